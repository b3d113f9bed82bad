//! NAT rules.

use crate::api::prelude::WHOLE;
use crate::api::shared::local_search;
use crate::api::shared::rule_references;

crate::api::macros::resource! {
    /// Destination NAT rules, which redirect traffic to another address.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/nat-control-policy>
    pub struct NatControlPolicy("zia.nat_control_policy");

    /// Lists the NAT rules.
    ///
    /// The API cannot search this list. The client keeps the items whose name contains `search`,
    /// ignoring case.
    ///
    /// Query: `search` (text).
    fn list_rules(query) => LIST "/zia/api/v1/dnatRules" as WHOLE via local_search::by_name;

    /// Returns the NAT rule with this id.
    fn get_rule(rule_id) => GET "/zia/api/v1/dnatRules/{rule_id}";

    /// Adds a NAT rule.
    ///
    /// Body: `description` (text), `order` (int), `rank` (int), `redirect_ip` (text),
    /// `redirect_fqdn` (text), `redirect_port` (int), `enabled` (flag), `dest_ip_groups` (list),
    /// `dest_ipv6_groups` (list), `dest_countries` (list), `dest_addresses` (list), `src_ips`
    /// (list), `src_ip_groups` (list), `src_ipv6_groups` (list), `dest_ip_categories` (list),
    /// `groups` (list), `users` (list), `res_categories` (list), `labels` (list), `locations`
    /// (list), `location_groups` (list), `time_windows` (list), `nw_services` (list),
    /// `nw_service_groups` (list), `name` (text).
    fn add_rule(body) => POST "/zia/api/v1/dnatRules" via rule_references::expand_with_state;

    /// Replaces the NAT rule with this id.
    ///
    /// Body: that of `add_rule`.
    fn update_rule(rule_id, body)
        => PUT "/zia/api/v1/dnatRules/{rule_id}" via rule_references::expand_with_state;

    /// Removes the NAT rule with this id.
    fn delete_rule(rule_id) => DELETE "/zia/api/v1/dnatRules/{rule_id}";
}
