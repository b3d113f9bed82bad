//! Pools of credentials for privileged remote access.

use super::shared::id_objects::expand;

crate::api::macros::resource! {
    /// Pools of credentials.
    ///
    /// A privileged session uses a free credential of a pool.
    pub struct PraCredentialPool("zpa.pra_credential_pool");

    /// Lists the pools.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `microtenant_id` (text),
    /// `sort_by` (text), `sort_dir` (text).
    fn list_credential_pool(query)
        => LIST "/zpa/waap-pra-config/v1/admin/customers/{customer_id}/credential-pool";

    /// Returns the pool with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_credential_pool(pool_id, query)
        => GET "/zpa/waap-pra-config/v1/admin/customers/{customer_id}/credential-pool/{pool_id}";

    /// Lists the credentials in the pool with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_credential_pool_info(pool_id, query)
        => LIST "/zpa/waap-pra-config/v1/admin/customers/{customer_id}/credential-pool/{pool_id}/credential";

    /// Adds a pool.
    ///
    /// Body: `name` (text), `credential_type` (text: `USERNAME_PASSWORD`, `SSH_KEY` or `PASSWORD`),
    /// `credential_ids` (list; or `credentials` as objects), `microtenant_id` (text).
    fn add_credential_pool(body)
        => POST "/zpa/waap-pra-config/v1/admin/customers/{customer_id}/credential-pool" via expand;

    /// Replaces the pool with this id.
    ///
    /// Body: that of `add_credential_pool`.
    fn update_credential_pool(pool_id, body)
        => PUT "/zpa/waap-pra-config/v1/admin/customers/{customer_id}/credential-pool/{pool_id}"
        via expand;

    /// Removes the pool with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_credential_pool(pool_id, query)
        => DELETE "/zpa/waap-pra-config/v1/admin/customers/{customer_id}/credential-pool/{pool_id}";
}
