//! Tag groups.

use super::shared::tag_lists::{self, SEARCHED, list, one, whole};

crate::api::macros::resource! {
    /// Groups of tags, to which policies can refer.
    pub struct TagGroup("zpa.tag_group");

    /// Lists the groups, ordered by name.
    ///
    /// Query: `search` (text: a part of the name), `page` (int) and `page_size` (int) to list page
    /// by page, `microtenant_id` (text).
    fn list_tag_groups(query)
        => SEARCH "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/tagGroup/search" as SEARCHED
        via list;

    /// Returns the group with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_tag_group(tag_group_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/tagGroup/{tag_group_id}" via one;

    /// Returns the group with this name, ignoring case.
    ///
    /// Query: `microtenant_id` (text).
    fn get_tag_group_by_name(tag_group_name, query)
        => SEARCH "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/tagGroup/search" as SEARCHED
        via tag_lists::named["tag_group_name"];

    /// Adds a group.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Body: `name` (text), `description` (text), `tags` (list, each with `namespace`, `tag_key`
    /// and `tag_value`), or the whole body as `tag_group` (object).
    fn create_tag_group(query, body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/tagGroup" via whole;

    /// Replaces the group with this id.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Body: that of `create_tag_group`.
    fn update_tag_group(tag_group_id, query, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/tagGroup/{tag_group_id}" via whole;

    /// Removes the group with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_tag_group(tag_group_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/tagGroup/{tag_group_id}";
}
