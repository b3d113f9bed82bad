//! The settings that a program gives to a builder.

use serde_json::Value;

use crate::secret::Wiped;

/// The settings of a builder: names with values. Later settings win.
#[derive(Clone, Default)]
pub(crate) struct Layer(pub(super) Vec<(String, Wiped)>);

impl Layer {
    /// Sets one key, by its name as documented.
    pub(crate) fn set(&mut self, key: &str, value: impl Into<Value>) {
        self.0.push((key.to_owned(), Wiped(value.into())));
    }

    /// Adds all settings of a JSON value, nested or flat, in camelCase or snake_case.
    pub(crate) fn merge_value(&mut self, value: Value) {
        self.0.push((String::new(), Wiped(value)));
    }
}

// Not derived: values may be secrets.
impl std::fmt::Debug for Layer {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_set().entries(self.0.iter().map(|(name, _)| name)).finish()
    }
}
