//! Sandbox rules.

crate::macros::resource! {
    /// Sandbox rules.
    pub struct SandboxRules("zia.sandbox_rules");

    /// Lists the rules.
    ///
    /// Query: `search` (text).
    fn list_rules(query) => LIST "/zia/api/v1/sandboxRules";

    /// Returns the rule with this id.
    fn get_rule(rule_id) => GET "/zia/api/v1/sandboxRules/{rule_id}";

    /// Adds a rule.
    ///
    /// Body: `order` (text), `rank` (text), `state` (text), `description` (text),
    /// `first_time_enable` (text), `first_time_operation` (text), `ml_action_enabled` (flag),
    /// `by_threat_score` (int), `groups` (list), `users` (list), `file_types` (list), `protocols`
    /// (list), `labels` (list), `locations` (list), `location_groups` (list), `name` (text),
    /// `ba_rule_action` (text).
    fn add_rule(body) => POST "/zia/api/v1/sandboxRules";

    /// Replaces the rule with this id.
    ///
    /// Body: `name` (text), `description` (text), `ba_rule_action` (text), `order` (text), `rank`
    /// (text), `state` (text), `first_time_enable` (text), `first_time_operation` (text),
    /// `ml_action_enabled` (flag), `by_threat_score` (int), `groups` (list), `users` (list),
    /// `file_types` (list), `protocols` (list), `labels` (list), `locations` (list),
    /// `location_groups` (list).
    fn update_rule(rule_id, body) => PUT "/zia/api/v1/sandboxRules/{rule_id}";

    /// Removes the rule with this id.
    fn delete_rule(rule_id) => DELETE "/zia/api/v1/sandboxRules/{rule_id}";
}
