//! Forwarding rules.

crate::macros::resource! {
    /// Forwarding rules.
    pub struct ForwardingControlRules("ztw.forwarding_rules");

    /// Lists the rules.
    ///
    /// Query: `search` (text).
    fn list_rules(query) => LIST "/ztw/api/v1/ecRules/ecRdr";

    /// Adds a rule.
    ///
    /// Body: `order` (text), `rank` (text), `forward_method` (text), `state` (text), `description`
    /// (text), `groups` (list), `departments` (list), `ec_groups` (list), `users` (list),
    /// `protocols` (list), `labels` (list), `locations` (list), `location_groups` (list),
    /// `src_ips` (list), `src_ip_groups` (list), `src_ipv6_groups` (list), `dest_addresses`
    /// (list), `dest_ip_categories` (list), `res_categories` (list), `dest_countries` (list),
    /// `dest_ip_groups` (list), `dest_ipv6_groups` (list), `nw_services` (list),
    /// `nw_service_groups` (list), `nw_application_groups` (list), `device_groups` (list),
    /// `devices` (list), `src_workload_groups_ids` (list), `dest_workload_groups_ids` (list),
    /// `zpa_app_segments` (list), `proxy_gateway` (list), `zpa_gateway` (list), `name` (text),
    /// `action` (text).
    fn add_rule(body) => POST "/ztw/api/v1/ecRules/ecRdr";

    /// Replaces the rule with this id.
    ///
    /// Body: `order` (text), `rank` (text), `forward_method` (text), `state` (text), `description`
    /// (text), `groups` (list), `departments` (list), `ec_groups` (list), `users` (list),
    /// `protocols` (list), `labels` (list), `locations` (list), `location_groups` (list),
    /// `src_ips` (list), `src_ip_groups` (list), `src_ipv6_groups` (list), `dest_addresses`
    /// (list), `dest_ip_categories` (list), `res_categories` (list), `dest_countries` (list),
    /// `dest_ip_groups` (list), `dest_ipv6_groups` (list), `nw_services` (list),
    /// `nw_service_groups` (list), `nw_application_groups` (list), `device_groups` (list),
    /// `devices` (list), `src_workload_groups_ids` (list), `dest_workload_groups_ids` (list),
    /// `zpa_app_segments` (list), `proxy_gateway` (list), `zpa_gateway` (list), `name` (text),
    /// `action` (text).
    fn update_rule(rule_id, body) => PUT "/ztw/api/v1/ecRules/ecRdr/{rule_id}";

    /// Removes the rule with this id.
    fn delete_rule(rule_id) => DELETE "/ztw/api/v1/ecRules/ecRdr/{rule_id}";
}
