//! App segments browser access v2.

crate::macros::resource! {
    /// App segments browser access v2.
    pub struct AppSegmentsBav2("zpa.app_segments_ba_v2");

    /// Lists the segments browser access.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `microtenant_id` (text).
    fn list_segments_ba(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application";

    /// Returns the segment browser access with this id.
    fn get_segment_ba(segment_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}";

    /// Adds a segment browser access.
    ///
    /// Body: `bypass_type` (text), `config_space` (text), `description` (text), `double_encrypt`
    /// (flag), `enabled` (flag), `health_check_type` (text), `health_reporting` (text),
    /// `ip_anchored` (flag), `is_cname_enabled` (flag), `passive_health_enabled` (flag),
    /// `icmp_access_type` (text), `microtenant_id` (text), `common_apps_dto` (object), `name`
    /// (text), `domain_names` (list), `segment_group_id` (text), `server_group_ids` (list),
    /// `tcp_port_ranges` (list), `udp_port_ranges` (list), `tcp_port_range` (list),
    /// `udp_port_range` (list).
    fn add_segment_ba(body) => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application";

    /// Replaces the segment browser access with this id.
    ///
    /// Body: `microtenant_id` (text).
    fn update_segment_ba(segment_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}";

    /// Removes the segment browser access with this id.
    ///
    /// Query: `force_delete` (flag), `microtenant_id` (text).
    fn delete_segment_ba(segment_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}";
}
