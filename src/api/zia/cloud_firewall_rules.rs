//! Firewall filtering rules.

use crate::api::prelude::PageStyle;
use crate::api::shared::rule_references;

/// These lists have a larger maximum page size.
const RULES: PageStyle = PageStyle::ZIA.up_to(5_000);

crate::api::macros::resource! {
    /// Firewall filtering rules, which allow or block traffic.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/firewall-policies>
    pub struct FirewallPolicy("zia.cloud_firewall_rules");

    /// Lists the firewall filtering rules, one page at a time.
    ///
    /// Query: `rule_name` (text), `rule_label` (text), `rule_order` (text), `rule_description`
    /// (text), `rule_action` (text), `location` (text), `department` (text), `group` (text), `user`
    /// (text), `device` (text), `device_group` (text), `device_trust_level` (text), `src_ips`
    /// (text), `dest_addresses` (text), `src_ip_groups` (text), `dest_ip_groups` (text),
    /// `nw_application` (text), `nw_services` (text), `dest_ip_categories` (text), `page` (int),
    /// `page_size` (int).
    ///
    /// Returns: a list of objects with `id` (int), `name` (text), `access_control` (text), `action`
    /// (text), `capture_pcap` (flag), `default_rule` (flag), `description` (text),
    /// `enable_full_logging` (flag), ….
    fn list_rules(query) => LIST "/zia/api/v1/firewallFilteringRules" as RULES;

    /// Returns the firewall filtering rule with this id.
    fn get_rule(rule_id) => GET "/zia/api/v1/firewallFilteringRules/{rule_id}";

    /// Returns the number of firewall filtering rules.
    ///
    /// Query: `rule_name` (text), `rule_label` (text), `rule_label_id` (int), `rule_order` (text),
    /// `rule_description` (text), `rule_action` (text), `location` (text), `department` (text),
    /// `group` (text), `user` (text), `device` (text), `device_group` (text), `device_trust_level`
    /// (text), `src_ips` (text), `dest_addresses` (text), `src_ip_groups` (text), `dest_ip_groups`
    /// (text), `nw_application` (text), `nw_services` (text), `dest_ip_categories` (text).
    fn get_rule_count(query)
        => GET "/zia/api/v1/firewallFilteringRules/count"
        from oneapi "GetFirewallFilteringRuleCount";

    /// Returns the highest order of a rule, and the range of valid orders.
    fn get_rule_order()
        => GET "/zia/api/v1/firewallFilteringRules/order"
        from oneapi "GetFirewallFilteringRuleOrder";

    /// Adds a firewall filtering rule.
    ///
    /// Body: `order` (int), `rank` (int), `enabled` (flag), `description` (text), `src_ips`
    /// (list), `dest_addresses` (list), `dest_ip_categories` (list), `dest_countries` (list),
    /// `enable_full_logging` (flag), `nw_applications` (list), `app_services` (list),
    /// `app_service_groups` (list), `departments` (list), `dest_ip_groups` (list),
    /// `dest_ipv6_groups` (list), `devices` (list), `device_groups` (list), `groups` (list),
    /// `labels` (list), `locations` (list), `location_groups` (list), `nw_application_groups`
    /// (list), `nw_services` (list), `nw_service_groups` (list), `time_windows` (list), `users`
    /// (list), `name` (text), `action` (text), `device_trust_levels` (list), `state` (text),
    /// `predefined` (flag), `default_rule` (flag), `source_countries` (list),
    /// `exclude_src_countries` (flag).
    ///
    /// Returns: `id` (int), `name` (text), `action` (text), `capture_pcap` (flag), `default_rule`
    /// (flag), `description` (text), `enable_full_logging` (flag), `eun_template_id` (int), ….
    fn add_rule(body)
        => POST "/zia/api/v1/firewallFilteringRules" via rule_references::expand_with_state;

    /// Replaces the firewall filtering rule with this id.
    ///
    /// Body: that of `add_rule`.
    ///
    /// Returns: `id` (int), `name` (text), `action` (text), `capture_pcap` (flag), `default_rule`
    /// (flag), `description` (text), `enable_full_logging` (flag), `eun_template_id` (int), ….
    fn update_rule(rule_id, body)
        => PUT "/zia/api/v1/firewallFilteringRules/{rule_id}"
        via rule_references::expand_with_state;

    /// Removes the firewall filtering rule with this id.
    fn delete_rule(rule_id) => DELETE "/zia/api/v1/firewallFilteringRules/{rule_id}";
}
