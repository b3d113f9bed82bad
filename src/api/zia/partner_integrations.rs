//! Partner integrations.

use crate::api::prelude::{PageStyle, WHOLE};

/// The partner's own pages: `limit` and `offset` turn them, the total tells what is missing.
const ENDPOINTS: PageStyle = PageStyle {
    items: &["crowd_strike_response"],
    total_items: Some("crowd_strike_pagination.total"),
    ..PageStyle::WHOLE
};

crate::api::macros::resource! {
    /// What is shared with partners such as CrowdStrike and Microsoft Defender.
    pub struct PartnerIntegrations("zia.partner_integrations");

    /// Lists the endpoints that CrowdStrike knows.
    ///
    /// Query: `type` (text), `value` (text), `limit` (int), `offset` (text), `partner_json_type`
    /// (text).
    fn list_crowdstrike_endpoints(query)
        => LIST "/zia/api/v1/integrationPartners/crowdStrike/endpoints" as ENDPOINTS;

    /// Lists the base URLs of CrowdStrike that are allowed.
    ///
    /// Query: `partner_json_type` (text).
    fn list_crowdstrike_whitelisted_base_urls(query)
        => LIST "/zia/api/v1/integrationPartners/crowdStrike/whitelistedBaseUrls" as WHOLE;

    /// Lists the partners and how they are set up.
    ///
    /// Query: `api_key_provisioned` (flag), `partner_type` (text).
    fn list_integration_partners(query) => LIST "/zia/api/v1/integrationPartners" as WHOLE;

    /// Lists the endpoints on which a file was seen, by its MD5 hash.
    fn get_md5_hash_report(md5_hash)
        => LIST "/zia/api/v1/integrationPartners/sandbox/report/{md5_hash}" as WHOLE;

    /// Asks Microsoft Defender for endpoints.
    ///
    /// Body: what is asked for.
    fn add_defender_endpoints(body)
        => POST "/zia/api/v1/integrationPartners/microsoftDefender/endpoints";

    /// Hands endpoints to CrowdStrike, to contain them or let them go.
    ///
    /// Body: the endpoints.
    fn accepts_crowdstrike_endpoint_list(body)
        => POST "/zia/api/v1/integrationPartners/crowdStrike/endpoints";
}
