//! Bandwidth control rules.

crate::macros::resource! {
    /// TODO one line: what bandwidth control rules are.
    pub struct BandwidthControlRules("zia.bandwidth_control_rules");

    /// Lists the rules.
    ///
    /// Query: `search` (text).
    //TODO search/filter applied to the list on the client | GET /zia/api/v1/bandwidthControlRules | result list
    fn list_rules(query) => LIST "/zia/api/v1/bandwidthControlRules";

    /// Lists the rules lite.
    fn list_rules_lite() => LIST "/zia/api/v1/bandwidthControlRules/lite";

    /// Returns the rule with this id.
    fn get_rule(rule_id) => GET "/zia/api/v1/bandwidthControlRules/{rule_id}";

    /// Adds a rule.
    ///
    /// Body: `order` (text), `rank` (text), `enabled` (flag), `description` (text), `default_rule`
    /// (flag), `bandwidth_class_ids` (list), `max_bandwidth` (int), `min_bandwidth` (int),
    /// `protocols` (list), `labels` (list), `locations` (list), `location_groups` (list),
    /// `time_windows` (list), `name` (text).
    //TODO enabled -> state | POST /zia/api/v1/bandwidthControlRules | result object
    fn add_rule(body) => POST "/zia/api/v1/bandwidthControlRules";

    /// Replaces the rule with this id.
    ///
    /// Body: `order` (text), `rank` (text), `enabled` (flag), `description` (text), `default_rule`
    /// (flag), `bandwidth_class_ids` (list), `max_bandwidth` (int), `min_bandwidth` (int),
    /// `protocols` (list), `labels` (list), `locations` (list), `location_groups` (list),
    /// `time_windows` (list).
    //TODO body has added constants; enabled -> state | PUT /zia/api/v1/bandwidthControlRules/{rule_id} | result object
    fn update_rule(rule_id, body) => PUT "/zia/api/v1/bandwidthControlRules/{rule_id}";

    /// Removes the rule with this id.
    fn delete_rule(rule_id) => DELETE "/zia/api/v1/bandwidthControlRules/{rule_id}";
}
