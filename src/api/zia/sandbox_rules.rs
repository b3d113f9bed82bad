//! Sandbox rules.

use crate::api::prelude::WHOLE;
use crate::api::shared::local_search;
use crate::api::shared::rule_references;

crate::api::macros::resource! {
    /// Sandbox rules: the files to analyze in the sandbox, and the action until the analysis ends.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/sandbox-policy-settings>
    pub struct SandboxRules("zia.sandbox_rules");

    /// Lists the sandbox rules.
    ///
    /// The API cannot search this list. The client keeps the items whose name contains `search`,
    /// ignoring case.
    ///
    /// Query: `search` (text).
    fn list_rules(query) => LIST "/zia/api/v1/sandboxRules" as WHOLE via local_search::by_name;

    /// Returns the sandbox rule with this id.
    fn get_rule(rule_id) => GET "/zia/api/v1/sandboxRules/{rule_id}";

    /// Adds a sandbox rule.
    ///
    /// Body: `order` (int), `rank` (int), `enabled` (flag), `state` (text), `description` (text),
    /// `first_time_enable` (text), `first_time_operation` (text), `ml_action_enabled` (flag),
    /// `by_threat_score` (int), `groups` (list), `users` (list), `file_types` (list), `protocols`
    /// (list), `labels` (list), `locations` (list), `location_groups` (list), `name` (text),
    /// `ba_rule_action` (text), `ba_policy_categories` (list), `departments` (list),
    /// `url_categories` (list).
    fn add_rule(body) => POST "/zia/api/v1/sandboxRules" via rule_references::expand_with_state;

    /// Replaces the sandbox rule with this id.
    ///
    /// Body: that of `add_rule`.
    ///
    /// Returns: `id` (int), `name` (text), `access_control` (text), `ba_rule_action` (text),
    /// `by_threat_score` (int), `cbi_profile_id` (int), `default_rule` (flag), `description`
    /// (text), ….
    fn update_rule(rule_id, body)
        => PUT "/zia/api/v1/sandboxRules/{rule_id}" via rule_references::expand_with_state;

    /// Removes the sandbox rule with this id.
    fn delete_rule(rule_id) => DELETE "/zia/api/v1/sandboxRules/{rule_id}";
}
