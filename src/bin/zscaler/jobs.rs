//! Jobs on top of calls, as the library has them: `zscaler zia rule_labels ensure --name x`.
//!
//! A job stands where an operation does. Which operations it takes follows from the resource; a
//! word that names one of them picks it.

use std::io::Write;
use std::time::Duration;

use serde_json::{Map, Value, json};
use zscaler::{Client, Expression, Method, Operation, Outcome, Pages};

use crate::arguments::{Arguments, assemble_part};
use crate::failure::Failure;
use crate::line::Line;
use crate::notes::{say_staged, warn};
use crate::options::Options;
use crate::target::{self, last, spaced};
use crate::{client, fields, output};

/// The jobs, how they are called, and what they do.
pub(crate) const JOBS: &[(&str, &str, &str)] = &[
    (
        "modify",
        "[OPERATION] <ID> --FIELD VALUE…",
        "Change some fields of a thing and keep the rest: it is read, and sent back whole.",
    ),
    (
        "find",
        "[OPERATION] <VALUE> [--by FIELD]",
        "Find the one thing of a list that has this name, or another field.",
    ),
    (
        "ensure",
        "[OPERATION] --FIELD VALUE… [--by FIELD]",
        "Add a thing, or change what differs; it is known by its name, or another field. \
         --dry-run reads and says what would happen.",
    ),
    (
        "ensure_absent",
        "[OPERATION] --name NAME [--by FIELD]",
        "Remove a thing, if it is there. --dry-run reads and says what would happen.",
    ),
    (
        "reorder",
        "[OPERATION] <ID>…",
        "Put rules into this order; those that are not named follow as they are.",
    ),
    (
        "wait",
        "<OPERATION> [ARGUMENT]… --until EXPRESSION [--for SECONDS]",
        "Call an operation until a JMESPath expression over what it returns is true, for 300 s \
         unless --for says otherwise.",
    ),
];

/// What waits that are given no time have.
const PATIENCE: Duration = Duration::from_secs(300);

/// A job of a command line.
#[derive(Debug)]
pub(crate) struct Job {
    pub(crate) name: &'static str,
    pub(crate) usage: &'static str,
    pub(crate) about: &'static str,
    /// `zia.rule_labels`
    pub(crate) resource: String,
    /// What stands behind the job's name.
    pub(crate) words: Vec<String>,
}

/// The job that words name; none where they name something else.
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
    // An operation of that name would go before.
    let is_operation = zscaler::operation(&format!("{resource}.{name}")).is_some();
    let exists = target::of_resource(&resource).next().is_some();
    (exists && !is_operation).then(|| Job { name, usage, about, resource, words: rest.to_vec() })
}

impl Job {
    /// How it is called.
    pub(crate) fn usage(&self) -> String {
        format!("zscaler {} {} {}", spaced(&self.resource), self.name, self.usage)
    }

    fn refuse(&self, why: &str) -> Failure {
        Failure::usage(format!("{} {}: {why}: {}", spaced(&self.resource), self.name, self.usage()))
    }

    /// The operation that the first word names, else the one of those that may be meant; of
    /// several, the one that is likely.
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
        // Version 2 of another one is meant by its name only.
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
            ([], _) => Err(self.refuse(&format!("there is no operation that {what}"))),
            (several, _) => {
                let names: Vec<_> = several.iter().map(|operation| last(operation.name)).collect();
                Err(self.refuse(&format!("name the operation, one of {}", names.join(", "))))
            }
        }
    }

    /// The list that the job is about.
    fn list(&mut self) -> Result<&'static Operation, Failure> {
        let is_main = |operation: &Operation| {
            let short = last(operation.name);
            operation.method == Method::LIST
                && short.starts_with("list")
                && !short.ends_with("_lite")
                && operation.positional().all(|argument| argument == "policy_type")
        };
        // Below its path lie the things that can be changed or removed.
        let resource = self.resource.clone();
        let has_things = |list: &Operation, _: usize| {
            target::of_resource(&resource).any(|other| {
                let inner = other.path.strip_prefix(list.path);
                let inner = inner.and_then(|inner| inner.strip_prefix("/{"));
                inner.is_some_and(|inner| inner.ends_with('}') && !inner.contains('/'))
                    && crate::notes::is_write(other)
            })
        };
        self.operation(is_main, has_things, "lists things of this kind")
    }
}

/// A change of a part: the operation that replaces the thing, and what to send to it.
pub(crate) struct Change {
    pub(crate) operation: &'static Operation,
    pub(crate) arguments: Arguments,
    /// The paths of the fields and what is laid there.
    fields: Vec<(Vec<String>, Value)>,
}

/// What `modify` is about to do.
pub(crate) fn change(mut job: Job, line: &Line) -> Result<Change, Failure> {
    let is_update = |operation: &Operation| {
        let short = last(operation.name);
        matches!(operation.method, Method::PUT | Method::PATCH)
            && (short.starts_with("update") || short.starts_with("replace"))
    };
    let has_room =
        |operation: &Operation, words: usize| words > 0 && operation.positional().count() == words;
    let operation = job.operation(is_update, has_room, "replaces a thing")?;
    let mut words = job.words.clone();
    // Where no path names it, the body does.
    let by_body = match (operation.positional().next(), words.len()) {
        (None, 1) => words.pop(),
        _ => None,
    };
    let mut arguments = assemble_part(operation, &words, &line.fields, &line.options)?;
    let body = arguments.keywords.as_object_mut().and_then(|keywords| keywords.remove("body"));
    let Some(Value::Object(body)) = body else {
        return Err(job.refuse("say what to change"));
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
    // What --body has besides replaces fields as a whole.
    let laid: Vec<_> = changes.iter().filter_map(|(path, _)| path.first().cloned()).collect();
    let whole = body.into_iter().filter(|(name, _)| !laid.contains(name));
    let fields = whole.map(|(name, value)| (vec![name], value)).chain(changes.clone()).collect();
    Ok(Change { operation, arguments, fields })
}

impl Change {
    /// Reads, changes, and sends back.
    pub(crate) fn send(&self, client: &Client) -> zscaler::Result<(Value, zscaler::ApiResponse)> {
        client.modify(self.operation.name, &self.arguments.keywords, |thing| {
            for (path, value) in &self.fields {
                lay(thing, path, value);
            }
        })
    }
}

/// Puts a value at a path; what is on the way and no object becomes one.
fn lay(thing: &mut Value, path: &[String], value: &Value) {
    let Some((first, inner)) = path.split_first() else {
        *thing = value.clone();
        return;
    };
    if !thing.is_object() {
        *thing = Map::new().into();
    }
    if let Some(object) = thing.as_object_mut() {
        lay(object.entry(first.clone()).or_insert(Value::Null), inner, value);
    }
}

/// Does every other job.
pub(crate) fn run(out: &mut dyn Write, job: Job, line: &Line) -> Result<(), Failure> {
    match job.name {
        "find" => find(out, job, line),
        "ensure" | "ensure_absent" => ensure(out, job, line),
        "reorder" => reorder(out, job, line),
        _ => wait(out, job, line),
    }
}

/// Takes a field out that is an option of a job.
fn take(fields: &mut Vec<(String, String)>, name: &str) -> Option<String> {
    let at = fields.iter().position(|(known, _)| known == name)?;
    Some(fields.remove(at).1)
}

/// The arguments of a list's path, of the first words; the others are left.
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
    let [value] = words.as_slice() else { return Err(job.refuse("give one value to look for")) };
    if let Some((field, _)) = fields.first() {
        return Err(job.refuse(&format!("--{field} is not for this job")));
    }
    if line.options.dry_run {
        return Err(job.refuse("--dry-run is for what changes something, and this reads"));
    }
    let client = connect(&line.options, list)?;
    let found = match place.is_empty() {
        true => client.find(list.name, &by, value.as_str())?,
        false => client.call(list.name, &place)?.find(&by, value.as_str())?,
    };
    let Some(found) = found else {
        let name = spaced(list.name);
        return Err(Failure::NotThere(format!("{name} has nothing whose {by} is {value:?}")));
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
        return Err(job.refuse("fields are --NAME VALUE"));
    }
    let adds = |operation: &&'static Operation| {
        let short = last(operation.name);
        operation.method == Method::POST
            && operation.takes("body")
            && (short.starts_with("add") || short.starts_with("create"))
    };
    let adding: Vec<_> = target::of_resource(&job.resource).filter(adds).collect();
    let Some(add) = adding.first() else { return Err(job.refuse("nothing can be added there")) };
    let named: Vec<String> = add.positional().map(|name| place_word(&place, name)).collect();
    let arguments = assemble_part(add, &named, &fields, &line.options)?;
    arguments.notes.iter().for_each(|note| warn(&line.options, note));
    let mut body = match arguments.keywords.get("body") {
        Some(Value::Object(body)) => body.clone(),
        _ => return Err(job.refuse("say what the thing has")),
    };
    body.extend(place);
    if !body.contains_key(&by) {
        return Err(job.refuse(&format!("--{by} is missing, by which the thing is known")));
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
        _ => ("same", &[]),
    };
    let value = json!({"outcome": outcome, "changed": changed, "id": ensured.id});
    output::found(out, &line.options, value)?;
    if ensured.outcome != Outcome::Unchanged && !line.options.dry_run {
        say_staged(&line.options, add);
    }
    Ok(client.close()?)
}

/// What a path of the list names, for the operation that adds.
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
        return Err(job.refuse(&format!("--{field} is not for this job")));
    }
    if line.options.dry_run {
        return Err(job.refuse("what is moved depends on the order that there is; no --dry-run"));
    }
    let client = connect(&line.options, list)?;
    let moved = client.reorder(list.name, place, ids.iter().map(String::as_str))?;
    output::found(out, &line.options, json!({"moved": moved}))?;
    Ok(client.close()?)
}

fn wait(out: &mut dyn Write, mut job: Job, line: &Line) -> Result<(), Failure> {
    let operation = job.operation(|_| false, |_, _| false, "is named")?;
    if crate::notes::is_write(operation) {
        return Err(job.refuse("it would be sent again and again; name an operation that reads"));
    }
    let mut fields = line.fields.clone();
    let until = take(&mut fields, "until");
    let until = until.ok_or_else(|| job.refuse("--until is missing"))?;
    let expression = Expression::new(&until)
        .map_err(|error| Failure::usage(format!("--until {until:?}: {error}")))?;
    let limit = match take(&mut fields, "for") {
        None => PATIENCE,
        Some(text) => match text.parse() {
            Ok(seconds) => Duration::from_secs(seconds),
            Err(_) => return Err(job.refuse(&format!("--for takes seconds, not {text:?}"))),
        },
    };
    let arguments = assemble_part(operation, &job.words, &fields, &line.options)?;
    let client = connect(&line.options, operation)?;
    let is_true = |value: &Value| expression.search(value).is_ok_and(|found| is_truth(&found));
    let value = client.wait_for(operation.name, &arguments.keywords, is_true, limit)?;
    output::found(out, &line.options, value)?;
    Ok(client.close()?)
}

/// What JMESPath takes for true: everything but nothing, false, and what is empty.
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
    fn jobs_stand_where_operations_do_and_behind_them() {
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
    fn the_operation_that_is_meant_follows_from_the_resource() {
        for (line, expected) in [
            ("zia url_filtering modify 7", Ok("zia.url_filtering.update_rule")),
            ("zpa segment_groups modify 7", Ok("zpa.segment_groups.update_group")),
            ("zia user_management modify update-user 7", Ok("zia.user_management.update_user")),
            ("zia user_management modify 7", Err("one of update_department, update_group")),
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
    fn values_are_laid_where_nothing_is_yet() {
        let mut thing = json!({"a": null, "b": {"c": 1}});
        for (path, value) in [("a.x", json!(1)), ("b.d", json!(2)), ("e", json!([]))] {
            lay(&mut thing, &fields::path(path), &value);
        }
        assert_eq!(thing, json!({"a": {"x": 1}, "b": {"c": 1, "d": 2}, "e": []}));
    }
}
