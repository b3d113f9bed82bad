//! Text that must not be shown.

use std::fmt;

use zeroize::Zeroize;

/// A secret: a password, a key, a token.
///
/// Its `Debug` says nothing of it, it has no `Display`, and its memory is
/// overwritten when it is dropped.
///
/// ```
/// let secret = zscaler::Secret::new("hunter2");
/// assert_eq!(format!("{secret:?}"), "Secret(…)");
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Keeps `text` as a secret.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The secret itself: the one way to read it, easy to search for.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing in it, white space aside.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret(…)")
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}
