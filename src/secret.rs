//! Text that must not be shown.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use http::HeaderValue;
use serde_json::Value;
use zeroize::{Zeroize, Zeroizing};

/// A secret: a password, a key, a token.
///
/// `Debug` does not show it, and it has no `Display`. Clones share the memory, which is overwritten
/// when the last clone is dropped.
///
/// ```
/// let secret = zscaler::Secret::new("hunter2");
/// assert_eq!(format!("{secret:?}"), "Secret(…)");
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(Arc<Zeroizing<String>>);

impl Secret {
    /// Makes `text` a secret. A `String` is moved, not copied.
    pub fn new(text: impl Into<String>) -> Self {
        Self(Arc::new(Zeroizing::new(text.into())))
    }

    /// Returns the secret itself. No other method returns it, so its uses are easy to find.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether it is empty or only white space.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// Joins texts in a buffer that does not grow. A growing buffer would leave copies.
    pub(crate) fn concat(parts: &[&str]) -> Self {
        let mut text = String::with_capacity(parts.iter().map(|part| part.len()).sum());
        parts.iter().for_each(|part| text.push_str(part));
        Self::new(text)
    }

    /// The secret as a header's value, without copying it.
    ///
    /// # Errors
    ///
    /// What is wrong. The text does not contain the secret.
    pub(crate) fn header(&self) -> Result<HeaderValue, &'static str> {
        check_header(self.expose())?;
        let mut value = HeaderValue::from_maybe_shared(Bytes::from_owner(Owner(self.clone())))
            .map_err(|_| NOT_PRINTABLE)?;
        value.set_sensitive(true);
        Ok(value)
    }
}

/// The value of a header.
///
/// # Errors
///
/// What is wrong. The text does not contain the value.
pub(crate) fn header_value(text: &str) -> Result<HeaderValue, &'static str> {
    check_header(text)?;
    HeaderValue::try_from(text).map_err(|_| NOT_PRINTABLE)
}

/// Refuses characters that are not printable ASCII. `HeaderValue` accepts them, but servers decode
/// them in different ways, and ureq refuses a token with them as if the connection had failed.
fn check_header(text: &str) -> Result<(), &'static str> {
    match text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\t')) {
        true => Ok(()),
        false => Err(NOT_PRINTABLE),
    }
}

const NOT_PRINTABLE: &str = "must have only printable ASCII characters to be sent in a header";

/// The owner of a header's bytes.
struct Owner(Secret);

impl AsRef<[u8]> for Owner {
    fn as_ref(&self) -> &[u8] {
        self.0.expose().as_bytes()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret(…)")
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

/// A JSON value that may contain secrets. Its texts are overwritten when it is dropped.
#[derive(Clone, Default)]
pub(crate) struct Wiped(pub(crate) Value);

impl Drop for Wiped {
    fn drop(&mut self) {
        wipe(&mut self.0);
    }
}

fn wipe(value: &mut Value) {
    match value {
        Value::String(text) => text.zeroize(),
        Value::Array(items) => items.iter_mut().for_each(wipe),
        Value::Object(fields) => fields.values_mut().for_each(wipe),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn a_header_value_shares_the_memory_of_the_secret() {
        let secret = Secret::new("Bearer x");
        let value = secret.header().unwrap();
        assert_eq!(value.as_bytes().as_ptr(), secret.expose().as_ptr());
        assert!(value.is_sensitive());
        assert!(Secret::new("a\nb").header().is_err());
    }

    #[test]
    fn concat_joins_the_parts() {
        assert_eq!(Secret::concat(&["a", "", "bc"]).expose(), "abc");
    }
}
