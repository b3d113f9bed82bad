//! Log and control rules.

use crate::api::shared::rule_references;

crate::api::macros::resource! {
    /// Rules for the connectors' own traffic: logs and control traffic.
    pub struct TrafficLogRules("ztw.traffic_log_rules");

    /// Lists the log and control rules, one page at a time.
    ///
    /// Query: `rule_name` (text), `rule_order` (text), `rule_description` (text), `location` (text),
    /// `rule_forward_method` (text), `page` (int), `page_size` (int), `sort_by` (text), `sort_order`
    /// (text).
    fn list_rules(query) => LIST "/ztw/api/v1/ecRules/self" from oneapi "GetSelfEcRules";

    /// Returns the log and control rule with this id.
    fn get_rule(rule_id)
        => GET "/ztw/api/v1/ecRules/self/{rule_id}" from oneapi "GetEcSelfRuleById";

    /// Returns the number of log and control rules.
    ///
    /// Query: `predefined_rule_count` (flag), `rule_name` (text), `rule_order` (text),
    /// `rule_description` (text), `location` (text), `rule_forward_method` (text).
    fn get_rule_count(query)
        => GET "/ztw/api/v1/ecRules/self/count" from oneapi "GetSelfEcRulesCount";

    /// Adds a log and control rule.
    ///
    /// Lists of ids (numbers or text) are sent as lists of objects. `enabled` is sent as `state`.
    ///
    /// Body: `app_service_groups` (list), `block_response_code` (text), `dedicated_ip_gateway`
    /// (object), `departments` (list), `description` (text), `dest_addresses` (list),
    /// `dest_countries` (list), `dest_ip_categories` (list), `dest_ip_groups` (list),
    /// `dest_ipv6_groups` (list), `dest_workload_groups` (list), `device_groups` (list), `devices`
    /// (list), `ec_groups` (list), `end_point_application_groups` (list),
    /// `end_point_application_threat_levels` (list), `end_point_applications` (list),
    /// `exclude_context_shield_end_point` (flag), `forward_method` (text), `groups` (list), `labels`
    /// (list), `location_groups` (list), `locations` (list), `name` (text), `nw_application_groups`
    /// (list), `nw_applications` (list), `nw_service_groups` (list), `nw_services` (list), `order`
    /// (int), `proxy_gateway` (object), `rank` (int), `res_categories` (list), `source_countries`
    /// (list), `source_ip_group_exclusion` (flag), `source_ip_group_exclusion_flag` (flag),
    /// `src_ip_groups` (list), `src_ips` (list), `src_ipv6_groups` (list), `src_workload_groups`
    /// (list), `enabled` (flag), `state` (text), `template_synced_rule_flag` (text), `time_windows`
    /// (list), `type` (text), `users` (list), `wan_selection` (text), `zpa_app_segments` (list),
    /// `zpa_application_segment_groups` (list), `zpa_application_segments` (list), `zpa_broker_rule`
    /// (flag), `zpa_gateway` (object).
    fn add_rule(body)
        => POST "/ztw/api/v1/ecRules/self" from oneapi "CreateSelfRule"
        via rule_references::expand_with_state;

    /// Replaces the log and control rule with this id.
    ///
    /// Body: that of `add_rule`.
    fn update_rule(rule_id, body)
        => PUT "/ztw/api/v1/ecRules/self/{rule_id}" from oneapi "UpdateSelfRule"
        via rule_references::expand_with_state;

    /// Removes the log and control rule with this id.
    fn delete_rule(rule_id)
        => DELETE "/ztw/api/v1/ecRules/self/{rule_id}" from oneapi "DeleteSelfForwardingRule";
}
