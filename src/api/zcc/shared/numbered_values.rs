//! Parameters that people name and the API numbers: operating systems, registrations, dates.
//! A time zone goes into a header.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value, download};

const SYSTEMS: &[(&str, &str)] =
    &[("ios", "1"), ("android", "2"), ("windows", "3"), ("macos", "4"), ("linux", "5")];

const REGISTRATIONS: &[(&str, &str)] = &[
    ("all", "0"),
    ("registered", "1"),
    ("removal_pending", "3"),
    ("unregistered", "4"),
    ("removed", "5"),
    ("quarantined", "6"),
];

/// What numbers stand for which parameter's names.
const NUMBERED: &[(&str, &[(&str, &str)])] = &[
    ("os_type", SYSTEMS),
    ("os_types", SYSTEMS),
    ("device_type", SYSTEMS),
    ("registration_type", REGISTRATIONS),
    ("registration_types", REGISTRATIONS),
];

/// Sends a call with its named parameters as the numbers that the API wants.
pub(crate) fn numbered(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    spell(&mut call)?;
    client.execute(call)
}

/// Downloads the list of devices to a file.
pub(crate) fn devices_file(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    report(client, call, "zcc-devices")
}

/// Downloads the state of services to a file.
pub(crate) fn services_file(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    report(client, call, "zcc-service-status")
}

/// Downloads the reasons for which the agent was switched off to a file.
pub(crate) fn reasons_file(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    report(client, call, "zcc-disable-reasons")
}

fn report(client: &Client, mut call: Call, kind: &str) -> Result<(Value, ApiResponse)> {
    spell(&mut call)?;
    download::name(client, &mut call, kind);
    download::to_file(client, call)
}

/// Spells named parameters as the API wants them.
pub(crate) fn spell(call: &mut Call) -> Result<()> {
    for (name, numbers) in NUMBERED {
        if let Some(value) = call.query_value(name).cloned() {
            let spelt = number(call, &format!("query.{name}"), &value, numbers)?;
            call.set_query(name, spelt);
        }
        if let Some(value) = call.fields().and_then(|body| body.get(*name)).cloned() {
            let spelt = number(call, &format!("body.{name}"), &value, numbers)?;
            if let Some(body) = call.fields_mut() {
                body.insert((*name).to_owned(), spelt);
            }
        }
    }
    if let Some(Value::String(zone)) = call.take_query("time_zone") {
        call.set_header("time-zone", &zone)?;
    }
    for name in ["start_date", "end_date"] {
        if let Some(value) = call.query_value(name).cloned().filter(|value| !value.is_null()) {
            let date = value.as_str().and_then(date).ok_or_else(|| {
                let message = format!(
                    "must be a date such as 2025-01-31 or 2025-01-31T08:00:00, not {value}"
                );
                call.refuse(&format!("query.{name}"), message)
            })?;
            call.set_query(name, date);
        }
    }
    Ok(())
}

/// Names or numbers, one or many, as numbers with commas between them. Names that are not
/// known are left out, as long as one is.
fn number(call: &Call, place: &str, value: &Value, numbers: &[(&str, &str)]) -> Result<Value> {
    let given = match value {
        Value::Null => return Ok(Value::Null),
        Value::Array(values) => values.as_slice(),
        value => std::slice::from_ref(value),
    };
    let spelt: Vec<String> = given
        .iter()
        .filter_map(|value| match value {
            Value::Number(number) => Some(number.to_string()),
            Value::String(text) if text.parse::<u32>().is_ok() => Some(text.clone()),
            Value::String(text) => {
                let text = text.to_ascii_lowercase();
                let known = numbers.iter().find(|(name, _)| *name == text);
                known.map(|(_, number)| (*number).to_owned())
            }
            _ => None,
        })
        .collect();
    if spelt.is_empty() {
        let names: Vec<_> = numbers.iter().map(|(name, _)| *name).collect();
        return Err(call.refuse(place, format!("must be among {}, not {value}", names.join(", "))));
    }
    Ok(spelt.join(",").into())
}

/// `2025-01-31`, with a time or without, as the API wants it: `2025-01-31 00:00:00 GMT`.
fn date(text: &str) -> Option<String> {
    let text = text.trim();
    let (day, rest) = (text.get(..10)?, text.get(10..)?);
    let digits = |text: &str, shape: &str| {
        text.len() == shape.len()
            && text.bytes().zip(shape.bytes()).all(|(byte, shape)| match shape {
                b'0' => byte.is_ascii_digit(),
                shape => byte == shape,
            })
    };
    if !digits(day, "0000-00-00") {
        return None;
    }
    let time = match rest.strip_prefix(['T', 't', ' ']) {
        None if rest.is_empty() => "00:00:00",
        // What follows the seconds, a zone or a fraction, the API does not take.
        Some(rest) => rest.get(..8)?,
        None => return None,
    };
    digits(time, "00:00:00").then(|| format!("{day} {time} GMT"))
}

#[cfg(test)]
mod tests {
    use super::date;

    #[test]
    fn dates_are_spelt_as_the_api_wants_them() {
        let expected = Some("2025-01-31 00:00:00 GMT".to_owned());
        assert_eq!(date("2025-01-31"), expected);
        assert_eq!(date("2025-01-31T08:09:10Z"), Some("2025-01-31 08:09:10 GMT".to_owned()));
        assert_eq!(date("2025-01-31 08:09:10"), Some("2025-01-31 08:09:10 GMT".to_owned()));
        for bad in ["", "31.01.2025", "2025-1-31", "2025-01-31T8", "2025-01-31x", "soon…"] {
            assert_eq!(date(bad), None, "{bad}");
        }
    }
}
