//! Bandwidth control rules.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value, WHOLE};
use crate::api::shared::local_search;
use crate::api::shared::{body_fields, rule_references};

crate::api::macros::resource! {
    /// Bandwidth control rules: the share of a location's bandwidth for each bandwidth class.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/bandwidth-control-classes>
    pub struct BandwidthControlRules("zia.bandwidth_control_rules");

    /// Lists the bandwidth control rules.
    ///
    /// The API cannot search this list. The client keeps the items whose name contains `search`,
    /// ignoring case.
    ///
    /// Query: `search` (text).
    fn list_rules(query)
        => LIST "/zia/api/v1/bandwidthControlRules" as WHOLE via local_search::by_name;

    /// Lists the bandwidth control rules, in brief.
    fn list_rules_lite() => LIST "/zia/api/v1/bandwidthControlRules/lite" as WHOLE;

    /// Returns the bandwidth control rule with this id.
    fn get_rule(rule_id) => GET "/zia/api/v1/bandwidthControlRules/{rule_id}";

    /// Adds a bandwidth control rule.
    ///
    /// Body: `order` (int), `rank` (int), `enabled` (flag), `description` (text),
    /// `bandwidth_class_ids` (list), `max_bandwidth` (int), `min_bandwidth` (int), `protocols`
    /// (list), `labels` (list), `locations` (list), `location_groups` (list), `time_windows`
    /// (list), `name` (text), `default_rule` (flag).
    fn add_rule(body) => POST "/zia/api/v1/bandwidthControlRules"
        via rule_references::expand_with_state;

    /// Replaces the bandwidth control rule with this id.
    ///
    /// Body: that of `add_rule`, and the `id`. Default: the id in the path.
    fn update_rule(rule_id, body) => PUT "/zia/api/v1/bandwidthControlRules/{rule_id}" via update;

    /// Removes the bandwidth control rule with this id.
    fn delete_rule(rule_id) => DELETE "/zia/api/v1/bandwidthControlRules/{rule_id}";
}

fn update(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    body_fields::repeat_id(&mut call);
    rule_references::expand_with_state(client, call)
}
