//! Reads the text of files and of standard input.

use std::path::Path;

use crate::failure::Failure;

/// The text of a file.
pub(crate) fn of_file(path: &Path) -> Result<String, Failure> {
    let bytes = std::fs::read(path).map_err(|error| Failure::unreadable(path, &error))?;
    of_bytes(path, bytes)
}

/// The text of bytes that come from `place`. An error names the line that is not UTF-8.
pub(crate) fn of_bytes(place: &Path, bytes: Vec<u8>) -> Result<String, Failure> {
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let before = error.as_bytes().iter().take(valid);
        let line = 1 + before.filter(|byte| **byte == b'\n').count();
        Failure::File(format!(
            "{}, line {line}: is not valid UTF-8; save the file as UTF-8",
            place.display()
        ))
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn an_error_names_the_line_that_is_not_utf_8() {
        let place = Path::new("rows.csv");
        assert_eq!(of_bytes(place, "a\nä\n".into()).unwrap(), "a\nä\n");
        let message = of_bytes(place, b"a\nb\xe4\n".to_vec()).unwrap_err().message();
        assert!(message.starts_with("rows.csv, line 2: is not valid UTF-8"), "{message}");
    }
}
