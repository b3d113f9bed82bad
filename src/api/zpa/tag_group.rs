//! Tag group.

crate::macros::resource! {
    /// Tag group.
    pub struct TagGroup("zpa.tag_group");

    /// Lists the tag groups.
    ///
    /// Query: `microtenant_id` (text).
    fn list_tag_groups(query)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/tagGroup/search";

    /// Returns the tag group with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_tag_group(tag_group_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/tagGroup/{tag_group_id}";

    /// Returns the tag group by name.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Body: `tag_group_name` (text).
    fn get_tag_group_by_name(query, body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/tagGroup/search";

    /// Adds a tag group.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Body: `tag_group` (text).
    fn create_tag_group(query, body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/tagGroup";

    /// Replaces the tag group with this id.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Body: `tag_group` (text).
    fn update_tag_group(tag_group_id, query, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/tagGroup/{tag_group_id}";

    /// Removes the tag group with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_tag_group(tag_group_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/tagGroup/{tag_group_id}";
}
