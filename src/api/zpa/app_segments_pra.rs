//! App segments privileged remote access.

crate::macros::resource! {
    /// App segments privileged remote access.
    pub struct AppSegmentsPra("zpa.app_segments_pra");

    /// Lists the segments privileged remote access.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `microtenant_id` (text).
    fn list_segments_pra(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application";

    /// Returns the segment privileged remote access with this id.
    fn get_segment_pra(segment_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}";

    /// Adds a segment privileged remote access.
    ///
    /// Body: `bypass_type` (text), `config_space` (text), `description` (text), `double_encrypt`
    /// (flag), `enabled` (flag), `health_check_type` (text), `health_reporting` (text),
    /// `ip_anchored` (flag), `is_cname_enabled` (flag), `passive_health_enabled` (flag),
    /// `icmp_access_type` (text), `microtenant_id` (text), `common_apps_dto` (object), `name`
    /// (text), `domain_names` (list), `segment_group_id` (text), `server_group_ids` (list),
    /// `tcp_port_ranges` (list), `udp_port_ranges` (list), `tcp_port_range` (list),
    /// `udp_port_range` (list).
    fn add_segment_pra(body) => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application";

    /// Replaces the segment privileged remote access with this id.
    ///
    /// Body: `microtenant_id` (text).
    fn update_segment_pra(segment_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}";

    /// Removes the segment privileged remote access with this id.
    ///
    /// Query: `force_delete` (flag), `microtenant_id` (text).
    fn delete_segment_pra(segment_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}";
}
