//! Ports of network services. Callers give arrays. The API requires ranges by side and protocol.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value, json};

/// Sends a network service. Each entry of its `ports` is an array: side, protocol, first port, and
/// for a range the last port.
pub(crate) fn expand(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let Some(ports) = call.fields().and_then(|body| body.get("ports")).cloned() else {
        return client.execute(call);
    };
    let Value::Array(rows) = ports else {
        return Err(call.refuse("body.ports", format!("must be a list, not {ports}")));
    };
    let ranges = rows.iter().enumerate().map(|(at, row)| {
        port_range(row).map_err(|message| call.refuse(&format!("body.ports[{at}]"), message))
    });
    let ranges = ranges.collect::<Result<Vec<_>>>()?;
    if let Some(body) = call.fields_mut() {
        body.shift_remove("ports");
        for (name, range) in ranges {
            match body.entry(name).or_insert_with(|| json!([])) {
                Value::Array(others) => others.push(range),
                other => *other = json!([range]),
            }
        }
    }
    client.execute(call)
}

/// The field of an entry of ports, and its value.
fn port_range(row: &Value) -> std::result::Result<(String, Value), String> {
    let parts = row.as_array().map(Vec::as_slice).unwrap_or_default();
    let (side, protocol, first, last) = match parts {
        [side, protocol, first] => (side, protocol, first, None),
        [side, protocol, first, last] => (side, protocol, first, Some(last)),
        _ => return Err(format!("must be [side, protocol, first port, last port], not {row}")),
    };
    let (Some(side @ ("src" | "dest")), Some(protocol @ ("tcp" | "udp"))) =
        (side.as_str(), protocol.as_str())
    else {
        return Err(format!("must begin with src or dest, then tcp or udp, not {row}"));
    };
    let range = match last {
        Some(last) => json!({"start": port(first)?, "end": port(last)?}),
        None => json!({"start": port(first)?}),
    };
    Ok((format!("{side}_{protocol}_ports"), range))
}

fn port(value: &Value) -> std::result::Result<u16, String> {
    let number = match value {
        Value::String(text) => text.trim().parse().ok(),
        value => value.as_u64().and_then(|number| u16::try_from(number).ok()),
    };
    number.ok_or_else(|| format!("must have ports from 0 to 65535, not {value}"))
}
