//! Conversion of query parameters to the API's form. Names of operating systems and registration
//! types become numbers. Dates get a time. The time zone becomes a header.

use crate::api::prelude::{ApiResponse, Call, Client, Error, Result, Value, download};

/// Names and their numbers.
type Numbers = &'static [(&'static str, &'static str)];

const SYSTEMS: Numbers =
    &[("ios", "1"), ("android", "2"), ("windows", "3"), ("macos", "4"), ("linux", "5")];

const REGISTRATIONS: Numbers = &[
    ("all", "0"),
    ("registered", "1"),
    ("removal_pending", "3"),
    ("unregistered", "4"),
    ("removed", "5"),
    ("quarantined", "6"),
];

/// The parameters that are sent as numbers, and their names.
const NUMBERED: &[(&str, Numbers)] = &[
    ("os_type", SYSTEMS),
    ("os_types", SYSTEMS),
    ("device_type", SYSTEMS),
    ("registration_type", REGISTRATIONS),
    ("registration_types", REGISTRATIONS),
];

/// Sends a call with its parameters in the API's form.
pub(crate) fn numbered(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    spell(&mut call)?;
    client.execute(call)
}

/// Writes the list of devices to a CSV file.
pub(crate) fn devices_file(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    report(client, call, "zcc-devices")
}

/// Writes the status of services to a CSV file.
pub(crate) fn services_file(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    report(client, call, "zcc-service-status")
}

/// Writes the users' reasons for disabling the agent to a CSV file.
pub(crate) fn reasons_file(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    report(client, call, "zcc-disable-reasons")
}

fn report(client: &Client, mut call: Call, kind: &str) -> Result<(Value, ApiResponse)> {
    spell(&mut call)?;
    download::name(client, &mut call, kind);
    download::to_file(client, call)
}

/// Converts a body's `device_type` to the whole number that policies require. Responses have a name
/// there.
pub(crate) fn count_device_type(call: &mut Call) -> Result<()> {
    let choice = call.fields().and_then(|body| body.get("device_type")).cloned();
    let Some(choice @ Value::String(_)) = choice else { return Ok(()) };
    let number = number(call, "body.device_type", &choice, SYSTEMS)?;
    let number = number.as_str().and_then(|text| text.parse::<u64>().ok()).map(Value::from);
    if let (Some(number), Some(body)) = (number, call.fields_mut()) {
        body.insert("device_type".to_owned(), number);
    }
    Ok(())
}

/// Converts parameters to the API's form.
pub(crate) fn spell(call: &mut Call) -> Result<()> {
    for (name, numbers) in NUMBERED {
        if let Some(value) = call.query_value(name).cloned() {
            let converted = number(call, &format!("query.{name}"), &value, numbers)?;
            call.set_query(name, converted);
        }
        if let Some(value) = call.fields().and_then(|body| body.get(*name)).cloned() {
            let converted = number(call, &format!("body.{name}"), &value, numbers)?;
            if let Some(body) = call.fields_mut() {
                body.insert((*name).to_owned(), converted);
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
                    "must be a date such as 2025-01-31 or 2025-01-31T08:00:00, in GMT, not {value}"
                );
                call.refuse(&format!("query.{name}"), message)
            })?;
            call.set_query(name, date);
        }
    }
    Ok(())
}

/// Names or numbers, one or several, as numbers with commas between them. A name may be one that
/// responses have: `DEVICE_TYPE_IOS`, `Remove pending`.
fn number(call: &Call, place: &str, value: &Value, numbers: Numbers) -> Result<Value> {
    let given = match value {
        Value::Null => return Ok(Value::Null),
        Value::Array(values) => values.as_slice(),
        value => std::slice::from_ref(value),
    };
    let mut converted = Vec::with_capacity(given.len());
    for value in given {
        match value {
            Value::Number(count) => converted.push(whole(count)),
            Value::String(text) => {
                for choice in text.split(',') {
                    let number = number_of(choice, numbers);
                    converted
                        .push(number.ok_or_else(|| unknown(call, place, &choice.into(), numbers))?);
                }
            }
            other => return Err(unknown(call, place, other, numbers)),
        }
    }
    if converted.is_empty() {
        return Err(unknown(call, place, value, numbers));
    }
    Ok(converted.join(",").into())
}

/// The number for a name. A number stays unchanged.
fn number_of(choice: &str, numbers: Numbers) -> Option<String> {
    let choice = choice.trim();
    if choice.parse::<u32>().is_ok() {
        return Some(choice.to_owned());
    }
    let choice = choice.to_ascii_lowercase().replace([' ', '-'], "_");
    let bare = choice.strip_prefix("device_type_").unwrap_or(&choice);
    let known = numbers.iter().find(|(name, _)| *name == bare);
    // Names that responses have.
    let word = || match choice.as_str() {
        "device_type_mac" => Some("4"),
        "remove_pending" => Some("3"),
        _ => None,
    };
    known.map(|(_, number)| *number).or_else(word).map(str::to_owned)
}

/// A whole number as text. Some responses write it with a fraction, such as `3.0`.
fn whole(count: &serde_json::Number) -> String {
    let text = count.to_string();
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}

fn unknown(call: &Call, place: &str, choice: &Value, numbers: Numbers) -> Error {
    let names: Vec<_> = numbers.iter().map(|(name, _)| *name).collect();
    call.refuse(place, format!("must be one of {}, not {choice}", names.join(", ")))
}

/// Converts a date such as `2025-01-31`, with or without a time, to the API's form: `2025-01-31
/// 00:00:00 GMT`.
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
    let (time, rest) = match rest.strip_prefix(['T', 't', ' ']) {
        None if rest.is_empty() => ("00:00:00", ""),
        Some(rest) => (rest.get(..8)?, rest.get(8..)?),
        None => return None,
    };
    // The API does not accept fractions of a second. A date in another time zone is refused,
    // because the API would read it as GMT.
    let zone = match rest.strip_prefix('.') {
        Some(fraction) => fraction.trim_start_matches(|digit: char| digit.is_ascii_digit()),
        None => rest,
    };
    let is_gmt = ["", "Z", "z", "GMT", "UTC", "+00:00", "-00:00", "+0000"].contains(&zone.trim());
    (is_gmt && digits(time, "00:00:00")).then(|| format!("{day} {time} GMT"))
}

#[cfg(test)]
mod tests {
    use super::date;

    #[test]
    fn dates_are_converted_to_the_form_of_the_api() {
        let expected = Some("2025-01-31 00:00:00 GMT".to_owned());
        assert_eq!(date("2025-01-31"), expected);
        assert_eq!(date("2025-01-31T08:09:10Z"), Some("2025-01-31 08:09:10 GMT".to_owned()));
        assert_eq!(date("2025-01-31 08:09:10"), Some("2025-01-31 08:09:10 GMT".to_owned()));
        for zone in [".123456", ".5Z", "+00:00", " GMT"] {
            let text = format!("2025-01-31T08:09:10{zone}");
            assert_eq!(date(&text), Some("2025-01-31 08:09:10 GMT".to_owned()), "{text}");
        }
        for bad in ["2025-01-31T08:00:00+02:00", "2025-01-31 08:00:00 PST", "2025-01-31T08:00:00x"]
        {
            assert_eq!(date(bad), None, "{bad}");
        }
        for bad in ["", "31.01.2025", "2025-1-31", "2025-01-31T8", "2025-01-31x", "soon…"] {
            assert_eq!(date(bad), None, "{bad}");
        }
    }
}
