//! API keys.

crate::api::macros::resource! {
    /// API keys of the customer.
    pub struct ApiKeys("zpa.api_keys");

    /// Lists the API keys, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `microtenant_id` (text).
    fn list_api_keys(query) => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/apiKeys";

    /// Returns the API key with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_api_key(key_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/apiKeys/{key_id}";

    /// Adds an API key.
    ///
    /// Body: `enabled` (flag), `token_expiry_time_in_sec` (text), `role_id` (text), `name` (text).
    fn add_api_key(body) => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/apiKeys";

    /// Replaces the API key with this id.
    ///
    /// Body: `enabled` (flag), `token_expiry_time_in_sec` (text), `role_id` (text),
    /// `microtenant_id` (text), `name` (text).
    fn update_api_key(key_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/apiKeys/{key_id}";

    /// Removes the API key with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_api_key(key_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/apiKeys/{key_id}";
}
