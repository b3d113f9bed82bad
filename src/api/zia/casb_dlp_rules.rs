//! SaaS data protection rules.

use crate::api::prelude::WHOLE;
use crate::api::shared::rule_references;

crate::api::macros::resource! {
    /// SaaS data protection rules, for data that is stored in cloud applications.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/saas-security-api>
    pub struct CasbdDlpRules("zia.casb_dlp_rules");

    /// Lists the SaaS data protection rules of all types.
    fn list_all_rules() => LIST "/zia/api/v1/casbDlpRules/all" as WHOLE;

    /// Lists the SaaS data protection rules of one type.
    ///
    /// Query: `rule_type` (text), `search` (text).
    fn list_rules(query) => LIST "/zia/api/v1/casbDlpRules" as WHOLE;

    /// Returns the SaaS data protection rule with this id.
    ///
    /// Query: `rule_type` (text).
    fn get_rule(rule_id, query) => GET "/zia/api/v1/casbDlpRules/{rule_id}";

    /// Adds a SaaS data protection rule.
    ///
    /// Body: `order` (int), `rank` (int), `enabled` (flag), `description` (text), `bucket_owner`
    /// (text), `external_auditor_email` (text), `quarantine_location` (text),
    /// `include_entity_groups` (flag), `without_content_inspection` (flag),
    /// `include_criteria_domain_profile` (flag), `watermark_delete_old_version` (flag), `type`
    /// (text), `recipient` (text), `number_of_internal_collaborators` (text),
    /// `number_of_external_collaborators` (text), `content_location` (text),
    /// `cloud_app_tenant_ids` (list), `included_domain_profile_ids` (list),
    /// `excluded_domain_profile_ids` (list), `criteria_domain_profile_ids` (list),
    /// `email_recipient_profile_ids` (list), `bucket_ids` (list), `dlp_engines` (list),
    /// `object_type_ids` (list), `entity_group_ids` (list), `labels` (list), `entity_groups`
    /// (list), `departments` (list), `groups` (list), `users` (list), `auditor` (object),
    /// `redaction_profile` (object), `casb_email_label` (object), `casb_tombstone_template`
    /// (object), `zscaler_incident_receiver` (object), `tag` (object), `watermark_profile`
    /// (object), `domains` (list), `file_types` (list), `collaboration_scope` (list), `components`
    /// (list), `name` (text), `buckets` (list), `action` (text), `severity` (text),
    /// `auditor_notification` (object).
    fn add_rule(body) => POST "/zia/api/v1/casbDlpRules" via rule_references::expand_with_state;

    /// Replaces the SaaS data protection rule with this id.
    ///
    /// Body: that of `add_rule`.
    fn update_rule(rule_id, body)
        => PUT "/zia/api/v1/casbDlpRules/{rule_id}" via rule_references::expand_with_state;

    /// Removes the SaaS data protection rule with this id.
    ///
    /// Query: `rule_type` (text).
    fn delete_rule(rule_id, query) => DELETE "/zia/api/v1/casbDlpRules/{rule_id}";
}
