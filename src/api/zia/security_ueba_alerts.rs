//! Alerts on behavior.

use crate::api::prelude::WHOLE;
use crate::api::shared::rule_references;

crate::api::macros::resource! {
    /// Alert definitions and alert rules of user and entity behavior analytics (UEBA).
    ///
    /// The vendor's reference: <https://help.zscaler.com/legacy-apis/security-ueba-alerts>
    pub struct SecurityUebaAlerts("zia.security_ueba_alerts");

    /// Lists the alert definitions.
    ///
    /// `query` has no documented parameters.
    fn list_alert_definitions(query) => LIST "/zia/api/v1/alertDefinitions" as WHOLE;

    /// Lists the alert rules.
    ///
    /// `query` has no documented parameters.
    fn list_alert_rule_configurations_rules(query)
        => LIST "/zia/api/v1/alertRuleConfiguration/rules" as WHOLE;

    /// Lists the status of the alert rules.
    ///
    /// `query` has no documented parameters.
    fn list_alert_rule_configurations_rules_rulestatus(query)
        => LIST "/zia/api/v1/alertRuleConfiguration/rules/rulestatus" as WHOLE;

    /// Lists the alert rules on behavior.
    ///
    /// `query` has no documented parameters.
    fn list_alert_rule_configurations_ueba_rules(query)
        => LIST "/zia/api/v1/alertRuleConfiguration/uebaRules" as WHOLE;

    /// Lists the webhooks to which alerts are sent.
    ///
    /// `query` has no documented parameters.
    fn list_alert_rule_configurations_webhooks(query)
        => LIST "/zia/api/v1/alertRuleConfiguration/webhooks" as WHOLE;

    /// Returns the alert definition with this id.
    fn get_alert_definition(alert_definition_id)
        => GET "/zia/api/v1/alertDefinitions/{alert_definition_id}";

    /// Adds an alert definition.
    ///
    /// Body: the fields that `get_alert_definition` returns.
    fn add_alert_definition(body) => POST "/zia/api/v1/alertDefinitions";

    /// Adds an alert rule.
    ///
    /// Body: the fields that the lists of alert rules return.
    fn add_alert_rule_configuration(body) => POST "/zia/api/v1/alertRuleConfiguration";

    /// Replaces the alert definition with this id.
    ///
    /// Body: that of `add_alert_definition`.
    fn update_alert_definition(alert_definition_id, body)
        => PUT "/zia/api/v1/alertDefinitions/{alert_definition_id}";

    /// Replaces the alert rule with this id.
    ///
    /// Body: that of `add_alert_rule_configuration`.
    fn update_alert_rule_configuration(alert_rule_configuration_id, body)
        => PUT "/zia/api/v1/alertRuleConfiguration/{alert_rule_configuration_id}";

    /// Removes the alert definition with this id.
    fn delete_alert_definition(alert_definition_id)
        => DELETE "/zia/api/v1/alertDefinitions/{alert_definition_id}";

    /// Removes the alert rule with this id.
    fn delete_alert_rule_configuration(alert_rule_configuration_id)
        => DELETE "/zia/api/v1/alertRuleConfiguration/{alert_rule_configuration_id}";

    /// Returns the alert rule with this id.
    fn get_alert_rule_configurations_rule(rule_id)
        => GET "/zia/api/v1/alertRuleConfiguration/rules/{rule_id}"
        from go "alert_configurations.Get";

    /// Adds an alert rule.
    ///
    /// Body: `alert_name` (text), `alert_class` (text), `status` (text), `event_types` (list),
    /// `within_time` (int), `min_times` (int), `window_size` (int), `enable_update` (flag),
    /// `update_window_size` (int), `num_system_impacted` (int), `webhooks` (list of ids),
    /// `email_ids` (list), `channel` (text), `alert_type` (text), `action` (text),
    /// `action_threshold` (int), `action_time_interval` (int), `activities` (list), `countries`
    /// (list), `object_types` (list), `doc_types` (list), `user_group_id` (object),
    /// `casb_applications` (list), `dlp_engines` (list), `locations` (list), `users` (list),
    /// `departments` (list).
    fn add_alert_rule_configurations_rule(body)
        => POST "/zia/api/v1/alertRuleConfiguration/rules" from go "alert_configurations.Create"
        via rule_references::expand;

    /// Replaces the alert rule with this id.
    ///
    /// Body: that of `add_alert_rule_configurations_rule`.
    fn update_alert_rule_configurations_rule(rule_id, body)
        => PUT "/zia/api/v1/alertRuleConfiguration/rules/{rule_id}"
        from go "alert_configurations.Update" via rule_references::expand;

    /// Removes the alert rule with this id.
    fn delete_alert_rule_configurations_rule(rule_id)
        => DELETE "/zia/api/v1/alertRuleConfiguration/rules/{rule_id}"
        from go "alert_configurations.Delete";

    /// Returns the alert rule on behavior with this id.
    fn get_alert_rule_configurations_ueba_rule(rule_id)
        => GET "/zia/api/v1/alertRuleConfiguration/uebaRules/{rule_id}" from go "ueba_rules.Get";

    /// Adds an alert rule on behavior.
    ///
    /// Body: that of `add_alert_rule_configurations_rule`.
    fn add_alert_rule_configurations_ueba_rule(body)
        => POST "/zia/api/v1/alertRuleConfiguration/uebaRules" from go "ueba_rules.Create"
        via rule_references::expand;

    /// Replaces the alert rule on behavior with this id.
    ///
    /// Body: that of `add_alert_rule_configurations_rule`.
    fn update_alert_rule_configurations_ueba_rule(rule_id, body)
        => PUT "/zia/api/v1/alertRuleConfiguration/uebaRules/{rule_id}" from go "ueba_rules.Update"
        via rule_references::expand;

    /// Removes the alert rule on behavior with this id.
    fn delete_alert_rule_configurations_ueba_rule(rule_id)
        => DELETE "/zia/api/v1/alertRuleConfiguration/uebaRules/{rule_id}"
        from go "ueba_rules.Delete";

    /// Adds a webhook that alerts are sent to.
    ///
    /// Body: `name` (text), `url_text` (text), `authentication_type` (text), `user_name` (text),
    /// `password` (text), `auth_token` (text), `status` (flag).
    fn add_alert_rule_configurations_webhook(body)
        => POST "/zia/api/v1/alertRuleConfiguration/webhooks" from go "webhooks.Create";

    /// Replaces the webhook with this id.
    ///
    /// Body: that of `add_alert_rule_configurations_webhook`.
    fn update_alert_rule_configurations_webhook(webhook_id, body)
        => PUT "/zia/api/v1/alertRuleConfiguration/webhooks/{webhook_id}" from go "webhooks.Update";

    /// Removes the webhook with this id.
    fn delete_alert_rule_configurations_webhook(webhook_id)
        => DELETE "/zia/api/v1/alertRuleConfiguration/webhooks/{webhook_id}"
        from go "webhooks.Delete";

    /// Sends a sample alert to a webhook.
    ///
    /// The webhook may be one that is not added yet.
    ///
    /// Body: that of `add_alert_rule_configurations_webhook`.
    fn test_alert_rule_configurations_webhook(body)
        => POST "/zia/api/v1/alertRuleConfiguration/webhooks/test" from go "webhooks.TestWebhook";
}
