//! Api keys.

crate::macros::resource! {
    /// API keys.
    pub struct ProvisioningApiKey("ztw.api_keys");

    /// Lists the API keys.
    ///
    /// Query: `include_partner_keys` (flag).
    fn list_api_keys(query) => LIST "/ztw/api/v1/apiKeys";

    /// Regenerates the API key with this id.
    fn regenerate_api_key(key_id, body) => POST "/ztw/api/v1/apiKeys/{key_id}/regenerate";
}
