//! Cloud firewall ips.

crate::macros::resource! {
    /// TODO one line: what cloud firewall IPS are.
    pub struct FirewallIpsRules("zia.cloud_firewall_ips");

    /// Lists the rules.
    ///
    /// Query: `search` (text).
    //TODO search/filter applied to the list on the client | GET /zia/api/v1/firewallIpsRules | result list
    fn list_rules(query) => LIST "/zia/api/v1/firewallIpsRules";

    /// Returns the rule with this id.
    fn get_rule(rule_id) => GET "/zia/api/v1/firewallIpsRules/{rule_id}";

    /// Adds a rule.
    ///
    /// Body: `order` (text), `rank` (text), `enabled` (flag), `description` (text),
    /// `enable_full_logging` (flag), `capture_pcap` (flag), `predefined` (flag), `default_rule`
    /// (flag), `action` (text), `dest_ip_groups` (list), `dest_ipv6_groups` (list),
    /// `dest_countries` (list), `dest_addresses` (list), `src_ips` (list), `source_countries`
    /// (list), `src_ip_groups` (list), `src_ipv6_groups` (list), `dest_ip_categories` (list),
    /// `groups` (list), `users` (list), `res_categories` (list), `file_types` (list), `protocols`
    /// (list), `devices` (list), `device_groups` (list), `labels` (list), `locations` (list),
    /// `location_groups` (list), `time_windows` (list), `nw_services` (list), `nw_service_groups`
    /// (list), `threat_categories` (list), `zpa_app_segments` (list), `name` (text).
    //TODO enabled -> state | POST /zia/api/v1/firewallIpsRules | result object
    fn add_rule(body) => POST "/zia/api/v1/firewallIpsRules";

    /// Replaces the rule with this id.
    ///
    /// Body: `name` (text), `order` (text), `rank` (text), `enabled` (flag), `description` (text),
    /// `enable_full_logging` (flag), `capture_pcap` (flag), `predefined` (flag), `default_rule`
    /// (flag), `action` (text), `dest_ip_groups` (list), `dest_ipv6_groups` (list),
    /// `dest_countries` (list), `dest_addresses` (list), `src_ips` (list), `source_countries`
    /// (list), `src_ip_groups` (list), `src_ipv6_groups` (list), `dest_ip_categories` (list),
    /// `groups` (list), `users` (list), `res_categories` (list), `file_types` (list), `protocols`
    /// (list), `devices` (list), `device_groups` (list), `labels` (list), `locations` (list),
    /// `location_groups` (list), `time_windows` (list), `nw_services` (list), `nw_service_groups`
    /// (list), `threat_categories` (list), `zpa_app_segments` (list).
    //TODO enabled -> state | PUT /zia/api/v1/firewallIpsRules/{rule_id} | result object
    fn update_rule(rule_id, body) => PUT "/zia/api/v1/firewallIpsRules/{rule_id}";

    /// Removes the rule with this id.
    fn delete_rule(rule_id) => DELETE "/zia/api/v1/firewallIpsRules/{rule_id}";
}
