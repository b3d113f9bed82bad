//! App segments inspection.

crate::macros::resource! {
    /// App segments inspection.
    pub struct AppSegmentsInspection("zpa.app_segments_inspection");

    /// Lists the segment inspection.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `microtenant_id` (text).
    fn list_segment_inspection(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application";

    /// Returns the segment inspection with this id.
    fn get_segment_inspection(segment_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}";

    /// Adds a segment inspection.
    ///
    /// Body: `bypass_type` (text), `config_space` (text), `description` (text), `double_encrypt`
    /// (flag), `enabled` (flag), `health_check_type` (text), `health_reporting` (text),
    /// `ip_anchored` (flag), `is_cname_enabled` (flag), `passive_health_enabled` (flag),
    /// `icmp_access_type` (text), `common_apps_dto` (object), `name` (text), `domain_names`
    /// (list), `segment_group_id` (text), `server_group_ids` (list), `tcp_port_ranges` (list),
    /// `udp_port_ranges` (list), `tcp_port_range` (list), `udp_port_range` (list).
    fn add_segment_inspection(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application";

    /// Replaces the segment inspection with this id.
    ///
    /// Body: `bypass_type` (text), `config_space` (text), `description` (text), `domain_names`
    /// (list), `double_encrypt` (flag), `enabled` (flag), `health_check_type` (text),
    /// `health_reporting` (text), `ip_anchored` (flag), `is_cname_enabled` (flag), `name` (text),
    /// `passive_health_enabled` (flag), `segment_group_id` (text), `server_group_ids` (list),
    /// `tcp_ports` (list), `udp_ports` (list), `icmp_access_type` (text), `common_apps_dto`
    /// (object).
    fn update_segment_inspection(segment_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}";

    /// Removes the segment inspection with this id.
    ///
    /// Query: `force_delete` (flag).
    fn delete_segment_inspection(segment_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}";
}
