//! `zscaler describe OPERATION`: an operation's parameters, paging and response, for people and for
//! programs.

use std::fmt::Write as _;
use std::io::Write;

use serde_json::{Value, json};
use zscaler::{Operation, Paging, Parameter, ParameterKind, ParameterPlace};

use crate::documented::{prose, returns, summary};
use crate::failure::Failure;
use crate::jobs::modification;
use crate::line::{Line, is_own};
use crate::notes::is_write;
use crate::output;
use crate::table;
use crate::target::{Target, find, spaced};

/// The number of fields in an example.
const SHOWN: usize = 3;
/// The number of fields in an example of `modify`.
const MODIFIED: usize = 1;

/// `zscaler describe OPERATION`.
pub(crate) fn run(out: &mut dyn Write, line: &Line) -> Result<(), Failure> {
    let words = line.words.get(1..).unwrap_or_default();
    let usage = || {
        Failure::usage("describe takes one operation: zscaler describe zia rule_labels add_label")
    };
    if words.is_empty() {
        return Err(usage());
    }
    let (Target::Operation(operation), rest) = find(words)? else { return Err(usage()) };
    if !rest.is_empty() {
        return Err(usage());
    }
    match (line.options.output, &line.options.search) {
        (None, None) => {
            out.write_all(text(operation).as_bytes())?;
            Ok(out.flush()?)
        }
        _ => output::found(out, &line.options, card(operation)),
    }
}

/// The description of an operation as JSON.
pub(crate) fn card(operation: &'static Operation) -> Value {
    let parameter = |parameter: &Parameter| {
        json!({
            "name": parameter.name,
            "place": place(parameter),
            "type": parameter.kind.name(),
            "required": is_required(parameter),
        })
    };
    let paging = |paging: Paging| {
        json!({
            "style": paging.kind.name(),
            "parameter": paging.parameter,
            "size_parameter": paging.size,
            "default_size": paging.default_size,
            "max_size": paging.max_size,
        })
    };
    json!({
        "operation": operation.name,
        "summary": summary(operation),
        "description": prose(operation),
        "method": operation.method.to_string(),
        "path": operation.path,
        "source": operation.source(),
        "changes_something": is_write(operation),
        "takes_query": operation.takes("query"),
        "takes_body": operation.takes("body"),
        "parameters": operation.parameters().iter().map(parameter).collect::<Vec<_>>(),
        "paging": operation.paging().map(paging),
        "returns": returns(operation),
        "example": example(operation),
    })
}

fn place(parameter: &Parameter) -> &'static str {
    match parameter.place {
        ParameterPlace::Path => "path",
        ParameterPlace::File => "file",
        ParameterPlace::Query => "query",
        _ => "body",
    }
}

/// Whether a parameter is required. Only the path's are: the API decides about queries and bodies.
fn is_required(parameter: &Parameter) -> bool {
    parameter.place == ParameterPlace::Path
}

fn text(operation: &'static Operation) -> String {
    let mut text = format!("{}\n\n{}\n\n", operation.name, prose(operation));
    let _ = writeln!(text, "{} {}\n{}", operation.method, operation.path, operation.source());
    let parameters = operation.parameters();
    let row = |parameter: &Parameter| {
        let mut row = json!({
            "parameter": parameter.name,
            "place": place(parameter),
            "type": parameter.kind.name(),
        });
        if let (true, Some(cells)) = (is_required(parameter), row.as_object_mut()) {
            cells.insert("required".to_owned(), "yes".into());
        }
        row
    };
    let rows: Vec<Value> = parameters.iter().map(row).collect();
    if !rows.is_empty() {
        let _ = write!(text, "\n{}", table::render(&rows, None).text);
    }
    for (argument, option) in [("query", "--query NAME=VALUE"), ("body", "--body JSON")] {
        let is_listed = parameters.iter().any(|parameter| place(parameter) == argument);
        if operation.takes(argument) && !is_listed {
            let _ = writeln!(text, "\nIts {argument} is not documented: {option}");
        }
    }
    if let Some(paging) = operation.paging() {
        let _ = writeln!(text, "\nPages: {}", pages(paging));
    }
    if let Some(returns) = returns(operation) {
        let _ = writeln!(text, "\nReturns: {returns}");
    }
    let keeps = modification(operation).map_or("", |_| ", which keeps the other fields");
    let _ = writeln!(text, "\nExample{keeps}: {}", example(operation));
    text
}

fn pages(paging: Paging) -> String {
    let Some(size) = paging.size else { return "none; one response has the whole list".to_owned() };
    let kind = match paging.parameter {
        Some(parameter) => format!("by {} ({parameter})", paging.kind.name()),
        None => format!("by {}", paging.kind.name()),
    };
    let most = paging.max_size.map(|most| format!(", up to {most}")).unwrap_or_default();
    format!("{kind}; {size} sets their size{most}; --all fetches all of them")
}

/// A command line that calls the operation, with the user's values in capitals. An update replaces
/// the whole object, so its example changes some fields with `modify`.
pub(crate) fn example(operation: &'static Operation) -> String {
    let parameters = operation.parameters();
    let modification = modification(operation);
    let modifies = modification.is_some();
    let mut example = modification
        .unwrap_or_else(|| format!("zscaler {}{}", spaced(operation.name), arguments(operation)));
    // The example of a write has fields of its body. A list needs no fields.
    let place_shown = if operation.takes("body") { "body" } else { "query" };
    let fields = parameters
        .iter()
        .filter(|parameter| place(parameter) == place_shown && !operation.is_list())
        .filter(|parameter| parameter.name != "id" || !modifies)
        .filter(|parameter| !operation.positional().any(|name| name == parameter.name));
    if modifies && fields.clone().next().is_none() {
        example.push_str(" --NAME VALUE");
    }
    for parameter in fields.take(if modifies { MODIFIED } else { SHOWN }) {
        let value = match parameter.kind {
            ParameterKind::Int => "1",
            ParameterKind::Number => "1.5",
            ParameterKind::Flag => "true",
            ParameterKind::List => "A,B",
            ParameterKind::Object => "'{}'",
            _ => "TEXT",
        };
        let _ = match is_own(&parameter.name.replace('_', "-")) {
            true => write!(example, " --field {}={value}", parameter.name),
            false => write!(example, " --{} {value}", parameter.name.replace('_', "-")),
        };
    }
    if operation.paging().is_some_and(|paging| paging.size.is_some()) {
        example.push_str(" --all");
    }
    example
}

/// The positional arguments in capitals, each after a space.
fn arguments(operation: &'static Operation) -> String {
    operation.positional().map(|name| format!(" {}", name.to_uppercase())).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::arguments::assemble_part;
    use crate::jobs::{change, named};

    #[test]
    fn the_command_accepts_every_example() {
        let mut modifications = 0;
        for operation in zscaler::operations() {
            let example = example(operation);
            let words = example.split(' ').skip(1).map(|word| word.trim_matches('\'').into());
            let line = Line::parse(words).unwrap();
            let accepted = match named(&line.words) {
                Some(job) => {
                    modifications += 1;
                    change(job, &line).map(|change| (change.operation, change.arguments))
                }
                None => {
                    let (Target::Operation(found), words) = find(&line.words).unwrap() else {
                        unreachable!("{example}")
                    };
                    assemble_part(found, &words, &line.fields, &line.options)
                        .map(|arguments| (found, arguments))
                }
            };
            let (found, arguments) =
                accepted.unwrap_or_else(|error| unreachable!("{example}: {error:?}"));
            assert_eq!(found.name, operation.name, "{example}");
            assert!(arguments.notes.is_empty(), "{example}: {:?}", arguments.notes);
        }
        assert!(modifications > 200, "{modifications}");
    }

    #[test]
    fn the_example_of_an_update_keeps_the_other_fields() {
        for (name, expected) in [
            ("zia.rule_labels.update_label", "zscaler zia rule_labels modify LABEL_ID --name TEXT"),
            (
                "zia.user_management.update_user",
                "zscaler zia user_management modify update_user USER_ID --comments TEXT",
            ),
            (
                "zia.rule_labels.add_label",
                "zscaler zia rule_labels add_label --name TEXT --description TEXT --created-by TEXT",
            ),
        ] {
            assert_eq!(example(zscaler::operation(name).unwrap()), expected);
        }
    }

    #[test]
    fn every_card_names_the_required_parameters() {
        for operation in zscaler::operations() {
            let card = card(operation);
            let parameters = card.get("parameters").and_then(Value::as_array).unwrap();
            let required =
                parameters.iter().filter(|p| p.get("required") == Some(&true.into())).count();
            let file = usize::from(operation.file().is_some());
            assert_eq!(required, operation.positional().count() - file, "{}", operation.name);
            assert_eq!(card.get("paging").unwrap().is_null(), !operation.is_list());
        }
    }
}
