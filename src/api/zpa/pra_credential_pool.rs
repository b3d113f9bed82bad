//! Privileged remote access credential pool.

crate::macros::resource! {
    /// Privileged remote access credential pool.
    pub struct PraCredentialPool("zpa.pra_credential_pool");

    /// Lists the credential pool.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `microtenant_id` (text),
    /// `sort_by` (text), `sort_dir` (text).
    fn list_credential_pool(query)
        => LIST "/zpa/waap-pra-config/v1/admin/customers/{customer_id}/credential-pool";

    /// Returns the credential pool with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_credential_pool(pool_id, query)
        => GET "/zpa/waap-pra-config/v1/admin/customers/{customer_id}/credential-pool/{pool_id}";

    /// Returns the credential pool info with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_credential_pool_info(pool_id, query)
        => LIST "/zpa/waap-pra-config/v1/admin/customers/{customer_id}/credential-pool/{pool_id}/credential";

    /// Adds a credential pool.
    ///
    /// Body: `name` (text), `credential_type` (text), `credentials` (list).
    fn add_credential_pool(body)
        => POST "/zpa/waap-pra-config/v1/admin/customers/{customer_id}/credential-pool";

    /// Replaces the credential pool with this id.
    ///
    /// Body: `microtenant_id` (text).
    fn update_credential_pool(pool_id, body)
        => PUT "/zpa/waap-pra-config/v1/admin/customers/{customer_id}/credential-pool/{pool_id}";

    /// Removes the credential pool with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_credential_pool(pool_id, query)
        => DELETE "/zpa/waap-pra-config/v1/admin/customers/{customer_id}/credential-pool/{pool_id}";
}
