//! Reads an operation's documentation: the names, types and places of its parameters.

use zscaler::{Operation, Parameter, ParameterKind, ParameterPlace};

/// The documented parameters of an operation.
#[derive(Clone, Debug, Default)]
pub(crate) struct Documented {
    pub(crate) query: Vec<Parameter>,
    pub(crate) body: Vec<Parameter>,
}

impl Documented {
    pub(crate) fn of(operation: &Operation) -> Self {
        let (mut query, mut body) = (Vec::new(), Vec::new());
        for parameter in operation.parameters() {
            match parameter.place {
                ParameterPlace::Query => query.push(parameter),
                ParameterPlace::Body => body.push(parameter),
                _ => {}
            }
        }
        Self { query, body }
    }

    /// The type of the query parameter of this name.
    pub(crate) fn in_query(&self, name: &str) -> Option<ParameterKind> {
        find(&self.query, name)
    }

    /// The type of the body's field of this name.
    pub(crate) fn in_body(&self, name: &str) -> Option<ParameterKind> {
        find(&self.body, name)
    }
}

fn find(parameters: &[Parameter], name: &str) -> Option<ParameterKind> {
    parameters.iter().find(|parameter| parameter.name == name).map(|parameter| parameter.kind)
}

/// The positional arguments of an operation, each after a space: ` <LABEL_ID>`. An optional one is in
/// brackets.
pub(crate) fn placeholders(operation: &Operation) -> String {
    let placeholder = |argument: &'static str| {
        let name = argument.to_uppercase();
        match operation.file() == Some(argument) {
            true => format!(" [{name}]"),
            false => format!(" <{name}>"),
        }
    };
    operation.positional().map(placeholder).collect()
}

/// The first paragraph of an operation's documentation, on one line.
pub(crate) fn summary(operation: &Operation) -> String {
    one_line(operation.doc.split("\n\n").next().unwrap_or_default())
}

/// The documentation, with one line for each paragraph. It omits paragraphs that only list
/// parameters or the fields of the response.
pub(crate) fn prose(operation: &Operation) -> String {
    let paragraphs = operation.doc.split("\n\n").map(one_line);
    let is_prose =
        |text: &String| !text.is_empty() && !is_list(text) && !text.starts_with("Returns:");
    let prose: Vec<_> = paragraphs.filter(is_prose).collect();
    prose.join("\n\n")
}

/// The paragraph of the documentation about the response.
pub(crate) fn returns(operation: &Operation) -> Option<String> {
    let paragraphs = operation.doc.split("\n\n").map(one_line);
    paragraphs
        .filter_map(|text| text.strip_prefix("Returns:").map(|text| text.trim().to_owned()))
        .next()
}

/// Whether a paragraph lists parameters and has no other text.
fn is_list(text: &str) -> bool {
    if !["Query:", "Body:"].iter().any(|head| text.starts_with(head)) {
        return false;
    }
    let mut types = text.split("` (").skip(1).filter_map(|rest| rest.split(')').next());
    if !types.all(ParameterKind::is_name) {
        return false;
    }
    let rest = match (text.rsplit_once("` ("), text.split_once("that of `")) {
        (Some((_, last)), _) => last.split_once(')'),
        (None, Some((_, other))) => other.split_once('`'),
        (None, None) => None,
    };
    rest.is_some_and(|(_, rest)| rest == ".")
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn prose_omits_lists_of_parameters() {
        let prose = |name: &str| prose(zscaler::operation(name).unwrap());
        assert_eq!(prose("zia.rule_labels.update_label"), "Replaces the rule label with this id.");
        assert!(is_list("Body: `a` (text), `b` (int)."));
        assert!(!is_list("Body: `a` (text), `b` (int). Sent twice."));
        assert!(!is_list("Body: `a` (text: `x` or `y`), `b` (int)."));
        assert!(!is_list("Body: the filters."));
    }
}
