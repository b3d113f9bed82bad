//! API keys.

crate::api::macros::resource! {
    /// API keys, with which programs log in.
    pub struct ApiKeyAuthRouter("ztb.api_keys");

    /// Lists the API keys.
    ///
    /// Query: `search` (text), `page` (int), `limit` (int), `sort` (text), `sortdir` (text).
    fn list_api_keys(query) => LIST "/ztb/api/v3/api-key-auth/list";

    /// Adds an API key.
    ///
    /// Only this response has the key.
    ///
    /// Body: `name` (text).
    fn create_api_key(body) => POST "/ztb/api/v3/api-key-auth/create";

    /// Revokes the API key with this id.
    fn revoke_api_key(api_key_id) => PUT "/ztb/api/v3/api-key-auth/revoke/{api_key_id}";
}
