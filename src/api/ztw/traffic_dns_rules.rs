//! DNS rules.

use crate::api::shared::rule_references;

crate::api::macros::resource! {
    /// DNS rules, which resolve, block or forward DNS queries.
    pub struct TrafficDnsRules("ztw.traffic_dns_rules");

    /// Lists the DNS rules, one page at a time.
    ///
    /// Query: `rule_name` (text), `rule_order` (text), `rule_description` (text), `rule_action`
    /// (text), `location` (text), `page` (int), `page_size` (int), `sort_by` (text), `sort_order`
    /// (text).
    fn list_rules(query) => LIST "/ztw/api/v1/ecRules/ecDns" from oneapi "ListEcDnsRules";

    /// Returns the DNS rule with this id.
    fn get_rule(rule_id) => GET "/ztw/api/v1/ecRules/ecDns/{rule_id}" from oneapi "GetEcDnsById";

    /// Returns the number of DNS rules.
    ///
    /// Query: `predefined_rule_count` (flag), `rule_name` (text), `rule_order` (text),
    /// `rule_description` (text), `rule_action` (text), `location` (text).
    fn get_rule_count(query)
        => GET "/ztw/api/v1/ecRules/ecDns/count" from oneapi "GetEcDnsRulesCount";

    /// Adds a DNS rule.
    ///
    /// Lists of ids (numbers or text) are sent as lists of objects. `enabled` is sent as `state`.
    ///
    /// Body: `action` (text), `block_response_code` (text), `default_rule` (flag), `departments`
    /// (list), `description` (text), `dest_addresses` (list), `dest_countries` (list),
    /// `dest_ip_categories` (list), `dest_ip_groups` (list), `dest_ipv6_groups` (list),
    /// `device_groups` (list), `devices` (list), `dns_gateway` (object), `ec_groups` (list),
    /// `end_point_application_groups` (list), `end_point_application_threat_levels` (list),
    /// `end_point_applications` (list), `exclude_context_shield_end_point` (flag), `groups` (list),
    /// `labels` (list), `location_groups` (list), `locations` (list), `name` (text), `order` (int),
    /// `predefined` (flag), `rank` (int), `redirect_ip` (text), `res_categories` (list),
    /// `source_countries` (list), `source_ip_group_exclusion` (flag),
    /// `source_ip_group_exclusion_flag` (flag), `src_ip_groups` (list), `src_ips` (list),
    /// `src_ipv6_groups` (list), `enabled` (flag), `state` (text), `template_synced_rule_flag`
    /// (text), `time_windows` (list), `type` (text), `users` (list), `zpa_ip_group` (object).
    fn add_rule(body)
        => POST "/ztw/api/v1/ecRules/ecDns" from oneapi "CreateEcDnsForwardingRule"
        via rule_references::expand_with_state;

    /// Replaces the DNS rule with this id.
    ///
    /// Body: that of `add_rule`.
    fn update_rule(rule_id, body)
        => PUT "/ztw/api/v1/ecRules/ecDns/{rule_id}" from oneapi "UpdateEcDnsRule"
        via rule_references::expand_with_state;

    /// Removes the DNS rule with this id.
    fn delete_rule(rule_id)
        => DELETE "/ztw/api/v1/ecRules/ecDns/{rule_id}" from oneapi "RemoveDnsRule";
}
