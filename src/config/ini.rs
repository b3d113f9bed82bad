//! Parses the file of the vendor's newer SDK, `~/.zscaler/config`, as Python's `configparser` does.
//! It has sections and lines `name = value` or `name: value`. An indented line continues the value
//! above it.

use serde_json::{Map, Value};

/// Whether a text is an INI file and not yaml.
pub(super) fn is_ini(text: &str) -> bool {
    let lines = text.trim_start_matches('\u{feff}').lines().map(str::trim);
    let mut lines = lines.filter(|line| !line.is_empty() && !is_comment(line));
    lines.next().is_some_and(|line| section(line).is_some())
}

/// The sections, each a map of texts. `[profile x]` is named `x`. Every section includes the values
/// of `[DEFAULT]`.
///
/// # Errors
///
/// What is wrong and in which line. The line is not quoted, because it may hold a secret.
pub(super) fn parse(text: &str) -> Result<Map<String, Value>, String> {
    let mut sections: Map<String, Value> = Map::new();
    let mut shared = Map::new();
    let mut place: Option<String> = None;
    let mut last: Option<String> = None;
    for (number, line) in (1..).zip(text.trim_start_matches('\u{feff}').lines()) {
        let trimmed = line.trim();
        if trimmed.is_empty() || is_comment(trimmed) {
            continue;
        }
        let fields = match place.as_deref() {
            Some("DEFAULT") => Some(&mut shared),
            Some(name) => sections.get_mut(name).and_then(Value::as_object_mut),
            None => None,
        };
        let goes_on = line.starts_with([' ', '\t']);
        if let (true, Some(name), Some(fields)) = (goes_on, &last, fields) {
            if let Some(Value::String(value)) = fields.get_mut(name) {
                value.push('\n');
                value.push_str(trimmed);
            }
            continue;
        }
        if let Some(name) = section(trimmed) {
            let name = name.strip_prefix("profile ").unwrap_or(name).trim().to_owned();
            if name != "DEFAULT" && sections.insert(name.clone(), Map::new().into()).is_some() {
                return Err(format!("line {number}: the section [{name}] is given twice"));
            }
            (place, last) = (Some(name), None);
            continue;
        }
        let Some((name, value)) = trimmed.split_once(['=', ':']) else {
            return Err(format!("line {number}: must be [section] or name = value"));
        };
        // Python ignores the case of names.
        let name = name.trim().to_lowercase();
        let fields = match place.as_deref() {
            Some("DEFAULT") => &mut shared,
            Some(section) => match sections.get_mut(section).and_then(Value::as_object_mut) {
                Some(fields) => fields,
                None => continue,
            },
            None => return Err(format!("line {number}: must stand below a [section]")),
        };
        if fields.insert(name.clone(), value.trim().into()).is_some() {
            return Err(format!("line {number}: {name} is given twice"));
        }
        last = Some(name);
    }
    for fields in sections.values_mut().filter_map(Value::as_object_mut) {
        for (name, value) in &shared {
            fields.entry(name.clone()).or_insert_with(|| value.clone());
        }
        fields.values_mut().for_each(nest);
    }
    Ok(sections)
}

fn is_comment(line: &str) -> bool {
    line.starts_with(['#', ';'])
}

fn section(line: &str) -> Option<&str> {
    line.strip_prefix('[')?.split_once(']').map(|(name, _)| name)
}

/// Parses a value that begins on the next line as a nested map.
fn nest(value: &mut Value) {
    let Some(inner) = value.as_str().and_then(|text| text.strip_prefix('\n')) else { return };
    let pairs = inner.lines().map(|line| line.split_once('='));
    let nested: Option<Map<String, Value>> = pairs
        .map(|pair| pair.map(|(name, value)| (name.trim().to_owned(), value.trim().into())))
        .collect();
    if let Some(nested) = nested {
        *value = nested.into();
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn sections_are_read_as_python_reads_them() {
        let text = "# profiles\n\n[DEFAULT]\ncloud: beta\n[default]\nClient_ID = c=1\n\
            [profile acme]\nprivate_key = -----BEGIN\n  AAA\n  -----END\ncloud =\nproxy =\n  \
            host = p\n  port = 8080\n; end\n";
        assert!(is_ini(text));
        let expected = json!({
            "default": {"client_id": "c=1", "cloud": "beta"},
            "acme": {
                "private_key": "-----BEGIN\nAAA\n-----END",
                "cloud": "",
                "proxy": {"host": "p", "port": "8080"},
            },
        });
        assert_eq!(Value::from(parse(text).unwrap()), expected);
        assert!(!is_ini("zscaler:\n  client:\n"));
    }

    #[test]
    fn errors_name_the_line_and_do_not_quote_it() {
        for (text, line) in [
            ("a = hunter2", 1),
            ("[x]\nhunter2", 2),
            ("[x]\na=1\n[x]\n", 3),
            ("[x]\na = 1\nA = hunter2", 3),
        ] {
            let message = parse(text).unwrap_err();
            assert!(message.starts_with(&format!("line {line}: ")), "{message}");
            assert!(!message.contains("hunter2"), "{message}");
        }
    }
}
