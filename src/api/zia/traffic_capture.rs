//! Traffic capture rules.

use crate::api::prelude::PageStyle;
use crate::api::shared::rule_references;

/// These lists have a larger maximum page size.
const RULES: PageStyle = PageStyle::ZIA.up_to(5_000);

crate::api::macros::resource! {
    /// Traffic capture rules, which choose the traffic to record.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/traffic-capture-policy>
    pub struct TrafficCapture("zia.traffic_capture");

    /// Lists the labels of traffic capture rules, one page at a time.
    ///
    /// Query: `search_by_field` (text), `search_by_value` (text), `page` (int), `page_size` (int).
    fn list_rule_labels(query) => LIST "/zia/api/v1/trafficCaptureRules/ruleLabels";

    /// Lists the traffic capture rules, one page at a time.
    ///
    /// Query: `rule_name` (text), `rule_label` (text), `rule_id` (text), `rule_order` (text),
    /// `rule_description` (text), `rule_action` (text), `location` (text), `department` (text),
    /// `group` (text), `user` (text), `device` (text), `device_group` (text), `device_trust_level`
    /// (text), `page` (int), `page_size` (int).
    fn list_rules(query) => LIST "/zia/api/v1/trafficCaptureRules" as RULES;

    /// Returns the order of the traffic capture rules.
    fn list_traffic_capture_rule_order() => GET "/zia/api/v1/trafficCaptureRules/order";

    /// Returns the traffic capture rule with this id.
    fn get_rule(rule_id) => GET "/zia/api/v1/trafficCaptureRules/{rule_id}";

    /// Adds a traffic capture rule.
    ///
    /// Body: `order` (int), `rank` (int), `enabled` (flag), `state` (text), `description` (text),
    /// `src_ips` (list), `dest_addresses` (list), `dest_ip_categories` (list), `dest_countries`
    /// (list), `predefined` (flag), `default_rule` (flag), `nw_applications` (list),
    /// `app_service_groups` (list), `departments` (list), `dest_ip_groups` (list),
    /// `dest_ipv6_groups` (list), `devices` (list), `device_groups` (list), `groups` (list),
    /// `labels` (list), `locations` (list), `location_groups` (list), `nw_application_groups`
    /// (list), `nw_services` (list), `nw_service_groups` (list), `time_windows` (list), `users`
    /// (list), `txn_size_limit` (text), `txn_sampling` (text), `name` (text), `action` (text),
    /// `device_trust_levels` (list), `enable_full_logging` (flag), `source_countries` (list),
    /// `exclude_src_countries` (flag).
    fn add_rule(body) => POST "/zia/api/v1/trafficCaptureRules"
        via rule_references::expand_with_state;

    /// Replaces the traffic capture rule with this id.
    ///
    /// Body: that of `add_rule`.
    fn update_rule(rule_id, body)
        => PUT "/zia/api/v1/trafficCaptureRules/{rule_id}" via rule_references::expand_with_state;

    /// Removes the traffic capture rule with this id.
    fn delete_rule(rule_id) => DELETE "/zia/api/v1/trafficCaptureRules/{rule_id}";

    /// Returns the number of traffic capture rules.
    ///
    /// Query: `rule_name` (text), `rule_label` (text), `rule_label_id` (int), `rule_order` (text),
    /// `rule_description` (text), `rule_action` (text), `location` (text), `department` (text),
    /// `group` (text), `user` (text), `device` (text), `device_group` (text), `device_trust_level`
    /// (text).
    fn traffic_capture_rule_count(query) => GET "/zia/api/v1/trafficCaptureRules/count";
}
