//! Rules that select policies.

crate::api::macros::resource! {
    /// Rules that assign a policy to applications.
    pub struct PolicyMatchRules("aiguard.policy_match_rules");

    /// Lists the rules.
    ///
    /// `query` has no documented parameters.
    ///
    /// Returns: a list of objects with `id` (int), `name` (text), `enabled` (flag), `policy_id`
    /// (int), `rule_order` (int), `version` (int), `match_criteria` (object).
    fn list_rules(query) => LIST "/aiguard/v1/detections/policy-match-rules";

    /// Returns the rule with this id.
    fn get_rule(rule_id) => GET "/aiguard/v1/detections/policy-match-rules/{rule_id}";

    /// Returns the rule with this name.
    ///
    /// Returns: `id` (int), `name` (text), `enabled` (flag), `policy_id` (int), `rule_order` (int),
    /// `version` (int), `match_criteria` (object).
    fn get_rule_by_name(name) => GET "/aiguard/v1/detections/policy-match-rules/name/{name}";

    /// Adds a rule.
    ///
    /// Body: `policy_id` (int), `enabled` (flag), `rule_order` (int), `version` (int),
    /// `match_criteria` (object), `name` (text).
    fn add_rule(body) => POST "/aiguard/v1/detections/policy-match-rules";

    /// Replaces the rule with this id.
    ///
    /// Body: `name` (text), `policy_id` (int), `enabled` (flag), `rule_order` (int), `version`
    /// (int), `match_criteria` (object).
    ///
    /// Returns: `id` (int), `name` (text), `enabled` (flag), `policy_id` (int), `rule_order` (int),
    /// `version` (int), `match_criteria` (object).
    fn update_rule(rule_id, body) => PUT "/aiguard/v1/detections/policy-match-rules/{rule_id}";

    /// Removes the rule with this id.
    fn delete_rule(rule_id) => DELETE "/aiguard/v1/detections/policy-match-rules/{rule_id}";
}
