//! Partner integrations.

use crate::api::prelude::{PageStyle, WHOLE};

/// The partner's own pages. Callers request them by `limit` and `offset`. The total shows whether
/// items are missing.
const ENDPOINTS: PageStyle = PageStyle {
    items: &["crowd_strike_response"],
    total_items: Some("crowd_strike_pagination.total"),
    ..PageStyle::WHOLE
};

crate::api::macros::resource! {
    /// Integrations with partners, such as CrowdStrike and Microsoft Defender.
    pub struct PartnerIntegrations("zia.partner_integrations");

    /// Lists the endpoints in CrowdStrike.
    ///
    /// Query: `type` (text), `value` (text), `limit` (int), `offset` (text), `partner_json_type`
    /// (text).
    fn list_crowdstrike_endpoints(query)
        => LIST "/zia/api/v1/integrationPartners/crowdStrike/endpoints" as ENDPOINTS;

    /// Lists the allowed base URLs of CrowdStrike.
    ///
    /// Query: `partner_json_type` (text).
    fn list_crowdstrike_whitelisted_base_urls(query)
        => LIST "/zia/api/v1/integrationPartners/crowdStrike/whitelistedBaseUrls" as WHOLE;

    /// Lists the partners and their configuration.
    ///
    /// Query: `api_key_provisioned` (flag), `partner_type` (text).
    fn list_integration_partners(query) => LIST "/zia/api/v1/integrationPartners" as WHOLE;

    /// Lists the endpoints that have the file with this MD5 hash.
    fn get_md5_hash_report(md5_hash)
        => LIST "/zia/api/v1/integrationPartners/sandbox/report/{md5_hash}" as WHOLE;

    /// Requests endpoints from Microsoft Defender.
    ///
    /// Body: the requested endpoints.
    fn add_defender_endpoints(body)
        => POST "/zia/api/v1/integrationPartners/microsoftDefender/endpoints";

    /// Sends endpoints to CrowdStrike, to contain them or to lift their containment.
    ///
    /// Body: the endpoints.
    fn accepts_crowdstrike_endpoint_list(body)
        => POST "/zia/api/v1/integrationPartners/crowdStrike/endpoints";
}
