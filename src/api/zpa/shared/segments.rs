//! Application segments: their ports, and their applications for browsers, privileged consoles and
//! inspection.

use super::id_objects::{expand, objects};
use super::keep_current;
use crate::api::prelude::{ApiResponse, Call, Client, Result, Value, json};
use crate::api::shared::body_fields::rename;

/// A type of applications in a segment, and its fields.
pub(crate) struct Apps {
    /// The API's name of the type.
    pub(crate) application_type: &'static str,
    /// The field with an application's id.
    pub(crate) id: &'static str,
    /// Whether an application also has the segment's id, as `app_id`.
    pub(crate) names_segment: bool,
    /// The field with the ids of applications that an update removes.
    pub(crate) deleted: &'static str,
}

const BROWSER_ACCESS: &str = "BROWSER_ACCESS";
const CONFIGS: &str = "body.common_apps_dto.apps_config";

/// Adds a segment with applications for browsers.
pub(crate) fn add(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    check_ports(&call)?;
    name_clientless(&mut call);
    expand(client, call)
}

/// Adds a segment and its related resources in one request. The ports are not checked, because this
/// endpoint accepts both forms at once.
pub(crate) fn provision(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    name_clientless(&mut call);
    expand(client, call)
}

/// Updates a segment with applications for browsers. Callers give their domains. The API requires
/// their ids, so the client looks them up first.
pub(crate) fn update(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    check_ports(&call)?;
    identify_clientless(client, &mut call)?;
    expand(client, call)
}

/// Adds a segment with applications of one type.
pub(crate) fn add_typed(
    client: &Client,
    mut call: Call,
    apps: &Apps,
) -> Result<(Value, ApiResponse)> {
    check_ports(&call)?;
    objects(&mut call);
    if let Some((mut dto, mut configs)) = take_configs(&mut call)? {
        set_type(&mut configs, apps);
        put_configs(&mut call, &mut dto, configs);
    }
    client.execute(call)
}

/// Updates a segment with applications of one type. Existing applications are found by their
/// domains, and keep their ids. Applications that the caller leaves out are removed.
pub(crate) fn update_typed(
    client: &Client,
    mut call: Call,
    apps: &Apps,
) -> Result<(Value, ApiResponse)> {
    check_ports(&call)?;
    objects(&mut call);
    if let Some((mut dto, mut configs)) = take_configs(&mut call)? {
        for (at, config) in configs.iter().enumerate() {
            check_domain(&call, &format!("{CONFIGS}[{at}]"), config)?;
        }
        set_type(&mut configs, apps);
        let now = keep_current::apps(client, &call, apps.application_type)?;
        let (ids, gone) = identify(now, &configs);
        let segment = call.argument("segment_id").unwrap_or_default();
        for (config, id) in configs.iter_mut().zip(ids) {
            let Some(config) = config.as_object_mut() else { continue };
            if apps.names_segment {
                config.insert("app_id".to_owned(), segment.into());
            }
            // An application with an empty id is new.
            config.insert(apps.id.to_owned(), id.unwrap_or_else(|| "".into()));
        }
        if let (Some(dto), false) = (dto.as_object_mut(), gone.is_empty()) {
            dto.insert(apps.deleted.to_owned(), gone.into());
        }
        put_configs(&mut call, &mut dto, configs);
    }
    client.execute(call)
}

/// Refuses a body whose two forms of ports, flat pairs and ranges, differ.
fn check_ports(call: &Call) -> Result<()> {
    for protocol in ["tcp", "udp"] {
        let (pairs, ranges) = (format!("{protocol}_port_ranges"), format!("{protocol}_port_range"));
        let field = |name: &str| call.fields()?.get(name);
        if let (Some(flat), Some(objects)) = (field(&pairs), field(&ranges))
            && !same_ports(flat, objects)
        {
            let message = format!("differs from {pairs}; give one of them");
            return Err(call.refuse(&format!("body.{ranges}"), message));
        }
    }
    Ok(())
}

fn same_ports(pairs: &Value, ranges: &Value) -> bool {
    let text = |port: &Value| match port {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let pairs = list(pairs);
    let ranges = list(ranges);
    let ends = ranges.iter().flat_map(|range| [&range["from"], &range["to"]]);
    ends.map(text).eq(pairs.iter().map(text))
}

/// Sends applications for browsers under the API's name.
fn name_clientless(call: &mut Call) {
    rename(call, "clientless_app_ids", "clientless_apps");
}

/// Adds the ids of the segment's applications for browsers.
fn identify_clientless(client: &Client, call: &mut Call) -> Result<()> {
    let place = "body.clientless_app_ids";
    let mut apps = match call.fields().and_then(|body| body.get("clientless_app_ids")) {
        Some(Value::Array(apps)) => apps.clone(),
        Some(Value::Null) | None => {
            name_clientless(call);
            return Ok(());
        }
        Some(other) => {
            let message = format!("must be an array of applications, not {other}");
            return Err(call.refuse(place, message));
        }
    };
    for (at, app) in apps.iter().enumerate() {
        check_domain(call, &format!("{place}[{at}]"), app)?;
    }
    let (ids, _) = identify(keep_current::apps(client, call, BROWSER_ACCESS)?, &apps);
    let segment = call.argument("segment_id").unwrap_or_default();
    for (at, (app, id)) in apps.iter_mut().zip(ids).enumerate() {
        let Some(id) = id else {
            let message = format!(
                "the segment has no application for {}; to add one, send all of them as \
                 clientless_apps",
                app["domain"]
            );
            return Err(call.refuse(&format!("{place}[{at}].domain"), message));
        };
        if let Some(app) = app.as_object_mut() {
            app.insert("app_id".to_owned(), segment.into());
            app.insert("id".to_owned(), id);
        }
    }
    if let Some(body) = call.fields_mut() {
        body.shift_remove("clientless_app_ids");
        body.insert("clientless_apps".to_owned(), apps.into());
    }
    Ok(())
}

/// Takes the applications from a body, if it has some. Returns their parent object and the
/// applications.
fn take_configs(call: &mut Call) -> Result<Option<(Value, Vec<Value>)>> {
    let name = "common_apps_dto";
    let configs = match call.fields().and_then(|body| body.get(name)?.get("apps_config")) {
        Some(Value::Array(configs)) => configs.clone(),
        Some(Value::Null) | None => return Ok(None),
        Some(other) => {
            let message = format!("must be an array of applications, not {other}");
            return Err(call.refuse(CONFIGS, message));
        }
    };
    if let Some(at) = configs.iter().position(|config| !config.is_object()) {
        let message = "must be an object: an application with its domain and port";
        return Err(call.refuse(&format!("{CONFIGS}[{at}]"), message));
    }
    let dto = call.take_field(name);
    Ok(Some((dto.unwrap_or_else(|| json!({})), configs)))
}

fn put_configs(call: &mut Call, dto: &mut Value, configs: Vec<Value>) {
    if let Some(dto) = dto.as_object_mut() {
        dto.insert("apps_config".to_owned(), configs.into());
    }
    if let Some(body) = call.fields_mut() {
        body.insert("common_apps_dto".to_owned(), dto.take());
    }
}

/// Adds the type to applications without one.
fn set_type(configs: &mut [Value], apps: &Apps) {
    for config in configs.iter_mut().filter_map(Value::as_object_mut) {
        if !config.contains_key("app_types") && !config.contains_key("appTypes") {
            config.insert("app_types".to_owned(), json!([apps.application_type]));
        }
    }
}

/// Returns the current ids of the wanted applications, and the ids of applications that are no
/// longer wanted. Applications are compared by domain. Several with the same domain are compared by
/// port and protocol.
fn identify(mut now: Vec<Value>, wanted: &[Value]) -> (Vec<Option<Value>>, Vec<Value>) {
    now.retain(|app| !domain(app).is_empty());
    let mut ids = vec![None; wanted.len()];
    for exactly in [true, false] {
        for (id, app) in ids.iter_mut().zip(wanted).filter(|(id, _)| id.is_none()) {
            if let Some(at) = now.iter().position(|known| is_same(known, app, exactly)) {
                *id = now.remove(at).get("id").cloned();
            }
        }
    }
    (ids, now.into_iter().filter_map(|app| app.get("id").cloned()).collect())
}

fn is_same(known: &Value, wanted: &Value, exactly: bool) -> bool {
    domain(known).eq_ignore_ascii_case(domain(wanted))
        && (!exactly
            || ["application_port", "application_protocol"]
                .iter()
                .all(|name| known.get(*name) == wanted.get(*name)))
}

fn domain(app: &Value) -> &str {
    app.get("domain").and_then(Value::as_str).unwrap_or_default()
}

fn check_domain(call: &Call, place: &str, app: &Value) -> Result<()> {
    if domain(app).is_empty() {
        let message = "must be an object with the domain of the application";
        return Err(call.refuse(place, message));
    }
    Ok(())
}
