//! SSL inspection rules.

use crate::api::prelude::WHOLE;
use crate::api::shared::local_search;
use crate::api::shared::rule_references;

crate::api::macros::resource! {
    /// SSL inspection rules, which choose the encrypted traffic to decrypt.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/ssl-inspection-policy>
    pub struct SslInspection("zia.ssl_inspection_rules");

    /// Lists the SSL inspection rules.
    ///
    /// The API cannot search this list. The client keeps the items whose name contains `search`,
    /// ignoring case.
    ///
    /// Query: `search` (text).
    fn list_rules(query)
        => LIST "/zia/api/v1/sslInspectionRules" as WHOLE via local_search::by_name;

    /// Returns the SSL inspection rule with this id.
    ///
    /// Returns: `id` (int), `name` (text), `access_control` (text), `default_rule` (flag),
    /// `description` (text), `last_modified_time` (int), `order` (int), `predefined` (flag), ….
    fn get_rule(rule_id) => GET "/zia/api/v1/sslInspectionRules/{rule_id}";

    /// Adds an SSL inspection rule.
    ///
    /// Body: `description` (text), `order` (int), `rank` (int), `enabled` (flag), `state` (text),
    /// `road_warrior_for_kerberos` (flag), `predefined` (flag), `default_rule` (flag),
    /// `device_trust_levels` (list), `user_agent_types` (list), `platforms` (list),
    /// `cloud_applications` (list), `url_categories` (list), `dest_ip_groups` (list),
    /// `source_ip_groups` (list), `devices` (list), `device_groups` (list), `groups` (list),
    /// `users` (list), `labels` (list), `locations` (list), `location_groups` (list),
    /// `proxy_gateways` (list), `time_windows` (list), `workload_groups` (list), `zpa_app_segments`
    /// (list), `name` (text), `ba_rule_action` (text).
    fn add_rule(body) => POST "/zia/api/v1/sslInspectionRules"
        via rule_references::expand_with_state;

    /// Replaces the SSL inspection rule with this id.
    ///
    /// Body: `name` (text), `description` (text), `ba_rule_action` (text), `order` (int), `rank`
    /// (int), `enabled` (flag), `state` (text), `first_time_enable` (text), `first_time_operation`
    /// (text), `ml_action_enabled` (flag), `by_threat_score` (int), `groups` (list), `users`
    /// (list), `file_types` (list), `protocols` (list), `labels` (list), `locations` (list),
    /// `location_groups` (list).
    fn update_rule(rule_id, body)
        => PUT "/zia/api/v1/sslInspectionRules/{rule_id}" via rule_references::expand_with_state;

    /// Removes the SSL inspection rule with this id.
    fn delete_rule(rule_id) => DELETE "/zia/api/v1/sslInspectionRules/{rule_id}";
}
