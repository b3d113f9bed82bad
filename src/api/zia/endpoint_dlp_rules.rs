//! Endpoint DLP rules.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// Endpoint DLP rules, which allow or block the transfer of data to printers, drives, shares
    /// and applications.
    ///
    /// The vendor's reference: <https://help.zscaler.com/legacy-apis/endpoint-data-loss-prevention-dlp-policy>
    pub struct EndpointDlpRules("zia.endpoint_dlp_rules");

    /// Lists the file type categories to which rules can refer.
    ///
    /// Query: `external` (flag).
    fn list_file_type_categories(query)
        => LIST "/zia/api/v1/endPointDlpRules/fileTypeCategories" as WHOLE;

    /// Lists the endpoint DLP rules.
    ///
    /// `query` has no documented parameters.
    fn list_rules(query) => LIST "/zia/api/v1/endPointDlpRules" as WHOLE;

    /// Returns the endpoint DLP rule with this id.
    fn get_rule(rule_id) => GET "/zia/api/v1/endPointDlpRules/{rule_id}";

    /// Adds an endpoint DLP rule.
    ///
    /// Body: `state` (text), `order` (int), `rank` (int), `file_types` (text),
    /// `data_transfer_method` (text), `description` (text), `min_size` (int), `action` (text),
    /// `external_auditor_email` (text), `parent_rule` (int), `severity` (text), `eun_enabled`
    /// (flag), `eun_template_id` (int), `uc_template_id` (int), `network_type` (text),
    /// `without_content_inspection` (flag), `dlp_engines` (list), `users` (list), `groups` (list),
    /// `departments` (list), `devices` (list), `device_groups` (list), `device_trust_levels`
    /// (list), `time_windows` (list), `labels` (list), `end_point_applications` (list),
    /// `end_point_application_groups` (list), `resources` (list), `resource_groups` (list),
    /// `user_risk_score_levels` (list), `sub_rules` (list), `notification_template` (object),
    /// `auditor` (object), `receiver` (object), `name` (text).
    fn add_rule(body) => POST "/zia/api/v1/endPointDlpRules";

    /// Replaces the endpoint DLP rule with this id.
    ///
    /// Body: that of `add_rule`.
    fn update_rule(rule_id, body) => PUT "/zia/api/v1/endPointDlpRules/{rule_id}";

    /// Removes the endpoint DLP rule with this id.
    fn delete_rule(rule_id) => DELETE "/zia/api/v1/endPointDlpRules/{rule_id}";
}
