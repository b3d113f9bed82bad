//! Nat control policy.

crate::macros::resource! {
    /// Nat control policy.
    pub struct NatControlPolicy("zia.nat_control_policy");

    /// Lists the rules.
    ///
    /// Query: `search` (text).
    fn list_rules(query) => LIST "/zia/api/v1/dnatRules";

    /// Returns the rule with this id.
    fn get_rule(rule_id) => GET "/zia/api/v1/dnatRules/{rule_id}";

    /// Adds a rule.
    ///
    /// Body: `description` (text), `order` (text), `rank` (int), `redirect_ip` (text),
    /// `redirect_fqdn` (text), `redirect_port` (int), `enabled` (flag), `dest_ip_groups` (list),
    /// `dest_ipv6_groups` (list), `dest_countries` (list), `dest_addresses` (list), `src_ips`
    /// (list), `src_ip_groups` (list), `src_ipv6_groups` (list), `dest_ip_categories` (list),
    /// `groups` (list), `users` (list), `res_categories` (list), `labels` (list), `locations`
    /// (list), `location_groups` (list), `time_windows` (list), `nw_services` (list),
    /// `nw_service_groups` (list), `name` (text).
    fn add_rule(body) => POST "/zia/api/v1/dnatRules";

    /// Replaces the rule with this id.
    ///
    /// Body: `name` (text), `description` (text), `order` (text), `rank` (int), `redirect_ip`
    /// (text), `redirect_fqdn` (text), `redirect_port` (int), `enabled` (flag), `dest_ip_groups`
    /// (list), `dest_ipv6_groups` (list), `dest_countries` (list), `dest_addresses` (list),
    /// `src_ips` (list), `src_ip_groups` (list), `src_ipv6_groups` (list), `dest_ip_categories`
    /// (list), `groups` (list), `users` (list), `res_categories` (list), `labels` (list),
    /// `locations` (list), `location_groups` (list), `time_windows` (list), `nw_services` (list),
    /// `nw_service_groups` (list).
    fn update_rule(rule_id, body) => PUT "/zia/api/v1/dnatRules/{rule_id}";

    /// Removes the rule with this id.
    fn delete_rule(rule_id) => DELETE "/zia/api/v1/dnatRules/{rule_id}";
}
