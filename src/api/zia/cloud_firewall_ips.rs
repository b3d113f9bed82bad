//! Intrusion prevention (IPS) rules.

use crate::api::prelude::WHOLE;
use crate::api::shared::local_search;
use crate::api::shared::rule_references;

crate::api::macros::resource! {
    /// Intrusion prevention (IPS) rules, which inspect traffic for attacks.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/ips-control-policy>
    pub struct FirewallIpsRules("zia.cloud_firewall_ips");

    /// Lists the intrusion prevention (IPS) rules.
    ///
    /// The API cannot search this list. The client keeps the items whose name contains `search`,
    /// ignoring case.
    ///
    /// Query: `search` (text).
    fn list_rules(query) => LIST "/zia/api/v1/firewallIpsRules" as WHOLE via local_search::by_name;

    /// Returns the intrusion prevention (IPS) rule with this id.
    fn get_rule(rule_id) => GET "/zia/api/v1/firewallIpsRules/{rule_id}";

    /// Adds an intrusion prevention (IPS) rule.
    ///
    /// Body: `order` (int), `rank` (int), `enabled` (flag), `description` (text),
    /// `enable_full_logging` (flag), `capture_pcap` (flag), `action` (text), `dest_ip_groups`
    /// (list), `dest_ipv6_groups` (list), `dest_countries` (list), `dest_addresses` (list),
    /// `src_ips` (list), `source_countries` (list), `src_ip_groups` (list), `src_ipv6_groups`
    /// (list), `dest_ip_categories` (list), `groups` (list), `users` (list), `res_categories`
    /// (list), `file_types` (list), `protocols` (list), `devices` (list), `device_groups` (list),
    /// `labels` (list), `locations` (list), `location_groups` (list), `time_windows` (list),
    /// `nw_services` (list), `nw_service_groups` (list), `threat_categories` (list),
    /// `zpa_app_segments` (list), `name` (text), `predefined` (flag), `default_rule` (flag),
    /// `state` (text).
    ///
    /// Returns: `id` (int), `name` (text), `action` (text), `capture_pcap` (flag), `default_rule`
    /// (flag), `description` (text), `enable_full_logging` (flag), `eun_template_id` (int), ….
    fn add_rule(body) => POST "/zia/api/v1/firewallIpsRules" via rule_references::expand_with_state;

    /// Replaces the intrusion prevention (IPS) rule with this id.
    ///
    /// Body: that of `add_rule`.
    fn update_rule(rule_id, body)
        => PUT "/zia/api/v1/firewallIpsRules/{rule_id}" via rule_references::expand_with_state;

    /// Removes the intrusion prevention (IPS) rule with this id.
    fn delete_rule(rule_id) => DELETE "/zia/api/v1/firewallIpsRules/{rule_id}";
}
