//! Fields of values as plain text and ids, without JSON's quotes.

use serde_json::Value;

use crate::field::Id;

/// Reads the fields of a [`Value`]: `label.text("name")` is the text, without quotes.
///
/// A path consists of field names and array indexes from 0, separated by dots: `"rules.0.name"`. A
/// field whose own name contains dots is found, too.
///
/// `value["name"].to_string()` is JSON instead: the name with quotes around it.
///
/// ```
/// use zscaler::{Fields, json};
///
/// # fn main() -> zscaler::Result<()> {
/// # let client = zscaler::offline::Tenant::new().client()?;
/// let (label, _) = client.zia().rule_labels().add_label(json!({"name": "reviewed"}))?;
/// assert_eq!(label.text("name"), "reviewed");
/// assert_eq!(label.opt("description"), None);
/// client.zia().rule_labels().delete_label(label.id())?;
/// # Ok(()) }
/// ```
pub trait Fields: sealed::Sealed {
    /// A field as text. Numbers, flags and nested values are written as JSON. Empty if the field is
    /// missing or null.
    fn text(&self, path: &str) -> String {
        self.opt(path).unwrap_or_default()
    }

    /// A field as text. None if the field is missing or null.
    fn opt(&self, path: &str) -> Option<String>;

    /// The value's `id`. Empty if it has none. An id works as an argument, and prints without
    /// quotes.
    fn id(&self) -> Id;

    /// The items of a value that is a list. Empty for any other value.
    fn items(&self) -> &[Value];

    /// The items of a field that is a list. Empty for any other field.
    fn list(&self, path: &str) -> &[Value];
}

/// Only this crate implements these traits, so they can grow.
mod sealed {
    pub trait Sealed {}
    impl Sealed for super::Value {}
}

impl Fields for Value {
    fn opt(&self, path: &str) -> Option<String> {
        match find(self, path)? {
            Value::Null => None,
            Value::String(text) => Some(text.clone()),
            other => Some(other.to_string()),
        }
    }

    fn id(&self) -> Id {
        match self {
            Value::Object(fields) => fields.get("id").map(Id::of).unwrap_or_default(),
            // The value may be an id itself, such as `value["id"]`.
            other => Id::of(other),
        }
    }

    fn items(&self) -> &[Value] {
        self.as_array().map(Vec::as_slice).unwrap_or_default()
    }

    fn list(&self, path: &str) -> &[Value] {
        find(self, path).map(Fields::items).unwrap_or_default()
    }
}

/// The value at a dotted path.
pub(crate) fn find<'a>(value: &'a Value, path: &str) -> Option<&'a Value> {
    if let Some(field) = step(value, path) {
        return Some(field);
    }
    path.match_indices('.').find_map(|(dot, _)| {
        let (first, rest) = (path.get(..dot)?, path.get(dot + 1..)?);
        find(step(value, first)?, rest)
    })
}

fn step<'a>(value: &'a Value, name: &str) -> Option<&'a Value> {
    match value {
        Value::Object(fields) => fields.get(name),
        Value::Array(items) => items.get(name.parse::<usize>().ok()?),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_path_leads_to_text_without_quotes() {
        let rule = json!({"id": 7, "name": "a \"b\"", "order": 3, "on": true, "none": null,
            "groups": [{"id": "8", "name": "n"}], "a.b": {"c.d": "dots"}});
        assert_eq!(rule.text("name"), "a \"b\"");
        assert_eq!(rule.text("order"), "3");
        assert_eq!(rule.text("on"), "true");
        assert_eq!(rule.text("groups.0.name"), "n");
        assert_eq!(rule.text("a.b.c.d"), "dots");
        assert_eq!(rule.text("groups"), r#"[{"id":"8","name":"n"}]"#);
        for missing in ["none", "nothing", "groups.1.name", "name.x", "groups.x", ""] {
            assert_eq!((rule.text(missing), rule.opt(missing)), (String::new(), None), "{missing}");
        }
        assert_eq!(rule.list("groups").len(), 1);
        assert!(rule.items().is_empty() && rule.list("name").is_empty());
    }

    #[test]
    fn an_id_is_that_of_an_object_or_the_value_itself() {
        let rule = json!({"id": 7, "groups": [{"id": "8"}]});
        assert_eq!(rule.id(), 7_u64);
        assert!(rule.list("groups").iter().all(|group| group.id() == "8"));
        assert_eq!(json!("8").id(), "8");
        assert!(json!({"name": "x"}).id().is_empty() && json!([1]).id().is_empty());
    }
}
