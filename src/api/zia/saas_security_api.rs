//! Saas security api.

crate::macros::resource! {
    /// Saas security API.
    pub struct SaaSSecurity("zia.saas_security_api");

    /// Lists the CASB email label lite.
    fn list_casb_email_label_lite() => LIST "/zia/api/v1/casbEmailLabel/lite";

    /// Lists the CASB tenant lite.
    ///
    /// Query: `active_only` (flag), `include_deleted` (flag), `scan_config_tenants_only` (flag),
    /// `include_bucket_ready_s3_tenants` (flag), `filter_by_feature` (list), `app` (flag),
    /// `app_type` (text).
    fn list_casb_tenant_lite(query) => LIST "/zia/api/v1/casbTenant/lite";

    /// Lists the domain profiles lite.
    fn list_domain_profiles_lite() => LIST "/zia/api/v1/domainProfiles/lite";

    /// Lists the quarantine tombstone lite.
    fn list_quarantine_tombstone_lite() => LIST "/zia/api/v1/quarantineTombstoneTemplate/lite";

    /// Lists the saas scan info.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_saas_scan_info(query) => LIST "/zia/api/v1/casbTenant/scanInfo";
}
