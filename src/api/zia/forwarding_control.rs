//! Forwarding rules.

use crate::api::shared::local_search;
use crate::api::shared::rule_references;

crate::api::macros::resource! {
    /// Forwarding rules, which send traffic directly, to ZPA or to a proxy.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/forwarding-control-policy>
    pub struct ForwardingControl("zia.forwarding_control");

    /// Lists the forwarding rules, one page at a time.
    ///
    /// The API cannot search this list. The client keeps the items whose name contains `search`,
    /// ignoring case.
    ///
    /// Query: `search` (text), `page` (int), `page_size` (int).
    ///
    /// Returns: a list of objects with `id` (int), `name` (text), `access_control` (text),
    /// `description` (text), `forward_method` (text), `last_modified_time` (int), `order` (int),
    /// `rank` (int), ….
    fn list_rules(query) => LIST "/zia/api/v1/forwardingRules" via local_search::by_name;

    /// Returns the forwarding rule with this id.
    fn get_rule(rule_id) => GET "/zia/api/v1/forwardingRules/{rule_id}";

    /// Adds a forwarding rule.
    ///
    /// Body: `order` (int), `rank` (int), `forward_method` (text), `enabled` (flag), `state`
    /// (text), `description` (text), `groups` (list), `departments` (list), `ec_groups` (list),
    /// `users` (list), `protocols` (list), `labels` (list), `locations` (list), `location_groups`
    /// (list), `src_ips` (list), `src_ip_groups` (list), `src_ipv6_groups` (list),
    /// `dest_addresses` (list), `dest_ip_categories` (list), `res_categories` (list),
    /// `dest_countries` (list), `dest_ip_groups` (list), `dest_ipv6_groups` (list), `nw_services`
    /// (list), `nw_service_groups` (list), `nw_application_groups` (list), `device_groups` (list),
    /// `devices` (list), `zpa_app_segments` (list), `proxy_gateway` (list), `zpa_gateway` (list),
    /// `name` (text), `action` (text), `type` (text).
    ///
    /// Returns: `id` (int), `name` (text), `description` (text), `forward_method` (text), `order`
    /// (int), `rank` (int), `state` (text), `type` (text), ….
    fn add_rule(body) => POST "/zia/api/v1/forwardingRules" via rule_references::expand_with_state;

    /// Replaces the forwarding rule with this id.
    ///
    /// Body: that of `add_rule`.
    fn update_rule(rule_id, body)
        => PUT "/zia/api/v1/forwardingRules/{rule_id}" via rule_references::expand_with_state;

    /// Removes the forwarding rule with this id.
    fn delete_rule(rule_id) => DELETE "/zia/api/v1/forwardingRules/{rule_id}";
}
