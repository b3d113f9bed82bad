//! The updates whose object is not read as the tables show.

/// How to read an update's object.
pub(super) struct Exception {
    pub(super) update: &'static str,
    pub(super) how: How,
}

/// The ways to read an object.
pub(super) enum How {
    /// By this operation. Its path may have other argument names than the update:
    /// `(read's name, update's name)`.
    Get(&'static str, &'static [(&'static str, &'static str)]),
    /// By this list. The item whose field equals the argument is the object.
    List { list: &'static str, argument: &'static str, field: &'static str },
    /// The object is in a list, which is a field of this operation's result.
    Within { get: &'static str, list: &'static str, argument: &'static str },
    /// The object is a whole list. The update takes it as the field of this name, or as its body if
    /// there is no name.
    Whole { list: &'static str, field: Option<&'static str> },
    /// It cannot be read, for this reason.
    Not(&'static str),
}

const fn by(update: &'static str, how: How) -> Exception {
    Exception { update, how }
}

/// By the list: the single read is wrong, or there is none.
const fn listed(list: &'static str, argument: &'static str, field: &'static str) -> How {
    How::List { list, argument, field }
}

const ADDS: &str = "adds to a list or removes from it, and reads what it needs itself";
const ACTS: &str = "starts or switches something, so there is no object to read and send back";
pub(super) const UNREAD: &str = "replaces what no operation reads";

/// Some objects are read by the list although there is a single read. Sources: the vendor's
/// Terraform provider for ZIA 4.7.24 (users: encoded names after a migration to ZIdentity), its
/// pull request 465 (ZPA gateways: every segment of the tenant), its custom endpoint applications
/// (the single read returns 400), the Go SDK's URL filtering rules (the single read omits the
/// isolation profile), and the provider for ZPA (the single read of a connector group has a wrong
/// `lssAppConnectorGroup`).
pub(super) const EXCEPTIONS: &[Exception] = &[
    by("zia.activate.update_eusa_status", How::Get("zia.activate.get_eusa_status", &[])),
    by("zia.atp_policy.add_atp_malicious_urls", How::Not(ADDS)),
    by("zia.atp_policy.delete_atp_malicious_urls", How::Not(ADDS)),
    by(
        "zia.atp_policy.update_atp_security_exceptions",
        How::Whole {
            list: "zia.atp_policy.get_atp_security_exceptions",
            field: Some("bypass_urls"),
        },
    ),
    by("zia.endpoint_application_groups.update_application_group_resources", How::Not(UNREAD)),
    by(
        "zia.endpoint_custom_apps.update_custom_app",
        listed("zia.endpoint_custom_apps.list_custom_apps", "app_id", "resource_id"),
    ),
    by(
        "zia.custom_file_types.replace_custom_file_type",
        How::Get("zia.custom_file_types.get_custom_file_tytpe", &[("file_id", "id")]),
    ),
    by(
        "zia.endpoint_dlp_resource_groups.update_dlp_resources_by_tag",
        How::Whole {
            list: "zia.endpoint_dlp_resource_groups.get_dlp_resources_by_tag",
            field: None,
        },
    ),
    by(
        "zia.endpoint_dlp_resource_groups.update_group",
        listed("zia.endpoint_dlp_resource_groups.list_resource_group_tags", "group_id", "id"),
    ),
    by(
        "zia.endpoint_dlp_sub_rules.update_sub_rule",
        How::Within {
            get: "zia.endpoint_dlp_rules.get_rule",
            list: "sub_rules",
            argument: "sub_rule_id",
        },
    ),
    by("zia.pac_files.update_pac_file", How::Not(ACTS)),
    by("zia.sandbox.add_hash_to_custom_list", How::Get("zia.sandbox.get_behavioral_analysis", &[])),
    by(
        "zia.secure_browsing.update_smart_isolation",
        How::Get("zia.secure_browsing.get_browser_control_settings", &[]),
    ),
    by("zia.security_policy_settings.add_urls_to_whitelist", How::Not(ADDS)),
    by("zia.security_policy_settings.delete_urls_from_whitelist", How::Not(ADDS)),
    by(
        "zia.security_ueba_alerts.update_alert_rule_configuration",
        listed(
            "zia.security_ueba_alerts.list_alert_rule_configurations_rules",
            "alert_rule_configuration_id",
            "id",
        ),
    ),
    by("zia.shadow_it_report.bulk_update", How::Not(ACTS)),
    by("zia.smpc_instance.update_smpc_datacenters", How::Not(UNREAD)),
    by(
        "zia.traffic_datacenters.update_dc_exclusion",
        listed("zia.traffic_datacenters.list_dc_exclusions", "dcid", "dcid"),
    ),
    by(
        "zia.traffic_extranet.replace_extranet",
        How::Get("zia.traffic_extranet.get_extranet", &[("extranet_id", "id")]),
    ),
    by("zia.url_categories.add_urls_to_category", How::Not(ADDS)),
    by("zia.url_categories.delete_urls_from_category", How::Not(ADDS)),
    by("zia.url_categories.review_domains_put", How::Not(ADDS)),
    by("zia.url_filtering.update_rule", listed("zia.url_filtering.list_rules", "rule_id", "id")),
    by(
        "zia.user_management.update_user",
        listed("zia.user_management.list_users", "user_id", "id"),
    ),
    by(
        "zia.web_dlp_global_options.update_option",
        How::Get("zia.web_dlp_global_options.get_global_options", &[]),
    ),
    by(
        "zia.zpa_gateway.update_gateway",
        listed("zia.zpa_gateway.list_gateways", "gateway_id", "id"),
    ),
    by(
        "zpa.app_connector_groups.update_connector_group",
        listed("zpa.app_connector_groups.list_connector_groups", "group_id", "id"),
    ),
    by(
        "zpa.app_connector_schedule.update_connector_schedule",
        How::Get("zpa.app_connector_schedule.get_connector_schedule", &[]),
    ),
    by("zpa.app_protection.profile_control_attach", How::Not(ACTS)),
    by(
        "zpa.app_protection.update_profile_and_controls",
        How::Get("zpa.app_protection.get_profile", &[]),
    ),
    by("zpa.application_federation.federate_application", How::Not(ACTS)),
    by(
        "zpa.application_federation.update_application",
        listed("zpa.application_federation.list_applications_host", "application_id", "id"),
    ),
    by("zpa.application_segment.app_segment_share", How::Not(ACTS)),
    by("zpa.application_segment.bulk_update_multimatch", How::Not(ACTS)),
    by(
        "zpa.application_segment.update_application_tags",
        How::Not("takes only the tags, which are a part of the segment"),
    ),
    by(
        "zpa.browser_protection.update_browser_protection_profile",
        listed("zpa.browser_protection.list_browser_protection_profile", "profile_id", "id"),
    ),
    by(
        "zpa.customer_version_profile.update_version_profile",
        listed("zpa.customer_version_profile.list_version_profiles", "profile_id", "id"),
    ),
    by("zpa.policies.bulk_reorder_rules", How::Not(ACTS)),
    by(
        "zpa.service_edge_schedule.update_service_edge_schedule",
        How::Get("zpa.service_edge_schedule.get_service_edge_schedule", &[]),
    ),
    by("zpa.tag_key.bulk_update_status", How::Not(ACTS)),
    by("zpa.tag_namespace.update_namespace_status", How::Not(ACTS)),
    by("zcc.admin_user.update_admin_user", listed("zcc.admin_user.list_admin_users", "id", "id")),
    by("zcc.company.set_company_info", How::Get("zcc.company.get_company_info", &[])),
    by(
        "zcc.devices.update_device_cleanup_info",
        How::Get("zcc.devices.get_device_cleanup_info", &[]),
    ),
    by(
        "zcc.entitlements.update_zdx_group_entitlement",
        How::Get("zcc.entitlements.get_zdx_group_entitlements", &[]),
    ),
    by(
        "zcc.entitlements.update_zpa_group_entitlement",
        How::Get("zcc.entitlements.get_zpa_group_entitlements", &[]),
    ),
    by(
        "zcc.fail_open_policy.update_failopen_policy",
        listed("zcc.fail_open_policy.list_by_company", "id", "id"),
    ),
    by(
        "zcc.forwarding_profile.update_forwarding_profile",
        listed("zcc.forwarding_profile.list_by_company", "id", "id"),
    ),
    by(
        "zcc.trusted_networks.update_trusted_network",
        listed("zcc.trusted_networks.list_by_company", "id", "id"),
    ),
    by(
        "zcc.web_app_service.update_web_app_service",
        listed("zcc.web_app_service.list_by_company", "id", "id"),
    ),
    by("zcc.web_policy.activate_web_policy", How::Not(ACTS)),
    by("zcc.web_policy.web_policy_edit", listed("zcc.web_policy.list_by_company", "id", "id")),
    by("zcc.web_privacy.set_web_privacy_info", How::Get("zcc.web_privacy.get_web_privacy", &[])),
    by("zdx.collections.import_collection_applications", How::Not(ADDS)),
    by("ztw.activate.activate", How::Not(ACTS)),
    by("ztw.discovery_service.update_discovery_service_permissions", How::Not(UNREAD)),
    by("ztw.ec_groups.update_schedule_upgrade_time", How::Not(ACTS)),
    by("ztw.ec_groups.update_vm_upgrade_status", How::Not(ACTS)),
    by("ztw.public_cloud_info.change_state_public_cloud_info", How::Not(ACTS)),
    by("ztb.alarms.bulk_acknowledge", How::Not(ACTS)),
    by("ztb.alarms.update_alarm_patch", How::Get("ztb.alarms.get_alarm", &[])),
    by("ztb.alarms.update_alarm_put", How::Get("ztb.alarms.get_alarm", &[])),
    by(
        "ztb.policy_comments.update_comment",
        listed("ztb.policy_comments.list_comments", "comment_id", "id"),
    ),
    by("ztb.site.update_static_ips_mapping", How::Not(UNREAD)),
    by(
        "zid.groups.replace_users_groups",
        How::Not("takes the ids of users, but the list of members has the users themselves"),
    ),
    by(
        "zcell.customer_region_handling.update_regions",
        How::Not("takes the regions to set up, but the list has all regions"),
    ),
    by("zcell.sim_handling.update_sims_assign", How::Not(ACTS)),
    by("zcell.sim_handling.update_sims_assign_tag", How::Not(ACTS)),
    by("zcell.sim_handling.update_sims_lock", How::Not(ACTS)),
    by("zcell.sim_handling.update_sims_state", How::Not(ACTS)),
    by("zcell.sim_handling.update_sims_status", How::Not(ACTS)),
];

#[cfg(test)]
#[allow(clippy::panic, reason = "tests")]
mod tests {
    use super::*;
    use crate::call::operation::Method;
    use crate::registry::find;

    #[test]
    fn exceptions_name_operations() {
        for Exception { update, how } in EXCEPTIONS {
            let update = &find(update).unwrap_or_else(|| panic!("{update}")).operation;
            let reader = match how {
                How::Get(get, _) | How::Within { get, .. } => get,
                How::List { list, .. } | How::Whole { list, .. } => list,
                How::Not(_) => continue,
            };
            let reader = &find(reader).unwrap_or_else(|| panic!("{reader}")).operation;
            let is_read = matches!(reader.method, Method::GET | Method::LIST | Method::SEARCH);
            assert!(is_read && update.takes("body"), "{} by {}", update.name, reader.name);
        }
    }
}
