//! Casb dlp rules.

crate::macros::resource! {
    /// TODO one line: what CASB DLP rules are.
    pub struct CasbdDlpRules("zia.casb_dlp_rules");

    /// Lists the all rules.
    fn list_all_rules() => LIST "/zia/api/v1/casbDlpRules/all";

    /// Lists the rules.
    ///
    /// Query: `search` (text), `rule_type` (text).
    //TODO query changed | GET /zia/api/v1/casbDlpRules | result list
    fn list_rules(query) => LIST "/zia/api/v1/casbDlpRules";

    /// Returns the rule with this id.
    ///
    /// Query: `rule_type` (text).
    //TODO query built from named arguments or constants | GET /zia/api/v1/casbDlpRules/{rule_id} | result object
    fn get_rule(rule_id, query) => GET "/zia/api/v1/casbDlpRules/{rule_id}";

    /// Adds a rule.
    ///
    /// Body: `order` (text), `rank` (text), `enabled` (flag), `description` (text), `bucket_owner`
    /// (text), `external_auditor_email` (text), `quarantine_location` (text),
    /// `include_entity_groups` (flag), `without_content_inspection` (flag),
    /// `include_criteria_domain_profile` (flag), `watermark_delete_old_version` (flag), `type`
    /// (text), `recipient` (text), `number_of_internal_collaborators` (text),
    /// `number_of_external_collaborators` (text), `content_location` (text),
    /// `cloud_app_tenant_ids` (list), `included_domain_profile_ids` (list),
    /// `excluded_domain_profile_ids` (list), `criteria_domain_profile_ids` (list),
    /// `email_recipient_profile_ids` (list), `buckets` (list), `dlp_engines` (list),
    /// `object_type_ids` (list), `entity_group_ids` (list), `labels` (list), `entity_groups`
    /// (list), `departments` (list), `groups` (list), `users` (list), `auditor` (object),
    /// `redaction_profile` (object), `casb_email_label` (object), `casb_tombstone_template`
    /// (object), `zscaler_incident_receiver` (object), `tag` (object), `watermark_profile`
    /// (object), `domains` (list), `file_types` (list), `collaboration_scope` (list), `components`
    /// (list), `name` (text).
    //TODO enabled -> state | POST /zia/api/v1/casbDlpRules | result object
    fn add_rule(body) => POST "/zia/api/v1/casbDlpRules";

    /// Replaces the rule with this id.
    ///
    /// Body: `order` (text), `rank` (text), `enabled` (flag), `description` (text), `bucket_owner`
    /// (text), `external_auditor_email` (text), `quarantine_location` (text),
    /// `include_entity_groups` (flag), `without_content_inspection` (flag),
    /// `include_criteria_domain_profile` (flag), `watermark_delete_old_version` (flag), `type`
    /// (text), `recipient` (text), `number_of_internal_collaborators` (text),
    /// `number_of_external_collaborators` (text), `content_location` (text),
    /// `cloud_app_tenant_ids` (list), `included_domain_profile_ids` (list),
    /// `excluded_domain_profile_ids` (list), `criteria_domain_profile_ids` (list),
    /// `email_recipient_profile_ids` (list), `buckets` (list), `dlp_engines` (list),
    /// `object_type_ids` (list), `entity_group_ids` (list), `labels` (list), `entity_groups`
    /// (list), `departments` (list), `groups` (list), `users` (list), `auditor` (object),
    /// `redaction_profile` (object), `casb_email_label` (object), `casb_tombstone_template`
    /// (object), `zscaler_incident_receiver` (object), `tag` (object), `watermark_profile`
    /// (object), `domains` (list), `file_types` (list), `collaboration_scope` (list), `components`
    /// (list), `name` (text).
    //TODO enabled -> state | PUT /zia/api/v1/casbDlpRules/{rule_id} | result object
    fn update_rule(rule_id, body) => PUT "/zia/api/v1/casbDlpRules/{rule_id}";

    /// Removes the rule with this id.
    ///
    /// Query: `rule_type` (text).
    //TODO query built from named arguments or constants | DELETE /zia/api/v1/casbDlpRules/{rule_id} | result none
    fn delete_rule(rule_id, query) => DELETE "/zia/api/v1/casbDlpRules/{rule_id}";
}
