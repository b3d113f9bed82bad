//! Tag keys.

use super::shared::tag_lists::{self, SEARCHED, list, one, whole};

crate::api::macros::resource! {
    /// The keys of a tag namespace, and the values of each key.
    pub struct TagKey("zpa.tag_key");

    /// Lists the keys of a namespace, ordered by name.
    ///
    /// Query: `search` (text: a part of the name), `page` (int) and `page_size` (int) to list page
    /// by page, `microtenant_id` (text).
    fn list_tag_keys(namespace_id, query)
        => SEARCH "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace/{namespace_id}/tagKey/search" as SEARCHED
        via list;

    /// Returns the key of a namespace with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_tag_key(namespace_id, tag_key_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace/{namespace_id}/tagKey/{tag_key_id}"
        via one;

    /// Returns the key of a namespace with this name, ignoring case.
    ///
    /// Query: `microtenant_id` (text).
    fn get_tag_key_by_name(namespace_id, tag_key_name, query)
        => SEARCH "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace/{namespace_id}/tagKey/search" as SEARCHED
        via tag_lists::named["tag_key_name"];

    /// Adds a key to a namespace.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Body: `name` (text), `description` (text), `enabled` (flag), `tag_values` (list, each with
    /// `name`), or the whole body as `tag_key` (object).
    fn create_tag_key(namespace_id, query, body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace/{namespace_id}/tagKey"
        via whole;

    /// Replaces the key of a namespace with this id.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Body: that of `create_tag_key`.
    fn update_tag_key(namespace_id, tag_key_id, query, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace/{namespace_id}/tagKey/{tag_key_id}"
        via whole;

    /// Removes the key of a namespace with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_tag_key(namespace_id, tag_key_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace/{namespace_id}/tagKey/{tag_key_id}";

    /// Enables or disables several keys of a namespace.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Body: `enabled` (flag), `tag_key_ids` (list), or the whole body as `bulk_update` (object).
    fn bulk_update_status(namespace_id, query, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace/{namespace_id}/tagKey/bulkUpdateStatus"
        via whole;
}
