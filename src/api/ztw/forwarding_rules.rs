//! Forwarding rules.

use crate::api::shared::local_search;
use crate::api::shared::rule_references;

crate::api::macros::resource! {
    /// Forwarding rules of connectors, which select the destination of traffic.
    pub struct ForwardingControlRules("ztw.forwarding_rules");

    /// Lists the forwarding rules, one page at a time.
    ///
    /// The API cannot search this list. The client keeps the items whose name contains `search`,
    /// ignoring case.
    ///
    /// Query: `search` (text), `page` (int), `page_size` (int).
    fn list_rules(query) => LIST "/ztw/api/v1/ecRules/ecRdr" via local_search::by_name;

    /// Returns the forwarding rule with this id.
    fn get_rule(rule_id)
        => GET "/ztw/api/v1/ecRules/ecRdr/{rule_id}" from oneapi "GetForwardingRuleById";

    /// Returns the number of forwarding rules.
    ///
    /// Query: `predefined_rule_count` (flag), `rule_name` (text), `rule_order` (text),
    /// `rule_description` (text), `rule_forward_method` (text), `location` (text).
    fn get_rule_count(query)
        => GET "/ztw/api/v1/ecRules/ecRdr/count" from oneapi "GetForwardingRulesCount";

    /// Adds a forwarding rule.
    ///
    /// Body: `order` (int), `rank` (int), `forward_method` (text), `enabled` (flag), `state`
    /// (text), `description` (text), `groups` (list), `departments` (list), `ec_groups` (list),
    /// `users` (list), `protocols` (list), `labels` (list), `locations` (list), `location_groups`
    /// (list), `src_ips` (list), `src_ip_groups` (list), `src_ipv6_groups` (list),
    /// `dest_addresses` (list), `dest_ip_categories` (list), `res_categories` (list),
    /// `dest_countries` (list), `dest_ip_groups` (list), `dest_ipv6_groups` (list), `nw_services`
    /// (list), `nw_service_groups` (list), `nw_application_groups` (list), `device_groups` (list),
    /// `devices` (list), `src_workload_groups_ids` (list), `dest_workload_groups_ids` (list),
    /// `zpa_app_segments` (list), `proxy_gateway` (list), `zpa_gateway` (list), `name` (text),
    /// `action` (text), `type` (text).
    fn add_rule(body) => POST "/ztw/api/v1/ecRules/ecRdr" via rule_references::expand_with_state;

    /// Replaces the forwarding rule with this id.
    ///
    /// Body: that of `add_rule`.
    fn update_rule(rule_id, body)
        => PUT "/ztw/api/v1/ecRules/ecRdr/{rule_id}" via rule_references::expand_with_state;

    /// Removes the forwarding rule with this id.
    fn delete_rule(rule_id) => DELETE "/ztw/api/v1/ecRules/ecRdr/{rule_id}";
}
