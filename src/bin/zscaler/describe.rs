//! `zscaler describe OPERATION`: what an operation takes, for people and for programs.

use std::fmt::Write as _;
use std::io::Write;

use serde_json::{Value, json};
use zscaler::{Operation, Paging, Parameter, ParameterKind, ParameterPlace};

use crate::documented::{prose, returns, summary};
use crate::failure::Failure;
use crate::line::{Line, is_own};
use crate::notes::is_write;
use crate::output;
use crate::table;
use crate::target::{Target, find, spaced};

/// How many fields an example shows.
const SHOWN: usize = 3;

/// `zscaler describe OPERATION`.
pub(crate) fn run(out: &mut dyn Write, line: &Line) -> Result<(), Failure> {
    let words = line.words.get(1..).unwrap_or_default();
    let usage = || Failure::usage("describe takes an operation, such as zia rule_labels add_label");
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

/// All that is known of an operation.
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

/// What a path names has to be there. Of queries and bodies the API decides.
fn is_required(parameter: &Parameter) -> bool {
    parameter.place == ParameterPlace::Path
}

fn text(operation: &'static Operation) -> String {
    let mut text = format!("{}\n\n{}\n\n", operation.name, prose(operation));
    let _ = writeln!(text, "{} {}\n{}", operation.method, operation.path, operation.source());
    let parameters = operation.parameters();
    let row = |parameter: &Parameter| {
        let required = if is_required(parameter) { "required" } else { "" };
        json!({
            "parameter": parameter.name,
            "place": place(parameter),
            "type": parameter.kind.name(),
            " ": required,
        })
    };
    let rows: Vec<Value> = parameters.iter().map(row).collect();
    if !rows.is_empty() {
        let _ = write!(text, "\n{}", table::render(&rows, None).text);
    }
    for (argument, option) in [("query", "--query NAME=VALUE"), ("body", "--body JSON")] {
        let is_listed = parameters.iter().any(|parameter| place(parameter) == argument);
        if operation.takes(argument) && !is_listed {
            let _ = writeln!(text, "\nIt takes a {argument} that is not documented: {option}");
        }
    }
    if let Some(paging) = operation.paging() {
        let _ = writeln!(text, "\nPages: {}", pages(paging));
    }
    if let Some(returns) = returns(operation) {
        let _ = writeln!(text, "\nReturns: {returns}");
    }
    let _ = writeln!(text, "\nExample: {}", example(operation));
    text
}

fn pages(paging: Paging) -> String {
    let Some(size) = paging.size else { return "the list comes in one piece".to_owned() };
    let kind = match paging.parameter {
        Some(parameter) => format!("by {} ({parameter})", paging.kind.name()),
        None => format!("by {}", paging.kind.name()),
    };
    let most = paging.max_size.map(|most| format!(", up to {most}")).unwrap_or_default();
    format!("{kind}; {size} sets their size{most}; --all fetches them all")
}

/// A command line that calls the operation, with names in capitals for what is the user's.
pub(crate) fn example(operation: &'static Operation) -> String {
    let mut example = format!("zscaler {}", spaced(operation.name));
    let parameters = operation.parameters();
    for parameter in parameters.iter().filter(|p| matches!(place(p), "path" | "file")) {
        let _ = write!(example, " {}", parameter.name.to_uppercase());
    }
    // A change shows fields of its body. A list needs nothing.
    let place_shown = if operation.takes("body") { "body" } else { "query" };
    let fields = parameters
        .iter()
        .filter(|parameter| place(parameter) == place_shown && !operation.is_list())
        .filter(|parameter| !operation.positional().any(|name| name == parameter.name));
    for parameter in fields.take(SHOWN) {
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

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::arguments::assemble_part;

    #[test]
    fn every_example_is_a_line_that_the_command_takes() {
        for operation in zscaler::operations() {
            let example = example(operation);
            let words = example.split(' ').skip(1).map(|word| word.trim_matches('\'').into());
            let line = Line::parse(words).unwrap();
            let (Target::Operation(found), words) = find(&line.words).unwrap() else {
                unreachable!("{example}")
            };
            assert_eq!(found.name, operation.name);
            let arguments = assemble_part(found, &words, &line.fields, &line.options);
            let notes =
                arguments.unwrap_or_else(|error| unreachable!("{example}: {error:?}")).notes;
            assert!(notes.is_empty(), "{example}: {notes:?}");
        }
    }

    #[test]
    fn every_card_names_what_the_path_needs() {
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
