//! Tag namespaces.

use super::shared::tag_lists::{self, SEARCHED, list, one, whole};

crate::api::macros::resource! {
    /// Namespaces of tag keys.
    pub struct TagNamespace("zpa.tag_namespace");

    /// Lists the namespaces, ordered by name.
    ///
    /// Query: `search` (text: a part of the name), `page` (int) and `page_size` (int) to list page
    /// by page, `microtenant_id` (text).
    fn list_namespaces(query)
        => SEARCH "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace/search" as SEARCHED
        via list;

    /// Returns the namespace with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_namespace(namespace_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace/{namespace_id}" via one;

    /// Returns the namespace with this name, ignoring case.
    ///
    /// Query: `microtenant_id` (text).
    fn get_namespace_by_name(namespace_name, query)
        => SEARCH "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace/search" as SEARCHED
        via tag_lists::named["namespace_name"];

    /// Adds a namespace.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Body: `name` (text), `description` (text), `enabled` (flag), `type` (text), or the whole
    /// body as `namespace` (object).
    fn create_namespace(query, body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace" via whole;

    /// Replaces the namespace with this id.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Body: that of `create_namespace`.
    fn update_namespace(namespace_id, query, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace/{namespace_id}"
        via whole;

    /// Enables or disables the namespace with this id.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Body: `enabled` (flag), or the whole body as `status_update` (object).
    fn update_namespace_status(namespace_id, query, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace/{namespace_id}/status"
        via whole;

    /// Removes the namespace with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_namespace(namespace_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace/{namespace_id}";
}
