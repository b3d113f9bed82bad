//! Rules within a policy group.

crate::api::macros::resource! {
    /// Rules within a policy group.
    pub struct PolicyGroupRule("zpa.policy_group_rule");

    /// Lists the rules of a group, one page at a time.
    ///
    /// Query: `search` (text), `page` (int), `pagesize` (int).
    fn list_rules(group_set_id, group_id, query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policyGroupSet/{group_set_id}/group/{group_id}/rule";

    /// Returns a rule of a policy group in a group set.
    ///
    /// Query: `microtenant_id` (text).
    fn get_rule(group_set_id, group_id, rule_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policyGroupSet/{group_set_id}/group/{group_id}/rule/{rule_id}";

    /// Adds a rule to a group.
    ///
    /// Body: `action` (text), `action_id` (int), `browser_posture_profile_id` (text),
    /// `browser_posture_profile_name` (text), `button_text` (text), `custom_msg` (text),
    /// `default_rule` (flag), `default_rule_name` (text), `description` (text),
    /// `device_posture_failure_notification_enabled` (flag), `disabled` (int), `extranet_enabled`
    /// (flag), `name_without_trim` (text), `operator` (text), `policy_group_name` (text),
    /// `policy_set_id` (int), `policy_type` (int), `post_actions` (object), `priority` (int),
    /// `read_only` (flag), `reauth_idle_timeout` (int, seconds), `reauth_timeout` (int, seconds),
    /// `restriction_type` (text), `rule_order` (int), `rule_type` (text), `microtenant_name`
    /// (text), `url` (text), `zpn_isolation_profile_id` (int), `zpn_inspection_profile_id` (int),
    /// `zpn_inspection_profile_name` (text), `zscaler_managed` (flag), `app_server_groups` (list),
    /// `app_connector_groups` (list), `conditions` (list), `desktop_policy_mappings` (list),
    /// `post_action_types` (list), `service_edge_groups` (list), `credential` (object),
    /// `credential_pool` (object), `extranet_dto` (object), `inconsistent_config_details` (object),
    /// `privileged_capabilities` (object), `privileged_portal_capabilities` (object),
    /// `microtenant_id` (text), `name` (text).
    fn add_rule(group_set_id, group_id, body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policyGroupSet/{group_set_id}/group/{group_id}/rule";

    /// Removes a rule from a policy group in a group set.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_rule(group_set_id, group_id, rule_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policyGroupSet/{group_set_id}/group/{group_id}/rule/{rule_id}";

    /// Moves the rule with this id to a position in its group.
    ///
    /// `new_order` is the new position.
    ///
    /// Query: `microtenant_id` (text).
    fn reorder_rule(group_set_id, group_id, rule_id, new_order, query)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policyGroupSet/{group_set_id}/group/{group_id}/rule/{rule_id}/reorder/{new_order}";
}
