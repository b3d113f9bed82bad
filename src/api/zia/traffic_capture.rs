//! Traffic capture.

crate::macros::resource! {
    /// Traffic capture.
    pub struct TrafficCapture("zia.traffic_capture");

    /// Lists the rule labels.
    ///
    /// Query: `search_by_field` (text), `search_by_value` (text), `page` (text), `page_size`
    /// (text).
    fn list_rule_labels(query) => LIST "/zia/api/v1/trafficCaptureRules/ruleLabels";

    /// Lists the rules.
    ///
    /// Query: `rule_name` (text), `rule_label` (text), `rule_id` (text), `rule_order` (text),
    /// `rule_description` (text), `rule_action` (text), `location` (text), `department` (text),
    /// `group` (text), `user` (text), `device` (text), `device_group` (text), `device_trust_level`
    /// (text), `page` (text), `page_size` (text).
    fn list_rules(query) => LIST "/zia/api/v1/trafficCaptureRules";

    /// Lists the traffic capture rule order.
    fn list_traffic_capture_rule_order() => GET "/zia/api/v1/trafficCaptureRules/order";

    /// Returns the rule with this id.
    fn get_rule(rule_id) => GET "/zia/api/v1/trafficCaptureRules/{rule_id}";

    /// Adds a rule.
    ///
    /// Body: `order` (text), `rank` (text), `state` (text), `description` (text), `src_ips`
    /// (list), `dest_addresses` (list), `dest_ip_categories` (list), `dest_countries` (list),
    /// `predefined` (flag), `default_rule` (flag), `nw_applications` (list), `app_service_groups`
    /// (list), `departments` (list), `dest_ip_groups` (list), `dest_ipv6_groups` (list), `devices`
    /// (list), `device_groups` (list), `groups` (list), `labels` (list), `locations` (list),
    /// `location_groups` (list), `nw_application_groups` (list), `nw_services` (list),
    /// `nw_service_groups` (list), `time_windows` (list), `users` (list), `txn_size_limit` (text),
    /// `txn_sampling` (text), `name` (text), `action` (text), `device_trust_levels` (list).
    fn add_rule(body) => POST "/zia/api/v1/trafficCaptureRules";

    /// Replaces the rule with this id.
    ///
    /// Body: `order` (text), `rank` (text), `state` (text), `description` (text), `src_ips`
    /// (list), `dest_addresses` (list), `dest_ip_categories` (list), `dest_countries` (list),
    /// `predefined` (flag), `default_rule` (flag), `nw_applications` (list), `app_service_groups`
    /// (list), `departments` (list), `dest_ip_groups` (list), `dest_ipv6_groups` (list), `devices`
    /// (list), `device_groups` (list), `groups` (list), `labels` (list), `locations` (list),
    /// `location_groups` (list), `nw_application_groups` (list), `nw_services` (list),
    /// `nw_service_groups` (list), `time_windows` (list), `users` (list), `txn_size_limit` (text),
    /// `txn_sampling` (text).
    fn update_rule(rule_id, body) => PUT "/zia/api/v1/trafficCaptureRules/{rule_id}";

    /// Removes the rule with this id.
    fn delete_rule(rule_id) => DELETE "/zia/api/v1/trafficCaptureRules/{rule_id}";

    /// Traffics the capture rule count.
    fn traffic_capture_rule_count() => LIST "/zia/api/v1/trafficCaptureRules/count";
}
