//! Removes the client's own secrets from everything that is shown.
//!
//! Servers echo what they received, in any field or header, in clear or encoded. The module
//! `redacted` hides values by the names of their fields. This module finds the secrets themselves,
//! wherever they are.

mod spelling;

use std::borrow::Cow;

use http::HeaderValue;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;
use zeroize::Zeroizing;

use crate::error::{ApiError, Error, PaginationError, TransportError};
use crate::secret::Secret;

/// A shorter secret is blanked only as a whole word, because it may be part of another word.
const LONG: usize = 8;

/// Shorter texts do not count as secrets.
const SHORTEST: usize = 4;

/// A part of a secret is blanked, too, if it is at least this long.
const PIECE: usize = 12;

/// The replacement of a secret.
const BLANK: &str = "…";

/// The secrets of one client, or of one of its requests.
#[derive(Clone, Default)]
pub(crate) struct OwnSecrets(Vec<Secret>);

impl OwnSecrets {
    pub(crate) fn new(secrets: impl IntoIterator<Item = Secret>) -> Self {
        let mut own = Self::default();
        own.extend(secrets);
        own
    }

    /// Adds secrets. In `Bearer x` and `JSESSIONID=x`, only `x` is the secret.
    pub(crate) fn with(&self, more: impl IntoIterator<Item = Secret>) -> Self {
        let mut all = self.clone();
        all.extend(more.into_iter().map(|secret| {
            let text = secret.expose();
            let bare = ["Bearer ", "JSESSIONID="].iter().find_map(|kind| text.strip_prefix(kind));
            bare.map_or_else(|| secret.clone(), Secret::new)
        }));
        all
    }

    fn extend(&mut self, secrets: impl IntoIterator<Item = Secret>) {
        for secret in secrets {
            if secret.expose().trim().len() >= SHORTEST && !self.0.contains(&secret) {
                self.0.push(secret);
            }
        }
        // Longer secrets come first, because one secret may be part of another.
        self.0.sort_by_key(|secret| std::cmp::Reverse(secret.expose().len()));
    }

    /// A text without the secrets.
    pub(crate) fn blank<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let mut shown = Cow::Borrowed(text);
        for secret in &self.0 {
            for form in forms(secret.expose()) {
                if let Some(without) = replace(&shown, &form) {
                    shown = Cow::Owned(without);
                }
            }
            if let Some(without) = spelling::without(&shown, secret.expose()) {
                shown = Cow::Owned(without);
            }
        }
        shown
    }

    fn text(&self, text: &mut String) {
        if let Cow::Owned(without) = self.blank(text) {
            *text = without;
        }
    }

    fn value(&self, value: &mut Value) {
        match value {
            Value::String(text) => self.text(text),
            Value::Array(items) => items.iter_mut().for_each(|item| self.value(item)),
            Value::Object(fields) => fields.values_mut().for_each(|field| self.value(field)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    /// An error without the secrets.
    pub(crate) fn error(&self, mut error: Error) -> Error {
        match &mut error {
            Error::Argument { message, .. } | Error::Unsupported { message, .. } => {
                self.text(message);
            }
            Error::Authentication { message, response } => {
                self.text(message);
                if let Some(response) = response {
                    self.response(response);
                }
            }
            Error::Transport { url, reason, .. } => {
                self.text(url);
                match reason {
                    TransportError::Connect(text)
                    | TransportError::Connection(text)
                    | TransportError::Tls(text)
                    | TransportError::Proxy(text)
                    | TransportError::Other(text) => self.text(text),
                    TransportError::Timeout(_) => {}
                }
            }
            Error::Api(response) | Error::RateLimited { response, .. } => self.response(response),
            Error::Decoding { url, message, body, .. } => {
                [url, message, body].into_iter().for_each(|text| self.text(text));
            }
            Error::TooLarge { url, .. } => self.text(url),
            Error::Pagination { kind: PaginationError::BadLink { reason }, .. } => {
                self.text(reason);
            }
            Error::Mismatch { message, .. } => self.text(message),
            Error::WaitTimeout { last, .. } | Error::Failed { last, .. } => self.value(last),
            // The error of a caller's closure is returned unchanged. The reason of an interrupted
            // job is free of secrets already.
            Error::Configuration(_)
            | Error::Ambiguous { .. }
            | Error::Interrupted { .. }
            | Error::Misplaced { .. }
            | Error::Json { .. }
            | Error::Pagination { .. }
            | Error::Change { .. }
            | Error::Io { .. } => {}
        }
        error
    }

    fn response(&self, response: &mut ApiError) {
        let texts = [&mut response.code, &mut response.message, &mut response.request_id];
        texts.into_iter().flatten().chain([&mut response.url]).for_each(|text| self.text(text));
        if let Some(params) = &mut response.params {
            self.value(params);
        }
        // The valid UTF-8 parts of a body are shown, so secrets are searched in those.
        if let Cow::Owned(without) = self.blank(&String::from_utf8_lossy(&response.body)) {
            response.body = without.into_bytes();
        }
        for value in response.headers.values_mut() {
            let text = String::from_utf8_lossy(value.as_bytes());
            if matches!(self.blank(&text), Cow::Owned(_)) {
                *value = HeaderValue::from_static("...");
            }
        }
    }
}

/// A secret in clear, and encoded as in JSON, addresses, forms and web pages.
fn forms(secret: &str) -> Vec<Zeroizing<String>> {
    let mut forms = vec![Zeroizing::new(secret.to_owned())];
    if secret.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return forms;
    }
    let page = |letter| match letter {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        _ => None,
    };
    let quoted = |letter| match letter {
        '"' => Some("&quot;"),
        '\'' => Some("&#39;"),
        _ => None,
    };
    // Some services send JSON as text within JSON.
    let once = json(secret);
    let twice = json(&once);
    forms.extend([json(&twice), encoded(&once, |letter| (letter == '/').then_some("\\/")), twice]);
    for text in [secret, &once] {
        forms.push(encoded(text, page));
        forms.push(encoded(text, quoted));
        forms.push(encoded(text, |letter| page(letter).or_else(|| quoted(letter))));
    }
    forms.push(once);
    let mut percent = room(secret);
    percent.extend(utf8_percent_encode(secret, NON_ALPHANUMERIC));
    let mut small = percent.clone();
    small.make_ascii_lowercase();
    let mut form = room(secret);
    form.extend(form_urlencoded::byte_serialize(secret.as_bytes()));
    forms.extend([percent, small, form]);
    // Letters and digits are the same in every encoding.
    let pieces = secret.split(|letter: char| !letter.is_ascii_alphanumeric());
    let pieces = pieces.filter(|piece| piece.len() >= PIECE);
    forms.extend(pieces.map(|piece| Zeroizing::new(piece.to_owned())));
    forms
}

/// A buffer that is large enough for any encoding of a text. A growing buffer would leave copies
/// that are not wiped.
fn room(text: &str) -> Zeroizing<String> {
    Zeroizing::new(String::with_capacity(6 * text.len() + 2))
}

/// Encodes a text for JSON, without the quotes.
fn json(text: &str) -> Zeroizing<String> {
    let mut written = Zeroizing::new(Vec::with_capacity(6 * text.len() + 2));
    // Writing to memory cannot fail.
    let _ = serde_json::to_writer(&mut *written, text);
    let inner = std::str::from_utf8(&written).unwrap_or_default();
    Zeroizing::new(inner.get(1..inner.len().saturating_sub(1)).unwrap_or_default().to_owned())
}

/// Encodes some characters of a text in another way.
fn encoded(text: &str, spelling: impl Fn(char) -> Option<&'static str>) -> Zeroizing<String> {
    let mut respelt = room(text);
    for letter in text.chars() {
        match spelling(letter) {
            Some(spelling) => respelt.push_str(spelling),
            None => respelt.push(letter),
        }
    }
    respelt
}

/// Blanks `secret` in `text`. `None` if it does not occur.
fn replace(text: &str, secret: &str) -> Option<String> {
    let is_word = |letter: Option<char>| {
        letter.is_some_and(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '-'))
    };
    let (mut without, mut rest, mut found) = (String::new(), text, false);
    while let Some((before, behind)) = rest.split_once(secret) {
        let alone = !is_word(before.chars().next_back()) && !is_word(behind.chars().next());
        without.push_str(before);
        if secret.len() >= LONG || alone {
            without.push_str(BLANK);
            found = true;
        } else {
            without.push_str(secret);
        }
        rest = behind;
    }
    without.push_str(rest);
    found.then_some(without)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_blanked_in_every_encoding() {
        let secret = "p@ss/w\"o&r d\\";
        let own = OwnSecrets::new([Secret::new(secret)]);
        let json = Value::from(secret).to_string();
        let form: String = form_urlencoded::byte_serialize(secret.as_bytes()).collect();
        for echo in [
            secret,
            json.as_str(),
            &json.replace('/', "\\/"),
            &form,
            &form.replace('+', "%20"),
            &form.replace('+', "%20").to_lowercase(),
            "p@ss/w&quot;o&amp;r d\\",
        ] {
            let shown = own.blank(echo);
            assert!(!shown.contains("p@ss") && !shown.contains("ss%2"), "{shown}");
        }
        assert_eq!(own.blank("it is wrong: p@ss/w…"), "it is wrong: …");
    }

    #[test]
    fn a_short_secret_is_blanked_only_as_a_whole_word() {
        let own =
            OwnSecrets::new(["hunter2", "abc", "key-of-mine", "key-of-mine-too"].map(Secret::new));
        assert_eq!(own.blank("hunter2, hunter22, xhunter2"), "…, hunter22, xhunter2");
        assert_eq!(own.blank("abc: xkey-of-mine-toox"), "abc: x…x");
    }

    #[test]
    fn only_the_secret_part_of_a_header_is_blanked() {
        let own =
            OwnSecrets::default().with(["Bearer token-1", "JSESSIONID=s3ss10n"].map(Secret::new));
        assert_eq!(own.blank("<token-1> [s3ss10n] Bearer"), "<…> […] Bearer");
    }
}
