//! The rules that most names follow: lowerCamelCase on the wire, snake_case for users.

use std::borrow::Cow;

/// The snake_case name of a wire key: `pacURLList` is `pac_url_list`.
///
/// A key that is not an identifier is data and stays as it is.
pub(super) fn name(wire: &str) -> Cow<'_, str> {
    if !is_identifier(wire) || !wire.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return Cow::Borrowed(wire);
    }
    let mut name = String::with_capacity(wire.len() + 8);
    let mut before = b'_';
    let mut bytes = wire.bytes().peekable();
    while let Some(byte) = bytes.next() {
        let ends_acronym =
            before.is_ascii_uppercase() && bytes.peek().is_some_and(u8::is_ascii_lowercase);
        let begins_word = before.is_ascii_lowercase() || before.is_ascii_digit() || ends_acronym;
        if byte.is_ascii_uppercase() && begins_word {
            name.push('_');
        }
        name.push(char::from(byte.to_ascii_lowercase()));
        before = byte;
    }
    Cow::Owned(name)
}

/// The lowerCamelCase key of a name: `pac_url` is `pacUrl`.
///
/// Only names of lowercase words and digits with single underscores between them are changed. Any
/// other name is already a wire key, or data.
pub(crate) fn wire(name: &str) -> Cow<'_, str> {
    if !name.contains('_') || !is_snake_case(name) {
        return Cow::Borrowed(name);
    }
    let mut wire = String::with_capacity(name.len());
    let mut begins_word = false;
    for byte in name.bytes() {
        match byte {
            b'_' => begins_word = true,
            _ if begins_word => {
                wire.push(char::from(byte.to_ascii_uppercase()));
                begins_word = false;
            }
            _ => wire.push(char::from(byte)),
        }
    }
    Cow::Owned(wire)
}

fn is_identifier(key: &str) -> bool {
    !key.starts_with(|first: char| first.is_ascii_digit())
        && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

fn is_snake_case(name: &str) -> bool {
    let mut before = b'_';
    let all_words = name.bytes().all(|byte| {
        let is_word = byte.is_ascii_lowercase() || byte.is_ascii_digit();
        let fits = is_word || (byte == b'_' && before != b'_');
        before = byte;
        fits
    });
    all_words && before != b'_' && name.starts_with(|first: char| first.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::{name, wire};

    #[test]
    fn words_and_acronyms_are_separated() {
        for (key, expected) in [
            ("id", "id"),
            ("pageSize", "page_size"),
            ("pacURL", "pac_url"),
            ("pacURLList", "pac_url_list"),
            ("enableIPv6", "enable_i_pv6"),
            ("sha256Hash", "sha256_hash"),
            ("Status", "status"),
            ("next_link", "next_link"),
            ("_id", "_id"),
        ] {
            assert_eq!(name(key), expected, "{key}");
        }
    }

    #[test]
    fn keys_that_are_not_identifiers_are_data() {
        for key in ["AI & ML Applications", "Retry-After", "10.0.0.1", "2ndFloor", "größeX", ""] {
            assert_eq!(name(key), key);
        }
    }

    #[test]
    fn only_snake_case_becomes_camel_case() {
        for (key, expected) in [
            ("page_size", "pageSize"),
            ("ipv6_dns_1", "ipv6Dns1"),
            ("pageSize", "pageSize"),
            ("FTP_CONTROL", "FTP_CONTROL"),
            ("interface_Name", "interface_Name"),
            ("_id", "_id"),
            ("a__b", "a__b"),
            ("a_", "a_"),
            ("a_b c", "a_b c"),
            ("", ""),
        ] {
            assert_eq!(wire(key), expected, "{key}");
        }
    }
}
