//! Outbound email dlp rules.

crate::macros::resource! {
    /// Outbound email DLP rules.
    pub struct OutboundEmailDlpRules("zia.outbound_email_dlp_rules");

    /// Lists the rules.
    ///
    /// Query: `org_id` (int).
    fn list_rules(query) => LIST "/zia/api/v1/emailDlpRules";

    /// Lists the rules lite.
    fn list_rules_lite(query) => LIST "/zia/api/v1/emailDlpRules/lite";

    /// Returns the actions.
    ///
    /// Query: `tenantIds` (list), `output_file` (text).
    fn get_actions(query) => GET "/zia/api/v1/emailDlpRules/actions";

    /// Returns the rule with this id.
    fn get_rule(rule_id) => GET "/zia/api/v1/emailDlpRules/{rule_id}";

    /// Adds a rule.
    ///
    /// Body: `order` (int), `description` (text), `state` (text), `action` (text), `min_size`
    /// (int), `without_content_inspection` (flag), `external_auditor_email` (text), `severity`
    /// (text), `parent_rule` (int), `custom_header` (text), `groups` (list), `departments` (list),
    /// `users` (list), `excluded_groups` (list), `excluded_departments` (list), `excluded_users`
    /// (list), `time_windows` (list), `dlp_engines` (list), `file_types` (list), `labels` (list),
    /// `included_domain_profiles` (list), `user_risk_score_levels` (list), `email_tenants` (list),
    /// `content_locations` (list), `sub_rules` (list), `email_recipient_profiles` (list),
    /// `auditor` (object), `notification_template` (object), `receiver` (object), `name` (text).
    fn add_rule(body) => POST "/zia/api/v1/emailDlpRules";

    /// Replaces the rule with this id.
    ///
    /// Body: `name` (text), `order` (int), `description` (text), `state` (text), `action` (text),
    /// `min_size` (int), `without_content_inspection` (flag), `external_auditor_email` (text),
    /// `severity` (text), `parent_rule` (int), `custom_header` (text), `groups` (list),
    /// `departments` (list), `users` (list), `excluded_groups` (list), `excluded_departments`
    /// (list), `excluded_users` (list), `time_windows` (list), `dlp_engines` (list), `file_types`
    /// (list), `labels` (list), `included_domain_profiles` (list), `user_risk_score_levels`
    /// (list), `email_tenants` (list), `content_locations` (list), `sub_rules` (list),
    /// `email_recipient_profiles` (list), `auditor` (object), `notification_template` (object),
    /// `receiver` (object).
    fn update_rule(rule_id, body) => PUT "/zia/api/v1/emailDlpRules/{rule_id}";

    /// Removes the rule with this id.
    fn delete_rule(rule_id) => DELETE "/zia/api/v1/emailDlpRules/{rule_id}";
}
