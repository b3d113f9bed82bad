//! Sub-rules of endpoint DLP rules.

crate::api::macros::resource! {
    /// Sub-rules of an endpoint DLP rule, such as exceptions.
    ///
    /// The vendor's reference: <https://help.zscaler.com/legacy-apis/endpoint-data-loss-prevention-dlp-policy>
    pub struct EndpointDlpSubRules("zia.endpoint_dlp_sub_rules");

    /// Adds a sub-rule to the rule with this id.
    ///
    /// Body: `state` (text), `order` (int), `rank` (int), `file_types` (text),
    /// `data_transfer_method` (text), `description` (text), `min_size` (int), `action` (text),
    /// `external_auditor_email` (text), `parent_rule` (int), `severity` (text), `eun_enabled`
    /// (flag), `eun_template_id` (int), `uc_template_id` (int), `network_type` (text),
    /// `without_content_inspection` (flag), `dlp_engines` (list), `users` (list), `groups` (list),
    /// `departments` (list), `devices` (list), `device_groups` (list), `device_trust_levels`
    /// (list), `time_windows` (list), `labels` (list), `end_point_applications` (list),
    /// `end_point_application_groups` (list), `resources` (list), `resource_groups` (list),
    /// `user_risk_score_levels` (list), `notification_template` (object), `auditor` (object),
    /// `receiver` (object), `name` (text).
    fn add_sub_rule(rule_id, body) => POST "/zia/api/v1/endPointDlpRules/{rule_id}/subRule";

    /// Replaces a sub-rule of the rule with this id.
    ///
    /// Body: that of `add_sub_rule`.
    fn update_sub_rule(rule_id, sub_rule_id, body)
        => PUT "/zia/api/v1/endPointDlpRules/{rule_id}/subRule/{sub_rule_id}";

    /// Removes a sub-rule from the rule with this id.
    fn delete_sub_rule(rule_id, sub_rule_id)
        => DELETE "/zia/api/v1/endPointDlpRules/{rule_id}/subRule/{sub_rule_id}";
}
