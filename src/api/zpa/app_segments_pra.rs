//! Application segments for privileged remote access.

use super::shared::segments::{self, Apps};

crate::api::macros::resource! {
    /// Application segments for the administration of servers over RDP, SSH or VNC.
    pub struct AppSegmentsPra("zpa.app_segments_pra");

    /// Lists the segments of all types.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `microtenant_id` (text).
    fn list_segments_pra(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application";

    /// Returns the segment with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_segment_pra(segment_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}";

    /// Adds a segment.
    ///
    /// Applications without `app_types` get this resource's type.
    ///
    /// Body: `name` (text), `domain_names` (list), `segment_group_id` (text), `server_group_ids`
    /// (list), `common_apps_dto` (object: `apps_config`, a list of applications), `tcp_port_ranges`
    /// (list), `udp_port_ranges` (list), `tcp_port_range` (list), `udp_port_range` (list),
    /// `description` (text), `enabled` (flag), `bypass_type` (text), `config_space` (text),
    /// `double_encrypt` (flag), `health_check_type` (text), `health_reporting` (text),
    /// `ip_anchored` (flag), `is_cname_enabled` (flag), `passive_health_enabled` (flag),
    /// `icmp_access_type` (text), `microtenant_id` (text).
    ///
    /// Returns: `id` (text), `name` (text), `adp_enabled` (flag), `api_protection_enabled` (flag),
    /// `auto_app_protect_enabled` (flag), `bypass_on_reauth` (flag), `bypass_type` (text),
    /// `config_space` (text), ….
    fn add_segment_pra(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application"
        via segments::add_typed[&APPS];

    /// Replaces the segment with this id.
    ///
    /// Ports that are missing from the body are not sent. The client compares the applications in
    /// `apps_config` with those of the segment by `domain`. Unknown domains are added. Applications
    /// that are missing from the body are removed.
    ///
    /// Body: that of `add_segment_pra`.
    fn update_segment_pra(segment_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}"
        via segments::update_typed[&APPS];

    /// Removes the segment with this id.
    ///
    /// Query: `force_delete` (flag: remove it even if a policy uses it), `microtenant_id` (text).
    fn delete_segment_pra(segment_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}";
}

const APPS: Apps = Apps {
    application_type: "SECURE_REMOTE_ACCESS",
    id: "pra_app_id",
    names_segment: true,
    deleted: "deleted_pra_apps",
};
