//! Tag key.

crate::macros::resource! {
    /// Tag key.
    pub struct TagKey("zpa.tag_key");

    /// Lists the tag keys.
    ///
    /// Query: `microtenant_id` (text).
    fn list_tag_keys(namespace_id, query)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace/{namespace_id}/tagKey/search";

    /// Returns the tag key with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_tag_key(namespace_id, tag_key_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace/{namespace_id}/tagKey/{tag_key_id}";

    /// Adds a tag key.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Body: `tag_key` (text).
    fn create_tag_key(namespace_id, query, body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace/{namespace_id}/tagKey";

    /// Replaces the tag key with this id.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Body: `tag_key` (text).
    fn update_tag_key(namespace_id, tag_key_id, query, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace/{namespace_id}/tagKey/{tag_key_id}";

    /// Removes the tag key with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_tag_key(namespace_id, tag_key_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace/{namespace_id}/tagKey/{tag_key_id}";

    /// Works on many at once: update status.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Body: `bulk_update` (text).
    fn bulk_update_status(namespace_id, query, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace/{namespace_id}/tagKey/bulkUpdateStatus";
}
