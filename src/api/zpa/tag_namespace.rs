//! Tag namespace.

crate::macros::resource! {
    /// Tag namespace.
    pub struct TagNamespace("zpa.tag_namespace");

    /// Lists the namespaces.
    ///
    /// Query: `microtenant_id` (text).
    fn list_namespaces(query)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace/search";

    /// Returns the namespace with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_namespace(namespace_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace/{namespace_id}";

    /// Returns the namespace by name.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Body: `namespace_name` (text).
    fn get_namespace_by_name(query, body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace/search";

    /// Adds a namespace.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Body: `namespace` (text).
    fn create_namespace(query, body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace";

    /// Replaces the namespace with this id.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Body: `namespace` (text).
    fn update_namespace(namespace_id, query, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace/{namespace_id}";

    /// Replaces the namespace status with this id.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Body: `status_update` (text).
    fn update_namespace_status(namespace_id, query, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace/{namespace_id}/status";

    /// Removes the namespace with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_namespace(namespace_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/namespace/{namespace_id}";
}
