//! Shadow it report.

crate::macros::resource! {
    /// Shadow it report.
    pub struct ShadowIt("zia.shadow_it_report");

    /// Lists the apps.
    ///
    /// Query: `page_number` (int), `limit` (int).
    fn list_apps(query) => LIST "/zia/api/v1/cloudApplications/lite";

    /// Lists the custom tags.
    fn list_custom_tags() => LIST "/zia/api/v1/customTags";

    /// Works on many at once: update.
    ///
    /// Body: `sanction_state` (text), `application_ids` (list), `custom_tag_ids` (list).
    fn bulk_update(body) => PUT "/zia/api/v1/cloudApplications/bulkUpdate";

    /// Exports the shadow it csv.
    ///
    /// Body: `application` (text), `duration` (text), `order` (object), `download_bytes` (object),
    /// `upload_bytes` (object), `data_consumed` (object), `users` (object), `locations` (object),
    /// `departments` (object).
    fn export_shadow_it_csv(entity, body)
        => POST "/zia/api/v1/shadowIT/applications/{entity}/exportCsv";

    /// Exports the shadow it report.
    ///
    /// Body: `duration` (text), `app_name` (text), `order` (object), `application_category`
    /// (text), `data_consumed` (object), `risk_index` (int), `sanctioned_state` (text),
    /// `employees` (text), `supported_certifications` (object), `source_ip_restriction` (text),
    /// `mfa_support` (text), `admin_audit_logs` (text), `had_breach_in_last_3_years` (text),
    /// `have_poor_items_of_service` (text), `password_strength` (text), `ssl_pinned` (text),
    /// `evasive` (text), `have_http_security_header_support` (text), `dns_caa_policy` (text),
    /// `have_weak_cipher_support` (text), `ssl_certification_validity` (text), `file_sharing`
    /// (text), `malware_scanning_content` (text), `remote_access_screen_sharing` (text),
    /// `sender_policy_framework` (text), `domain_keys_identified_mail` (text),
    /// `domain_based_message_authentication` (text), `vulnerable_disclosure_program` (text),
    /// `waf_support` (text), `vulnerability` (text), `valid_ssl_certificate` (text),
    /// `data_encryption_in_transit` (text), `vulnerable_to_heart_bleed` (text),
    /// `vulnerable_to_poodle` (text), `vulnerable_to_log_jam` (text), `cert_key_size` (object).
    fn export_shadow_it_report(body) => POST "/zia/api/v1/shadowIT/applications/export";
}
