//! From when and until when something is valid, which callers say as moments and the API wants
//! as seconds since 1970.

use crate::call::Call;
use crate::{Result, Value};

/// The seconds since 1970 of a moment as RFC 1123 writes it: `Thu, 09 Oct 2025 10:00:00 UTC`,
/// or with an offset such as `+0200`. Offsets are exact; names of zones are not.
pub(super) fn epoch(moment: &str) -> Option<i64> {
    let (moment, zone) = moment.trim().rsplit_once(' ')?;
    let offset = match zone {
        "GMT" | "UTC" | "UT" | "Z" => 0,
        _ => offset(zone)?,
    };
    let local = httpdate::parse_http_date(&format!("{moment} GMT")).ok()?;
    let seconds = local.duration_since(std::time::UNIX_EPOCH).ok()?.as_secs();
    Some(i64::try_from(seconds).ok()? - offset)
}

/// `+0200` in seconds.
fn offset(zone: &str) -> Option<i64> {
    let (sign, digits) = match zone.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    let digits = digits.replace(':', "");
    let (hours, minutes) = digits.split_at_checked(2)?;
    let number = |text: &str| text.parse::<u8>().ok().map(i64::from);
    Some(sign * (number(hours)? * 3600 + number(minutes)? * 60))
}

/// Sends a body's `valid_from` and `valid_to` as seconds; `time_zone` is for those who read them.
pub(super) fn spell(call: &mut Call) -> Result<()> {
    const FIELDS: &[(&str, &str)] =
        &[("valid_from", "valid_from_in_epoch_sec"), ("valid_to", "valid_to_in_epoch_sec")];
    for (name, wire) in FIELDS {
        let Some(said) = call.fields().and_then(|body| body.get(*name)).cloned() else { continue };
        let seconds = match &said {
            Value::Number(seconds) => Some(seconds.to_string()),
            Value::String(moment) => epoch(moment).map(|seconds| seconds.to_string()),
            _ => None,
        };
        let Some(seconds) = seconds else {
            let message = format!(
                "must be seconds since 1970 or like \"Thu, 09 Oct 2025 10:00:00 +0200\", not {said}"
            );
            return Err(call.refuse(&format!("body.{name}"), message));
        };
        if let Some(body) = call.fields_mut() {
            body.shift_remove(*name);
            body.insert((*wire).to_owned(), seconds.into());
        }
    }
    if let Some(body) = call.fields_mut() {
        body.shift_remove("time_zone");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_exact_or_nothing() {
        assert_eq!(epoch("Thu, 09 Oct 2025 10:00:00 UTC"), Some(1_760_004_000));
        assert_eq!(epoch("Thu, 09 Oct 2025 10:00:00 GMT"), Some(1_760_004_000));
        assert_eq!(epoch("Thu, 09 Oct 2025 12:00:00 +0200"), Some(1_760_004_000));
        assert_eq!(epoch("Thu, 09 Oct 2025 02:30:00 -07:30"), Some(1_760_004_000));
        for unclear in ["Thu, 09 Oct 2025 10:00:00", "Thu, 09 Oct 2025 10:00:00 PST", "", "9 Oct"] {
            assert_eq!(epoch(unclear), None, "{unclear}");
        }
    }
}
