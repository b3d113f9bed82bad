//! Values with two names: the callers' and the API's.

use crate::api::prelude::{Call, Result};
use crate::api::shared::allowed_values::is_same;

/// The values of a field: the callers' names and the API's names.
pub(crate) type Choices = &'static [(&'static str, &'static str)];

/// The API's name of a value, which callers may give by either name. `what` describes the value in
/// errors.
pub(crate) fn wire(
    call: &Call,
    place: &str,
    given: &str,
    choices: Choices,
    what: &str,
) -> Result<&'static str> {
    let known = choices.iter().find(|(name, wire)| is_same(name, given) || is_same(wire, given));
    known.map(|(_, wire)| *wire).ok_or_else(|| {
        let names: Vec<_> = choices.iter().map(|(name, _)| *name).collect();
        call.refuse(place, format!("{given} is not a {what}; give one of {}", names.join(", ")))
    })
}
