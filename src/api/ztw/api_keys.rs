//! Keys of the API.

use crate::api::prelude::{Spelling, WHOLE};

/// The API has one of it.
const PARTNER: Spelling = &[("include_partner_keys", "includePartnerKey")];

crate::api::macros::resource! {
    /// The keys that provision connectors.
    pub struct ProvisioningApiKey("ztw.api_keys");

    /// Lists the API keys.
    ///
    /// Query: `include_partner_keys` (flag).
    fn list_api_keys(query) => LIST "/ztw/api/v1/apiKeys" as WHOLE spelt PARTNER;

    /// Makes the API key with this id anew; the old one works no longer.
    fn regenerate_api_key(key_id, body) => POST "/ztw/api/v1/apiKeys/{key_id}/regenerate";
}
