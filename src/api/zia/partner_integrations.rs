//! Partner integrations.

crate::macros::resource! {
    /// Partner integrations.
    pub struct PartnerIntegrations("zia.partner_integrations");

    /// Lists the crowdstrike endpoints.
    ///
    /// Query: `type` (text), `value` (text), `limit` (int), `offset` (text), `partner_json_type`
    /// (text).
    fn list_crowdstrike_endpoints(query)
        => LIST "/zia/api/v1/integrationPartners/crowdStrike/endpoints";

    /// Lists the crowdstrike whitelisted base URLs.
    ///
    /// Query: `partner_json_type` (text).
    fn list_crowdstrike_whitelisted_base_urls(query)
        => LIST "/zia/api/v1/integrationPartners/crowdStrike/whitelistedBaseUrls";

    /// Lists the integration partners.
    ///
    /// Query: `api_key_provisioned` (flag), `partner_type` (int).
    fn list_integration_partners(query) => LIST "/zia/api/v1/integrationPartners";

    /// Returns the md5 hash report.
    fn get_md5_hash_report(md5_hash)
        => LIST "/zia/api/v1/integrationPartners/sandbox/report/{md5_hash}";

    /// Adds a defender endpoint.
    fn add_defender_endpoints(body)
        => POST "/zia/api/v1/integrationPartners/microsoftDefender/endpoints";

    /// Acceptss the crowdstrike endpoint list.
    fn accepts_crowdstrike_endpoint_list(body)
        => POST "/zia/api/v1/integrationPartners/crowdStrike/endpoints";
}
