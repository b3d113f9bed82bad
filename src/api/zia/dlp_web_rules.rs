//! Dlp web rules.

crate::macros::resource! {
    /// TODO one line: what DLP web rules are.
    pub struct DlpWebRule("zia.dlp_web_rules");

    /// Lists the rules.
    ///
    /// Query: `search` (text).
    //TODO search/filter applied to the list on the client | GET /zia/api/v1/webDlpRules | result list
    fn list_rules(query) => LIST "/zia/api/v1/webDlpRules";

    /// Lists the rules lite.
    ///
    /// Query: `search` (text).
    //TODO search/filter applied to the list on the client | GET /zia/api/v1/webDlpRules/lite | result list
    fn list_rules_lite(query) => LIST "/zia/api/v1/webDlpRules/lite";

    /// Returns the rule with this id.
    fn get_rule(rule_id) => GET "/zia/api/v1/webDlpRules/{rule_id}";

    /// Adds a rule.
    ///
    /// Body: `order` (text), `rank` (text), `state` (text), `auditor` (list), `cloud_applications`
    /// (list), `description` (text), `departments` (list), `dlp_engines` (list), `excluded_groups`
    /// (list), `excluded_departments` (list), `excluded_users` (list), `file_types` (list),
    /// `groups` (list), `icap_server` (list), `labels` (list), `locations` (list),
    /// `location_groups` (list), `notification_template` (list), `time_windows` (list), `users`
    /// (list), `url_categories` (list), `dlp_content_locations_scopes` (list),
    /// `external_auditor_email` (text), `dlp_download_scan_enabled` (flag), `min_size` (text),
    /// `match_only` (flag), `ocr_enabled` (flag), `without_content_inspection` (flag),
    /// `zcc_notifications_enabled` (flag), `name` (text), `action` (text).
    fn add_rule(body) => POST "/zia/api/v1/webDlpRules";

    /// Replaces the rule with this id.
    ///
    /// Body: `order` (text), `rank` (text), `state` (text), `auditor` (list), `cloud_applications`
    /// (list), `description` (text), `departments` (list), `dlp_engines` (list), `excluded_groups`
    /// (list), `excluded_departments` (list), `excluded_users` (list), `file_types` (list),
    /// `groups` (list), `icap_server` (list), `labels` (list), `locations` (list),
    /// `location_groups` (list), `notification_template` (list), `time_windows` (list), `users`
    /// (list), `url_categories` (list), `external_auditor_email` (text),
    /// `dlp_download_scan_enabled` (flag), `min_size` (text), `match_only` (flag), `ocr_enabled`
    /// (flag), `without_content_inspection` (flag), `zcc_notifications_enabled` (flag).
    fn update_rule(rule_id, body) => PUT "/zia/api/v1/webDlpRules/{rule_id}";

    /// Removes the rule with this id.
    fn delete_rule(rule_id) => DELETE "/zia/api/v1/webDlpRules/{rule_id}";
}
