//! The library's jobs on top of calls: `zscaler zia rule_labels ensure --name x`.
//!
//! The command line has a job in place of an operation. The resource determines the operations that
//! the job calls. If there are several, a word selects one.

use std::io::Write;
use std::time::Duration;

use serde_json::{Map, Value, json};
use zscaler::{Client, Error, Expression, Method, Operation, Outcome, Pages};

use crate::arguments::{Arguments, assemble_part};
use crate::documented::Documented;
use crate::failure::Failure;
use crate::line::Line;
use crate::notes::{say_staged, warn};
use crate::options::Options;
use crate::target::{self, last, spaced};
use crate::{client, fields, output};

/// The jobs: name, usage and description. The first sentence is also the short description.
pub(crate) const JOBS: &[(&str, &str, &str)] = &[
    (
        "modify",
        "[OPERATION] <ID> --FIELD VALUE…",
        "Change some fields of an object, and keep the others. The command reads the object, \
         changes it, and sends it back.",
    ),
    (
        "find",
        "[OPERATION] <VALUE> [--by FIELD]",
        "Find the object of a list that has this name. --by compares another field.",
    ),
    (
        "ensure",
        "[OPERATION] --FIELD VALUE… [--by FIELD]",
        "Add an object, or change the fields that differ. Its name identifies the object, or the \
         field of --by. --dry-run only reads, and shows what would happen.",
    ),
    (
        "ensure_absent",
        "[OPERATION] --name NAME [--by FIELD]",
        "Remove an object if it exists. Its name identifies the object, or the field of --by. \
         --dry-run only reads, and shows what would happen.",
    ),
    (
        "reorder",
        "[OPERATION] <ID>…",
        "Put rules into this order. The other rules follow in their present order. --dry-run only \
         reads, and shows the rules that would be moved, with the number of their new place.",
    ),
    (
        "wait",
        "<OPERATION> [ARGUMENT]… --until EXPRESSION [--for SECONDS]",
        "Call an operation until a JMESPath expression over its result is true. --for sets the time \
         limit. Default: 300 s.",
    ),
];

/// The default time limit of `wait`.
const PATIENCE: Duration = Duration::from_secs(300);

/// A job of a command line.
#[derive(Debug)]
pub(crate) struct Job {
    pub(crate) name: &'static str,
    pub(crate) usage: &'static str,
    pub(crate) about: &'static str,
    /// `zia.rule_labels`
    pub(crate) resource: String,
    /// The words after the job's name.
    pub(crate) words: Vec<String>,
}

/// The operations whose fields a job takes: the updates of a resource, or the operations that add.
pub(crate) fn takes_fields_of(
    job: &str,
    resource: &str,
) -> impl Iterator<Item = &'static Operation> {
    let verbs: &[&str] = match job {
        "modify" => &["update", "replace"],
        "ensure" | "ensure_absent" => &["add", "create"],
        _ => &[],
    };
    target::of_resource(resource)
        .filter(|operation| verbs.iter().any(|verb| last(operation.name).starts_with(verb)))
}

/// A JMESPath expression of an option.
pub(crate) fn expression(option: &str, text: &str) -> Result<Expression, Failure> {
    if text.trim().is_empty() {
        let hint = "see https://jmespath.org";
        return Err(Failure::usage(format!("{option} needs a JMESPath expression; {hint}")));
    }
    Expression::new(text).map_err(|error| {
        let reason = match error {
            Error::Argument { message, .. } => message,
            other => other.to_string(),
        };
        Failure::usage(format!("{option} {text:?}: {reason}"))
    })
}

/// The job that words name. `None` if they do not name one.
pub(crate) fn named(words: &[String]) -> Option<Job> {
    let mut words = words.to_vec();
    if let Some(first) = words.first().filter(|first| first.contains('.')).cloned() {
        words.splice(..1, first.split('.').map(str::to_owned));
    }
    let [service, resource, third, rest @ ..] = words.as_slice() else { return None };
    let plain = |word: &str| word.replace('-', "_");
    let resource = format!("{}.{}", target::service(&plain(service))?, plain(resource));
    let third = plain(third);
    let (name, usage, about) = JOBS.iter().find(|(name, ..)| *name == third)?;
    // An operation of that name would take precedence.
    let is_operation = zscaler::operation(&format!("{resource}.{name}")).is_some();
    let exists = target::of_resource(&resource).next().is_some();
    (exists && !is_operation).then(|| Job { name, usage, about, resource, words: rest.to_vec() })
}

impl Job {
    /// The job's usage.
    pub(crate) fn usage(&self) -> String {
        format!("zscaler {} {} {}", spaced(&self.resource), self.name, self.usage)
    }

    /// The only operation whose fields the job takes.
    pub(crate) fn takes_fields_of(&self) -> Option<&'static Operation> {
        let mut operations = takes_fields_of(self.name, &self.resource);
        operations.next().filter(|_| operations.next().is_none())
    }

    fn refuse(&self, why: &str) -> Failure {
        let resource = spaced(&self.resource);
        Failure::usage(format!("{resource} {}: {why}; usage: {}", self.name, self.usage()))
    }

    /// The operation that the first word names. Otherwise the only candidate, or the only one of
    /// several that is likely.
    fn operation(
        &mut self,
        may_be: impl Fn(&Operation) -> bool,
        is_likely: impl Fn(&Operation, usize) -> bool,
        what: &str,
    ) -> Result<&'static Operation, Failure> {
        let first = self.words.first().map(|word| word.replace('-', "_")).unwrap_or_default();
        let all = || target::of_resource(&self.resource);
        if let Some(named) = all().find(|operation| last(operation.name) == first) {
            self.words.remove(0);
            return Ok(named);
        }
        let found: Vec<_> = all().filter(|operation| may_be(operation)).collect();
        // Version 2 of another operation must be named.
        let is_later = |name: &str| {
            let first = name.rsplit_once("_v").filter(|(_, number)| number.parse::<u8>().is_ok());
            first.is_some_and(|(first, _)| found.iter().any(|other| other.name == first))
        };
        let found: Vec<_> = found.iter().copied().filter(|one| !is_later(one.name)).collect();
        let words = self.words.len();
        let likely = found.iter().copied().filter(|one| is_likely(one, words));
        let likely: Vec<_> = likely.collect();
        match (found.as_slice(), likely.as_slice()) {
            ([one], _) | (_, [one]) => Ok(one),
            ([], _) => Err(self.refuse(&format!("the resource has no operation that {what}"))),
            (several, _) => {
                let names: Vec<_> = several.iter().map(|operation| last(operation.name)).collect();
                let names = names.join(", ");
                Err(self.refuse(&format!("several operations are possible; name one of {names}")))
            }
        }
    }

    /// The list that the job works on.
    fn list(&mut self) -> Result<&'static Operation, Failure> {
        let is_main = |operation: &Operation| {
            let short = last(operation.name);
            operation.method == Method::LIST
                && short.starts_with("list")
                && !short.ends_with("_lite")
                && operation.positional().all(|argument| argument == "policy_type")
        };
        // The likely list has objects below its path that can be changed or removed.
        let resource = self.resource.clone();
        let has_objects = |list: &Operation, _: usize| {
            target::of_resource(&resource).any(|other| {
                let inner = other.path.strip_prefix(list.path);
                let inner = inner.and_then(|inner| inner.strip_prefix("/{"));
                inner.is_some_and(|inner| inner.ends_with('}') && !inner.contains('/'))
                    && crate::notes::is_write(other)
            })
        };
        self.operation(is_main, has_objects, "lists objects")
    }

    /// The operation that `modify` calls.
    fn update(&mut self) -> Result<&'static Operation, Failure> {
        let is_update = |operation: &Operation| {
            let short = last(operation.name);
            matches!(operation.method, Method::PUT | Method::PATCH)
                && (short.starts_with("update") || short.starts_with("replace"))
        };
        let has_room = |operation: &Operation, words: usize| {
            words > 0 && operation.positional().count() == words
        };
        self.operation(is_update, has_room, "replaces an object")
    }
}

/// The beginning of a command line that modifies the object of an update: the job, the operation if
/// the line must name it, and the arguments of the object. `None` if `modify` cannot use the update.
pub(crate) fn modification(update: &'static Operation) -> Option<String> {
    let (resource, name) = update.name.rsplit_once('.').filter(|_| update.is_modifiable())?;
    let mut words: Vec<String> = update.positional().map(str::to_uppercase).collect();
    // An object without an id in the path may have one in the body.
    if words.is_empty() && Documented::of(update).in_body("id").is_some() {
        words.push("ID".to_owned());
    }
    let line = [spaced(resource), "modify".to_owned()];
    let line: Vec<String> =
        line.iter().flat_map(|part| part.split(' ')).map(str::to_owned).collect();
    let found = named(&[line.clone(), words.clone()].concat()).map(|mut job| job.update())?;
    let is_found = found.is_ok_and(|found| found.name == update.name);
    let operation = (!is_found).then(|| name.to_owned());
    let line = ["zscaler".to_owned()].into_iter().chain(line).chain(operation).chain(words);
    Some(line.collect::<Vec<_>>().join(" "))
}

/// A change of some fields of an object: the update, and its arguments.
pub(crate) struct Change {
    pub(crate) operation: &'static Operation,
    pub(crate) arguments: Arguments,
    /// The fields by their paths, and their new values.
    fields: Vec<(Vec<String>, Value)>,
}

/// The change that `modify` would make.
pub(crate) fn change(mut job: Job, line: &Line) -> Result<Change, Failure> {
    let operation = job.update()?;
    let mut words = job.words.clone();
    // If the path has no id, the body has it.
    let by_body = match (operation.positional().next(), words.len()) {
        (None, 1) => words.pop(),
        _ => None,
    };
    let is_given =
        |name: &str| line.fields.iter().any(|(field, _)| field.replace('-', "_") == name);
    let mut missing = operation.positional().skip(words.len());
    if let Some(missing) = missing.find(|name| !is_given(name)) {
        return Err(job.refuse(&format!("{missing} is missing")));
    }
    let mut arguments = assemble_part(operation, &words, &line.fields, &line.options)?;
    let body = arguments.keywords.as_object_mut().and_then(|keywords| keywords.remove("body"));
    let Some(Value::Object(body)) = body else {
        return Err(job.refuse("give the fields to change"));
    };
    if let (Some(id), Some(keywords)) = (by_body, arguments.keywords.as_object_mut()) {
        keywords.insert("id".to_owned(), id.into());
    }
    let positional: Vec<_> = operation.positional().collect();
    let mut changes: Vec<(Vec<String>, Value)> = Vec::new();
    let explicit = line.options.field.iter().filter_map(|field| field.split_once('='));
    let named = line.fields.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    let paths = named.chain(explicit).map(|(name, _)| fields::path(name));
    for path in paths.filter(|path| !positional.contains(&path.join(".").as_str())) {
        let value = path.iter().try_fold(None, |value: Option<&Value>, step| {
            Some(Some(value.map_or_else(|| body.get(step), |value| value.get(step))?))
        });
        if let Some(Some(value)) = value {
            changes.push((path, value.clone()));
        }
    }
    // The other fields of --body are replaced as a whole.
    let given: Vec<_> = changes.iter().filter_map(|(path, _)| path.first().cloned()).collect();
    let whole = body.into_iter().filter(|(name, _)| !given.contains(name));
    let fields = whole.map(|(name, value)| (vec![name], value)).chain(changes.clone()).collect();
    Ok(Change { operation, arguments, fields })
}

impl Change {
    /// Reads the object, changes it, and sends it back.
    pub(crate) fn send(&self, client: &Client) -> zscaler::Result<(Value, zscaler::ApiResponse)> {
        client.modify(self.operation.name, &self.arguments.keywords, |object| {
            self.fields.iter().try_for_each(|(path, value)| put(object, path, value))
        })
    }
}

/// Puts a value at a path. A missing value on the path becomes an object. A number selects an item of
/// a list. Another value on the path is not replaced: `--groups.name x` must not lose the groups.
fn put(place: &mut Value, path: &[String], value: &Value) -> Result<(), String> {
    let Some((first, inner)) = path.split_first() else {
        *place = value.clone();
        return Ok(());
    };
    if place.is_null() {
        *place = Map::new().into();
    }
    match place {
        Value::Object(object) => {
            put(object.entry(first.clone()).or_insert(Value::Null), inner, value)
        }
        Value::Array(items) => {
            let count = items.len();
            let item = first.parse().ok().and_then(|at: usize| items.get_mut(at));
            let Some(item) = item else {
                return Err(format!(
                    "{first:?} does not select an item of the list, which has {count}; give the \
                     whole list, or the number of an item, from 0"
                ));
            };
            put(item, inner, value)
        }
        _ => Err(format!("{first:?} is a field of a value that is neither an object nor a list")),
    }
}

/// Carries out every other job.
pub(crate) fn run(out: &mut dyn Write, job: Job, line: &Line) -> Result<(), Failure> {
    match job.name {
        "find" => find(out, job, line),
        "ensure" | "ensure_absent" => ensure(out, job, line),
        "reorder" => reorder(out, job, line),
        _ => wait(out, job, line),
    }
}

/// Removes and returns a field that is an option of the job.
fn take(fields: &mut Vec<(String, String)>, name: &str) -> Option<String> {
    let at = fields.iter().position(|(known, _)| known == name)?;
    Some(fields.remove(at).1)
}

/// Removes the arguments of a list's path from the words.
fn place(operation: &Operation, words: &mut Vec<String>) -> Map<String, Value> {
    let named: Vec<_> = operation.positional().collect();
    let taken = words.len().min(named.len());
    let values = words.drain(..taken).map(Value::from);
    named.into_iter().map(str::to_owned).zip(values).collect()
}

fn connect(options: &Options, operation: &Operation) -> Result<Client, Failure> {
    client::build(options, operation.service(), None)
}

fn find(out: &mut dyn Write, mut job: Job, line: &Line) -> Result<(), Failure> {
    let list = job.list()?;
    let mut fields = line.fields.clone();
    let by = take(&mut fields, "by").unwrap_or_else(|| "name".to_owned());
    let by = by.replace('-', "_");
    let mut words = std::mem::take(&mut job.words);
    let place = place(list, &mut words);
    let [value] = words.as_slice() else { return Err(job.refuse("give one value to find")) };
    if let Some((field, _)) = fields.first() {
        return Err(job.refuse(&format!("find does not take --{field}")));
    }
    if line.options.dry_run {
        return Err(job.refuse("find does not take --dry-run, because it only reads"));
    }
    let client = connect(&line.options, list)?;
    let found = match place.is_empty() {
        true => client.find(list.name, &by, value.as_str())?,
        false => client.call(list.name, &place)?.find(&by, value.as_str())?,
    };
    let Some(found) = found else {
        let name = spaced(list.name);
        return Err(Failure::NotThere(format!("{name} has no object whose {by} is {value:?}")));
    };
    output::found(out, &line.options, found)?;
    Ok(client.close()?)
}

fn ensure(out: &mut dyn Write, mut job: Job, line: &Line) -> Result<(), Failure> {
    let list = job.list()?;
    let mut fields = line.fields.clone();
    let by = take(&mut fields, "by").unwrap_or_else(|| "name".to_owned());
    let by = by.replace('-', "_");
    let mut words = std::mem::take(&mut job.words);
    let place = place(list, &mut words);
    if !words.is_empty() {
        return Err(job.refuse("a field is --NAME VALUE"));
    }
    let adds = |operation: &&'static Operation| {
        let short = last(operation.name);
        operation.method == Method::POST
            && operation.takes("body")
            && (short.starts_with("add") || short.starts_with("create"))
    };
    let adding: Vec<_> = target::of_resource(&job.resource).filter(adds).collect();
    let Some(add) = adding.first() else {
        return Err(job.refuse("the resource has no operation that adds an object"));
    };
    let named: Vec<String> = add.positional().map(|name| place_word(&place, name)).collect();
    let arguments = assemble_part(add, &named, &fields, &line.options)?;
    arguments.notes.iter().for_each(|note| warn(&line.options, note));
    let mut body = match arguments.keywords.get("body") {
        Some(Value::Object(body)) => body.clone(),
        _ => return Err(job.refuse("give the fields of the object")),
    };
    body.extend(place);
    if !body.contains_key(&by) {
        return Err(job.refuse(&format!("--{by} is missing; it identifies the object")));
    }
    let client = connect(&line.options, list)?;
    let plan = client.plan();
    let ensured = match (job.name, line.options.dry_run) {
        ("ensure", false) => client.ensure(list.name, &by, &body)?,
        ("ensure", true) => plan.ensure(list.name, &by, &body)?,
        (_, false) => client.ensure_absent(list.name, &by, &body)?,
        (_, true) => plan.ensure_absent(list.name, &by, &body)?,
    };
    let (outcome, changed): (_, &[String]) = match &ensured.outcome {
        Outcome::Added => ("added", &[]),
        Outcome::Changed(fields) => ("changed", fields),
        Outcome::Removed => ("removed", &[]),
        _ => ("unchanged", &[]),
    };
    let value = json!({"outcome": outcome, "changed": changed, "id": ensured.id});
    output::found(out, &line.options, value)?;
    if ensured.outcome != Outcome::Unchanged && !line.options.dry_run {
        say_staged(&line.options, add);
    }
    Ok(client.close()?)
}

/// The value of a path argument of the list, for the operation that adds.
fn place_word(place: &Map<String, Value>, name: &str) -> String {
    place.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn reorder(out: &mut dyn Write, mut job: Job, line: &Line) -> Result<(), Failure> {
    let list = job.list()?;
    let mut ids = std::mem::take(&mut job.words);
    let place = place(list, &mut ids);
    if ids.is_empty() {
        return Err(job.refuse("give the ids of the rules that come first"));
    }
    if let Some((field, _)) = line.fields.first() {
        return Err(job.refuse(&format!("reorder does not take --{field}")));
    }
    let client = connect(&line.options, list)?;
    let ids = ids.iter().map(String::as_str);
    if line.options.dry_run {
        let moves = client.plan().reorder(list.name, place, ids)?;
        let shown = moves
            .iter()
            .map(|one| json!({"id": one.id, "name": one.name, "order": one.order}))
            .collect::<Vec<_>>();
        output::found(out, &line.options, json!({"moved": moves.len(), "moves": shown}))?;
        return Ok(client.close()?);
    }
    let moved = client.reorder(list.name, place, ids)?;
    output::found(out, &line.options, json!({"moved": moved}))?;
    let update = target::of_resource(&job.resource).find(|other| crate::notes::is_write(other));
    if let Some(update) = update.filter(|_| moved > 0) {
        say_staged(&line.options, update);
    }
    Ok(client.close()?)
}

fn wait(out: &mut dyn Write, mut job: Job, line: &Line) -> Result<(), Failure> {
    let name = job.words.first().cloned().unwrap_or_default().replace('-', "_");
    let named = target::of_resource(&job.resource).find(|known| last(known.name) == name);
    let Some(operation) = named else {
        let why = match name.is_empty() {
            true => "name the operation to call".to_owned(),
            false => format!("the resource has no operation {name:?}"),
        };
        return Err(job.refuse(&why));
    };
    job.words.remove(0);
    if crate::notes::is_write(operation) {
        return Err(job.refuse(&format!(
            "{name} would be sent repeatedly, and it is not a read; name an operation that reads"
        )));
    }
    if line.options.dry_run {
        return Err(job.refuse("wait does not take --dry-run, because it only reads"));
    }
    let mut fields = line.fields.clone();
    let until = take(&mut fields, "until");
    let until = until.ok_or_else(|| job.refuse("--until is missing"))?;
    let expression = expression("--until", &until)?;
    let limit = match take(&mut fields, "for") {
        None => PATIENCE,
        Some(text) => match text.parse() {
            Ok(seconds) => Duration::from_secs(seconds),
            Err(_) => {
                let why = format!("--for takes a whole number of seconds, not {text:?}");
                return Err(job.refuse(&why));
            }
        },
    };
    let arguments = assemble_part(operation, &job.words, &fields, &line.options)?;
    let client = connect(&line.options, operation)?;
    let is_true = |value: &Value| expression.search(value).is_ok_and(|found| is_truth(&found));
    let value = client.wait_for(operation.name, &arguments.keywords, is_true, limit)?;
    output::found(out, &line.options, value)?;
    Ok(client.close()?)
}

/// Whether JMESPath takes a value as true: everything but null, false and an empty value.
fn is_truth(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Object(fields) => !fields.is_empty(),
        _ => true,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn a_job_is_in_the_place_of_an_operation() {
        let named = |line: &str| {
            let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
            named(&words).map(|job| (job.name, job.resource, job.words))
        };
        let (name, resource, words) = named("zia rule-labels modify 7").unwrap();
        assert_eq!(
            (name, resource.as_str(), words),
            ("modify", "zia.rule_labels", vec!["7".to_owned()])
        );
        assert_eq!(named("zia.rule_labels.ensure-absent").unwrap().0, "ensure_absent");
        assert_eq!(named("zpa policies reorder access 1").unwrap().2, ["access", "1"]);
        assert!(named("zia no_such modify").is_none() && named("zia rule_labels").is_none());
    }

    #[test]
    fn the_resource_determines_the_operation() {
        for (line, expected) in [
            ("zia url_filtering modify 7", Ok("zia.url_filtering.update_rule")),
            ("zpa segment_groups modify 7", Ok("zpa.segment_groups.update_group")),
            ("zia user_management modify update-user 7", Ok("zia.user_management.update_user")),
            ("zia user_management modify 7", Err("name one of update_department, update_group")),
            ("zia locations find x", Ok("zia.locations.list_locations")),
            ("zpa server_groups find x", Ok("zpa.server_groups.list_groups")),
            ("zia user_management find x", Err("list_users")),
        ] {
            let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
            let job = named(&words).unwrap();
            let found = match job.name {
                "find" => { job }.list(),
                _ => {
                    let line = Line {
                        fields: vec![("name".to_owned(), "x".to_owned())],
                        ..Line::default()
                    };
                    change(job, &line).map(|change| change.operation)
                }
            };
            match (found, expected) {
                (Ok(found), Ok(expected)) => assert_eq!(found.name, expected),
                (Err(Failure::Usage(message)), Err(expected)) => {
                    assert!(message.contains(expected), "{message}");
                }
                (found, _) => unreachable!("{line}: {found:?}"),
            }
        }
    }

    #[test]
    fn values_are_put_where_there_was_no_object() {
        let mut object = json!({"a": null, "b": {"c": 1}});
        for (path, value) in [("a.x", json!(1)), ("b.d", json!(2)), ("e", json!([]))] {
            put(&mut object, &fields::path(path), &value).unwrap();
        }
        assert_eq!(object, json!({"a": {"x": 1}, "b": {"c": 1, "d": 2}, "e": []}));
    }

    #[test]
    fn values_on_the_path_are_not_replaced() {
        let object = json!({"groups": [{"id": 1, "name": "a"}, {"id": 2}], "name": "x"});
        let mut changed = object.clone();
        put(&mut changed, &fields::path("groups.1.name"), &json!("b")).unwrap();
        let groups = json!([{"id": 1, "name": "a"}, {"id": 2, "name": "b"}]);
        assert_eq!(changed, json!({"groups": groups, "name": "x"}));
        for path in ["groups.name", "groups.2.name", "groups.x", "name.first"] {
            let mut same = object.clone();
            assert!(put(&mut same, &fields::path(path), &json!("b")).is_err(), "{path}");
            assert_eq!(same, object, "{path}");
        }
    }
}
