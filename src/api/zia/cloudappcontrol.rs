//! Cloud app control rules.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value, WHOLE};
use crate::api::shared::body_fields;
use crate::api::shared::rule_references;

crate::api::macros::resource! {
    /// Cloud app control rules: the actions that users may take in cloud applications, by
    /// application type.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/cloud-app-control-policy>
    pub struct CloudAppControl("zia.cloudappcontrol");

    /// Lists the available actions of rules of this type for some applications.
    ///
    /// Body: `cloud_apps` (list).
    fn list_available_actions(rule_type, body)
        => POST "/zia/api/v1/webApplicationRules/{rule_type}/availableActions";

    /// Lists the rules of this type.
    ///
    /// Query: `search` (text).
    ///
    /// Returns: a list of objects with `id` (int), `name` (text), `access_control` (text),
    /// `browser_eun_template_id` (int), `cascading_enabled` (flag), `description` (text),
    /// `enforce_time_validity` (flag), `eun_enabled` (flag), ….
    fn list_rules(rule_type, query) => LIST "/zia/api/v1/webApplicationRules/{rule_type}" as WHOLE;

    /// Returns the rule of this type with this id.
    ///
    /// Returns: `id` (int), `name` (text), `access_control` (text), `browser_eun_template_id`
    /// (int), `cascading_enabled` (flag), `description` (text), `enforce_time_validity` (flag),
    /// `eun_enabled` (flag), ….
    fn get_rule(rule_type, rule_id) => GET "/zia/api/v1/webApplicationRules/{rule_type}/{rule_id}";

    /// Returns the rule types by their names in the portal.
    fn get_rule_type_mapping() => GET "/zia/api/v1/webApplicationRules/ruleTypeMapping";

    /// Adds a copy of the rule of this type with this id.
    ///
    /// `name` is the name of the copy.
    ///
    /// Query: `name` (text).
    ///
    /// Body: that of `add_rule`, with the copy's `name` (text).
    fn add_duplicate_rule(rule_type, rule_id, query, body)
        => POST "/zia/api/v1/webApplicationRules/{rule_type}/duplicate/{rule_id}" via duplicate;

    /// Adds a rule of this type.
    ///
    /// Body: `order` (int), `rank` (int), `enabled` (flag), `description` (text), `applications`
    /// (list), `departments` (list), `groups` (list), `labels` (list), `locations` (list),
    /// `location_groups` (list), `time_windows` (list), `users` (list), `enforce_time_validity`
    /// (flag), `size_quota` (int, KB), `time_quota` (int, minutes), `validity_start_time` (text),
    /// `validity_end_time` (text), `validity_time_zone_id` (text), `name` (text), `type` (text),
    /// `actions` (list), `device_trust_levels` (list).
    fn add_rule(rule_type, body)
        => POST "/zia/api/v1/webApplicationRules/{rule_type}"
        via rule_references::expand_with_state;

    /// Replaces the rule of this type with this id.
    ///
    /// Body: that of `add_rule`.
    fn update_rule(rule_type, rule_id, body)
        => PUT "/zia/api/v1/webApplicationRules/{rule_type}/{rule_id}"
        via rule_references::expand_with_state;

    /// Removes the rule of this type with this id.
    fn delete_rule(rule_type, rule_id)
        => DELETE "/zia/api/v1/webApplicationRules/{rule_type}/{rule_id}";
}

/// Moves the copy's name into the query.
fn duplicate(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    body_fields::into_query(&mut call, "name")?;
    if call.query_value("name").is_none_or(Value::is_null) {
        return Err(call.refuse("query.name", "is missing; give the name of the copy"));
    }
    rule_references::expand_with_state(client, call)
}
