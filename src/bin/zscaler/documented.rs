//! What an operation's documentation says of its parameters: their names, types and places.

use zscaler::Operation;

/// The type of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    List,
    Int,
    Number,
    Flag,
    Object,
}

impl Kind {
    const NAMES: &'static [(&'static str, Kind)] = &[
        ("text", Self::Text),
        ("list", Self::List),
        ("int", Self::Int),
        ("number", Self::Number),
        ("flag", Self::Flag),
        ("object", Self::Object),
    ];

    /// The type's name in the documentation.
    pub(crate) fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, kind)| *kind == self).map_or("", |(name, _)| name)
    }
}

/// A documented parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Parameter {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
}

/// What an operation documents.
#[derive(Clone, Debug, Default)]
pub(crate) struct Documented {
    pub(crate) query: Vec<Parameter>,
    pub(crate) body: Vec<Parameter>,
}

impl Documented {
    /// Reads an operation's documentation: paragraphs such as ``Query: `page` (int), …``.
    pub(crate) fn of(operation: &Operation) -> Self {
        Self { query: section(operation, "Query:", 0), body: section(operation, "Body:", 0) }
    }

    /// The query parameter of this name.
    pub(crate) fn in_query(&self, name: &str) -> Option<Kind> {
        find(&self.query, name)
    }

    /// The body's field of this name.
    pub(crate) fn in_body(&self, name: &str) -> Option<Kind> {
        find(&self.body, name)
    }
}

fn find(parameters: &[Parameter], name: &str) -> Option<Kind> {
    parameters.iter().find(|parameter| parameter.name == name).map(|parameter| parameter.kind)
}

/// The first paragraph, on one line.
pub(crate) fn summary(operation: &Operation) -> String {
    one_line(operation.doc.split("\n\n").next().unwrap_or_default())
}

/// The documentation, its paragraphs on a line each, without those that only list parameters.
pub(crate) fn prose(operation: &Operation) -> String {
    let paragraphs = operation.doc.split("\n\n").map(one_line);
    let prose: Vec<_> = paragraphs.filter(|text| !text.is_empty() && !is_list(text)).collect();
    prose.join("\n\n")
}

/// Whether a paragraph lists parameters and says nothing more about them, nor behind the last.
fn is_list(text: &str) -> bool {
    if !["Query:", "Body:"].iter().any(|head| text.starts_with(head)) {
        return false;
    }
    let mut types = text.split("` (").skip(1).filter_map(|rest| rest.split(')').next());
    if !types.all(|kind| Kind::NAMES.iter().any(|(name, _)| *name == kind)) {
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

/// The parameters of the paragraph that begins so. `that of` leads to another operation of
/// the resource.
fn section(operation: &Operation, head: &str, depth: usize) -> Vec<Parameter> {
    let mut paragraphs = operation.doc.split("\n\n");
    let Some(paragraph) = paragraphs.find(|text| text.trim_start().starts_with(head)) else {
        return Vec::new();
    };
    let mut parameters = Vec::new();
    let mut parts = paragraph.split('`').map(str::trim);
    let mut before = parts.next().unwrap_or_default();
    // What stands between backquotes, and what follows it.
    while let (Some(name), Some(after)) = (parts.next(), parts.next()) {
        if let Some(kind) = kind(after) {
            add(&mut parameters, Parameter { name, kind });
        }
        if before.ends_with("that of") && depth < 3 {
            let (resource, _) = operation.name.rsplit_once('.').unwrap_or_default();
            let other = zscaler::operation(&format!("{resource}.{name}"));
            let theirs = other.into_iter().flat_map(|other| section(other, head, depth + 1));
            theirs.for_each(|parameter| add(&mut parameters, parameter));
        }
        before = after;
    }
    parameters
}

/// Adds a parameter, unless one of its name is there.
fn add(parameters: &mut Vec<Parameter>, parameter: Parameter) {
    if find(parameters, parameter.name).is_none() {
        parameters.push(parameter);
    }
}

/// The type that a text begins with in brackets: `(int)`, or `(int, seconds since 1970)`.
fn kind(text: &str) -> Option<Kind> {
    let name = text.strip_prefix('(')?.split(|letter: char| !letter.is_alphabetic()).next()?;
    Kind::NAMES.iter().find(|(kind, _)| *kind == name).map(|(_, kind)| *kind)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn of(name: &str) -> Documented {
        Documented::of(zscaler::operation(name).unwrap())
    }

    #[test]
    fn names_and_types_are_read() {
        let labels = of("zia.rule_labels.list_labels");
        assert_eq!(labels.in_query("page_size"), Some(Kind::Int));
        assert_eq!(labels.in_query("search"), Some(Kind::Text));
        assert!(labels.body.is_empty());
        let version = of("zpa.app_protection.list_predef_controls").in_query("version");
        assert_eq!(version, Some(Kind::Text), "with its values behind the type");
        assert_eq!(of("zia.rule_labels.add_label").in_body("name"), Some(Kind::Text));
    }

    #[test]
    fn lists_of_parameters_are_no_prose() {
        let prose = |name: &str| prose(zscaler::operation(name).unwrap());
        assert_eq!(prose("zia.rule_labels.update_label"), "Replaces the rule label with this id.");
        assert!(is_list("Body: `a` (text), `b` (int)."));
        assert!(!is_list("Body: `a` (text), `b` (int). Sent twice."));
        assert!(!is_list("Body: `a` (text: `x` or `y`), `b` (int)."));
        assert!(!is_list("Body: the filters."));
    }

    #[test]
    fn every_documented_parameter_of_every_operation_is_found() {
        let mut wrapped = 0;
        for operation in zscaler::operations() {
            let documented = Documented::of(operation);
            let names = documented.query.iter().chain(&documented.body);
            let found = names.clone().count();
            let flat = one_line(operation.doc);
            let typed = flat.split("` ").skip(1).filter(|rest| kind(rest).is_some()).count();
            let inherits = operation.doc.contains("that of `");
            assert!(found == typed || (inherits && found > typed), "{}", operation.name);
            for parameter in names {
                assert!(
                    !parameter.name.is_empty() && !parameter.name.contains(' '),
                    "{}: {parameter:?}",
                    operation.name
                );
            }
            wrapped += usize::from(operation.doc.contains("`\n"));
        }
        assert!(wrapped > 10, "types on the next line are among them");
    }
}
