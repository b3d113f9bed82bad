//! Resources of SaaS security.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// The resources of SaaS security rules: email labels, tenants, domain profiles and tombstones.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/saas-security-api>
    pub struct SaaSSecurity("zia.saas_security_api");

    /// Lists the email labels, in brief.
    fn list_casb_email_label_lite() => LIST "/zia/api/v1/casbEmailLabel/lite" as WHOLE;

    /// Lists the tenants of SaaS applications, in brief, one page at a time.
    ///
    /// Query: `active_only` (flag), `include_deleted` (flag), `scan_config_tenants_only` (flag),
    /// `include_bucket_ready_s3_tenants` (flag), `filter_by_feature` (list), `app` (flag),
    /// `app_type` (text), `page` (int), `page_size` (int).
    ///
    /// Returns: a list of objects with `enterprise_tenant_id` (text), `last_tenant_validation_time`
    /// (int), `re_auth` (flag), `saas_application` (text), `tenant_deleted` (flag), `tenant_id`
    /// (int), `tenant_name` (text), `tenant_webhook_enabled` (flag), ….
    fn list_casb_tenant_lite(query) => LIST "/zia/api/v1/casbTenant/lite";

    /// Lists the tags of SaaS applications that DLP dictionaries can refer to.
    fn list_tags_for_dlp_dictionaries()
        => LIST "/zia/api/v1/casbTenant/tags" as WHOLE from oneapi "ListTagsForDlpDictionaries";

    /// Lists the tags of a tenant that rules can refer to, one page at a time.
    ///
    /// Query: `search` (text), `sort_by` (text), `page` (int), `page_size` (int).
    fn get_tags_for_rule_association(tenant_id, query)
        => LIST "/zia/api/v1/casbTenant/{tenant_id}/tags/policy"
        from oneapi "GetTagsForRuleAssociation";

    /// Returns the number of tags in a tenant.
    ///
    /// Query: `search` (text).
    fn get_tags_count(tenant_id, query)
        => GET "/zia/api/v1/casbTenant/{tenant_id}/tags/count" from oneapi "GetTagsCount";

    /// Returns whether the scope of a tenant can be changed.
    fn tenant_allowed_to_switch_scope(tenant_id)
        => GET "/zia/api/v1/casbTenant/switchScope/{tenant_id}"
        from oneapi "TenantAllowedToSwitchScope";

    /// Returns the validity of a tenant's credentials, and the time of the last check.
    ///
    /// Query: `source` (text).
    fn validate_tenant_cred_status(tenant_id, query)
        => GET "/zia/api/v1/casbTenant/validate/status/{tenant_id}"
        from oneapi "ValidateTenantCredStatus";

    /// Lists the domain profiles, in brief.
    ///
    /// Query: `consumer` (text), `tenant_ids` (list).
    fn list_domain_profiles_lite(query) => LIST "/zia/api/v1/domainProfiles/lite" as WHOLE;

    /// Lists the domain profiles.
    fn list_domain_profiles()
        => LIST "/zia/api/v1/domainProfiles" as WHOLE from oneapi "ListDomainProfiles";

    /// Returns the domain profile with this id.
    fn get_domain_profile(profile_id)
        => GET "/zia/api/v1/domainProfiles/{profile_id}" from oneapi "GetDomainProfile";

    /// Adds a domain profile.
    ///
    /// Body: `profile_name` (text), `custom_domains` (list), `description` (text),
    /// `include_company_domains` (flag), `include_subdomains` (flag), `predefined_email_domains`
    /// (list).
    fn add_domain_profile(body)
        => POST "/zia/api/v1/domainProfiles" from oneapi "CreateDomainProfile";

    /// Replaces the domain profile with this id.
    ///
    /// Body: that of `add_domain_profile`, and `profile_id` (int).
    fn update_domain_profile(profile_id, body)
        => PUT "/zia/api/v1/domainProfiles/{profile_id}" from oneapi "UpdateDomainProfile";

    /// Removes the domain profile with this id.
    fn delete_domain_profile(profile_id)
        => DELETE "/zia/api/v1/domainProfiles/{profile_id}" from oneapi "RemoveDomainProfile";

    /// Lists the files that replace quarantined files (tombstones), in brief.
    fn list_quarantine_tombstone_lite()
        => LIST "/zia/api/v1/quarantineTombstoneTemplate/lite" as WHOLE;

    /// Lists the progress of the scans of SaaS applications, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    ///
    /// Returns: a list of objects with `saas_application` (text), `scan_action` (int), `tenant_id`
    /// (int), `tenant_name` (text), `scan_info` (object).
    fn list_saas_scan_info(query) => LIST "/zia/api/v1/casbTenant/scanInfo";
}
