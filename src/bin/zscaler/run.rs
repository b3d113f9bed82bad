//! What the command does with a line.

use std::ffi::OsString;
use std::io::{BufWriter, IsTerminal, Write};
use std::sync::Arc;

use clap::Command;
use serde_json::{Value, json};
use zscaler::{ApiResponse, Client, Error, Expression, Method, Operation, Pages};

use crate::arguments::{self, assemble};
use crate::documented::summary;
use crate::dry_run::DryRun;
use crate::failure::{Failure, reworded};
use crate::jobs::{self, Job};
use crate::line::{Line, pair};
use crate::notes::{is_write, say, say_staged, warn};
use crate::options::{Format, Options};
use crate::progress::Progress;
use crate::snapshot::terraform;
use crate::target::{Target, find};
use crate::{client, complete, describe, doctor, each, help, man, output, snapshot, table};

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
        // These have options of their own among the fields.
        if !["snapshot", "diff", "mcp"].contains(name) {
            refuse_fields(&line)?;
        }
        refuse_rows(&line)?;
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
        "describe" => return describe::run(out, &line),
        "doctor" => return doctor::run(out, &line),
        "snapshot" => return snapshot::run(out, &line),
        "diff" => return snapshot::diff(out, &line),
        "man" => return man::run(out, &line),
        #[cfg(feature = "mcp")]
        "mcp" => return crate::mcp::run(out, &line),
        _ => {}
    }
    if let Some(job) = jobs::named(&line.words) {
        return run_job(out, job, &line);
    }
    let (target, words) = find(&line.words)?;
    let Target::Operation(operation) = target else { return write_help(out, help::of(target)) };
    if line.options.help {
        return write_help(out, help::of(target));
    }
    let options = &line.options;
    check_output(options, operation)?;
    if let Some(file) = &options.each {
        let calls = each::prepare(file, operation, &words, &line.fields, options)?;
        return send_each(out, options, operation, &calls);
    }
    let arguments = assemble(operation, &words, &line.fields, options)?;
    for note in &arguments.notes {
        warn(options, note);
    }
    let call = |client: &Client| client.call(operation.name, arguments.keywords.clone());
    let sending = Sending {
        service: operation.service(),
        method: operation.method,
        operation: Some(operation),
        keywords: &arguments.keywords,
    };
    send(out, options, &sending, call)
}

/// Does a job, or shows how it is called.
fn run_job(out: &mut dyn Write, job: Job, line: &Line) -> Result<(), Failure> {
    let options = &line.options;
    if options.help {
        let command = help::root().about(job.about).override_usage(job.usage()).after_help("");
        return write_help(out, command);
    }
    refuse_rows(line)?;
    if job.name != "modify" {
        return jobs::run(out, job, line);
    }
    let change = jobs::change(job, line)?;
    change.arguments.notes.iter().for_each(|note| warn(options, note));
    let sending = Sending {
        service: change.operation.service(),
        method: change.operation.method,
        operation: Some(change.operation),
        keywords: &change.arguments.keywords,
    };
    check_output(options, change.operation)?;
    send(out, options, &sending, |client| change.send(client))
}

/// What is sent.
struct Sending<'a> {
    service: &'a str,
    method: Method,
    /// None where there is none for it.
    operation: Option<&'static Operation>,
    keywords: &'a Value,
}

impl Sending<'_> {
    fn is_list(&self) -> bool {
        matches!(self.method, Method::LIST | Method::SEARCH)
    }

    fn is_write(&self) -> bool {
        !matches!(self.method, Method::LIST | Method::GET | Method::SEARCH)
    }

    /// Its name and the argument that its path begins with: of policies, the type.
    fn name(&self) -> String {
        let Some(operation) = self.operation else { return String::new() };
        let first =
            operation.positional().next().and_then(|name| self.keywords.get(name)?.as_str());
        [Some(operation.name), first].into_iter().flatten().collect::<Vec<_>>().join(".")
    }
}

/// Refuses what can have no output, before anything is sent.
fn check_output(options: &Options, operation: &Operation) -> Result<(), Failure> {
    let format = options.output.unwrap_or(Format::Table);
    if !options.columns.is_empty() && matches!(format, Format::Json | Format::Jsonl) {
        return Err(Failure::usage("--columns is for table, csv and text; --search picks of JSON"));
    }
    let has_resource = terraform::has(operation.name) && !is_write(operation);
    if options.output == Some(Format::Terraform) && !has_resource {
        let name = operation.name;
        return Err(Failure::usage(format!("Terraform has no resource for what {name} returns")));
    }
    Ok(())
}

/// Runs an operation for every row, or shows what would be sent.
fn send_each(
    out: &mut dyn Write,
    options: &Options,
    operation: &'static Operation,
    calls: &each::Calls,
) -> Result<(), Failure> {
    check_search(options)?;
    let walks = options.all || options.max_items.is_some();
    if walks && !operation.is_list() {
        return Err(Failure::usage("--all and --max-items are for lists, and this is none"));
    }
    if options.dry_run {
        for keywords in calls.each() {
            let sending = Sending {
                service: operation.service(),
                method: operation.method,
                operation: Some(operation),
                keywords,
            };
            show_request(out, options, &sending, |client| client.call(operation.name, keywords))?;
        }
        return Ok(());
    }
    let client = client::build(options, operation.service(), None)?;
    let outcome = calls.send(out, &client, operation, options);
    client.close()?;
    outcome
}

/// Refuses an expression that cannot be read, before anything is sent.
fn check_search(options: &Options) -> Result<(), Failure> {
    let Some(expression) = &options.search else { return Ok(()) };
    Expression::new(expression).map(drop).map_err(|error| {
        let reason = match error {
            Error::Argument { message, .. } => message,
            other => other.to_string(),
        };
        Failure::usage(format!("--search {expression:?}: {reason}"))
    })
}

/// Sends a call, or shows what would be sent, and writes what came back.
fn send(
    out: &mut dyn Write,
    options: &Options,
    sending: &Sending,
    call: impl FnOnce(&Client) -> zscaler::Result<(Value, ApiResponse)>,
) -> Result<(), Failure> {
    let walks = options.all || options.max_items.is_some();
    if walks && !sending.is_list() {
        return Err(Failure::usage("--all and --max-items are for lists, and this is none"));
    }
    check_search(options)?;
    if options.dry_run {
        return show_request(out, options, sending, call);
    }
    let client = client::build(options, sending.service, None)?;
    let answer = call(&client)?;
    write_answer(out, options, sending, answer)?;
    if let Some(operation) = sending.operation {
        say_staged(options, operation);
    }
    // Where the API keeps sessions, changes are in effect once they are closed.
    client.close()?;
    Ok(())
}

fn show_request(
    out: &mut dyn Write,
    options: &Options,
    sending: &Sending,
    call: impl FnOnce(&Client) -> zscaler::Result<(Value, ApiResponse)>,
) -> Result<(), Failure> {
    let dry_run = Arc::new(DryRun::new(sending.is_write()));
    let client = client::build(options, sending.service, Some(dry_run.clone()))?;
    let outcome = call(&client);
    let Some(planned) = dry_run.planned() else {
        outcome?;
        say(options, "nothing would be sent");
        return Ok(());
    };
    match options.output {
        Some(format) => output::value(out, format, &planned.json())?,
        None => {
            out.write_all(table::lines(&planned.text()).as_bytes())?;
            out.flush()?;
        }
    }
    if planned.is_open {
        warn(options, "this is read first; what is changed then depends on the answer");
    }
    Ok(())
}

fn write_answer(
    out: &mut dyn Write,
    options: &Options,
    sending: &Sending,
    answer: (Value, ApiResponse),
) -> Result<(), Failure> {
    let fallback = if options.columns.is_empty() { Format::Json } else { Format::Table };
    let format = options.output.unwrap_or(fallback);
    let is_list = sending.is_list();
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
        if format == Format::Terraform {
            let items = match is_list {
                true => (value, response).max_pages(1).all()?.into(),
                false => value,
            };
            return write_blocks(out, sending, &output::searched(options, items)?);
        }
        if !is_list || format == Format::Json || options.search.is_some() {
            return write_found(out, options, sending, format, value);
        }
        // What surrounds the items is no row of a table.
        let items = (value, response).max_pages(1).items();
        return write_items(out, options, format, items, Progress::none());
    }
    let walk = answer.paginator();
    let walk = match options.max_items {
        Some(limit) => walk.max_items(limit),
        None => walk.with_largest_pages()?,
    };
    let streams = options.search.is_none() && !matches!(format, Format::Table | Format::Csv);
    let progress = Progress::new(options.quiet, streams);
    if format == Format::Terraform {
        let items = output::collect(walk.items(), progress)?;
        return write_blocks(out, sending, &output::searched(options, items.into())?);
    }
    match &options.search {
        None => write_items(out, options, format, walk.items(), progress),
        Some(_) => {
            let items = output::collect(walk.items(), progress)?;
            write_found(out, options, sending, format, items.into())
        }
    }
}

/// Writes the import blocks of what came back.
fn write_blocks(out: &mut dyn Write, sending: &Sending, value: &Value) -> Result<(), Failure> {
    let blocks = terraform::of(&sending.name(), value);
    out.write_all(terraform::text(blocks).as_bytes())?;
    Ok(out.flush()?)
}

/// Writes the items of a list as they come, and says where there are none.
fn write_items(
    out: &mut dyn Write,
    options: &Options,
    format: Format,
    items: impl Iterator<Item = zscaler::Result<Value>>,
    progress: Progress,
) -> Result<(), Failure> {
    let mut count = 0_usize;
    let items = items.inspect(|_| count += 1);
    let columns = |item: zscaler::Result<Value>| Ok(output::columns(options, item?));
    output::items(out, format, items.map(columns), progress)?;
    if count == 0 {
        say(options, "no items");
    }
    Ok(())
}

/// Writes a value, or what `--search` finds in it, and says where that is nothing.
fn write_found(
    out: &mut dyn Write,
    options: &Options,
    sending: &Sending,
    format: Format,
    value: Value,
) -> Result<(), Failure> {
    let is_empty = |value: &Value| value.as_array().is_some_and(Vec::is_empty);
    let was_empty = is_empty(&value);
    let options = &Options { output: Some(format), ..options.clone() };
    let Some(expression) = &options.search else {
        output::found(out, options, value)?;
        if was_empty {
            say(options, "no items");
        }
        return Ok(());
    };
    let found = output::searched(options, value)?;
    let is_nothing = found.is_null() || is_empty(&found);
    output::value(out, format, &output::columns(options, found))?;
    if is_nothing && was_empty {
        say(options, "no items");
    } else if is_nothing {
        say_nothing_found(options, sending, expression);
    }
    Ok(())
}

/// Says what may have been meant by an expression that finds nothing: who writes a word where the
/// API can search wants that.
fn say_nothing_found(options: &Options, sending: &Sending, expression: &str) {
    let is_word = |letter: char| letter.is_alphanumeric() || " _-.@'\"`".contains(letter);
    let searches = sending.operation.is_some_and(|operation| {
        operation.takes("query")
            && operation.parameters().iter().any(|parameter| parameter.name == "search")
    });
    if searches && expression.chars().all(is_word) {
        let word = expression.trim_matches(['\'', '"', '`']);
        let word = match word.contains(' ') {
            true => format!("'{word}'"),
            false => word.to_owned(),
        };
        warn(
            options,
            &format!(
                "--search {expression} finds nothing in the response: it is JMESPath; to have the \
                 API search, write --query search={word}"
            ),
        );
    } else {
        say(options, "--search finds nothing in the response");
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
    let service = service_of(path);
    let sending = Sending { service, method, operation: None, keywords: &Value::Null };
    if options.output == Some(Format::Terraform) {
        return Err(Failure::usage("-o terraform is for operations, and this is none"));
    }
    send(out, options, &sending, |client| client.request(method, path, query, body))
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
    let output = Some(line.options.output.unwrap_or(Format::Table));
    output::found(out, &Options { output, ..line.options.clone() }, rows.into())
}

/// `zscaler configuration [SERVICE]`.
fn show_configuration(out: &mut dyn Write, line: &Line) -> Result<(), Failure> {
    let service = line.words.get(1).map(|name| crate::target::known_service(name)).transpose()?;
    let text = reworded(&client::explain(&line.options, service)?);
    if line.options.output.is_none() && line.options.search.is_none() {
        writeln!(out, "{}", table::lines(&text))?;
        return Ok(out.flush()?);
    }
    output::found(out, &line.options, text.lines().map(client::setting).collect())
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

fn refuse_rows(line: &Line) -> Result<(), Failure> {
    match &line.options.each {
        Some(_) => Err(Failure::usage("--each is for operations, and this is none")),
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
