//! Firewall DNS rules.

use crate::api::prelude::WHOLE;
use crate::api::shared::local_search;
use crate::api::shared::rule_references;

crate::api::macros::resource! {
    /// Firewall DNS rules, which allow, block or redirect DNS requests.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/dns-control-policy>
    pub struct FirewallDnsRules("zia.cloud_firewall_dns");

    /// Lists the firewall DNS rules.
    ///
    /// The API cannot search this list. The client keeps the items whose name contains `search`,
    /// ignoring case.
    ///
    /// Query: `search` (text).
    fn list_rules(query) => LIST "/zia/api/v1/firewallDnsRules" as WHOLE via local_search::by_name;

    /// Returns the firewall DNS rule with this id.
    ///
    /// Returns: `id` (int), `name` (text), `access_control` (text), `action` (text), `capture_pcap`
    /// (flag), `default_dns_rule_name_used` (flag), `default_rule` (flag), `description` (text), ….
    fn get_rule(rule_id) => GET "/zia/api/v1/firewallDnsRules/{rule_id}";

    /// Adds a firewall DNS rule.
    ///
    /// Body: `description` (text), `order` (int), `rank` (int), `enabled` (flag), `redirect_ip`
    /// (text), `enable_full_logging` (flag), `capture_pcap` (flag), `action` (text),
    /// `applications` (list), `dest_ip_groups` (list), `dest_ipv6_groups` (list), `dest_countries`
    /// (list), `dest_addresses` (list), `src_ips` (list), `source_countries` (list),
    /// `src_ip_groups` (list), `src_ipv6_groups` (list), `dest_ip_categories` (list),
    /// `res_categories` (list), `dns_rule_request_types` (list), `protocols` (list),
    /// `block_response_code` (text), `devices` (list), `device_groups` (list), `labels` (list),
    /// `locations` (list), `location_groups` (list), `edns_ecs_object` (object), `time_windows`
    /// (list), `application_groups` (list), `dns_gateway` (object), `zpa_ip_group` (object),
    /// `name` (text), `state` (text), `predefined` (flag), `default_rule` (flag).
    ///
    /// Returns: `id` (int), `name` (text), `action` (text), `capture_pcap` (flag),
    /// `default_dns_rule_name_used` (flag), `default_rule` (flag), `description` (text),
    /// `eun_template_id` (int), ….
    fn add_rule(body) => POST "/zia/api/v1/firewallDnsRules" via rule_references::expand_with_state;

    /// Replaces the firewall DNS rule with this id.
    ///
    /// Body: that of `add_rule`.
    ///
    /// Returns: `id` (int), `name` (text), `action` (text), `capture_pcap` (flag),
    /// `default_dns_rule_name_used` (flag), `default_rule` (flag), `description` (text),
    /// `eun_template_id` (int), ….
    fn update_rule(rule_id, body)
        => PUT "/zia/api/v1/firewallDnsRules/{rule_id}" via rule_references::expand_with_state;

    /// Removes the firewall DNS rule with this id.
    fn delete_rule(rule_id) => DELETE "/zia/api/v1/firewallDnsRules/{rule_id}";
}
