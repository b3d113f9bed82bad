//! SCIM's filters, as far as the embedded tenant supports them.

use serde_json::Value;

/// A filter. All conditions of at least one group must hold.
pub(super) struct Filter(Vec<Vec<Condition>>);

struct Condition {
    /// The path of the attribute, from the outside in.
    path: Vec<String>,
    operator: Operator,
    text: String,
}

#[derive(Clone, Copy)]
enum Operator {
    Equal,
    Unequal,
    Contains,
    Starts,
    Ends,
    Present,
}

impl Filter {
    /// Parses a filter: conditions such as `userName eq "x"`, with `and` and `or` between them.
    pub(super) fn parse(filter: &str) -> Result<Self, String> {
        let mut groups = vec![Vec::new()];
        let mut rest = filter.trim();
        loop {
            let (attribute, after) = word(rest);
            let (operator, after) = word(after);
            let operator = Operator::parse(operator)
                .filter(|_| !attribute.is_empty() && !attribute.starts_with('('))
                .ok_or_else(|| format!("The filter {filter} is not understood at: {rest}"))?;
            let (text, after) = match operator {
                Operator::Present => (String::new(), after),
                _ => value(after)?,
            };
            if let Some(group) = groups.last_mut() {
                group.push(Condition { path: steps(attribute), operator, text });
            }
            let (conjunction, after) = word(after);
            match conjunction.to_ascii_lowercase().as_str() {
                "" => return Ok(Self(groups)),
                "and" => {}
                "or" => groups.push(Vec::new()),
                _ => return Err(format!("The filter {filter} has {conjunction:?} in it")),
            }
            rest = after;
        }
    }

    pub(super) fn admits(&self, resource: &Value) -> bool {
        self.0.iter().any(|group| group.iter().all(|condition| condition.holds(resource)))
    }
}

impl Operator {
    fn parse(text: &str) -> Option<Self> {
        Some(match text.to_ascii_lowercase().as_str() {
            "eq" => Self::Equal,
            "ne" => Self::Unequal,
            "co" => Self::Contains,
            "sw" => Self::Starts,
            "ew" => Self::Ends,
            "pr" => Self::Present,
            _ => return None,
        })
    }
}

impl Condition {
    fn holds(&self, resource: &Value) -> bool {
        let wanted = self.text.to_lowercase();
        let values = values(resource, &self.path);
        let any = |holds: &dyn Fn(&str) -> bool| values.iter().any(|value| holds(value));
        match self.operator {
            Operator::Equal => any(&|value| value == wanted),
            Operator::Unequal => !any(&|value| value == wanted),
            Operator::Contains => any(&|value| value.contains(&wanted)),
            Operator::Starts => any(&|value| value.starts_with(&wanted)),
            Operator::Ends => any(&|value| value.ends_with(&wanted)),
            Operator::Present => any(&|value| !value.is_empty()),
        }
    }
}

/// The path of an attribute: `name.familyName`, or `urn:…:User:department`.
pub(super) fn steps(attribute: &str) -> Vec<String> {
    let (schema, name) = match attribute.rsplit_once(':') {
        // Schema names contain dots and colons, and end in a resource type.
        Some((schema, name)) if !matches!(name, "User" | "Group") => (Some(schema), name),
        Some(_) => (Some(attribute), ""),
        None => (None, attribute),
    };
    let names = name.split('.').filter(|name| !name.is_empty());
    schema.into_iter().chain(names).map(str::to_owned).collect()
}

/// The texts at a path, in lower case. For lists, those of each entry.
fn values(value: &Value, path: &[String]) -> Vec<String> {
    match (value, path.split_first()) {
        (Value::Array(entries), _) => {
            entries.iter().flat_map(|entry| values(entry, path)).collect()
        }
        (Value::Object(fields), Some((name, rest))) => {
            let field = fields.iter().find(|(key, _)| key.eq_ignore_ascii_case(name));
            field.map(|(_, value)| values(value, rest)).unwrap_or_default()
        }
        // A list of objects is compared by their `value`.
        (Value::Object(fields), None) => {
            fields.get("value").map(|value| values(value, path)).unwrap_or_default()
        }
        (Value::String(text), None) => vec![text.to_lowercase()],
        (Value::Bool(_) | Value::Number(_), None) => vec![value.to_string()],
        _ => Vec::new(),
    }
}

/// The first word, and the rest.
fn word(text: &str) -> (&str, &str) {
    let text = text.trim_start();
    text.split_once(' ').unwrap_or((text, ""))
}

/// A value, quoted or a word, and the rest.
fn value(text: &str) -> Result<(String, &str), String> {
    let text = text.trim_start();
    if !text.starts_with('"') {
        let (bare, rest) = word(text);
        return match bare {
            "" => Err("The filter ends where a value should be".to_owned()),
            bare => Ok((bare.to_owned(), rest)),
        };
    }
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<String>();
    match values.next() {
        Some(Ok(value)) => Ok((value, text.get(values.byte_offset()..).unwrap_or_default())),
        _ => Err(format!("The filter has no closing quote: {text}")),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn conditions_hold_or_not() {
        let user = json!({
            "userName": "Ada@acme.example", "active": true, "name": {"familyName": "Moreau"},
            "emails": [{"value": "a@x.example"}, {"value": "b@x.example"}],
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "Sales"},
        });
        for (filter, holds) in [
            (r#"userName eq "ada@acme.example""#, true),
            (r#"username EQ "ada""#, false),
            (r#"userName sw "ada" and name.familyName co "ore""#, true),
            (r#"userName sw "ada" and active eq false"#, false),
            (r#"userName eq "x" or emails.value eq "b@x.example""#, true),
            (r#"emails eq "a@x.example""#, true),
            (r"nickName pr", false),
            (
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department ew \"les\"",
                true,
            ),
        ] {
            assert_eq!(Filter::parse(filter).unwrap().admits(&user), holds, "{filter}");
        }
        for broken in
            ["userName", "userName is \"x\"", "userName eq \"x", "userName eq", "(a eq b)"]
        {
            assert!(Filter::parse(broken).is_err(), "{broken}");
        }
    }
}
