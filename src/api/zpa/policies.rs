//! Policies.

crate::macros::resource! {
    /// TODO one line: what policies are.
    pub struct PolicySetController("zpa.policies");

    /// Lists the rules.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `microtenant_id` (text),
    /// `policy_type` (text).
    //TODO validates arguments | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/rules/policyType/ACCESS_POLICY | result list
    fn list_rules(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/rules/policyType/ACCESS_POLICY";

    /// Lists the rules by appplication id.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `microtenant_id` (text),
    /// `policy_type` (text).
    //TODO validates arguments | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/rules/policyType/ACCESS_POLICY/application/{application_id} | result list
    fn list_rules_by_appplication_id(application_id, query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/rules/policyType/ACCESS_POLICY/application/{application_id}";

    /// Returns the policy.
    ///
    /// Query: `policy_type` (text).
    //TODO validates arguments | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/ACCESS_POLICY | result object
    fn get_policy(query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/policyType/ACCESS_POLICY";

    /// Returns the policy rule count.
    ///
    /// Query: `microtenant_id` (text), `policy_type` (text).
    //TODO validates arguments | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/rules/policyType/ACCESS_POLICY/count | result object
    fn get_policy_rule_count(query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/rules/policyType/ACCESS_POLICY/count";

    /// Returns the risk score values.
    ///
    /// Query: `exclude_unknown` (flag), `microtenant_id` (text).
    fn get_risk_score_values(query)
        => GET "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/riskScoreValues";

    /// Returns the rule with this id.
    ///
    /// Query: `microtenant_id` (text), `policy_type` (text).
    //TODO several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/ACCESS_POLICY ; GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/216196257331223855/rule/{rule_id} | result object
    fn get_rule(rule_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/216196257331223855/rule/{rule_id}";

    /// Adds an access rule.
    ///
    /// Body: `name` (text), `action` (text), `app_connector_group_ids` (list),
    /// `app_server_group_ids` (list), `conditions` (list), `custom_msg` (text), `description`
    /// (text).
    //TODO own id-list table; policy conditions; several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/ACCESS_POLICY ; POST /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/216196257331223855/rule | result object
    fn add_access_rule(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/216196257331223855/rule";

    /// Adds an access rule v2.
    ///
    /// Body: `name` (text), `action` (text), `app_connector_group_ids` (list),
    /// `app_server_group_ids` (list), `custom_msg` (text), `description` (text), `conditions`
    /// (list).
    //TODO own id-list table; policy conditions; several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/ACCESS_POLICY ; POST /zpa/mgmtconfig/v2/admin/customers/{customerId}/policySet/216196257331223855/rule | result object
    fn add_access_rule_v2(body)
        => POST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/216196257331223855/rule";

    /// Adds an app protection rule.
    ///
    /// Body: `name` (text), `action` (text), `zpn_inspection_profile_id` (text).
    //TODO policy conditions; several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/INSPECTION_POLICY ; POST /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/216196257331223855/rule | result object
    fn add_app_protection_rule(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/216196257331223855/rule";

    /// Adds an app protection rule v2.
    ///
    /// Body: `name` (text), `action` (text), `zpn_inspection_profile_id` (text), `description`
    /// (text), `enabled` (flag), `rule_order` (text), `conditions` (list), `rule_id` (text).
    //TODO policy conditions; several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/INSPECTION_POLICY ; POST /zpa/mgmtconfig/v2/admin/customers/{customerId}/policySet/216196257331223855/rule | result object
    fn add_app_protection_rule_v2(body)
        => POST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/216196257331223855/rule";

    /// Adds a browser protection rule v2.
    ///
    /// Body: `name` (text), `action` (text), `conditions` (list), `description` (text).
    //TODO policy conditions; several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/CLIENTLESS_SESSION_PROTECTION_POLICY ; POST /zpa/mgmtconfig/v2/admin/customers/{customerId}/policySet/216196257331223855/rule | result object
    fn add_browser_protection_rule_v2(body)
        => POST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/216196257331223855/rule";

    /// Adds a capabilities rule v2.
    ///
    /// Body: `name` (text), `rule_order` (text), `conditions` (list), `privileged_capabilities`
    /// (object), `action` (text).
    //TODO policy conditions; several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/CAPABILITIES_POLICY ; POST /zpa/mgmtconfig/v2/admin/customers/{customerId}/policySet/216196257331223855/rule | result object
    fn add_capabilities_rule_v2(body)
        => POST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/216196257331223855/rule";

    /// Adds a client forwarding rule.
    ///
    /// Body: `name` (text), `action` (text), `conditions` (list), `custom_msg` (text),
    /// `description` (text).
    //TODO policy conditions; several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/CLIENT_FORWARDING_POLICY ; POST /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/216196257331223855/rule | result object
    fn add_client_forwarding_rule(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/216196257331223855/rule";

    /// Adds a client forwarding rule v2.
    ///
    /// Body: `name` (text), `action` (text), `conditions` (list), `description` (text).
    //TODO policy conditions; several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/CLIENT_FORWARDING_POLICY ; POST /zpa/mgmtconfig/v2/admin/customers/{customerId}/policySet/216196257331223855/rule | result object
    fn add_client_forwarding_rule_v2(body)
        => POST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/216196257331223855/rule";

    /// Adds an isolation rule.
    ///
    /// Body: `name` (text), `action` (text), `zpn_isolation_profile_id` (text), `conditions`
    /// (list), `description` (text).
    //TODO policy conditions; several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/ISOLATION_POLICY ; POST /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/216196257331223855/rule | result object
    fn add_isolation_rule(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/216196257331223855/rule";

    /// Adds an isolation rule v2.
    ///
    /// Body: `name` (text), `action` (text), `zpn_isolation_profile_id` (text), `conditions`
    /// (list), `description` (text).
    //TODO policy conditions; several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/ISOLATION_POLICY ; POST /zpa/mgmtconfig/v2/admin/customers/{customerId}/policySet/216196257331223855/rule | result object
    fn add_isolation_rule_v2(body)
        => POST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/216196257331223855/rule";

    /// Adds a privileged credential rule v2.
    ///
    /// Body: `name` (text), `credential_id` (text), `description` (text), `rule_order` (text),
    /// `conditions` (list), `credential_pool_id` (text).
    //TODO policy conditions; several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/CREDENTIAL_POLICY ; POST /zpa/mgmtconfig/v2/admin/customers/{customerId}/policySet/216196257331223855/rule | result object
    fn add_privileged_credential_rule_v2(body)
        => POST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/216196257331223855/rule";

    /// Adds a redirection rule v2.
    ///
    /// Body: `name` (text), `action` (text), `service_edge_group_ids` (list), `rule_order` (text),
    /// `conditions` (list).
    //TODO policy conditions; several requests; validates arguments | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/REDIRECTION_POLICY ; POST /zpa/mgmtconfig/v2/admin/customers/{customerId}/policySet/216196257331223855/rule | result object
    fn add_redirection_rule_v2(body)
        => POST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/216196257331223855/rule";

    /// Adds a timeout rule.
    ///
    /// Body: `conditions` (list), `custom_msg` (text), `description` (text), `reauth_idle_timeout`
    /// (int), `reauth_timeout` (int), `name` (text).
    //TODO policy conditions; several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/TIMEOUT_POLICY ; POST /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/216196257331223855/rule | result object
    fn add_timeout_rule(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/216196257331223855/rule";

    /// Adds a timeout rule v2.
    ///
    /// Body: `name` (text), `conditions` (list), `custom_msg` (text), `description` (text),
    /// `reauth_idle_timeout` (text), `reauth_timeout` (text).
    //TODO policy conditions; several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/TIMEOUT_POLICY ; POST /zpa/mgmtconfig/v2/admin/customers/{customerId}/policySet/216196257331223855/rule | result object
    fn add_timeout_rule_v2(body)
        => POST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/216196257331223855/rule";

    /// Replaces the access rule with this id.
    ///
    /// Body: `name` (text), `action` (text), `app_connector_group_ids` (list),
    /// `app_server_group_ids` (list).
    //TODO empty body -> object with the id only; own id-list table; policy conditions; several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/ACCESS_POLICY ; PUT /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/216196257331223855/rule/{rule_id} | result object
    fn update_access_rule(rule_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/216196257331223855/rule/{rule_id}";

    /// Replaces the access rule v2 with this id.
    ///
    /// Body: `name` (text), `action` (text), `app_connector_group_ids` (list),
    /// `app_server_group_ids` (list), `custom_msg` (text), `description` (text), `conditions`
    /// (list).
    //TODO empty body -> object with the id only; own id-list table; policy conditions; several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/ACCESS_POLICY ; PUT /zpa/mgmtconfig/v2/admin/customers/{customerId}/policySet/216196257331223855/rule/{rule_id} | result object
    fn update_access_rule_v2(rule_id, body)
        => PUT "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/216196257331223855/rule/{rule_id}";

    /// Replaces the app protection rule with this id.
    ///
    /// Body: `name` (text), `action` (text), `zpn_inspection_profile_id` (text), `description`
    /// (text), `enabled` (flag), `rule_order` (text), `conditions` (list).
    //TODO empty body -> object with the id only; policy conditions; several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/INSPECTION_POLICY ; PUT /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/216196257331223855/rule/{rule_id} | result object
    fn update_app_protection_rule(rule_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/216196257331223855/rule/{rule_id}";

    /// Replaces the app protection rule v2 with this id.
    ///
    /// Body: `name` (text), `action` (text), `zpn_inspection_profile_id` (text), `description`
    /// (text), `enabled` (flag), `rule_order` (text), `conditions` (list).
    //TODO empty body -> object with the id only; policy conditions; several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/INSPECTION_POLICY ; PUT /zpa/mgmtconfig/v2/admin/customers/{customerId}/policySet/216196257331223855/rule/{rule_id} | result object
    fn update_app_protection_rule_v2(rule_id, body)
        => PUT "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/216196257331223855/rule/{rule_id}";

    /// Replaces the browser protection rule v2 with this id.
    ///
    /// Body: `name` (text), `action` (text), `conditions` (list), `description` (text).
    //TODO empty body -> object with the id only; policy conditions; several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/CLIENTLESS_SESSION_PROTECTION_POLICY ; PUT /zpa/mgmtconfig/v2/admin/customers/{customerId}/policySet/216196257331223855/rule/{rule_id} | result object
    fn update_browser_protection_rule_v2(rule_id, body)
        => PUT "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/216196257331223855/rule/{rule_id}";

    /// Replaces the capabilities rule v2 with this id.
    ///
    /// Body: `name` (text), `rule_order` (text), `conditions` (list), `privileged_capabilities`
    /// (object).
    //TODO empty body -> object with the id only; policy conditions; several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/CAPABILITIES_POLICY ; PUT /zpa/mgmtconfig/v2/admin/customers/{customerId}/policySet/216196257331223855/rule/{rule_id} | result object
    fn update_capabilities_rule_v2(rule_id, body)
        => PUT "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/216196257331223855/rule/{rule_id}";

    /// Replaces the client forwarding rule with this id.
    ///
    /// Body: `name` (text), `action` (text), `description` (text), `enabled` (flag), `rule_order`
    /// (text), `conditions` (list).
    //TODO empty body -> object with the id only; policy conditions; several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/CLIENT_FORWARDING_POLICY ; PUT /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/216196257331223855/rule/{rule_id} | result object
    fn update_client_forwarding_rule(rule_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/216196257331223855/rule/{rule_id}";

    /// Replaces the client forwarding rule v2 with this id.
    ///
    /// Body: `name` (text), `action` (text), `description` (text), `conditions` (list).
    //TODO empty body -> object with the id only; policy conditions; several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/CLIENT_FORWARDING_POLICY ; PUT /zpa/mgmtconfig/v2/admin/customers/{customerId}/policySet/216196257331223855/rule/{rule_id} | result object
    fn update_client_forwarding_rule_v2(rule_id, body)
        => PUT "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/216196257331223855/rule/{rule_id}";

    /// Replaces the isolation rule with this id.
    ///
    /// Body: `name` (text), `action` (text), `zpn_isolation_profile_id` (text), `description`
    /// (text), `enabled` (flag), `rule_order` (text), `conditions` (list).
    //TODO empty body -> object with the id only; policy conditions; several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/ISOLATION_POLICY ; PUT /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/216196257331223855/rule/{rule_id} | result object
    fn update_isolation_rule(rule_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/216196257331223855/rule/{rule_id}";

    /// Replaces the isolation rule v2 with this id.
    ///
    /// Body: `name` (text), `action` (text), `zpn_isolation_profile_id` (text), `description`
    /// (text), `enabled` (flag), `rule_order` (text), `conditions` (list).
    //TODO empty body -> object with the id only; policy conditions; several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/ISOLATION_POLICY ; PUT /zpa/mgmtconfig/v2/admin/customers/{customerId}/policySet/216196257331223855/rule/{rule_id} | result object
    fn update_isolation_rule_v2(rule_id, body)
        => PUT "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/216196257331223855/rule/{rule_id}";

    /// Replaces the privileged credential rule v2 with this id.
    ///
    /// Body: `credential_id` (text), `name` (text), `description` (text), `rule_order` (text),
    /// `conditions` (list), `credential_pool_id` (text).
    //TODO empty body -> object with the id only; policy conditions; several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/CREDENTIAL_POLICY ; PUT /zpa/mgmtconfig/v2/admin/customers/{customerId}/policySet/216196257331223855/rule/{rule_id} | result object
    fn update_privileged_credential_rule_v2(rule_id, body)
        => PUT "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/216196257331223855/rule/{rule_id}";

    /// Replaces the redirection rule v2 with this id.
    ///
    /// Body: `name` (text), `action` (text), `service_edge_group_ids` (list), `description`
    /// (text), `enabled` (flag), `rule_order` (text), `conditions` (list).
    //TODO empty body -> object with the id only; policy conditions; several requests; validates arguments | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/REDIRECTION_POLICY ; PUT /zpa/mgmtconfig/v2/admin/customers/{customerId}/policySet/216196257331223855/rule/{rule_id} | result object
    fn update_redirection_rule_v2(rule_id, body)
        => PUT "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/216196257331223855/rule/{rule_id}";

    /// Replaces the timeout rule with this id.
    ///
    /// Body: `conditions` (list), `custom_msg` (text), `description` (text), `reauth_idle_timeout`
    /// (int), `reauth_timeout` (int).
    //TODO empty body -> object with the id only; policy conditions; several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/TIMEOUT_POLICY ; PUT /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/216196257331223855/rule/{rule_id} | result object
    fn update_timeout_rule(rule_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/216196257331223855/rule/{rule_id}";

    /// Replaces the timeout rule v2 with this id.
    ///
    /// Body: `name` (text), `conditions` (list), `custom_msg` (text), `description` (text),
    /// `reauth_idle_timeout` (text), `reauth_timeout` (text).
    //TODO empty body -> object with the id only; policy conditions; several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/TIMEOUT_POLICY ; PUT /zpa/mgmtconfig/v2/admin/customers/{customerId}/policySet/216196257331223855/rule/{rule_id} | result object
    fn update_timeout_rule_v2(rule_id, body)
        => PUT "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/216196257331223855/rule/{rule_id}";

    /// Removes the rule with this id.
    ///
    /// Query: `policy_type` (text), `microtenant_id` (text).
    //TODO arguments dropped from the body; several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/ACCESS_POLICY ; DELETE /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/216196257331223855/rule/{rule_id} | result none
    fn delete_rule(rule_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/216196257331223855/rule/{rule_id}";

    /// Works on many at once: reorder rules.
    ///
    /// Body: `policy_type` (text), `rules_orders` (list).
    //TODO body is a list; several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/ACCESS_POLICY ; PUT /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/216196257331223855/reorder | result none
    fn bulk_reorder_rules(body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/216196257331223855/reorder";

    /// Reorders the rule with this id.
    ///
    /// Body: `policy_type` (text).
    //TODO arguments dropped from the body; several requests | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/policyType/ACCESS_POLICY ; PUT /zpa/mgmtconfig/v1/admin/customers/{customerId}/policySet/216196257331223855/rule/{rule_id}/reorder/{rule_order} | result none
    fn reorder_rule(rule_id, rule_order, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/216196257331223855/rule/{rule_id}/reorder/{rule_order}";
}
