//! The result of a call on one object, as a value, an id or a type.

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::error::Result;
use crate::field::Id;
use crate::response::ApiResponse;
use crate::response::text::Fields;
use crate::response::typed::made;

/// Reads the result of a call on one object: only its value, or its id.
///
/// ```
/// use zscaler::{Single, json};
///
/// # fn main() -> zscaler::Result<()> {
/// # let client = zscaler::offline::Tenant::new().client()?;
/// let labels = client.zia().rule_labels();
/// let id = labels.add_label(json!({"name": "reviewed"}))?.id();
/// let label = labels.get_label(&id)?.value();
/// # let _ = label;
///
/// #[derive(serde::Deserialize)]
/// struct Label {
///     name: String,
/// }
///
/// let label: Label = labels.get_label(&id)?.typed()?;
/// assert_eq!(label.name, "reviewed");
/// # Ok(()) }
/// ```
pub trait Single: sealed::Sealed {
    /// The value, without the response.
    #[must_use]
    fn value(self) -> Value;

    /// The value's `id`. Empty if it has none.
    fn id(&self) -> Id;

    /// The value as a type of yours. The type has the fields that you need, by their names in
    /// snake_case.
    ///
    /// # Errors
    ///
    /// [`Error::Mismatch`](crate::Error::Mismatch) when the value does not fit the type: it names
    /// the operation and the field's path.
    fn typed<T: DeserializeOwned>(self) -> Result<T>;
}

impl Single for (Value, ApiResponse) {
    fn value(self) -> Value {
        self.0
    }

    fn id(&self) -> Id {
        self.0.id()
    }

    fn typed<T: DeserializeOwned>(self) -> Result<T> {
        let (value, response) = self;
        made(response.operation, None, &value)
    }
}

/// Only this crate implements [`Single`], so the trait can grow.
mod sealed {
    pub trait Sealed {}
    impl Sealed for (super::Value, super::ApiResponse) {}
}
