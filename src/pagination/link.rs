//! Links to the next page.

use serde_json::Value;

use super::step::Step;
use crate::error::PaginationError;
use crate::redacted;
use crate::url;

/// The query of a link. Only the query is used, with the path of the first request. Some services'
/// links have the login's host or lack the gateway's prefix, and credentials must go nowhere else.
/// A link to another path is not a next page.
pub(super) fn query_of(link: &str, path: &str) -> Result<Step, PaginationError> {
    let bad = |reason: &str| PaginationError::BadLink {
        reason: format!("{reason}: {}", redacted::url(link)),
    };
    let parts = url::split(link);
    let query = parts.query.ok_or_else(|| bad("it has no query"))?;
    // A link without a scheme is only a path.
    let linked = match parts.scheme {
        Some(_) => parts.path,
        None => link.split(['?', '#']).next().unwrap_or_default(),
    };
    if !linked.is_empty() && !path.ends_with(linked) {
        return Err(bad("it leads to another path"));
    }
    let mut step: Step = Vec::new();
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        match step.iter_mut().find(|(known, _)| *known == name) {
            Some((_, Value::Array(values))) => values.push(value.into()),
            Some((_, first)) => *first = vec![first.take(), value.into()].into(),
            None => step.push((name.into_owned(), value.into())),
        }
    }
    match step.is_empty() {
        true => Err(bad("it has no query")),
        false => Ok(step),
    }
}
