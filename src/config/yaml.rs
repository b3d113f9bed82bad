//! Reads `zscaler.yaml`.

use std::io::ErrorKind;
use std::path::Path;

use serde_json::Value;

/// In bytes; a configuration with a key in it has five thousand.
const LARGEST: usize = 1024 * 1024;

const MOST_BRACKETS: usize = 1000;

/// What the file says, or `None` where there is no file.
///
/// # Errors
///
/// What is wrong with it, for the user, with the place in the file where there is one.
pub(crate) fn read(path: &Path) -> Result<Option<Value>, String> {
    let text = match std::fs::read(path) {
        Ok(bytes) => String::from_utf8(bytes).map_err(|_| "is not UTF-8 text".to_owned())?,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Ok(None);
        }
        Err(error) => return Err(format!("cannot be read: {error}")),
    };
    // The parser's time grows with the square of the depth.
    if text.len() > LARGEST || text.matches(['[', '{']).count() > MOST_BRACKETS {
        return Err("is too large or too deep for a configuration".to_owned());
    }
    parse(text.trim_start_matches('\u{feff}'))
        .map(Some)
        .map_err(|message| format!("is no valid yaml: {message}"))
}

/// The one use of `serde_yaml`, so that another parser can take its place.
///
/// Its message names what it expected, with line and column, and quotes nothing.
fn parse(text: &str) -> Result<Value, String> {
    serde_yaml::from_str(text).map_err(|error| {
        let message = error.to_string();
        match error.location() {
            // Not every message of serde_yaml has its place in it.
            Some(place) if !message.contains(" line ") => {
                format!("{message} at line {} column {}", place.line(), place.column())
            }
            _ => message,
        }
    })
}

/// What a successor of the parser must pass.
#[cfg(test)]
#[allow(clippy::panic, reason = "tests")]
mod suite;

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_not_there_is_no_error() {
        assert_eq!(read(Path::new("no/such/zscaler.yaml")), Ok(None));
    }

    #[test]
    fn nothing_is_null_and_numbers_keep_their_digits() {
        assert_eq!(parse("").unwrap(), Value::Null);
        assert_eq!(parse("# only a comment\n").unwrap(), Value::Null);
        let value = parse("a: 216196257331281920\nb: 0123\n").unwrap();
        assert_eq!(value.to_string(), r#"{"a":216196257331281920,"b":"0123"}"#);
    }

    #[test]
    fn errors_name_the_line() {
        for (text, line) in
            [("zscaler:\n  client:\n    clientId: [a\n", "line 4"), ("a: b\nc: @d\n", "line 2")]
        {
            let message = parse(text).unwrap_err();
            assert!(message.contains(line), "{message}");
        }
    }
}
