//! Resources of SaaS security.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// The resources of SaaS security rules: email labels, tenants, domain profiles, tombstones.
    pub struct SaaSSecurity("zia.saas_security_api");

    /// Lists the email labels, in brief.
    fn list_casb_email_label_lite() => LIST "/zia/api/v1/casbEmailLabel/lite" as WHOLE;

    /// Lists the tenants of SaaS applications, in brief, one page at a time.
    ///
    /// Query: `active_only` (flag), `include_deleted` (flag), `scan_config_tenants_only` (flag),
    /// `include_bucket_ready_s3_tenants` (flag), `filter_by_feature` (list), `app` (flag),
    /// `app_type` (text), `page` (int), `page_size` (int).
    fn list_casb_tenant_lite(query) => LIST "/zia/api/v1/casbTenant/lite";

    /// Lists the domain profiles, in brief.
    ///
    /// Query: `consumer` (text), `tenant_ids` (list).
    fn list_domain_profiles_lite(query) => LIST "/zia/api/v1/domainProfiles/lite" as WHOLE;

    /// Lists the files that take the place of quarantined ones, in brief.
    fn list_quarantine_tombstone_lite()
        => LIST "/zia/api/v1/quarantineTombstoneTemplate/lite" as WHOLE;

    /// Lists how far the scans of SaaS applications are, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_saas_scan_info(query) => LIST "/zia/api/v1/casbTenant/scanInfo";
}
