//! Finds a secret in a text in any encoding: JSON, percent-encoding, HTML, several of these at
//! once, base64 or hexadecimal.
//!
//! Both the text and the secret are decoded until no escape is left. Characters that differ between
//! encodings are removed from both. Where the text then equals the secret, it is blanked.

use std::ops::Range;

use base64::Engine;
use base64::prelude::BASE64_STANDARD_NO_PAD;
use zeroize::Zeroizing;

use super::{BLANK, LONG, SHORTEST};

/// The number of encodings that may be nested.
const LAYERS: usize = 4;

/// The longest escape, as in `\u{10ffff}`.
const ESCAPE: usize = 10;

/// The bytes of a text that are searched at once. Searching needs many times as much memory.
const WINDOW: usize = 256 * 1024;

/// The bytes of a window that are searched again with the next one. No encoded secret is longer.
const OVERLAP: usize = 64 * 1024;

/// Blanks `secret` in `text`, also if only its beginning is left at the end of a shortened text.
/// `None` if it does not occur.
pub(super) fn without(text: &str, secret: &str) -> Option<String> {
    let mut found = Vec::new();
    let (needle, packed) = (needle(secret), packed(secret));
    let (mut start, mut end) = (0, boundary(text, WINDOW));
    while let Some(part) = text.get(start..end) {
        let plain = Plain::of(part);
        let mut note = |range: Range<usize>| found.push(start + range.start..start + range.end);
        if needle.len() >= LONG {
            plain.find(&needle, &mut note);
            for needle in packed.iter().filter(|needle| needle.len() >= LONG) {
                plain.find(needle, |range| note(whole_word(part, range)));
            }
        }
        if end == text.len() {
            plain.beginning(part, &needle).into_iter().for_each(note);
            break;
        }
        start = boundary(text, end - OVERLAP);
        end = boundary(text, start + WINDOW);
    }
    if found.is_empty() {
        return None;
    }
    found.sort_by_key(|range| range.start);
    let (mut without, mut at) = (String::with_capacity(text.len()), 0);
    for range in found {
        if range.start >= at {
            without.push_str(text.get(at..range.start).unwrap_or_default());
            without.push_str(BLANK);
        }
        at = at.max(range.end);
    }
    without.push_str(text.get(at..).unwrap_or_default());
    Some(without)
}

/// The last character boundary up to `at`.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

/// The form of a secret that is searched for.
fn needle(secret: &str) -> Zeroizing<String> {
    let needle = Zeroizing::new(Plain::of(secret).letters);
    // Together with the next characters of the text, they could be an escape.
    Zeroizing::new(needle.trim_end_matches(['%', '&']).to_owned())
}

/// The forms of a secret in base64, for each position in a group of three bytes, and in
/// hexadecimal. The first and last characters of base64 are left out, because they also contain
/// bits of the neighboring bytes.
fn packed(secret: &str) -> Vec<Zeroizing<String>> {
    let mut needles = Vec::new();
    for before in 0..3 {
        let mut bytes = Zeroizing::new(Vec::with_capacity(secret.len() + 2));
        bytes.resize(before, 0);
        bytes.extend_from_slice(secret.as_bytes());
        let text = Zeroizing::new(BASE64_STANDARD_NO_PAD.encode(bytes.as_slice()));
        let end = 4 * bytes.len() / 3;
        let own = text.get((4 * before).div_ceil(3)..end).unwrap_or_default();
        needles.push(Zeroizing::new(letters(own)));
    }
    let mut digits = Zeroizing::new(String::with_capacity(2 * secret.len()));
    for byte in secret.bytes() {
        let digit = |value: u8| char::from_digit(value.into(), 16).unwrap_or_default();
        digits.extend([digit(byte >> 4), digit(byte & 15)]);
    }
    needles.push(digits);
    needles
}

/// Extends a range to the whole word of base64 around it.
fn whole_word(text: &str, range: Range<usize>) -> Range<usize> {
    let is_outside = |letter: char| !letter.is_ascii_alphanumeric() && !"+/-_=".contains(letter);
    let before = text.get(..range.start).unwrap_or_default();
    let start = before.rfind(is_outside).map_or(0, |at| {
        at + before.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
    });
    let behind = text.get(range.end..).unwrap_or_default();
    let end = behind.find(is_outside).unwrap_or(behind.len());
    start..range.end + end
}

/// The characters of a text that are compared. The text has no escapes.
fn letters(text: &str) -> String {
    let mut letters = String::with_capacity(text.len());
    letters.extend(text.bytes().filter_map(letter));
    letters
}

/// The character that a byte is compared as. `None` for bytes that are ignored: some encodings
/// exchange spaces, `+` and `-`, and bytes that are not ASCII have many encodings. `_` is compared
/// as `/`, and upper case as lower case, because some encodings exchange these.
fn letter(byte: u8) -> Option<char> {
    match byte {
        b'+' | b'-' | b'\\' => None,
        b'_' => Some('/'),
        _ => byte.is_ascii_graphic().then(|| char::from(byte.to_ascii_lowercase())),
    }
}

/// A text without escapes, and the position of each of its letters in the original.
struct Plain {
    letters: String,
    places: Vec<Range<usize>>,
}

/// One byte, and its position in the original text.
type Unit = (u8, Range<usize>);

impl Plain {
    fn of(text: &str) -> Self {
        let mut units: Vec<Unit> =
            text.bytes().enumerate().map(|(at, byte)| (byte, at..at + 1)).collect();
        for _ in 0..LAYERS {
            if !units.iter().any(|(byte, _)| matches!(byte, b'\\' | b'%' | b'&')) {
                break;
            }
            units = unescape(&units);
        }
        let mut letters = String::with_capacity(units.len());
        let mut places = Vec::with_capacity(units.len());
        for (byte, place) in units {
            if let Some(letter) = letter(byte) {
                letters.push(letter);
                places.push(place);
            }
        }
        Self { letters, places }
    }

    /// Finds the positions of a needle in the original text.
    fn find(&self, needle: &str, mut found: impl FnMut(Range<usize>)) {
        for (at, _) in self.letters.match_indices(needle) {
            let last = (at + needle.len()).saturating_sub(1);
            if let (Some(first), Some(last)) = (self.places.get(at), self.places.get(last)) {
                found(first.start..last.end);
            }
        }
    }

    /// The position of a needle that is cut off at the end of a shortened text. A text may be cut
    /// anywhere, even within an escape.
    fn beginning(&self, text: &str, needle: &str) -> Option<Range<usize>> {
        text.ends_with(BLANK).then_some(())?;
        let tail = self.letters.len().saturating_sub(ESCAPE);
        let cut = self.letters.get(tail..).and_then(|tail| tail.rfind(['%', '&', 'u', 'x']));
        let whole = [Some(self.letters.len()), cut.map(|at| tail + at)];
        let begins = |letters: &str| {
            let longest = needle.len().min(letters.len());
            (SHORTEST..=longest).rev().find_map(|length| {
                let start = letters.len() - length;
                letters.ends_with(needle.get(..length)?).then_some(start)
            })
        };
        let start = whole.into_iter().flatten().find_map(|end| begins(self.letters.get(..end)?))?;
        Some(self.places.get(start)?.start..text.len())
    }
}

/// Decodes one level of escapes.
fn unescape(units: &[Unit]) -> Vec<Unit> {
    let mut read = Vec::with_capacity(units.len());
    let mut rest = units;
    while let Some((unit, behind)) = rest.split_first() {
        let escape = match unit.0 {
            b'\\' => backslash(rest),
            b'%' => number(behind, 16, 2).map(|(value, _)| (value, 3)),
            b'&' => entity(rest),
            _ => None,
        };
        let Some((value, length)) = escape.filter(|(_, length)| *length <= rest.len()) else {
            read.push(unit.clone());
            rest = behind;
            continue;
        };
        let (escape, behind) = rest.split_at(length);
        let place = unit.1.start..escape.last().map_or(unit.1.end, |last| last.1.end);
        // Characters that are not ASCII are not compared.
        let byte = u8::try_from(value).unwrap_or(u8::MAX);
        read.push((byte, place));
        rest = behind;
    }
    read
}

/// Decodes an escape of one or more backslashes. JSON within JSON has several of them.
fn backslash(units: &[Unit]) -> Option<(u32, usize)> {
    let slashes = units.iter().take_while(|(byte, _)| *byte == b'\\').count();
    let behind = units.get(slashes..)?;
    let (kind, digits) = behind.split_first()?;
    let (value, length) = match kind.0 {
        b'n' | b'r' | b't' | b'b' | b'f' => (b' '.into(), 1),
        b'x' => number(digits, 16, 2).map(|(value, length)| (value, 1 + length))?,
        b'u' if digits.first().is_some_and(|(byte, _)| *byte == b'{') => {
            let (value, length) = number(digits.get(1..)?, 16, 6)?;
            (digits.get(1 + length)?.0 == b'}').then_some((value, 3 + length))?
        }
        b'u' => {
            let (value, length) = number(digits, 16, 4)?;
            (length == 4).then_some((value, 5))?
        }
        _ => return None,
    };
    Some((value, slashes + length))
}

/// Decodes an HTML entity.
fn entity(units: &[Unit]) -> Option<(u32, usize)> {
    const NAMES: &[(&str, char)] = &[
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
        ("sol", '/'),
        ("plus", '+'),
        ("equals", '='),
        ("nbsp", ' '),
    ];
    let end = units.iter().take(ESCAPE).position(|(byte, _)| *byte == b';')?;
    let name: String =
        units.get(1..end)?.iter().map(|(byte, _)| char::from(byte.to_ascii_lowercase())).collect();
    let value = match name.strip_prefix('#') {
        Some(digits) => match digits.strip_prefix('x') {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => digits.parse().ok()?,
        },
        None => NAMES.iter().find(|(known, _)| *known == name).map(|(_, letter)| *letter)?.into(),
    };
    Some((value, end + 1))
}

/// Parses a number of up to `most` digits. Returns it with the number of its digits.
fn number(units: &[Unit], radix: u32, most: usize) -> Option<(u32, usize)> {
    let digits = units.iter().take(most).map_while(|(byte, _)| char::from(*byte).to_digit(radix));
    let (mut value, mut count) = (0, 0);
    for digit in digits {
        (value, count) = (value * radix + digit, count + 1);
    }
    let least = if most == 2 { 2 } else { 1 };
    (count >= least).then_some((value, count))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    const SECRET: &str = "c4N@ry/\"S3cr&t<+>'%pé=";

    #[test]
    fn a_secret_is_found_in_every_encoding() {
        for spelled in [
            // JSON as Python, Go, PHP, Java and JavaScript write it.
            r#"c4N@ry/\"S3cr&t<+>'%p\u00e9="#,
            r#"c4N@ry/\"S3cr\u0026t\u003c+\u003e'%pé="#,
            r#"c4N@ry\/\"S3cr&t<+>\u0027%p\u00E9\u003d"#,
            r#"c4N@ry/\\\"S3cr&t<+>'%p\\u00e9="#,
            r#"c4N@ry/\\\\\\\"S3cr&t<+>'%p\\\\u00e9="#,
            r#"c4N@ry/"S3cr&t<+>\'%p\xc3\xa9="#,
            r#"c4N@ry/"S3cr&t<+>'%p\u{e9}="#,
            r"\u0063\u0034\u004e\u0040\u0072\u0079\u002f\u0022\u0053\u0033\u0063\u0072\u0026\u0074\u003c\u002b\u003e\u0027\u0025\u0070\u00e9\u003d",
            // Percent-encoding in addresses and forms.
            "c4N%40ry/%22S3cr%26t%3C%2B%3E%27%25p%C3%A9%3D",
            "c4n%40ry%2f%22s3cr%26t%3c%2b%3e%27%25p%c3%a9%3d",
            "c4N%2540ry%252F%2522S3cr%2526t%253C%252B%253E%2527%2525p%25C3%25A9%253D",
            "c4N%40ry%2F%22S3cr%26t%3C%2B%3E%27%25p%E9%3D",
            // HTML.
            "c4N@ry/&quot;S3cr&amp;t&lt;+&gt;&#x27;%pé=",
            "c4N@ry&#x2F;&#34;S3cr&#38;t&#60;&#43;&#62;&#039;%p&#233;=",
            "c4N@ry/&amp;quot;S3cr&amp;amp;t&amp;lt;+&amp;gt;&amp;apos;%p&eacute;="
                .replace("&eacute;", "é")
                .as_str(),
            // Nested encodings.
            "c4N@ry/\\&quot;S3cr&amp;t&lt;+&gt;&#x27;%p\\u00e9=",
            // Base64 and hexadecimal.
            "YzROQHJ5LyJTM2NyJnQ8Kz4nJXDDqT0=",
            "YzROQHJ5LyJTM2NyJnQ8Kz4nJXDDqT0",
            "Y2lkOmM0TkByeS8iUzNjciZ0PCs-JyVww6k9",
            "Basic Y2lkOmM0TkByeS8iUzNjciZ0PCs+JyVww6k9",
            "Y2k6YzROQHJ5LyJTM2NyJnQ8Kz4nJXDDqT0=",
            "63344e4072792f225333637226743c2b3e272570c3a93d",
            "63344E4072792F225333637226743C2B3E272570C3A93D",
        ] {
            let text = format!("you sent {spelled} to us");
            let shown = without(&text, SECRET).unwrap_or(text);
            assert!(shown.len() < 35 && shown.starts_with("you sent "), "{spelled}: {shown}");
        }
    }
    #[test]
    fn secrets_are_found_anywhere_in_long_texts() {
        let spelled = "c4N%40ry%2F%22S3cr%26t%3C%2B%3E%27%25p%C3%A9%3D";
        for before in [WINDOW - 20, WINDOW - OVERLAP - 20, 3 * WINDOW] {
            let text = format!("{}{spelled} é {spelled} x", "é ".repeat(before / 3));
            let shown = without(&text, SECRET).unwrap();
            assert_eq!(shown.len(), text.len() - 2 * (spelled.len() - BLANK.len()), "{before}");
        }
    }

    #[test]
    fn a_secret_that_is_cut_off_is_blanked_and_other_text_stays() {
        for cut in ["c4N@ry/…", "c4N%40ry%2…", "c4N@ry/\\\"S3cr\\u002…", "c4N@ry/&quot;S3cr&am…"]
        {
            let shown = without(&format!("you sent {cut}"), SECRET).unwrap();
            assert!(shown.starts_with("you sent …") && shown.len() < 24, "{cut}: {shown}");
        }
        for other in
            ["c4N@ry", "100 % of a & b \\o/ %zz &; \\u12", "", "é…", "%", "\\", "&#xffffffffff;"]
        {
            assert_eq!(without(other, SECRET), None, "{other}");
        }
        // This secret contains escapes and ends like one.
        let odd = "a%41&amp;\\nb-cdefgh%";
        for spelled in [odd, "a%2541%26amp%3B%5Cnb-cdefgh%25", "a%41&amp;amp;\\nb-cdefgh%"] {
            let shown = without(&format!("<{spelled}20x>"), odd).unwrap();
            assert!(!shown.contains("cdef") && shown.starts_with("<…"), "{shown}");
        }
        assert_eq!(without("short: p%61ss", "pass"), None);
    }
}
