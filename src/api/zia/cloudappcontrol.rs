//! Cloudappcontrol.

crate::macros::resource! {
    /// TODO one line: what cloudappcontrol are.
    pub struct CloudAppControl("zia.cloudappcontrol");

    /// Lists the available actions.
    ///
    /// Body: `cloud_apps` (list).
    //TODO validates arguments | POST /zia/api/v1/webApplicationRules/{rule_type}/availableActions | result list
    fn list_available_actions(rule_type, body)
        => POST "/zia/api/v1/webApplicationRules/{rule_type}/availableActions";

    /// Lists the rules.
    ///
    /// Query: `search` (text), `rule_type` (text).
    fn list_rules(rule_type, query) => LIST "/zia/api/v1/webApplicationRules/{rule_type}";

    /// Returns the rule with this id.
    fn get_rule(rule_type, rule_id) => GET "/zia/api/v1/webApplicationRules/{rule_type}/{rule_id}";

    /// Returns the rule type mapping.
    fn get_rule_type_mapping() => GET "/zia/api/v1/webApplicationRules/ruleTypeMapping";

    /// Adds a duplicate rule.
    ///
    /// Body: `name` (text), `order` (text), `rank` (text), `enabled` (flag), `description` (text),
    /// `applications` (list), `departments` (list), `groups` (list), `labels` (list), `locations`
    /// (list), `location_groups` (list), `time_windows` (list), `users` (list),
    /// `enforce_time_validity` (flag), `size_quota` (text), `time_quota` (text),
    /// `validity_start_time` (text), `validity_end_time` (text), `validity_time_zone_id` (text).
    //TODO enabled -> state; query built from named arguments or constants | POST /zia/api/v1/webApplicationRules/{rule_type}/duplicate/{rule_id} | result object
    fn add_duplicate_rule(rule_type, rule_id, body)
        => POST "/zia/api/v1/webApplicationRules/{rule_type}/duplicate/{rule_id}";

    /// Adds a rule.
    ///
    /// Body: `order` (text), `rank` (text), `enabled` (flag), `description` (text), `applications`
    /// (list), `departments` (list), `groups` (list), `labels` (list), `locations` (list),
    /// `location_groups` (list), `time_windows` (list), `users` (list), `enforce_time_validity`
    /// (flag), `size_quota` (text), `time_quota` (text), `validity_start_time` (text),
    /// `validity_end_time` (text), `validity_time_zone_id` (text), `name` (text).
    //TODO enabled -> state | POST /zia/api/v1/webApplicationRules/{rule_type} | result object
    fn add_rule(rule_type, body) => POST "/zia/api/v1/webApplicationRules/{rule_type}";

    /// Replaces the rule with this id.
    ///
    /// Body: `order` (text), `rank` (text), `enabled` (flag), `description` (text), `applications`
    /// (list), `departments` (list), `groups` (list), `labels` (list), `locations` (list),
    /// `location_groups` (list), `time_windows` (list), `users` (list), `enforce_time_validity`
    /// (flag), `size_quota` (text), `time_quota` (text), `validity_start_time` (text),
    /// `validity_end_time` (text), `validity_time_zone_id` (text), `name` (text).
    //TODO enabled -> state | PUT /zia/api/v1/webApplicationRules/{rule_type}/{rule_id} | result object
    fn update_rule(rule_type, rule_id, body)
        => PUT "/zia/api/v1/webApplicationRules/{rule_type}/{rule_id}";

    /// Removes the rule with this id.
    fn delete_rule(rule_type, rule_id)
        => DELETE "/zia/api/v1/webApplicationRules/{rule_type}/{rule_id}";
}
