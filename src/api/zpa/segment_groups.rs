//! Segment groups.

crate::api::macros::resource! {
    /// Groups of application segments.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/configuring-segment-groups-using-api>
    pub struct SegmentGroups("zpa.segment_groups");

    /// Lists the groups.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `microtenant_id` (text).
    fn list_groups(query) => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/segmentGroup";

    /// Returns the group with this id.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Returns: `id` (text), `name` (text), `config_space` (text), `enabled` (flag),
    /// `microtenant_name` (text), `read_only` (flag), `tcp_keep_alive_enabled` (text),
    /// `zscaler_managed` (flag).
    fn get_group(group_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/segmentGroup/{group_id}";

    /// Adds a group.
    ///
    /// Body: `name` (text), `description` (text), `enabled` (flag), `policy_migrated` (text),
    /// `config_space` (text), `tcp_keep_alive_enabled` (text), `microtenant_name` (text),
    /// `skip_detailed_app_info` (text), `applications` (list), `microtenant_id` (text).
    ///
    /// Returns: `id` (text), `name` (text), `config_space` (text), `enabled` (flag), `read_only`
    /// (flag), `tcp_keep_alive_enabled` (text), `zscaler_managed` (flag), `description` (text).
    fn add_group(body) => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/segmentGroup";

    /// Replaces the group with this id.
    ///
    /// Body: that of `add_group`.
    fn update_group(group_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/segmentGroup/{group_id}";

    /// Replaces the group with this id, with version 2 of the API.
    ///
    /// Body: that of `add_group`.
    fn update_group_v2(group_id, body)
        => PUT "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/segmentGroup/{group_id}";

    /// Removes the group with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_group(group_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/segmentGroup/{group_id}";
}
