//! Tag key.

crate::macros::resource! {
    /// TODO one line: what tag key are.
    pub struct TagKey("zpa.tag_key");

    /// Lists the tag keys.
    ///
    /// Query: `microtenant_id` (text).
    //TODO body has added constants; several requests | POST /zpa/mgmtconfig/v1/admin/customers/{customerId}/namespace/{namespace_id}/tagKey/search | result list
    fn list_tag_keys(namespace_id, query)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace/{namespace_id}/tagKey/search";

    /// Returns the tag key with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_tag_key(namespace_id, tag_key_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace/{namespace_id}/tagKey/{tag_key_id}";

    /// Returns the tag key by name.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Body: `namespace_id` (text), `tag_key_name` (text).
    //TODO body keys renamed or wrapped; several requests | POST /zpa/mgmtconfig/v1/admin/customers/{customerId}/namespace/216196257331274599/tagKey/search | result object
    fn get_tag_key_by_name(query, body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace/216196257331274599/tagKey/search";

    /// Adds a tag key.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Body: `tag_key` (text).
    //TODO body keys renamed or wrapped; query built from named arguments or constants | POST /zpa/mgmtconfig/v1/admin/customers/{customerId}/namespace/{namespace_id}/tagKey | result object
    fn create_tag_key(namespace_id, query, body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace/{namespace_id}/tagKey";

    /// Replaces the tag key with this id.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Body: `tag_key` (text).
    //TODO body keys renamed or wrapped; empty body -> object with the id only; query built from named arguments or constants | PUT /zpa/mgmtconfig/v1/admin/customers/{customerId}/namespace/{namespace_id}/tagKey/{tag_key_id} | result object
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
    //TODO body keys renamed or wrapped | PUT /zpa/mgmtconfig/v1/admin/customers/{customerId}/namespace/{namespace_id}/tagKey/bulkUpdateStatus | result none
    fn bulk_update_status(namespace_id, query, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace/{namespace_id}/tagKey/bulkUpdateStatus";
}
