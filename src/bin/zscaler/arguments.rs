//! Makes a call's arguments out of words, fields and options.

use std::io::Read;
use std::path::Path;

use serde_json::{Map, Value};
use zscaler::{Method, Operation, Parameter};

use crate::documented::{Documented, placeholders};
use crate::failure::Failure;
use crate::fields;
use crate::line::{is_one_slip, looks_like, pair};
use crate::notes::is_write;
use crate::options::Options;
use crate::target::{last, spaced};
use crate::text;

/// A call's arguments, and notes about what may be a mistake.
#[derive(Debug)]
pub(crate) struct Arguments {
    /// For [`zscaler::Client::call`].
    pub(crate) keywords: Value,
    pub(crate) notes: Vec<String>,
}

/// The arguments of a call of this operation. There is a note if an update leaves out many fields of
/// the object that it replaces.
pub(crate) fn assemble(
    operation: &'static Operation,
    words: &[String],
    fields: &[(String, String)],
    options: &Options,
) -> Result<Arguments, Failure> {
    let mut arguments = assemble_part(operation, words, fields, options)?;
    arguments.notes.extend(emptied(operation, &arguments.keywords));
    Ok(arguments)
}

/// The note on an update that gets few fields of the object that it replaces.
fn emptied(operation: &'static Operation, keywords: &Value) -> Option<String> {
    let short = last(operation.name);
    let replaces = operation.method == Method::PUT
        && ["update", "replace"].iter().any(|verb| short.starts_with(verb));
    let body = keywords.get("body")?.as_object().filter(|_| replaces)?;
    let documented = Documented::of(operation).body;
    let left_out: Vec<_> = documented
        .iter()
        .map(|parameter| parameter.name)
        .filter(|name| !body.contains_key(*name))
        .collect();
    if left_out.len() * 2 <= documented.len() {
        return None;
    }
    let mut shown = left_out.iter().take(3).copied().collect::<Vec<_>>().join(", ");
    if left_out.len() > 3 {
        shown.push_str(", …");
    }
    let resource = operation.name.rsplit_once('.').map_or("", |(resource, _)| resource);
    let hint = match operation.is_modifiable() {
        true => format!("; zscaler {} modify keeps them", spaced(resource)),
        false => String::new(),
    };
    Some(format!(
        "{short} replaces the whole object, so the fields that are left out may become empty \
         ({shown}){hint}"
    ))
}

/// The arguments of a call whose body may be a part of an object.
pub(crate) fn assemble_part(
    operation: &'static Operation,
    words: &[String],
    fields: &[(String, String)],
    options: &Options,
) -> Result<Arguments, Failure> {
    let name = spaced(operation.name);
    let documented = Documented::of(operation);
    let named: Vec<&str> = operation.positional().collect();
    let mut keywords = Map::new();
    let (taken, surplus) = words.split_at(words.len().min(named.len()));
    for (argument, word) in named.iter().zip(taken) {
        keywords.insert((*argument).to_owned(), word.as_str().into());
    }
    if let Some(surplus) = surplus.first() {
        let takes = match named.is_empty() {
            true => "no positional argument".to_owned(),
            false => format!("only {}", named.join(", ")),
        };
        let hint = operation.takes("body") || operation.takes("query");
        let hint = if hint { "; a field is --NAME VALUE" } else { "" };
        return Err(Failure::usage(format!(
            "{name} takes {takes}, so {surplus:?} is one argument too many{hint}"
        )));
    }

    let mut notes = Vec::new();
    let mut query = Map::new();
    let mut body = base_body(operation, options)?;
    let mut seen: Vec<Vec<String>> = Vec::new();
    let explicit = options.field.iter().map(|field| pair("--field", field));
    let explicit = explicit.collect::<Result<Vec<_>, _>>()?;
    for (index, (field, text)) in fields.iter().chain(&explicit).enumerate() {
        let path = fields::path(field);
        let first = path.first().map_or("", String::as_str);
        let again = seen.contains(&path);
        if named.contains(&field.replace('-', "_").as_str()) {
            if keywords.insert(first.to_owned(), text.as_str().into()).is_some() {
                return Err(Failure::usage(format!("{name}: {first} is given twice")));
            }
            continue;
        }
        let is_whole = path.len() == 1;
        let (in_body, in_query) = (documented.in_body(first), documented.in_query(first));
        let to_body = operation.takes("body") && (in_body.is_some() || in_query.is_none());
        if !to_body && !operation.takes("query") {
            let takes = match named.is_empty() {
                true => "it takes no arguments".to_owned(),
                false => format!("it takes {}", named.join(", ")),
            };
            return Err(Failure::usage(format!("{name} does not take --{field}: {takes}")));
        }
        if in_body.is_none() && in_query.is_none() {
            // A misspelled --dry-run must not send the request.
            if let Some(option) = looks_like(first).filter(|_| index < fields.len()) {
                return Err(Failure::usage(format!(
                    "--{field} looks like the option --{option}; if you mean a field, write \
                     --field {field}={text}"
                )));
            }
            if let Some(known) = near(first, &documented) {
                let note =
                    format!("{first} is not a documented field of {name}; did you mean {known}?");
                // The API ignores a misspelled field of a write, so its value would be lost.
                if is_write(operation) && !options.force {
                    return Err(Failure::usage(format!("{note} --force sends it unchanged")));
                }
                notes.push(note);
            }
        }
        let kind = if to_body { in_body } else { in_query };
        let value = fields::checked(field, text, kind.filter(|_| is_whole))?;
        let object = match (to_body, &mut body) {
            (false, _) => &mut query,
            (true, Body::Object(object)) => object,
            (true, Body::None) => {
                body = Body::Object(Map::new());
                let Body::Object(object) = &mut body else { continue };
                object
            }
            (true, Body::Other(_)) => {
                return Err(Failure::usage(format!(
                    "--{field} cannot be added to --body, which is not an object"
                )));
            }
        };
        fields::put(object, &path, value, again)?;
        seen.push(path);
    }
    let mut again: Vec<String> = Vec::new();
    for parameter in &options.query {
        let (key, value) = pair("--query", parameter)?;
        let path = [key.clone()];
        fields::put(&mut query, &path, value.into(), again.contains(&key))?;
        again.push(key);
    }
    let needed = named.iter().filter(|argument| operation.file() != Some(**argument));
    if let Some(missing) = needed.into_iter().find(|name| !keywords.contains_key(**name)) {
        return Err(Failure::usage(format!(
            "{name}: {missing} is missing; write zscaler {name}{}",
            placeholders(operation)
        )));
    }
    if !query.is_empty() {
        if !operation.takes("query") {
            return Err(Failure::usage(format!("{name} does not take a query")));
        }
        keywords.insert("query_params".to_owned(), query.into());
    }
    match body {
        Body::None => {}
        Body::Object(object) => drop(keywords.insert("body".to_owned(), object.into())),
        Body::Other(value) => drop(keywords.insert("body".to_owned(), value)),
    }
    Ok(Arguments { keywords: keywords.into(), notes })
}

/// A body that is being built.
enum Body {
    None,
    Object(Map<String, Value>),
    Other(Value),
}

fn base_body(operation: &Operation, options: &Options) -> Result<Body, Failure> {
    let Some(text) = &options.body else { return Ok(Body::None) };
    if !operation.takes("body") {
        let name = spaced(operation.name);
        return Err(Failure::usage(format!("{name} does not take a body")));
    }
    Ok(match body(text)? {
        Value::Object(object) => Body::Object(object),
        other => Body::Other(other),
    })
}

/// The body that `--body` gives: JSON, `@FILE`, or `-` for standard input.
pub(crate) fn body(option: &str) -> Result<Value, Failure> {
    let (place, text) = match option.strip_prefix('@') {
        _ if option == "-" => ("standard input".to_owned(), from_stdin()?),
        Some("-") => ("standard input".to_owned(), from_stdin()?),
        Some("") => return Err(Failure::usage("--body @ needs the name of a file: --body @FILE")),
        Some(file) => (file.to_owned(), text::of_file(Path::new(file))?),
        None => ("--body".to_owned(), option.to_owned()),
    };
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return Err(Failure::usage(format!("{place} is empty; a body is JSON, such as {{}}")));
    }
    if let Some(number) = huge_integer(text) {
        return Err(Failure::usage(format!(
            "{place}: the integer {number:.30} has more than 64 bits, so it would lose digits; put \
             it in quotes"
        )));
    }
    serde_json::from_str(text).map_err(|error| {
        let hint = match place.as_str() {
            "--body" if Path::new(option).is_file() => {
                format!("; --body @{option} reads the file")
            }
            "--body" => "; @FILE reads a file, and - reads standard input".to_owned(),
            _ => String::new(),
        };
        Failure::usage(format!("{place}: the body is not valid JSON: {error}{hint}"))
    })
}

/// An integer of a JSON text that does not fit into 64 bits.
fn huge_integer(json: &str) -> Option<&str> {
    // Splits the text at the letters of strings and at everything else that is not in a number.
    let (mut in_string, mut escaped) = (false, false);
    let outside = json.split(|letter: char| {
        let is_end =
            if in_string { true } else { !letter.is_ascii_digit() && !"-+.eE".contains(letter) };
        match letter {
            _ if escaped => escaped = false,
            '\\' if in_string => escaped = true,
            '"' => in_string = !in_string,
            _ => {}
        }
        is_end
    });
    let mut integers = outside.filter(|token| {
        let digits = token.strip_prefix('-').unwrap_or(token);
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    });
    integers.find(|token| token.parse::<u64>().is_err() && token.parse::<i64>().is_err())
}

fn from_stdin() -> Result<String, Failure> {
    let place = Path::new("standard input");
    let mut bytes = Vec::new();
    match std::io::stdin().lock().read_to_end(&mut bytes) {
        Ok(_) => text::of_bytes(place, bytes),
        Err(error) => Err(Failure::unreadable(place, &error)),
    }
}

/// The documented field that somebody may have meant by an unknown one.
fn near(name: &str, documented: &Documented) -> Option<&'static str> {
    let known: Vec<&Parameter> = documented.query.iter().chain(&documented.body).collect();
    let known = known.into_iter().map(|parameter| last(parameter.name));
    let letters = |text: &str| text.replace(['-', '_'], "").to_lowercase();
    let wanted = letters(name);
    // The API's own spelling is not a mistake.
    if known.clone().any(|known| letters(known) == wanted) {
        return None;
    }
    let near = |known: &str| {
        let known = letters(known);
        known.len() > 3 && wanted.len() > 2 && looks_alike(&wanted, &known)
    };
    known.into_iter().find(|known| near(known))
}

/// Whether one name may be a misspelling of the other: by one letter, or by two in long names with
/// the same first letter.
fn looks_alike(name: &str, known: &str) -> bool {
    let is_long = known.len() >= 8 && name.chars().next() == known.chars().next();
    is_one_slip(name, known) || (is_long && distance(name, known) <= 2)
}

/// How many letters must be added, removed or changed to turn one word into the other.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (at, letter) in a.chars().enumerate() {
        let mut above_left = at;
        let mut left = at + 1;
        let mut next = vec![left];
        for (cell, other) in row.iter().skip(1).zip(&b) {
            let here = (above_left + usize::from(letter != *other)).min(left + 1).min(cell + 1);
            next.push(here);
            (above_left, left) = (*cell, here);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::line::Line;
    use crate::target::{Target, find};

    fn assembled(line: &str) -> Result<Arguments, Failure> {
        let line = Line::parse(line.split(' ').map(Into::into)).unwrap();
        let (Target::Operation(operation), words) = find(&line.words).unwrap() else {
            panic!("{line:?}")
        };
        assemble(operation, &words, &line.fields, &line.options)
    }

    fn keywords(line: &str) -> Value {
        assembled(line).unwrap().keywords
    }

    fn refusal(line: &str) -> String {
        match assembled(line) {
            Err(Failure::Usage(message)) => message,
            other => panic!("{line}: {other:?}"),
        }
    }

    #[test]
    fn no_integer_of_a_body_loses_digits() {
        for json in [
            r#"{"a": 18446744073709551616}"#,
            r#"[1, {"b": [-9223372036854775809]}]"#,
            r#"{"a": "\\", "b": 123456789012345678901}"#,
            "99999999999999999999",
        ] {
            let Err(Failure::Usage(message)) = body(json) else { panic!("{json} is accepted") };
            assert!(message.contains("quotes"), "{message}");
        }
        for json in [
            r#"{"a": 18446744073709551615, "b": -9223372036854775808}"#,
            r#"{"a": "99999999999999999999", "b\"": 1.5e30, "99999999999999999999": 1}"#,
            r#"{"a": 123456789012345678901.5}"#,
            "[]",
        ] {
            body(json).unwrap();
        }
    }

    #[test]
    fn fields_go_where_the_operation_has_room_for_them() {
        assert_eq!(
            keywords("zia rule_labels list_labels --page-size 100 --query search=5"),
            json!({"query_params": {"page_size": 100, "search": "5"}})
        );
        assert_eq!(
            keywords("zia rule_labels update_label 7 --name 42 --extra.deep 42"),
            json!({"label_id": "7", "body": {"name": "42", "extra": {"deep": 42}}})
        );
        assert_eq!(
            keywords("zia rule_labels update_label --label-id 7 --body {\"a\":1,\"b\":1} --b 2"),
            json!({"label_id": "7", "body": {"a": 1, "b": 2}})
        );
        // The operation has both. A field that is documented for the query goes there.
        assert_eq!(
            keywords(
                "ztw ip_destination_groups update_ip_destination_group 7 --override true --name x"
            ),
            json!({"group_id": "7", "query_params": {"override": true}, "body": {"name": "x"}})
        );
    }

    #[test]
    fn fields_that_are_given_again_are_lists() {
        let body = keywords("zia rule_labels add_label --tags a --tags b --x 1");
        assert_eq!(body, json!({"body": {"tags": ["a", "b"], "x": 1}}));
        let query = keywords("zia rule_labels list_labels --query a=1 --query a=2");
        assert_eq!(query, json!({"query_params": {"a": ["1", "2"]}}));
    }

    #[test]
    fn a_body_may_be_anything() {
        assert_eq!(keywords("zia rule_labels add_label --body [1]"), json!({"body": [1]}));
        assert!(refusal("zia rule_labels add_label --body [1] --name x").contains("not an object"));
        assert!(refusal("zia rule_labels add_label --body {a").contains("not valid JSON"));
        assert!(refusal("zia rule_labels list_labels --body {}").contains("not take a body"));
        assert_eq!(keywords("zia rule_labels add_label"), json!({}));
    }

    #[test]
    fn arguments_that_an_operation_does_not_take_are_refused() {
        for (line, expected) in [
            ("zia rule_labels get_label", "zscaler zia rule_labels get_label <LABEL_ID>"),
            ("zia rule_labels get_label 1 2", "\"2\" is one argument too many"),
            ("zia rule_labels get_label 1 --label-id 1", "given twice"),
            ("zia rule_labels get_label 1 --name x", "does not take --name"),
            ("zia rule_labels get_label 1 --query a=b", "does not take a query"),
            (
                "zia intermediate_certificates upload_cert_chain",
                "upload_cert_chain <CERT_ID> [FILE_PATH]",
            ),
            ("zia rule_labels list_labels --query a", "NAME=VALUE"),
        ] {
            let message = refusal(line);
            assert!(message.contains(expected), "{line}: {message}");
        }
    }

    #[test]
    fn a_field_that_looks_like_an_option_has_to_be_documented() {
        let add = "zia rule_labels add_label";
        assert!(refusal(&format!("{add} --dryrun 1")).contains("the option --dry-run"));
        let body = keywords(&format!("{add} --field dryrun=1 --field search=x"));
        assert_eq!(body, json!({"body": {"dryrun": 1, "search": "x"}}));
        // `versions` is one letter away from `--version`.
        let body = keywords("zia endpoint_custom_apps add_custom_app --versions a,b");
        assert_eq!(body["body"]["versions"][0], "a");
    }

    #[test]
    fn a_write_s_field_that_looks_like_another_is_sent_only_if_it_is_meant() {
        let add = "zia rule_labels add_label";
        for slip in ["descripton", "descriptoin", "desription", "Description1"] {
            assert!(refusal(&format!("{add} --{slip} x")).contains("did you mean description?"));
        }
        let forced = assembled(&format!("{add} --descripton x --force")).unwrap();
        assert_eq!(forced.keywords, json!({"body": {"descripton": "x"}}));
        assert!(forced.notes.iter().any(|note| note.contains("did you mean description?")));
        // A name that resembles none, and the API's own spelling, are not mistakes.
        for field in ["reason", "referencedRuleCount", "tags"] {
            assert!(assembled(&format!("{add} --{field} x")).unwrap().notes.is_empty(), "{field}");
        }
        let read = assembled("zia rule_labels list_labels --page-siez 1").unwrap();
        assert!(read.notes.iter().any(|note| note.contains("did you mean page_size?")));
    }

    #[test]
    fn an_update_with_few_fields_says_that_it_replaces() {
        let notes = |line: &str| assembled(line).unwrap().notes;
        let few = notes("zia rule_labels update_label 7 --name x");
        assert!(few.iter().any(|note| note.contains("zia rule_labels modify")), "{few:?}");
        for line in [
            "zia rule_labels update_label 7 --name x --description y",
            "zia rule_labels add_label --name x",
            "zia rule_labels update_label 7",
        ] {
            assert!(notes(line).is_empty(), "{line}");
        }
    }
}
