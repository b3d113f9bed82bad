//! Provisioning keys of connectors.

use crate::api::prelude::{Spelling, WHOLE};

/// The field's name is singular in the API.
const PARTNER: Spelling = &[("include_partner_keys", "includePartnerKey")];

crate::api::macros::resource! {
    /// API keys, which provision connectors.
    pub struct ProvisioningApiKey("ztw.api_keys");

    /// Lists the API keys.
    ///
    /// Query: `include_partner_keys` (flag).
    fn list_api_keys(query) => LIST "/ztw/api/v1/apiKeys" as WHOLE spelled PARTNER;

    /// Returns the API key with this id.
    fn get_api_key(key_id) => GET "/ztw/api/v1/apiKeys/{key_id}" from go "api_keys.Get";

    /// Adds an API key.
    ///
    /// Query: `include_partner_key` (flag).
    ///
    /// Body: `key_value` (text), `permissions` (list), `enabled` (flag), `partner_url` (text).
    fn add_api_key(query, body) => POST "/ztw/api/v1/apiKeys" from go "api_keys.Create";

    /// Regenerates the API key with this id.
    ///
    /// The old key stops working.
    ///
    /// `body` has no documented fields.
    fn regenerate_api_key(key_id, body) => POST "/ztw/api/v1/apiKeys/{key_id}/regenerate";
}
