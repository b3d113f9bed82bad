//! Carries out a command line.

use std::ffi::OsString;
use std::io::{BufWriter, IsTerminal, Write};
use std::sync::Arc;

use clap::Command;
use serde_json::{Value, json};
use zscaler::{ApiResponse, Client, Method, Operation, Pages};

use crate::arguments::{self, assemble};
use crate::commands::COMMANDS;
use crate::documented::summary;
use crate::dry_run::DryRun;
use crate::failure::{Failure, reworded};
use crate::jobs::{self, Job};
use crate::line::{Line, looks_like, pair};
use crate::notes::{is_write, say, say_staged, warn};
use crate::options::{Format, Options};
use crate::output::Columns;
use crate::progress::Progress;
use crate::snapshot::terraform;
use crate::target::{Target, find};
use crate::{client, complete, describe, doctor, each, help, man, output, snapshot, table, target};

/// Carries out a command line.
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
        refuse_fields(&line)?;
        write_help(out, help::root())?;
        return match line.options.help {
            true => Ok(()),
            false => Err(Failure::usage("name a service, or another command")),
        };
    };
    if let Some(command) = COMMANDS.iter().find(|command| command.name == first) {
        if line.options.help {
            return write_help(out, help::of_command(command));
        }
        // These have their own options among the fields.
        if !["snapshot", "diff", "mcp"].contains(&command.name) {
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

/// Carries out a job, or shows its help.
fn run_job(out: &mut dyn Write, job: Job, line: &Line) -> Result<(), Failure> {
    let options = &line.options;
    if options.help {
        return write_help(out, help::of_job(&job));
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

/// A call that is sent.
struct Sending<'a> {
    service: &'a str,
    method: Method,
    /// `None` for a request without an operation.
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

    /// The operation's name and its first argument, such as the type of policies.
    fn name(&self) -> String {
        let Some(operation) = self.operation else { return String::new() };
        let first =
            operation.positional().next().and_then(|name| self.keywords.get(name)?.as_str());
        [Some(operation.name), first].into_iter().flatten().collect::<Vec<_>>().join(".")
    }
}

/// Refuses a format that cannot be written, before anything is sent.
fn check_output(options: &Options, operation: &Operation) -> Result<(), Failure> {
    let format = options.output.unwrap_or(Format::Table);
    if !options.columns.is_empty() && matches!(format, Format::Json | Format::Jsonl) {
        return Err(Failure::usage(
            "--columns is for table, csv and text; --search selects fields of JSON",
        ));
    }
    if options.columns.iter().any(String::is_empty) {
        return Err(Failure::usage("--columns has an empty name; write --columns id,name"));
    }
    let has_resource = terraform::has(operation.name) && !is_write(operation);
    if options.output == Some(Format::Terraform) && !has_resource {
        let name = operation.name;
        return Err(Failure::usage(format!(
            "-o terraform: the vendor's Terraform providers have no resource for the result of {name}"
        )));
    }
    Ok(())
}

/// Runs an operation for every row, or shows the requests.
fn send_each(
    out: &mut dyn Write,
    options: &Options,
    operation: &'static Operation,
    calls: &each::Calls,
) -> Result<(), Failure> {
    check_search(options)?;
    check_paging(options, operation.is_list())?;
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

/// Refuses an expression that is not valid JMESPath, before anything is sent.
fn check_search(options: &Options) -> Result<(), Failure> {
    options.search.as_ref().map_or(Ok(()), |text| jobs::expression("--search", text).map(drop))
}

/// Refuses options of lists for an operation that is not a list.
fn check_paging(options: &Options, is_list: bool) -> Result<(), Failure> {
    let asks_for_pages = options.all || options.max_items.is_some();
    match asks_for_pages && !is_list {
        true => Err(Failure::usage("--all and --max-items are only for operations that list")),
        false => Ok(()),
    }
}

/// Sends a call and writes the result, or shows the request.
fn send(
    out: &mut dyn Write,
    options: &Options,
    sending: &Sending,
    call: impl FnOnce(&Client) -> zscaler::Result<(Value, ApiResponse)>,
) -> Result<(), Failure> {
    check_paging(options, sending.is_list())?;
    check_search(options)?;
    if options.dry_run {
        return show_request(out, options, sending, call);
    }
    let client = client::build(options, sending.service, None)?;
    let result = call(&client)?;
    write_result(out, options, sending, result)?;
    if let Some(operation) = sending.operation {
        say_staged(options, operation);
    }
    // If the API keeps sessions, the logout activates changes.
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
        say(options, "no request would be sent");
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
        warn(options, "this request reads; the change that follows depends on the response");
    }
    Ok(())
}

fn write_result(
    out: &mut dyn Write,
    options: &Options,
    sending: &Sending,
    result: (Value, ApiResponse),
) -> Result<(), Failure> {
    let fallback = if options.columns.is_empty() { Format::Json } else { Format::Table };
    let format = options.output.unwrap_or(fallback);
    let is_list = sending.is_list();
    let asks_for_pages = options.all || options.max_items.is_some();
    if !asks_for_pages {
        let (value, response) = result;
        if response.has_next() {
            say(options, "there may be more pages; --all fetches them");
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
            warn(options, "the response is not JSON; -o text writes its bytes");
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
        // The envelope around the items is not a row of a table.
        let items = (value, response).max_pages(1).items();
        return write_items(out, options, format, items, Progress::none());
    }
    let paginator = result.paginator();
    let paginator = match options.max_items {
        Some(limit) => paginator.max_items(limit),
        None => paginator.with_largest_pages()?,
    };
    let streams = options.search.is_none() && !matches!(format, Format::Table | Format::Csv);
    let progress = Progress::new(options.quiet, streams);
    if format == Format::Terraform {
        let items = output::collect(paginator.items(), progress)?;
        return write_blocks(out, sending, &output::searched(options, items.into())?);
    }
    match &options.search {
        None => write_items(out, options, format, paginator.items(), progress),
        Some(_) => {
            let items = output::collect(paginator.items(), progress)?;
            write_found(out, options, sending, format, items.into())
        }
    }
}

/// Writes the import blocks of a result.
fn write_blocks(out: &mut dyn Write, sending: &Sending, value: &Value) -> Result<(), Failure> {
    let blocks = terraform::of(&sending.name(), value);
    out.write_all(terraform::text(blocks).as_bytes())?;
    Ok(out.flush()?)
}

/// Writes the items of a list when they arrive. There is a note if there are none.
fn write_items(
    out: &mut dyn Write,
    options: &Options,
    format: Format,
    items: impl Iterator<Item = zscaler::Result<Value>>,
    progress: Progress,
) -> Result<(), Failure> {
    let mut count = 0_usize;
    let items = items.inspect(|_| count += 1);
    let mut columns = Columns::new(options);
    let selected = items.map(|item| Ok(columns.select(item?)));
    output::items(out, format, selected, progress)?;
    columns.warn_unknown();
    if count == 0 {
        say(options, "no items");
    }
    Ok(())
}

/// Writes a value, or the result of `--search` over it. There is a note if that is nothing.
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
    let mut columns = Columns::new(options);
    output::value(out, format, &columns.select(found))?;
    columns.warn_unknown();
    if is_nothing && was_empty {
        say(options, "no items");
    } else if is_nothing {
        say_nothing_found(options, sending, expression);
    }
    Ok(())
}

/// Notes that an expression finds nothing. If it is a plain word, and the API can search, the user
/// may have meant that.
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
                "--search {expression} is a JMESPath expression, and finds nothing in the result; \
                 for a search by the API, write --query search={word}"
            ),
        );
    } else {
        say(options, "--search finds nothing in the result");
    }
}

/// `zscaler request METHOD PATH`.
fn send_request(out: &mut dyn Write, line: &Line) -> Result<(), Failure> {
    let options = &line.options;
    let usage = "request takes a method (LIST, GET, POST, SEARCH, PUT, PATCH, DELETE) and a path \
                 such as /zia/api/v1/ruleLabels";
    let [_, method, path] = line.words.as_slice() else { return Err(Failure::usage(usage)) };
    let Ok(method) = method.parse::<Method>() else { return Err(Failure::usage(usage)) };
    // A path may have a query, as in the vendor's documentation.
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
        return Err(Failure::usage("-o terraform is only for operations, not for request"));
    }
    send(out, options, &sending, |client| client.request(method, path, query, body))
}

/// The service that a path belongs to. Most paths begin with its name.
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
    let words = line.words.iter().skip(1).map(String::as_str);
    let found = target::with_words(words).map_err(Failure::usage)?;
    // A table for people has the columns that fit on a line.
    let brief = line.options.output.is_none() && line.options.search.is_none();
    let rows: Vec<Value> = found
        .into_iter()
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
    let output = Some(line.options.output.unwrap_or(Format::Table));
    output::found(out, &Options { output, ..line.options.clone() }, rows.into())
}

/// `zscaler configuration [SERVICE]`.
fn show_configuration(out: &mut dyn Write, line: &Line) -> Result<(), Failure> {
    let service = line.words.get(1).map(|name| target::known_service(name)).transpose()?;
    let text = reworded(&client::explain(&line.options, service)?);
    let options = &line.options;
    if options.output.is_none() && options.search.is_none() && options.columns.is_empty() {
        writeln!(out, "{}", table::lines(&text))?;
        return Ok(out.flush()?);
    }
    output::found(out, &line.options, text.lines().map(client::setting).collect())
}

fn refuse_fields(line: &Line) -> Result<(), Failure> {
    let named = line.fields.iter().map(|(name, _)| format!("--{name}"));
    match named.chain(line.options.field.first().map(|_| "--field".to_owned())).next() {
        Some(option) => {
            let name = line.words.first().map_or("zscaler", String::as_str);
            let hint = match looks_like(option.trim_start_matches('-')) {
                Some(known) => format!("; did you mean --{known}?"),
                None => String::new(),
            };
            Err(Failure::usage(format!(
                "{option} is not an option of {name}; fields are only for operations{hint}"
            )))
        }
        None => Ok(()),
    }
}

fn refuse_rows(line: &Line) -> Result<(), Failure> {
    match &line.options.each {
        Some(_) => Err(Failure::usage("--each is only for operations")),
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
