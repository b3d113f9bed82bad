//! Security ueba alerts.

crate::macros::resource! {
    /// Security ueba alerts.
    pub struct SecurityUebaAlerts("zia.security_ueba_alerts");

    /// Lists the alert definitions.
    fn list_alert_definitions(query) => LIST "/zia/api/v1/alertDefinitions";

    /// Lists the alert rule configurations rules.
    fn list_alert_rule_configurations_rules(query)
        => LIST "/zia/api/v1/alertRuleConfiguration/rules";

    /// Lists the alert rule configurations rules rulestatus.
    fn list_alert_rule_configurations_rules_rulestatus(query)
        => LIST "/zia/api/v1/alertRuleConfiguration/rules/rulestatus";

    /// Lists the alert rule configurations ueba rules.
    fn list_alert_rule_configurations_ueba_rules(query)
        => LIST "/zia/api/v1/alertRuleConfiguration/uebaRules";

    /// Lists the alert rule configurations webhooks.
    fn list_alert_rule_configurations_webhooks(query)
        => LIST "/zia/api/v1/alertRuleConfiguration/webhooks";

    /// Returns the alert definition with this id.
    fn get_alert_definition(alert_definition_id)
        => GET "/zia/api/v1/alertDefinitions/{alert_definition_id}";

    /// Adds an alert definition.
    fn add_alert_definition(body) => POST "/zia/api/v1/alertDefinitions";

    /// Adds an alert rule configuration.
    fn add_alert_rule_configuration(body) => POST "/zia/api/v1/alertRuleConfiguration";

    /// Replaces the alert definition with this id.
    fn update_alert_definition(alert_definition_id, body)
        => PUT "/zia/api/v1/alertDefinitions/{alert_definition_id}";

    /// Replaces the alert rule configuration with this id.
    fn update_alert_rule_configuration(alert_rule_configuration_id, body)
        => PUT "/zia/api/v1/alertRuleConfiguration/{alert_rule_configuration_id}";

    /// Removes the alert definition with this id.
    fn delete_alert_definition(alert_definition_id)
        => DELETE "/zia/api/v1/alertDefinitions/{alert_definition_id}";

    /// Removes the alert rule configuration with this id.
    fn delete_alert_rule_configuration(alert_rule_configuration_id)
        => DELETE "/zia/api/v1/alertRuleConfiguration/{alert_rule_configuration_id}";
}
