//! Alerts on behaviour.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// Alert definitions and rules of user and entity behaviour analytics (UEBA).
    pub struct SecurityUebaAlerts("zia.security_ueba_alerts");

    /// Lists the alert definitions.
    fn list_alert_definitions(query) => LIST "/zia/api/v1/alertDefinitions" as WHOLE;

    /// Lists the alert rules.
    fn list_alert_rule_configurations_rules(query)
        => LIST "/zia/api/v1/alertRuleConfiguration/rules" as WHOLE;

    /// Lists whether the alert rules are enabled.
    fn list_alert_rule_configurations_rules_rulestatus(query)
        => LIST "/zia/api/v1/alertRuleConfiguration/rules/rulestatus" as WHOLE;

    /// Lists the alert rules on behaviour.
    fn list_alert_rule_configurations_ueba_rules(query)
        => LIST "/zia/api/v1/alertRuleConfiguration/uebaRules" as WHOLE;

    /// Lists the webhooks that alerts are sent to.
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
    /// Body: the fields that the lists of alert rules show.
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
}
