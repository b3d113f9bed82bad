//! Groups of connectors.

use crate::api::prelude::{PageStyle, WHOLE};

/// The default page size is smaller here.
const SHORT: PageStyle = PageStyle { default_size: Some(20), ..PageStyle::ZTW };

crate::api::macros::resource! {
    /// Groups of Cloud and Branch Connectors, and their virtual machines.
    pub struct EcGroups("ztw.ec_groups");

    /// Lists the connector groups, in brief, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_ec_group_lite(query) => LIST "/ztw/api/v1/ecgroup/lite" as SHORT;

    /// Lists the connector groups, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_ec_groups(query) => LIST "/ztw/api/v1/ecgroup";

    /// Lists the instances of connectors, in brief.
    fn list_ec_instance_lite() => LIST "/ztw/api/v1/ecInstance/lite" as WHOLE;

    /// Returns the connector group with this id.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn get_ec_group(group_id, query) => GET "/ztw/api/v1/ecgroup/{group_id}";

    /// Returns a virtual machine of a connector group.
    fn get_ec_group_vm(group_id, vm_id) => GET "/ztw/api/v1/ecgroup/{group_id}/vm/{vm_id}";

    /// Lists the connector groups with the status of their virtual machines, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text), `release_channel` (list),
    /// `upgrade_status` (list).
    fn list_ec_groups_summary(query)
        => LIST "/ztw/api/v1/ecgroup/summary" from oneapi "ListGroupsSummary";

    /// Returns the connector group with this id, in brief.
    fn get_ec_group_lite(group_id)
        => GET "/ztw/api/v1/ecgroup/lite/{group_id}" from go "ecgroup.GetEcGroupLiteID";

    /// Returns the number of connector groups.
    fn get_ec_group_count() => GET "/ztw/api/v1/ecgroup/count" from oneapi "GetGroupsCount";

    /// Adds a connector group.
    ///
    /// Body: `auto_scale` (flag), `aws_availability_zone` (text), `aws_region` (text),
    /// `azure_availability_zone` (text), `azure_region` (text), `cellular_deployment` (object),
    /// `cellular_deployment_mode` (text), `deploy_type` (text), `desc` (text), `vms` (list),
    /// `fall_back_to_tls` (flag), `gcp_region` (text), `location` (object), `max_ec_count` (int),
    /// `max_user_per_m_tunnel` (int), `meta_config` (object), `name` (text), `platform` (text),
    /// `prov_template` (object), `status` (list), `tunnel_mode` (text), `zero_trust_gateway`
    /// (object), `zero_trust_group` (flag), `zpa_user_tunnel` (flag), `namespace` (text).
    fn add_ec_group_lite(body) => POST "/ztw/api/v1/ecgroup/lite" from oneapi "CreateEcGroupLite";

    /// Replaces the connector group with this id.
    ///
    /// Body: that of `add_ec_group_lite`.
    fn update_ec_group(group_id, body)
        => PUT "/ztw/api/v1/ecgroup/{group_id}" from oneapi "UpdateEcGroup";

    /// Removes the connector group with this id.
    fn delete_ec_group(group_id)
        => DELETE "/ztw/api/v1/ecgroup/{group_id}" from oneapi "RemoveEcGroup";

    /// Sets the upgrade time of virtual machines: a day of the week and a time of day.
    ///
    /// The body selects connector groups or virtual machines.
    ///
    /// Body: `day_of_week` (int), `end_time` (int), `start_time` (int), `vm_group_ids` (list),
    /// `vm_ids` (list).
    fn update_schedule_upgrade_time(body)
        => PUT "/ztw/api/v1/ecgroup/scheduleupgrade" from oneapi "UpdateScheduleUpgradeTime";

    /// Adds a virtual machine to the connector group with this id.
    ///
    /// Body: `auto_scale` (flag), `build_version` (text), `cc_role_name` (text), `city_geo_id`
    /// (int), `deploy_as_gateway` (flag), `dns_cache` (flag), `ec_instances` (list), `fail_open`
    /// (flag), `form_factor` (text), `ha_status` (text), `hardware_info` (object), `lan_dns`
    /// (object), `last_template_config_push_failed` (flag), `last_upgrade_time` (int),
    /// `management_nw` (object), `meta_config` (object), `name` (text), `nat_ip` (text),
    /// `operational_status` (text), `prov_template` (object), `status` (list),
    /// `traffic_distribution` (text), `upgrade_day_of_week` (int), `upgrade_end_time` (int),
    /// `upgrade_start_time` (int), `upgrade_status` (int), `use_wan_dns` (flag), `used_for_ztp`
    /// (flag), `zero_trust_vm` (flag), `zia_gateway` (text), `zia_gateways` (list), `zpa_broker`
    /// (text), `zpa_brokers` (list).
    fn add_ec_group_vm(group_id, body)
        => POST "/ztw/api/v1/ecgroup/{group_id}/vm" from oneapi "CreateEcVm";

    /// Replaces a virtual machine of a connector group.
    ///
    /// Body: that of `add_ec_group_vm`.
    fn update_ec_group_vm(group_id, vm_id, body)
        => PUT "/ztw/api/v1/ecgroup/{group_id}/vm/{vm_id}" from oneapi "UpdateEcVM";

    /// Sets the upgrade status of a virtual machine of a connector group.
    ///
    /// Body: `status_id` (int), `timestamp` (int).
    fn update_vm_upgrade_status(group_id, vm_id, body)
        => PUT "/ztw/api/v1/ecgroup/{group_id}/vm/{vm_id}/ustatus"
        from oneapi "UpdateVmUpgradeStatus";

    /// Sets the status of a virtual machine of a connector group, such as enabled or disabled.
    fn change_vm_status(group_id, vm_id, status)
        => PUT "/ztw/api/v1/ecgroup/{group_id}/vm/{vm_id}/{status}" from oneapi "ChangeVmStatus";

    /// Removes a virtual machine from a connector group.
    fn delete_ec_group_vm(group_id, vm_id) => DELETE "/ztw/api/v1/ecgroup/{group_id}/vm/{vm_id}";
}
