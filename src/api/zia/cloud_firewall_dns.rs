//! Cloud firewall dns.

crate::macros::resource! {
    /// TODO one line: what cloud firewall DNS are.
    pub struct FirewallDnsRules("zia.cloud_firewall_dns");

    /// Lists the rules.
    ///
    /// Query: `search` (text).
    //TODO search/filter applied to the list on the client | GET /zia/api/v1/firewallDnsRules | result list
    fn list_rules(query) => LIST "/zia/api/v1/firewallDnsRules";

    /// Returns the rule with this id.
    fn get_rule(rule_id) => GET "/zia/api/v1/firewallDnsRules/{rule_id}";

    /// Adds a rule.
    ///
    /// Body: `description` (text), `order` (int), `rank` (int), `state` (text), `redirect_ip`
    /// (text), `enable_full_logging` (flag), `capture_pcap` (flag), `predefined` (flag),
    /// `default_rule` (flag), `action` (text), `applications` (list), `dest_ip_groups` (list),
    /// `dest_ipv6_groups` (list), `dest_countries` (list), `dest_addresses` (list), `src_ips`
    /// (list), `source_countries` (list), `src_ip_groups` (list), `src_ipv6_groups` (list),
    /// `dest_ip_categories` (list), `res_categories` (list), `dns_rule_request_types` (list),
    /// `protocols` (list), `block_response_code` (text), `devices` (list), `device_groups` (list),
    /// `labels` (list), `locations` (list), `location_groups` (list), `edns_ecs_object` (text),
    /// `time_windows` (list), `application_groups` (list), `dns_gateway` (text), `zpa_ip_group`
    /// (text), `name` (text).
    fn add_rule(body) => POST "/zia/api/v1/firewallDnsRules";

    /// Replaces the rule with this id.
    ///
    /// Body: `name` (text), `description` (text), `order` (int), `rank` (int), `state` (text),
    /// `redirect_ip` (text), `enable_full_logging` (flag), `capture_pcap` (flag), `predefined`
    /// (flag), `default_rule` (flag), `action` (text), `applications` (list), `dest_ip_groups`
    /// (list), `dest_ipv6_groups` (list), `dest_countries` (list), `dest_addresses` (list),
    /// `src_ips` (list), `source_countries` (list), `src_ip_groups` (list), `src_ipv6_groups`
    /// (list), `dest_ip_categories` (list), `res_categories` (list), `dns_rule_request_types`
    /// (list), `protocols` (list), `block_response_code` (text), `devices` (list), `device_groups`
    /// (list), `labels` (list), `locations` (list), `location_groups` (list), `edns_ecs_object`
    /// (text), `time_windows` (list), `application_groups` (list), `dns_gateway` (text),
    /// `zpa_ip_group` (text).
    fn update_rule(rule_id, body) => PUT "/zia/api/v1/firewallDnsRules/{rule_id}";

    /// Removes the rule with this id.
    fn delete_rule(rule_id) => DELETE "/zia/api/v1/firewallDnsRules/{rule_id}";
}
