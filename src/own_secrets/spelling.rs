//! Finds a secret in a text in any encoding: JSON, percent-encoding, HTML, several of these at once,
//! base64 or hexadecimal.
//!
//! Text and secret are both decoded until no escape is left. Characters that differ between encodings
//! are left out of both. Where the rest is equal, the text is blanked.

use std::ops::Range;

use base64::Engine;
use base64::prelude::BASE64_STANDARD_NO_PAD;
use zeroize::Zeroizing;

use super::{BLANK, LONG, SHORTEST};

/// How many spellings may lie within one another.
const LAYERS: usize = 4;

/// The longest escape, as in `\u{10ffff}`.
const ESCAPE: usize = 10;

/// How much of a text is read at once: its letters take many times their bytes.
const WINDOW: usize = 256 * 1024;

/// How much of it is read again with what follows: more than any secret takes, spelled out.
const OVERLAP: usize = 64 * 1024;

/// `text` with `secret` blanked, if it is there, or begins at the end of a text that is cut.
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

/// The last place up to `at` where a text can be cut.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

/// What a secret is looked for as.
fn needle(secret: &str) -> Zeroizing<String> {
    let needle = Zeroizing::new(Plain::of(secret).letters);
    // With what follows in a text they may be an escape.
    Zeroizing::new(needle.trim_end_matches(['%', '&']).to_owned())
}

/// What a secret is looked for as in base64, wherever in its triples it begins, and in
/// hexadecimal. At both ends of base64 some bits are of the secret's neighbours.
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

/// A range with the letters of base64 around it.
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

/// The letters that count of a text without escapes.
fn letters(text: &str) -> String {
    let mut letters = String::with_capacity(text.len());
    letters.extend(text.bytes().filter_map(letter));
    letters
}

/// A byte as it is compared: blanks, `+` and `-` stand for each other in some spellings, as `_`
/// and `/` do, others change the case, and what is not ASCII has many encodings.
fn letter(byte: u8) -> Option<char> {
    match byte {
        b'+' | b'-' | b'\\' => None,
        b'_' => Some('/'),
        _ => byte.is_ascii_graphic().then(|| char::from(byte.to_ascii_lowercase())),
    }
}

/// A text read until no escape is left, with where each of its letters stands.
struct Plain {
    letters: String,
    places: Vec<Range<usize>>,
}

/// One byte, and where in the text it stands.
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

    /// Where in the text a needle stands.
    fn find(&self, needle: &str, mut found: impl FnMut(Range<usize>)) {
        for (at, _) in self.letters.match_indices(needle) {
            let last = (at + needle.len()).saturating_sub(1);
            if let (Some(first), Some(last)) = (self.places.get(at), self.places.get(last)) {
                found(first.start..last.end);
            }
        }
    }

    /// Where a needle begins that the end of a text has cut off: excerpts are cut anywhere,
    /// within an escape, too.
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

/// Reads the escapes of a text once.
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
        // What is not ASCII is not compared.
        let byte = u8::try_from(value).unwrap_or(u8::MAX);
        read.push((byte, place));
        rest = behind;
    }
    read
}

/// What stands behind a backslash, or behind several: JSON within JSON has more of them.
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

/// A character of a web page that is spelled out.
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

/// The number that a text begins with, and how many digits it has: `most` at most.
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
    fn every_spelling_is_found() {
        for spelt in [
            // As Python, Go, PHP, Java and JavaScript write JSON.
            r#"c4N@ry/\"S3cr&t<+>'%p\u00e9="#,
            r#"c4N@ry/\"S3cr\u0026t\u003c+\u003e'%pé="#,
            r#"c4N@ry\/\"S3cr&t<+>\u0027%p\u00E9\u003d"#,
            r#"c4N@ry/\\\"S3cr&t<+>'%p\\u00e9="#,
            r#"c4N@ry/\\\\\\\"S3cr&t<+>'%p\\\\u00e9="#,
            r#"c4N@ry/"S3cr&t<+>\'%p\xc3\xa9="#,
            r#"c4N@ry/"S3cr&t<+>'%p\u{e9}="#,
            r"\u0063\u0034\u004e\u0040\u0072\u0079\u002f\u0022\u0053\u0033\u0063\u0072\u0026\u0074\u003c\u002b\u003e\u0027\u0025\u0070\u00e9\u003d",
            // In addresses and forms.
            "c4N%40ry/%22S3cr%26t%3C%2B%3E%27%25p%C3%A9%3D",
            "c4n%40ry%2f%22s3cr%26t%3c%2b%3e%27%25p%c3%a9%3d",
            "c4N%2540ry%252F%2522S3cr%2526t%253C%252B%253E%2527%2525p%25C3%25A9%253D",
            "c4N%40ry%2F%22S3cr%26t%3C%2B%3E%27%25p%E9%3D",
            // In web pages.
            "c4N@ry/&quot;S3cr&amp;t&lt;+&gt;&#x27;%pé=",
            "c4N@ry&#x2F;&#34;S3cr&#38;t&#60;&#43;&#62;&#039;%p&#233;=",
            "c4N@ry/&amp;quot;S3cr&amp;amp;t&amp;lt;+&amp;gt;&amp;apos;%p&eacute;="
                .replace("&eacute;", "é")
                .as_str(),
            // One within the other.
            "c4N@ry/\\&quot;S3cr&amp;t&lt;+&gt;&#x27;%p\\u00e9=",
            // Packed.
            "YzROQHJ5LyJTM2NyJnQ8Kz4nJXDDqT0=",
            "YzROQHJ5LyJTM2NyJnQ8Kz4nJXDDqT0",
            "Y2lkOmM0TkByeS8iUzNjciZ0PCs-JyVww6k9",
            "Basic Y2lkOmM0TkByeS8iUzNjciZ0PCs+JyVww6k9",
            "Y2k6YzROQHJ5LyJTM2NyJnQ8Kz4nJXDDqT0=",
            "63344e4072792f225333637226743c2b3e272570c3a93d",
            "63344E4072792F225333637226743C2B3E272570C3A93D",
        ] {
            let text = format!("you sent {spelt} to us");
            let shown = without(&text, SECRET).unwrap_or(text);
            assert!(shown.len() < 35 && shown.starts_with("you sent "), "{spelt}: {shown}");
        }
    }
    #[test]
    fn long_texts_are_read_in_parts() {
        let spelt = "c4N%40ry%2F%22S3cr%26t%3C%2B%3E%27%25p%C3%A9%3D";
        for before in [WINDOW - 20, WINDOW - OVERLAP - 20, 3 * WINDOW] {
            let text = format!("{}{spelt} é {spelt} x", "é ".repeat(before / 3));
            let shown = without(&text, SECRET).unwrap();
            assert_eq!(shown.len(), text.len() - 2 * (spelt.len() - BLANK.len()), "{before}");
        }
    }

    #[test]
    fn what_is_cut_off_is_found_and_other_text_stays() {
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
        // One that has escapes itself, and ends like one.
        let odd = "a%41&amp;\\nb-cdefgh%";
        for spelt in [odd, "a%2541%26amp%3B%5Cnb-cdefgh%25", "a%41&amp;amp;\\nb-cdefgh%"] {
            let shown = without(&format!("<{spelt}20x>"), odd).unwrap();
            assert!(!shown.contains("cdef") && shown.starts_with("<…"), "{shown}");
        }
        assert_eq!(without("short: p%61ss", "pass"), None);
    }
}
