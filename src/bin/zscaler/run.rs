//! What the command does with a line.

use std::ffi::OsString;
use std::io::{BufWriter, IsTerminal, Write};
use std::sync::Arc;

use clap::Command;
use serde_json::{Map, Value, json};
use zscaler::{ApiResponse, Client, Error, Expression, Method, Pages};

use crate::arguments::{self, assemble};
use crate::documented::summary;
use crate::dry_run::DryRun;
use crate::failure::{Failure, reworded};
use crate::line::{Line, pair};
use crate::notes::{say, warn};
use crate::options::{Format, Options};
use crate::progress::Progress;
use crate::target::{Target, find};
use crate::{client, complete, help, output, table};

/// Does what a command line says.
pub(crate) fn run(arguments: Vec<OsString>) -> Result<(), Failure> {
    let mut line = Line::parse(arguments)?;
    let out = &mut BufWriter::with_capacity(64 * 1024, std::io::stdout().lock());
    if line.options.version {
        writeln!(out, "zscaler {}", env!("CARGO_PKG_VERSION"))?;
        return Ok(out.flush()?);
    }
    if line.words.first().is_some_and(|word| word == "help") {
        line.words.remove(0);
        line.options.help = true;
    }
    let Some(first) = line.words.first() else {
        write_help(out, help::root())?;
        return match line.options.help {
            true => Ok(()),
            false => Err(Failure::usage("name a service, or another command")),
        };
    };
    if let Some((name, usage, about)) = help::COMMANDS.iter().find(|(name, ..)| name == first) {
        if line.options.help {
            let usage = format!("zscaler {name} {usage}");
            return write_help(
                out,
                help::root().about(*about).override_usage(usage).after_help(""),
            );
        }
        refuse_fields(&line)?;
    }
    match first.as_str() {
        "operations" => return list_operations(out, &line),
        "configuration" => return show_configuration(out, &line),
        "completions" => {
            let shell = line.words.get(1).map_or("", String::as_str);
            complete::register(out, shell)?;
            return Ok(out.flush()?);
        }
        "request" => return send_request(out, &line),
        _ => {}
    }
    let (target, words) = find(&line.words)?;
    let Target::Operation(operation) = target else { return write_help(out, help::of(target)) };
    if line.options.help {
        return write_help(out, help::of(target));
    }
    let arguments = assemble(operation, &words, &line.fields, &line.options)?;
    let options = &line.options;
    for note in &arguments.notes {
        warn(options, note);
    }
    let call = |client: &Client| client.call(operation.name, arguments.keywords.clone());
    send(out, options, operation.service(), operation.method, operation.is_list(), call)
}

/// Sends a call, or shows what would be sent, and writes what came back.
fn send(
    out: &mut dyn Write,
    options: &Options,
    service: &str,
    method: Method,
    is_list: bool,
    call: impl FnOnce(&Client) -> zscaler::Result<(Value, ApiResponse)>,
) -> Result<(), Failure> {
    let walks = options.all || options.max_items.is_some();
    if walks && !is_list {
        return Err(Failure::usage("--all and --max-items are for lists, and this is none"));
    }
    if let Some(expression) = &options.search {
        // Before anything is sent.
        Expression::new(expression).map_err(|error| {
            let reason = match error {
                Error::Argument { message, .. } => message,
                other => other.to_string(),
            };
            Failure::usage(format!("--search {expression:?}: {reason}"))
        })?;
    }
    if options.dry_run {
        return show_request(out, options, service, method, call);
    }
    let client = client::build(options, service, None)?;
    let answer = call(&client)?;
    write_answer(out, options, is_list, answer)?;
    // Where the API keeps sessions, changes are in effect once they are closed.
    client.close()?;
    Ok(())
}

fn show_request(
    out: &mut dyn Write,
    options: &Options,
    service: &str,
    method: Method,
    call: impl FnOnce(&Client) -> zscaler::Result<(Value, ApiResponse)>,
) -> Result<(), Failure> {
    let dry_run = Arc::new(DryRun::default());
    let client = client::build(options, service, Some(dry_run.clone()))?;
    let outcome = call(&client);
    let Some(seen) = dry_run.seen() else {
        outcome?;
        say(options, "nothing would be sent");
        return Ok(());
    };
    match options.output {
        Some(format) => output::value(out, format, &seen.json())?,
        None => {
            out.write_all(table::lines(&seen.text()).as_bytes())?;
            out.flush()?;
        }
    }
    if seen.method != method.http().as_str() {
        say(options, "this request comes first; what follows depends on its answer");
    }
    Ok(())
}

fn write_answer(
    out: &mut dyn Write,
    options: &Options,
    is_list: bool,
    answer: (Value, ApiResponse),
) -> Result<(), Failure> {
    let format = options.output.unwrap_or(Format::Json);
    let walks = options.all || options.max_items.is_some();
    if !walks {
        let (value, response) = answer;
        if response.has_next() {
            say(options, "there may be more pages: --all fetches them");
        }
        if value.is_null() && !response.bytes().is_empty() && *response.body() != Value::Null {
            if format == Format::Text {
                if std::io::stdout().is_terminal() {
                    let text = String::from_utf8_lossy(response.bytes());
                    writeln!(out, "{}", table::lines(&text))?;
                } else {
                    out.write_all(response.bytes())?;
                }
                return Ok(out.flush()?);
            }
            warn(options, "the answer is no text: -o text writes its bytes");
        }
        if !is_list || format == Format::Json || options.search.is_some() {
            return write_found(out, options, format, value);
        }
        // What surrounds the items is no row of a table.
        let items = (value, response).max_pages(1).items();
        return output::items(out, format, items, Progress::none());
    }
    let walk = answer.paginator();
    let walk = match options.max_items {
        Some(limit) => walk.max_items(limit),
        None => walk.with_largest_pages()?,
    };
    let streams = options.search.is_none() && !matches!(format, Format::Table | Format::Csv);
    let progress = Progress::new(options.quiet, streams);
    match &options.search {
        None => output::items(out, format, walk.items(), progress),
        Some(_) => {
            let items = output::collect(walk.items(), progress)?;
            write_found(out, options, format, items.into())
        }
    }
}

/// `zscaler request METHOD PATH`.
fn send_request(out: &mut dyn Write, line: &Line) -> Result<(), Failure> {
    let options = &line.options;
    let usage = "request takes a method (LIST, GET, POST, SEARCH, PUT, PATCH, DELETE) and a path \
                 such as /zia/api/v1/ruleLabels";
    let [_, method, path] = line.words.as_slice() else { return Err(Failure::usage(usage)) };
    let Ok(method) = method.parse::<Method>() else { return Err(Failure::usage(usage)) };
    // An address as documentation has it brings its query along.
    let (path, in_path) = path.split_once('?').unwrap_or((path, ""));
    let pairs = form_urlencoded::parse(in_path.as_bytes()).into_owned();
    let mut query: Vec<Value> = pairs.map(|(name, value)| json!([name, value])).collect();
    for parameter in &options.query {
        let (name, value) = pair("--query", parameter)?;
        query.push(json!([name, value]));
    }
    let body = options.body.as_deref().map(arguments::body).transpose()?;
    let is_list = matches!(method, Method::LIST | Method::SEARCH);
    let service = service_of(path);
    send(out, options, service, method, is_list, |client| client.request(method, path, query, body))
}

/// The service that a path belongs to: most have their name in front.
fn service_of(path: &str) -> &str {
    let mut segments = path.split('/').skip(1);
    match (segments.next().unwrap_or_default(), segments.next()) {
        ("scim", _) => "zpa_scim",
        (_, Some("scim")) => "zia_scim",
        (first, _) => first,
    }
}

/// `zscaler operations [WORD]…`.
fn list_operations(out: &mut dyn Write, line: &Line) -> Result<(), Failure> {
    let words: Vec<String> =
        line.words.iter().skip(1).map(|word| word.to_lowercase().replace('-', "_")).collect();
    let found = zscaler::operations().filter(|operation| {
        let text = format!("{} {} {}", operation.name, operation.path, summary(operation));
        let text = text.to_lowercase();
        words.iter().all(|word| text.contains(word))
    });
    // On a terminal, what fits on a line.
    let brief = line.options.output.is_none() && line.options.search.is_none();
    let rows: Vec<Value> = found
        .map(|operation| match brief {
            true => json!({"operation": operation.name, "description": summary(operation)}),
            false => json!({
                "operation": operation.name,
                "method": operation.method.to_string(),
                "path": operation.path,
                "arguments": operation.args,
                "description": summary(operation),
            }),
        })
        .collect();
    if rows.is_empty() {
        return Err(Failure::usage(format!("no operation has all of {}", words.join(", "))));
    }
    write_found(out, &line.options, line.options.output.unwrap_or(Format::Table), rows.into())
}

/// Writes a value, or what `--search` finds in it.
fn write_found(
    out: &mut dyn Write,
    options: &Options,
    format: Format,
    value: Value,
) -> Result<(), Failure> {
    match &options.search {
        Some(expression) => {
            let found = zscaler::search(expression, &value);
            // It may have been sent already, so this is no mistake that had no effect.
            let found = found.map_err(|error| Failure::Search(error.to_string()))?;
            output::value(out, format, &found)
        }
        None => output::value(out, format, &value),
    }
}

/// `zscaler configuration [SERVICE]`.
fn show_configuration(out: &mut dyn Write, line: &Line) -> Result<(), Failure> {
    let service = line.words.get(1).map(|name| crate::target::known_service(name)).transpose()?;
    let text = reworded(&client::explain(&line.options, service)?);
    if line.options.output.is_none() && line.options.search.is_none() {
        writeln!(out, "{}", table::lines(&text))?;
        return Ok(out.flush()?);
    }
    let format = line.options.output.unwrap_or(Format::Json);
    write_found(out, &line.options, format, text.lines().map(setting).collect())
}

/// A line `key = value (source)` in its parts.
fn setting(line: &str) -> Value {
    let (key, rest) = line.split_once(" = ").unwrap_or((line, ""));
    let (value, source) = rest.rsplit_once(" (").unwrap_or((rest, ""));
    let mut setting = Map::new();
    for (name, text) in [("key", key), ("value", value), ("source", source.trim_end_matches(')'))] {
        setting.insert(name.to_owned(), text.into());
    }
    setting.into()
}

fn refuse_fields(line: &Line) -> Result<(), Failure> {
    let named = line.fields.iter().map(|(name, _)| format!("--{name}"));
    match named.chain(line.options.field.first().map(|_| "--field".to_owned())).next() {
        Some(option) => {
            Err(Failure::usage(format!("{option} is for operations, and this is none")))
        }
        None => Ok(()),
    }
}

fn write_help(out: &mut dyn Write, mut command: Command) -> Result<(), Failure> {
    let help = command.render_help();
    let styled = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    match styled {
        true => write!(out, "{}", help.ansi())?,
        false => write!(out, "{help}")?,
    }
    Ok(out.flush()?)
}
