//! The parameters in an operation's documentation: their names, types and places.

use super::operation;
use crate::call::operation::{Operation, is_file, is_special};

/// The type of a parameter, by the documentation.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ParameterKind {
    /// Text. This includes ids, dates and the API's own words.
    Text,
    /// A list.
    List,
    /// A whole number.
    Int,
    /// A number that may have a fraction.
    Number,
    /// True or false.
    Flag,
    /// An object.
    Object,
}

impl ParameterKind {
    const NAMES: &'static [(&'static str, ParameterKind)] = &[
        ("text", Self::Text),
        ("list", Self::List),
        ("int", Self::Int),
        ("number", Self::Number),
        ("flag", Self::Flag),
        ("object", Self::Object),
    ];

    /// The type's name in the documentation: `text`, `list`, `int`, `number`, `flag`, `object`.
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, kind)| *kind == self).map_or("", |(name, _)| name)
    }

    /// Whether the documentation uses this name for a type.
    pub fn is_name(name: &str) -> bool {
        Self::NAMES.iter().any(|(known, _)| *known == name)
    }

    /// The type that a text begins with in brackets: `(int)`, or `(int, seconds since 1970)`.
    fn leading(text: &str) -> Option<Self> {
        let name = text.strip_prefix('(')?.split(|letter: char| !letter.is_alphabetic()).next()?;
        Self::NAMES.iter().find(|(kind, _)| *kind == name).map(|(_, kind)| *kind)
    }
}

/// The place of a parameter in a request.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ParameterPlace {
    /// In the path. It is a positional argument.
    Path,
    /// A file on disk that is read or written. It is a positional argument.
    File,
    /// In the query.
    Query,
    /// In the body.
    Body,
}

/// A parameter of an operation.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its name, as callers write it.
    pub name: &'static str,
    /// Its place.
    pub place: ParameterPlace,
    /// Its type.
    pub kind: ParameterKind,
}

impl Operation {
    /// Its parameters: the positional arguments, then the documented fields of its query, then those
    /// of its body.
    ///
    /// ```
    /// let list = zscaler::operation("zia.rule_labels.list_labels");
    /// let names: Vec<_> = list.map_or(vec![], |list| list.parameters()).iter()
    ///     .map(|parameter| parameter.name)
    ///     .collect();
    /// assert_eq!(names, ["page", "page_size", "search"]);
    /// ```
    pub fn parameters(&self) -> Vec<Parameter> {
        let positional =
            self.args.iter().copied().filter(|name| !is_special(name) || is_file(name));
        let mut parameters: Vec<_> = positional
            .map(|name| {
                let place = if is_file(name) { ParameterPlace::File } else { ParameterPlace::Path };
                Parameter { name, place, kind: ParameterKind::Text }
            })
            .collect();
        parameters.extend(section(self, "Query:", ParameterPlace::Query, 0));
        parameters.extend(section(self, "Body:", ParameterPlace::Body, 0));
        parameters
    }
}

/// The parameters in the paragraph that begins with `head`. `that of` refers to another operation of
/// the resource.
fn section(from: &Operation, head: &str, place: ParameterPlace, depth: usize) -> Vec<Parameter> {
    let mut paragraphs = from.doc.split("\n\n");
    let Some(paragraph) = paragraphs.find(|text| text.trim_start().starts_with(head)) else {
        return Vec::new();
    };
    let mut parameters = Vec::new();
    let mut parts = paragraph.split('`').map(str::trim);
    let mut before = parts.next().unwrap_or_default();
    // A name between backquotes, and the text after it.
    while let (Some(name), Some(after)) = (parts.next(), parts.next()) {
        if let Some(kind) = ParameterKind::leading(after) {
            add(&mut parameters, Parameter { name, place, kind });
        }
        if before.ends_with("that of") && depth < 3 {
            let (resource, _) = from.name.rsplit_once('.').unwrap_or_default();
            let other = operation(&format!("{resource}.{name}"));
            let theirs = other.into_iter().flat_map(|other| section(other, head, place, depth + 1));
            theirs.for_each(|parameter| add(&mut parameters, parameter));
        }
        before = after;
    }
    parameters
}

/// Adds a parameter, unless the list has one of this name.
fn add(parameters: &mut Vec<Parameter>, parameter: Parameter) {
    if !parameters.iter().any(|known| known.name == parameter.name) {
        parameters.push(parameter);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::registry::operations;

    fn kind(name: &str, place: ParameterPlace, parameter: &str) -> Option<ParameterKind> {
        let parameters = operation(name).unwrap().parameters();
        let found = parameters.iter().find(|p| p.place == place && p.name == parameter);
        found.map(|parameter| parameter.kind)
    }

    #[test]
    fn names_types_and_places_are_read() {
        let list = "zia.rule_labels.list_labels";
        assert_eq!(kind(list, ParameterPlace::Query, "page_size"), Some(ParameterKind::Int));
        assert_eq!(kind(list, ParameterPlace::Query, "search"), Some(ParameterKind::Text));
        assert_eq!(kind(list, ParameterPlace::Body, "search"), None);
        let controls = "zpa.app_protection.list_predef_controls";
        let version = kind(controls, ParameterPlace::Query, "version");
        assert_eq!(version, Some(ParameterKind::Text), "with its values behind the type");
        let update = "zia.rule_labels.update_label";
        assert_eq!(kind(update, ParameterPlace::Body, "name"), Some(ParameterKind::Text));
        assert_eq!(kind(update, ParameterPlace::Path, "label_id"), Some(ParameterKind::Text));
        let submit = "zia.sandbox.submit_file";
        assert_eq!(kind(submit, ParameterPlace::File, "file_path"), Some(ParameterKind::Text));
    }

    #[test]
    fn every_documented_parameter_of_every_operation_is_found() {
        let mut wrapped = 0;
        for operation in operations() {
            let listed = operation.parameters();
            let listed = listed
                .iter()
                .filter(|p| matches!(p.place, ParameterPlace::Query | ParameterPlace::Body));
            let found = listed.clone().count();
            // What comes back has types, too.
            let takes = operation
                .doc
                .split("\n\n")
                .filter(|text| !text.trim_start().starts_with("Returns:"));
            let flat = takes.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ");
            let typed =
                flat.split("` ").skip(1).filter(|r| ParameterKind::leading(r).is_some()).count();
            let inherits = operation.doc.contains("that of `");
            assert!(found == typed || (inherits && found > typed), "{}", operation.name);
            for parameter in listed {
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
