//! Integers that 64 bits cannot hold.

/// Puts such integers in quotes. Returns `None` if there are none.
pub(super) fn quote(json: &[u8]) -> Option<Vec<u8>> {
    let mut quoted = Vec::new();
    let mut copied = 0;
    let mut place = 0;
    while let Some(byte) = json.get(place) {
        let rest = json.get(place..)?;
        let length = match byte {
            b'"' => text_length(rest),
            b'-' | b'0'..=b'9' => {
                let is_part =
                    |byte: &u8| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E');
                rest.iter().take_while(|byte| is_part(byte)).count()
            }
            _ => 1,
        };
        let token = json.get(place..place + length)?;
        if is_huge_integer(token) {
            quoted.extend_from_slice(json.get(copied..place)?);
            quoted.push(b'"');
            quoted.extend_from_slice(token);
            quoted.push(b'"');
            copied = place + length;
        }
        place += length;
    }
    if copied == 0 {
        return None;
    }
    quoted.extend_from_slice(json.get(copied..)?);
    Some(quoted)
}

/// The length of the JSON text at the beginning, quotes included.
fn text_length(json: &[u8]) -> usize {
    let mut escaped = true; // so that the opening quote does not end the text
    for (place, byte) in json.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return place + 1,
            _ => {}
        }
    }
    json.len()
}

/// Whether a floating-point number may have been such an integer.
pub(super) fn is_huge(number: f64) -> bool {
    // 2^63: the parser reads a smaller integer as an integer.
    number.abs() >= 9_223_372_036_854_775_808.0
}

/// Whether a JSON token is such an integer.
fn is_huge_integer(token: &[u8]) -> bool {
    let digits = token.strip_prefix(b"-").unwrap_or(token);
    // 64 bits hold every number of 18 digits. A leading zero is an error, and quotes would hide it.
    let is_long = digits.len() > 18 && digits.iter().all(u8::is_ascii_digit);
    is_long && !digits.starts_with(b"0") && {
        let text = std::str::from_utf8(token).unwrap_or_default();
        text.parse::<i64>().is_err() && text.parse::<u64>().is_err()
    }
}
