//! Policies and their rules.

use super::shared::array_body;
use super::shared::conditions;
use super::shared::policy_rules::{Kind, Rule, has, v1, v2};
use super::shared::policy_set::{change_in_set, in_set, of_type};
use crate::api::prelude::{ApiResponse, Call, Client, Result, Value, json};
use crate::api::shared::allowed_values::is_same;

crate::api::macros::resource! {
    /// Policies and their rules: the access of users to applications, its conditions and time
    /// limits.
    ///
    /// `policy_type` is `access`, `capabilities`, `client_forwarding`, `clientless`, `credential`,
    /// `inspection`, `isolation`, `portal_policy`, `redirection`, `siem`, `timeout`, `user_portal`
    /// or `vpn_policy`. The API's own names, such as `ACCESS_POLICY`, also work. The client looks
    /// up the policy set of a rule.
    ///
    /// A condition is an array: its type, then its values. To set its operator, put it into an
    /// array after `AND` or `OR`. A condition may also be an object, in the form of a response.
    ///
    /// ```
    /// # use zscaler::json;
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().client()?;
    /// let rule = json!({
    ///     "name": "Finance",
    ///     "action": "allow",
    ///     "conditions": [
    ///         ["app", ["216196257331370101", "216196257331370102"]],
    ///         ["client_type", ["zpn_client_type_zapp"]],
    ///         ["OR", ["scim_group", [["216196257331370181", "490880"]]]],
    ///         ["AND", ["posture", [["cfab2ee9-9bf4-4482-9dcc-dadf7311c49b", "true"]]]],
    ///     ],
    /// });
    /// client.zpa().policies().add_access_rule_v2(rule)?;
    /// # Ok(()) }
    /// ```
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/configuring-access-policies-using-api>
    pub struct PolicySetController("zpa.policies");

    /// Lists the rules of a policy type, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `microtenant_id` (text).
    ///
    /// Returns: a list of objects with `id` (text), `name` (text), `action` (text), `default_rule`
    /// (flag), `default_rule_name` (text), `device_posture_failure_notification_enabled` (flag),
    /// `disabled` (text), `operator` (text), ….
    fn list_rules(policy_type, query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/rules/policyType/{policy_type}"
        via of_type;

    /// Lists the rules of a policy type that refer to an application segment.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `microtenant_id` (text).
    fn list_rules_by_appplication_id(policy_type, application_id, query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/rules/policyType/{policy_type}/application/{application_id}"
        via of_type;

    /// Returns the policy set of a policy type.
    ///
    /// Query: `microtenant_id` (text).
    fn get_policy(policy_type, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/policyType/{policy_type}"
        via of_type;

    /// Returns the number of rules of a policy type.
    ///
    /// Query: `microtenant_id` (text).
    fn get_policy_rule_count(policy_type, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/rules/policyType/{policy_type}/count"
        via of_type;

    /// Returns the risk scores that conditions can have.
    ///
    /// Query: `exclude_unknown` (flag), `microtenant_id` (text).
    fn get_risk_score_values(query)
        => GET "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/riskScoreValues";

    /// Returns the rule of a policy type with this id.
    ///
    /// Its conditions have the form of version 1.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Returns: `id` (text), `name` (text), `action` (text), `default_rule` (flag),
    /// `default_rule_name` (text), `description` (text),
    /// `device_posture_failure_notification_enabled` (flag), `disabled` (text), ….
    fn get_rule(policy_type, rule_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/{policy_set_id}/rule/{rule_id}"
        via in_set;

    /// Removes the rule of a policy type with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_rule(policy_type, rule_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/{policy_set_id}/rule/{rule_id}"
        via change_in_set;

    /// Moves a rule to a position in the order of its policy.
    ///
    /// `rule_order` is the new position.
    ///
    /// Query: `microtenant_id` (text).
    fn reorder_rule(policy_type, rule_id, rule_order, query)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/{policy_set_id}/rule/{rule_id}/reorder/{rule_order}"
        via change_in_set;

    /// Sets the order of all rules of a policy type.
    ///
    /// Body: the rules' ids as an array, or `rules_orders` (list), `microtenant_id` (text).
    fn bulk_reorder_rules(policy_type, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/{policy_set_id}/reorder"
        via reorder;

    /// Adds an access rule.
    ///
    /// Body: `name` (text), `action` (text: `allow`, `deny`, `require_approval`), `description`
    /// (text), `custom_msg` (text), `rule_order` (text), `app_connector_group_ids` (list),
    /// `app_server_group_ids` (list), `conditions` (list), `microtenant_id` (text).
    ///
    /// Returns: `id` (text), `name` (text), `action` (text), `default_rule` (flag), `description`
    /// (text), `disabled` (text), `operator` (text), `policy_type` (text), ….
    fn add_access_rule(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/{policy_set_id}/rule"
        via v1::<Access>;

    /// Replaces the access rule with this id.
    ///
    /// Body: that of `add_access_rule`.
    fn update_access_rule(rule_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/{policy_set_id}/rule/{rule_id}"
        via v1::<Access>;

    /// Adds an access rule with conditions of the second version.
    ///
    /// Body: `name` (text), `action` (text: `allow`, `deny`, `require_approval`), `description`
    /// (text), `custom_msg` (text), `rule_order` (text), `app_connector_group_ids` (list),
    /// `app_server_group_ids` (list), `conditions` (list), `microtenant_id` (text).
    ///
    /// Returns: `id` (text), `name` (text), `action` (text), `default_rule` (flag), `description`
    /// (text), `device_posture_failure_notification_enabled` (flag), `disabled` (text),
    /// `extranet_enabled` (flag), ….
    fn add_access_rule_v2(body)
        => POST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/{policy_set_id}/rule"
        via v2::<Access>;

    /// Replaces the access rule with this id.
    ///
    /// Conditions are sent in the form of version 2.
    ///
    /// Body: that of `add_access_rule_v2`.
    fn update_access_rule_v2(rule_id, body)
        => PUT "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/{policy_set_id}/rule/{rule_id}"
        via v2::<Access>;

    /// Adds a timeout rule.
    ///
    /// Body: `name` (text), `description` (text), `custom_msg` (text), `rule_order` (text),
    /// `reauth_timeout` (text, seconds or words such as `10 Days`), `reauth_idle_timeout` (text, in
    /// the same formats), `conditions` (list), `microtenant_id` (text).
    fn add_timeout_rule(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/{policy_set_id}/rule"
        via v1::<Timeout>;

    /// Replaces the timeout rule with this id.
    ///
    /// Body: that of `add_timeout_rule`.
    fn update_timeout_rule(rule_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/{policy_set_id}/rule/{rule_id}"
        via v1::<Timeout>;

    /// Adds a timeout rule with conditions of the second version.
    ///
    /// The action is `RE_AUTH`. `reauth_timeout` and `reauth_idle_timeout` are in seconds.
    /// Defaults: 172800 s and 600 s.
    ///
    /// Body: `name` (text), `description` (text), `custom_msg` (text), `rule_order` (text),
    /// `reauth_timeout` (text, seconds or words such as `10 Days`), `reauth_idle_timeout` (text, in
    /// the same formats), `conditions` (list), `microtenant_id` (text).
    ///
    /// Returns: `id` (text), `name` (text), `action` (text), `default_rule` (flag),
    /// `default_rule_name` (text), `description` (text),
    /// `device_posture_failure_notification_enabled` (flag), `disabled` (text), ….
    fn add_timeout_rule_v2(body)
        => POST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/{policy_set_id}/rule"
        via v2::<TimeoutV2>;

    /// Replaces the timeout rule with this id.
    ///
    /// Conditions are sent in the form of version 2.
    ///
    /// Body: that of `add_timeout_rule_v2`.
    fn update_timeout_rule_v2(rule_id, body)
        => PUT "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/{policy_set_id}/rule/{rule_id}"
        via v2::<TimeoutV2>;

    /// Adds a client forwarding rule.
    ///
    /// Body: `name` (text), `action` (text: `intercept`, `intercept_accessible`, `bypass`),
    /// `description` (text), `custom_msg` (text), `rule_order` (text), `conditions` (list),
    /// `microtenant_id` (text), `enabled` (flag).
    fn add_client_forwarding_rule(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/{policy_set_id}/rule"
        via v1::<ClientForwarding>;

    /// Replaces the client forwarding rule with this id.
    ///
    /// Body: that of `add_client_forwarding_rule`.
    fn update_client_forwarding_rule(rule_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/{policy_set_id}/rule/{rule_id}"
        via v1::<ClientForwarding>;

    /// Adds a client forwarding rule with conditions of the second version.
    ///
    /// Body: `name` (text), `action` (text: `intercept`, `intercept_accessible`, `bypass`),
    /// `description` (text), `custom_msg` (text), `rule_order` (text), `conditions` (list),
    /// `microtenant_id` (text).
    fn add_client_forwarding_rule_v2(body)
        => POST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/{policy_set_id}/rule"
        via v2::<ClientForwarding>;

    /// Replaces the client forwarding rule with this id.
    ///
    /// Conditions are sent in the form of version 2.
    ///
    /// Body: that of `add_client_forwarding_rule_v2`.
    fn update_client_forwarding_rule_v2(rule_id, body)
        => PUT "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/{policy_set_id}/rule/{rule_id}"
        via v2::<ClientForwarding>;

    /// Adds an isolation rule.
    ///
    /// The action `isolate` requires `zpn_isolation_profile_id`. Without a condition on the client
    /// type, the rule applies to browsers.
    ///
    /// Body: `name` (text), `action` (text: `isolate`, `bypass_isolate`),
    /// `zpn_isolation_profile_id` (text), `description` (text), `rule_order` (text), `conditions`
    /// (list), `microtenant_id` (text), `enabled` (flag).
    fn add_isolation_rule(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/{policy_set_id}/rule"
        via v1::<Isolation>;

    /// Replaces the isolation rule with this id.
    ///
    /// Body: that of `add_isolation_rule`.
    fn update_isolation_rule(rule_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/{policy_set_id}/rule/{rule_id}"
        via v1::<Isolation>;

    /// Adds an isolation rule with conditions of the second version.
    ///
    /// The action `isolate` requires `zpn_isolation_profile_id`. Without a condition on the client
    /// type, the rule applies to browsers.
    ///
    /// Body: `name` (text), `action` (text: `isolate`, `bypass_isolate`),
    /// `zpn_isolation_profile_id` (text), `description` (text), `rule_order` (text), `conditions`
    /// (list), `microtenant_id` (text), `enabled` (flag).
    fn add_isolation_rule_v2(body)
        => POST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/{policy_set_id}/rule"
        via v2::<Isolation>;

    /// Replaces the isolation rule with this id.
    ///
    /// Conditions are sent in the form of version 2.
    ///
    /// Body: that of `add_isolation_rule_v2`.
    fn update_isolation_rule_v2(rule_id, body)
        => PUT "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/{policy_set_id}/rule/{rule_id}"
        via v2::<Isolation>;

    /// Adds an inspection rule.
    ///
    /// The action `inspect` requires `zpn_inspection_profile_id`.
    ///
    /// Body: `name` (text), `action` (text: `inspect`, `bypass_inspect`),
    /// `zpn_inspection_profile_id` (text), `description` (text), `rule_order` (text), `conditions`
    /// (list), `microtenant_id` (text), `enabled` (flag).
    fn add_app_protection_rule(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/{policy_set_id}/rule"
        via v1::<AppProtection>;

    /// Replaces the inspection rule with this id.
    ///
    /// Body: that of `add_app_protection_rule`.
    fn update_app_protection_rule(rule_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/policySet/{policy_set_id}/rule/{rule_id}"
        via v1::<AppProtection>;

    /// Adds an inspection rule with conditions of the second version.
    ///
    /// The action `inspect` requires `zpn_inspection_profile_id`.
    ///
    /// Body: `name` (text), `action` (text: `inspect`, `bypass_inspect`),
    /// `zpn_inspection_profile_id` (text), `description` (text), `rule_order` (text), `conditions`
    /// (list), `microtenant_id` (text), `enabled` (flag).
    fn add_app_protection_rule_v2(body)
        => POST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/{policy_set_id}/rule"
        via v2::<AppProtection>;

    /// Replaces the inspection rule with this id.
    ///
    /// Conditions are sent in the form of version 2.
    ///
    /// Body: that of `add_app_protection_rule_v2`.
    fn update_app_protection_rule_v2(rule_id, body)
        => PUT "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/{policy_set_id}/rule/{rule_id}"
        via v2::<AppProtection>;

    /// Adds a rule for privileged credentials.
    ///
    /// The action is `INJECT_CREDENTIALS`. The credential is a single one, or comes from a pool.
    ///
    /// Body: `name` (text), `credential_id` (text) or `credential_pool_id` (text), `description`
    /// (text), `rule_order` (text), `conditions` (list), `microtenant_id` (text).
    fn add_privileged_credential_rule_v2(body)
        => POST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/{policy_set_id}/rule"
        via v2::<PrivilegedCredential>;

    /// Replaces the rule for privileged credentials with this id.
    ///
    /// Body: that of `add_privileged_credential_rule_v2`.
    fn update_privileged_credential_rule_v2(rule_id, body)
        => PUT "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/{policy_set_id}/rule/{rule_id}"
        via v2::<PrivilegedCredential>;

    /// Adds a rule for what privileged sessions may do.
    ///
    /// The action is `CHECK_CAPABILITIES`. The flags are `clipboard_copy`, `clipboard_paste`,
    /// `file_download`, `file_upload`, `inspect_file_download`, `inspect_file_upload`,
    /// `monitor_session`, `record_session` and `share_session`.
    ///
    /// Body: `name` (text), `action` (text), `privileged_capabilities` (object of flags),
    /// `description` (text), `rule_order` (text), `conditions` (list), `microtenant_id` (text).
    fn add_capabilities_rule_v2(body)
        => POST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/{policy_set_id}/rule"
        via v2::<Capabilities>;

    /// Replaces the rule for what privileged sessions may do with this id.
    ///
    /// Body: that of `add_capabilities_rule_v2`.
    fn update_capabilities_rule_v2(rule_id, body)
        => PUT "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/{policy_set_id}/rule/{rule_id}"
        via v2::<Capabilities>;

    /// Adds a redirection rule.
    ///
    /// The rule redirects to service edge groups, unless the action is `redirect_default`. It
    /// applies to some client types only.
    ///
    /// Body: `name` (text), `action` (text: `redirect_default`, `redirect_preferred`,
    /// `redirect_always`), `service_edge_group_ids` (list), `description` (text), `rule_order`
    /// (text), `conditions` (list), `microtenant_id` (text), `enabled` (flag).
    fn add_redirection_rule_v2(body)
        => POST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/{policy_set_id}/rule"
        via v2::<Redirection>;

    /// Replaces the redirection rule with this id.
    ///
    /// Body: that of `add_redirection_rule_v2`.
    fn update_redirection_rule_v2(rule_id, body)
        => PUT "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/{policy_set_id}/rule/{rule_id}"
        via v2::<Redirection>;

    /// Adds a browser protection rule.
    ///
    /// Without a condition on the client type, the rule applies to browsers.
    ///
    /// Body: `name` (text), `action` (text: `monitor`, `do_not_monitor`), `description` (text),
    /// `rule_order` (text), `conditions` (list), `microtenant_id` (text).
    fn add_browser_protection_rule_v2(body)
        => POST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/{policy_set_id}/rule"
        via v2::<BrowserProtection>;

    /// Replaces the browser protection rule with this id.
    ///
    /// Body: that of `add_browser_protection_rule_v2`.
    fn update_browser_protection_rule_v2(rule_id, body)
        => PUT "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/policySet/{policy_set_id}/rule/{rule_id}"
        via v2::<BrowserProtection>;
}

struct Access;

impl Kind for Access {
    const RULE: Rule = Rule { policy: "ACCESS_POLICY", ..Rule::PLAIN };
}

struct Timeout;

impl Kind for Timeout {
    const RULE: Rule = Rule { policy: "TIMEOUT_POLICY", ..Rule::PLAIN };
}

struct TimeoutV2;

impl Kind for TimeoutV2 {
    const RULE: Rule = Rule {
        policy: "TIMEOUT_POLICY",
        action: Some("RE_AUTH"),
        defaults: &[("reauth_timeout", 172_800), ("reauth_idle_timeout", 600)],
        ..Rule::PLAIN
    };
}

struct ClientForwarding;

impl Kind for ClientForwarding {
    const RULE: Rule = Rule { policy: "CLIENT_FORWARDING_POLICY", ..Rule::PLAIN };
}

struct Isolation;

impl Kind for Isolation {
    const RULE: Rule = Rule {
        policy: "ISOLATION_POLICY",
        needs: Some(("ISOLATE", "zpn_isolation_profile_id")),
        client_type: Some("zpn_client_type_exporter"),
        ..Rule::PLAIN
    };
}

struct AppProtection;

impl Kind for AppProtection {
    const RULE: Rule = Rule {
        policy: "INSPECTION_POLICY",
        needs: Some(("INSPECT", "zpn_inspection_profile_id")),
        ..Rule::PLAIN
    };
}

struct PrivilegedCredential;

impl Kind for PrivilegedCredential {
    const RULE: Rule = Rule {
        policy: "CREDENTIAL_POLICY",
        action: Some("INJECT_CREDENTIALS"),
        own: spell_credential,
        ..Rule::PLAIN
    };
}

struct Capabilities;

impl Kind for Capabilities {
    const RULE: Rule = Rule {
        policy: "CAPABILITIES_POLICY",
        action: Some("CHECK_CAPABILITIES"),
        own: spell_capabilities,
        ..Rule::PLAIN
    };
}

struct Redirection;

impl Kind for Redirection {
    const RULE: Rule = Rule { policy: "REDIRECTION_POLICY", own: check_redirection, ..Rule::PLAIN };
}

struct BrowserProtection;

impl Kind for BrowserProtection {
    const RULE: Rule = Rule {
        policy: "CLIENTLESS_SESSION_PROTECTION_POLICY",
        client_type: Some("zpn_client_type_exporter"),
        ..Rule::PLAIN
    };
}

/// Sends the ids of an order as a bare array.
fn reorder(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    array_body::take(&mut call, "rules_orders")?;
    change_in_set(client, call)
}

/// Sends the credential or the credential pool as an object with its id. Only one of the two is
/// allowed.
fn spell_credential(call: &mut Call) -> Result<()> {
    const WAYS: &[(&str, &str)] =
        &[("credential_id", "credential"), ("credential_pool_id", "credential_pool")];
    let Some(body) = call.fields_mut() else { return Ok(()) };
    for (id, object) in WAYS {
        if let Some(id) = body.shift_remove(*id).filter(|id| !id.is_null()) {
            body.insert((*object).to_owned(), json!({"id": id}));
        }
    }
    let given = WAYS.iter().filter(|(_, object)| has(body, object)).count();
    match given {
        1 => Ok(()),
        0 => Err(call.refuse("body.credential_id", "is missing; give it or credential_pool_id")),
        _ => Err(call.refuse(
            "body.credential_id",
            "cannot be combined with credential_pool_id; give one of them",
        )),
    }
}

/// The capabilities of a privileged session: the callers' flags and the API's names.
const CAPABILITIES: &[(&str, &str)] = &[
    ("clipboard_copy", "CLIPBOARD_COPY"),
    ("clipboard_paste", "CLIPBOARD_PASTE"),
    ("file_download", "FILE_DOWNLOAD"),
    ("file_upload", "FILE_UPLOAD"),
    ("inspect_file_download", "INSPECT_FILE_DOWNLOAD"),
    ("inspect_file_upload", "INSPECT_FILE_UPLOAD"),
    ("monitor_session", "MONITOR_SESSION"),
    ("record_session", "RECORD_SESSION"),
    ("share_session", "SHARE_SESSION"),
];

/// Sends the flags of capabilities as a list of the enabled ones.
fn spell_capabilities(call: &mut Call) -> Result<()> {
    const FIELD: &str = "privileged_capabilities";
    let Some(Value::Object(flags)) = call.fields().and_then(|body| body.get(FIELD)) else {
        return Ok(());
    };
    if flags.contains_key("capabilities") {
        return Ok(());
    }
    if let Some(name) =
        flags.keys().find(|name| !CAPABILITIES.iter().any(|(flag, _)| is_same(flag, name)))
    {
        let known: Vec<_> = CAPABILITIES.iter().map(|(flag, _)| *flag).collect();
        let message = format!("is not a capability; give some of {}", known.join(", "));
        return Err(call.refuse(&format!("body.{FIELD}.{name}"), message));
    }
    let is = |name: &str, value: bool| {
        flags.iter().any(|(choice, flag)| is_same(choice, name) && *flag == Value::Bool(value))
    };
    // `file_upload: false` means an upload with inspection.
    let on =
        |name: &str| is(name, true) || (name == "inspect_file_upload" && is("file_upload", false));
    let on: Vec<_> =
        CAPABILITIES.iter().filter(|(flag, _)| on(flag)).map(|(_, wire)| *wire).collect();
    if let Some(body) = call.fields_mut() {
        body.insert(FIELD.to_owned(), json!({"capabilities": on}));
    }
    Ok(())
}

/// The client types of redirection rules, and whether `REDIRECT_ALWAYS` supports them.
const REDIRECTED: &[(&str, bool)] = &[
    ("zpn_client_type_branch_connector", false),
    ("zpn_client_type_edge_connector", false),
    ("zpn_client_type_machine_tunnel", true),
    ("zpn_client_type_zapp", true),
    ("zpn_client_type_zapp_partner", true),
];

/// Checks the service edge groups and the client types of a redirection rule.
fn check_redirection(call: &mut Call) -> Result<()> {
    const GROUPS: &str = "service_edge_group_ids";
    let Some(body) = call.fields() else { return Ok(()) };
    let action = body.get("action").and_then(Value::as_str).unwrap_or_default();
    let grouped = has(body, GROUPS) || has(body, "service_edge_groups");
    let problem = match action {
        "REDIRECT_DEFAULT" if grouped => {
            Some("cannot be combined with the action REDIRECT_DEFAULT; leave it out")
        }
        "REDIRECT_PREFERRED" | "REDIRECT_ALWAYS" if !grouped => {
            Some("is missing; this action requires it")
        }
        _ => None,
    };
    if let Some(problem) = problem {
        return Err(call.refuse(&format!("body.{GROUPS}"), problem));
    }
    let clients: Vec<_> = REDIRECTED
        .iter()
        .filter(|(_, always)| *always || action != "REDIRECT_ALWAYS")
        .map(|(client, _)| *client)
        .collect();
    let choice = conditions::operands(call)
        .filter(|operand| conditions::object_type(operand) == Some("CLIENT_TYPE"))
        .filter_map(|operand| operand.get("values")?.as_array())
        .flatten();
    for client in choice {
        if !client.as_str().is_some_and(|client| clients.contains(&client)) {
            let message = format!(
                "a rule with this action applies to the client types {}, not to {client}",
                clients.join(", ")
            );
            return Err(call.refuse("body.conditions", message));
        }
    }
    Ok(())
}
