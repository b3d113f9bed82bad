//! The log streaming service.

use std::sync::Arc;

use super::shared::wire_values::{self, Choices};
use super::shared::{conditions, microtenant_query, policy_set};
use crate::api::prelude::{ApiResponse, Call, Client, Map, Payload, Result, Value, json};
use crate::api::shared::ids::{self, IdFields, Ids};

crate::api::macros::resource! {
    /// Log receivers, and the formats of their logs.
    ///
    /// The log types are `app_connector_metrics`, `app_connector_status`, `audit_logs`,
    /// `browser_access`, `private_svc_edge_status`, `user_activity`, `user_status` and
    /// `web_inspection`. The API's own names, such as `zpn_trans_log`, also work.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/configuring-log-streaming-service-configurations-using-api>
    pub struct LssConfigController("zpa.lss");

    /// Lists the log receivers, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text).
    fn list_configs(query) => LIST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/lssConfig";

    /// Returns the log receiver with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_config(lss_config_id, query)
        => GET "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/lssConfig/{lss_config_id}";

    /// Returns the predefined log formats, by log type.
    ///
    /// With `log_type`, returns the customer's formats for this type.
    ///
    /// Query: `log_type` (text).
    fn get_all_log_formats(query)
        => GET "/zpa/mgmtconfig/v2/admin/lssConfig/logType/formats" via of_log_type;

    /// Returns the client types: an object of ids by name, such as `web_browser`.
    ///
    /// With `client_type`, returns only this one.
    ///
    /// Query: `client_type` (text).
    fn get_client_types(query)
        => GET "/zpa/mgmtconfig/v2/admin/lssConfig/customers/{customer_id}/clientTypes"
        via by_client_name;

    /// Returns the client types of all customers: an object of names by id.
    fn get_all_client_types()
        => GET "/zpa/mgmtconfig/v2/admin/lssConfig/clientTypes" from oneapi "GetLssClientTypes";

    /// Returns the status codes of sessions.
    ///
    /// `log_type` selects a log type. Default: all log types.
    ///
    /// Query: `log_type` (text).
    fn get_status_codes(query)
        => GET "/zpa/mgmtconfig/v2/admin/lssConfig/statusCodes" via status_codes_of_type;

    /// Adds a log receiver.
    ///
    /// Defaults: `enabled` is `true`, `use_tls` is `false`, and `source_log_format` is `csv`.
    ///
    /// Body: `lss_host` (text), `lss_port` (text), `name` (text), `source_log_type` (text),
    /// `app_connector_group_ids` (list), `enabled` (flag), `source_log_format` (text: `csv`,
    /// `json`, `tsv`), `use_tls` (flag), `description` (text), `filter_status_codes` (list),
    /// `log_stream_content` (text), `policy_rules` (list of conditions, in the form of
    /// [`PolicySetController`](super::PolicySetController)), `policy_name` (text).
    fn add_lss_config(body)
        => POST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/lssConfig" via add;

    /// Replaces the log receiver with this id.
    ///
    /// Fields that are missing from the body are not sent.
    ///
    /// Body: `lss_host` (text), `lss_port` (text), `name` (text), `source_log_type` (text),
    /// `app_connector_group_ids` (list), `enabled` (flag), `source_log_format` (text), `use_tls`
    /// (flag), `description` (text), `filter_status_codes` (list), `log_stream_content` (text),
    /// `policy_rules` (list), `policy_name` (text).
    fn update_lss_config(lss_config_id, body)
        => PUT "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/lssConfig/{lss_config_id}"
        via update;

    /// Removes the log receiver with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_lss_config(lss_config_id, query)
        => DELETE "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/lssConfig/{lss_config_id}";
}

/// Log types.
const LOG_TYPES: Choices = &[
    ("app_connector_metrics", "zpn_ast_comprehensive_stats"),
    ("app_connector_status", "zpn_ast_auth_log"),
    ("audit_logs", "zpn_audit_log"),
    ("browser_access", "zpn_http_trans_log"),
    ("private_svc_edge_status", "zpn_sys_auth_log"),
    ("user_activity", "zpn_trans_log"),
    ("user_status", "zpn_auth_log"),
    ("web_inspection", "zpn_waf_http_exchanges_log"),
];

fn log_type(call: &Call, place: &str, choice: &Value) -> Result<&'static str> {
    let text = choice.as_str().map_or_else(|| choice.to_string(), str::to_owned);
    wire_values::wire(call, place, &text, LOG_TYPES, "log type")
}

/// Requests the customer's formats if the query has a log type.
fn of_log_type(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    const OF_CUSTOMER: &str =
        "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/lssConfig/logType/formats";
    if let Some(choice) = call.take_query("log_type").filter(|choice| !choice.is_null()) {
        let wire = log_type(&call, "query.log_type", &choice)?;
        call.set_query("log_type", wire);
        call.path = OF_CUSTOMER.into();
    }
    client.execute(call)
}

/// Returns the ids of client types by their names. The words of a name are joined by `_`.
fn by_client_name(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let wanted = call.take_query("client_type");
    call.view = Some(Arc::new(move |types| {
        let Value::Object(types) = types else { return Ok(types) };
        let mut names = Map::new();
        for (id, name) in types {
            let name = name.as_str().unwrap_or_default().to_lowercase().replace(' ', "_");
            names.insert(name, id.into());
        }
        let wanted = wanted.as_ref().and_then(Value::as_str);
        if let Some((name, id)) = wanted.and_then(|wanted| names.get_key_value(wanted)) {
            return Ok(json!({name: id}));
        }
        Ok(Value::Object(names))
    }));
    client.execute(call)
}

/// Returns only the status codes of the requested log type.
fn status_codes_of_type(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let choice = call.take_query("log_type").filter(|choice| !choice.is_null() && choice != "all");
    if let Some(choice) = choice {
        let wanted = log_type(&call, "query.log_type", &choice)?;
        call.view = Some(Arc::new(move |mut codes| {
            if let Value::Object(codes) = &mut codes {
                codes.retain(|_, code| {
                    let types = code.get("log_types").and_then(Value::as_array);
                    types.is_some_and(|types| types.iter().any(|other| other == wanted))
                });
            }
            Ok(codes)
        }));
    }
    client.execute(call)
}

/// Adds the defaults of a log receiver.
fn add(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    if let Some(body) = call.fields_mut().filter(|body| !body.contains_key("config")) {
        for (name, value) in [("enabled", true), ("use_tls", false)] {
            body.entry(name).or_insert(value.into());
        }
    }
    compose(client, call, None)
}

fn update(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    let id = call.argument("lss_config_id").map(Value::from);
    compose(client, call, id)
}

const CONNECTOR_GROUPS: IdFields = &[("app_connector_group_ids", "connector_groups")];

/// Fields that have another name within a receiver.
const CONFIG: &[(&str, &str)] =
    &[("log_stream_content", "format"), ("filter_status_codes", "filter")];

/// Sends a receiver in the API's three parts: the receiver, its connector groups and its policy
/// rule. A body that has these parts, as it was read, is sent unchanged.
fn compose(client: &Client, mut call: Call, id: Option<Value>) -> Result<(Value, ApiResponse)> {
    microtenant_query::into_query(&mut call);
    ids::expand(&mut call, CONNECTOR_GROUPS, Ids::Verbatim);
    let Some(body) = call.fields_mut().filter(|body| !body.contains_key("config")) else {
        return client.execute(call);
    };
    let mut given = std::mem::take(body);
    let groups = given.shift_remove("connector_groups");
    let rules = given.shift_remove("policy_rules");
    let policy_name = given.shift_remove("policy_name");
    spell_logs(client, &call, &mut given)?;
    let mut config = Map::new();
    config.extend(id.map(|id| ("id".to_owned(), id)));
    for (name, value) in given {
        let part = CONFIG.iter().find(|(known, _)| *known == name);
        config.insert(part.map_or(name, |(_, part)| (*part).to_owned()), value);
    }
    let mut parts = Map::new();
    parts.insert("config".to_owned(), config.into());
    parts.extend(groups.map(|groups| ("connector_groups".to_owned(), groups)));
    if let Some(rules) = rules.filter(|rules| !rules.is_null()) {
        let rule = policy_rule(client, &call, &rules, policy_name)?;
        parts.insert("policy_rule_resource".to_owned(), rule);
    }
    call.body = Payload::Json(Value::Object(parts));
    client.execute(call)
}

/// Sends the log type by the API's name. If the caller does not give the log's content, looks up
/// its format.
fn spell_logs(client: &Client, call: &Call, given: &mut Map<String, Value>) -> Result<()> {
    let format = given.shift_remove("source_log_format").unwrap_or_else(|| "csv".into());
    let Some(choice) = given.get("source_log_type").filter(|choice| !choice.is_null()) else {
        return Ok(());
    };
    let wire = log_type(call, "body.source_log_type", choice)?;
    given.insert("source_log_type".to_owned(), wire.into());
    if given.contains_key("log_stream_content") {
        return Ok(());
    }
    let (formats, _) = client.zpa().lss().get_all_log_formats(())?;
    let content = format.as_str().and_then(|format| formats.get(wire)?.get(format));
    let Some(content) = content.cloned() else {
        let message =
            format!("there is no format {format} for the log type {wire}; give log_stream_content");
        return Err(call.refuse("body.source_log_format", message));
    };
    given.insert("log_stream_content".to_owned(), content);
    Ok(())
}

/// The rule that selects the logs of a receiver.
fn policy_rule(client: &Client, call: &Call, rules: &Value, name: Option<Value>) -> Result<Value> {
    let Value::Array(written) = rules else {
        return Err(call.refuse("body.policy_rules", "must be an array of conditions"));
    };
    let mut conditions = conditions::of_log_receiver(call, "policy_rules", written)?;
    let set = policy_set::id(client, call, "SIEM_POLICY")?;
    spell_client_types(client, call, &mut conditions)?;
    let name = name.unwrap_or_else(|| "SIEM_POLICY".into());
    Ok(json!({"name": name, "policy_set_id": set, "conditions": conditions}))
}

/// Replaces the names of client types by their ids, which are looked up.
fn spell_client_types(client: &Client, call: &Call, conditions: &mut [Value]) -> Result<()> {
    let mut known: Option<Value> = None;
    let operands = conditions
        .iter_mut()
        .filter_map(|condition| condition.get_mut("operands").and_then(Value::as_array_mut));
    for operand in operands.flatten() {
        if conditions::object_type(operand) != Some("CLIENT_TYPE") {
            continue;
        }
        for value in operand.get_mut("values").and_then(Value::as_array_mut).into_iter().flatten() {
            let choice = value.as_str().unwrap_or_default().to_owned();
            if choice.starts_with("zpn_client_type_") {
                continue;
            }
            let names = match &known {
                Some(names) => names,
                None => known.insert(client.zpa().lss().get_client_types(())?.0),
            };
            let Some(id) = names.get(&choice) else {
                let message = format!("there is no client type named {value}");
                return Err(call.refuse("body.policy_rules", message));
            };
            *value = id.clone();
        }
    }
    Ok(())
}
