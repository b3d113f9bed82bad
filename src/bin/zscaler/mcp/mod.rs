//! `zscaler mcp`: the operations as tools of a language model, over the Model Context Protocol.
//!
//! The protocol on stdio is JSON-RPC 2.0, a message a line: an answer for each request, none for
//! notifications. This file is that; `tools` are what a model may do, `permission` what it may
//! do without asking.

mod permission;
mod tools;

use std::io::{BufRead, Read, Write};

use serde_json::{Value, json};

use self::permission::Permission;
use self::tools::Tools;
use crate::failure::Failure;
use crate::line::Line;

/// The versions of the protocol that this speaks, the newest first. In what is used here they
/// are the same.
const VERSIONS: &[&str] = &["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"];

const PARSE_ERROR: i64 = -32700;
const INVALID_REQUEST: i64 = -32600;
const METHOD_NOT_FOUND: i64 = -32601;
const INVALID_PARAMS: i64 = -32602;

const INSTRUCTIONS: &str = "\
Every operation of the Zscaler APIs behind three tools. Find an operation with search_operations, \
read what it takes with describe_operation, then call it with call_operation. Names of fields are \
in snake_case. Lists can be long: pick what is needed with `search`, a JMESPath expression, and \
ask for all pages only where they are needed. Secrets in answers are masked. Changes are allowed \
only as far as the user started the server for them.";

/// `zscaler mcp [--allow GLOB]…`.
pub(crate) fn run(out: &mut dyn Write, line: &Line) -> Result<(), Failure> {
    if line.words.len() > 1 {
        return Err(Failure::usage("mcp takes no arguments; --allow 'zpa.*.add_*' allows changes"));
    }
    if let Some((name, _)) = line.fields.iter().find(|(name, _)| name != "allow") {
        return Err(Failure::usage(format!("there is no --{name} for mcp; --allow GLOB there is")));
    }
    let globs = line.fields.iter().map(|(_, glob)| glob.clone()).collect();
    let mut tools = Tools::new(line.options.clone(), Permission::new(globs)?);
    serve(&mut std::io::stdin().lock(), out, &mut tools)?;
    tools.close()
}

/// The longest line that is read. A longer one is no request of a client.
const LONGEST_LINE: u64 = 32 * 1024 * 1024;

/// Answers line by line, until the input ends. A line that cannot be read is an error of its own.
fn serve(input: &mut impl BufRead, out: &mut dyn Write, tools: &mut Tools) -> Result<(), Failure> {
    let told = |error| Failure::File(format!("standard input: {error}"));
    loop {
        let mut line = Vec::new();
        let read = input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line).map_err(told)?;
        if read == 0 {
            return Ok(());
        }
        let is_too_long = read as u64 == LONGEST_LINE && !line.ends_with(b"\n");
        let answer = match std::str::from_utf8(&line) {
            _ if is_too_long => {
                skip_line(input).map_err(told)?;
                let message = format!("a line has more than {LONGEST_LINE} bytes");
                Some(failed(&Value::Null, PARSE_ERROR, &message))
            }
            Ok(text) if text.trim().is_empty() => None,
            Ok(text) => answer(text, tools),
            Err(_) => Some(failed(&Value::Null, PARSE_ERROR, "no UTF-8")),
        };
        if let Some(answer) = answer {
            writeln!(out, "{answer}")?;
            out.flush()?;
        }
    }
}

/// Passes over the rest of a line.
fn skip_line(input: &mut impl BufRead) -> std::io::Result<()> {
    loop {
        let buffer = input.fill_buf()?;
        let end = buffer.iter().position(|byte| *byte == b'\n');
        let length = end.map_or(buffer.len(), |end| end + 1);
        let is_end = end.is_some() || buffer.is_empty();
        input.consume(length);
        if is_end {
            return Ok(());
        }
    }
}

/// The answer to a line. None to notifications.
fn answer(text: &str, tools: &mut Tools) -> Option<Value> {
    let message: Value = match serde_json::from_str(text) {
        Ok(message) => message,
        Err(error) => return Some(failed(&Value::Null, PARSE_ERROR, &format!("no JSON: {error}"))),
    };
    match message {
        // One of the versions sends several at once.
        Value::Array(messages) if !messages.is_empty() => {
            let answers: Vec<_> =
                messages.iter().filter_map(|message| respond(message, tools)).collect();
            (!answers.is_empty()).then(|| answers.into())
        }
        message => respond(&message, tools),
    }
}

fn respond(message: &Value, tools: &mut Tools) -> Option<Value> {
    let id = message.get("id").cloned();
    let is_id = id.as_ref().is_none_or(|id| id.is_string() || id.is_number());
    let method = message.get("method").and_then(Value::as_str);
    let is_response = message.get("result").is_some() || message.get("error").is_some();
    let Some(method) = method.filter(|_| is_id && message.is_object()) else {
        // Nothing was asked for that an answer would be to.
        return (!is_response)
            .then(|| failed(&Value::Null, INVALID_REQUEST, "no request of JSON-RPC 2.0"));
    };
    let id = id?;
    let nothing = json!({});
    let params = message.get("params").unwrap_or(&nothing);
    Some(match carry_out(method, params, tools) {
        Ok(result) => json!({"jsonrpc": "2.0", "id": id, "result": result}),
        Err((code, message)) => failed(&id, code, &message),
    })
}

fn carry_out(method: &str, params: &Value, tools: &mut Tools) -> Result<Value, (i64, String)> {
    match method {
        "initialize" => Ok(initialize(params)),
        "ping" => Ok(json!({})),
        "tools/list" => Ok(json!({"tools": tools.list()})),
        "tools/call" => {
            let name = params.get("name").and_then(Value::as_str).unwrap_or_default();
            let nothing = json!({});
            let arguments = params.get("arguments").unwrap_or(&nothing);
            match tools.call(name, arguments) {
                Some(Ok(texts)) => {
                    let block = |text: String| json!({"type": "text", "text": text});
                    Ok(json!({"content": texts.into_iter().map(block).collect::<Vec<_>>()}))
                }
                // What a model did wrong it gets to read, so that it can do better.
                Some(Err(text)) => {
                    Ok(json!({"content": [{"type": "text", "text": text}], "isError": true}))
                }
                None => Err((INVALID_PARAMS, format!("there is no tool {name:?}"))),
            }
        }
        _ => Err((METHOD_NOT_FOUND, format!("there is no method {method:?}"))),
    }
}

/// What the server is. It speaks the version that is asked for, or its newest.
fn initialize(params: &Value) -> Value {
    let wanted = params.get("protocolVersion").and_then(Value::as_str).unwrap_or_default();
    let newest = VERSIONS.first().copied().unwrap_or_default();
    let version = VERSIONS.iter().copied().find(|version| *version == wanted).unwrap_or(newest);
    json!({
        "protocolVersion": version,
        "capabilities": {"tools": {}},
        "serverInfo": {"name": "zscaler", "version": env!("CARGO_PKG_VERSION")},
        "instructions": INSTRUCTIONS,
    })
}

fn failed(id: &Value, code: i64, message: &str) -> Value {
    json!({"jsonrpc": "2.0", "id": id, "error": {"code": code, "message": message}})
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;
    use crate::options::Options;

    fn tools() -> Tools {
        let options = Options { offline: true, ..Options::default() };
        Tools::new(options, Permission::new(Vec::new()).unwrap())
    }

    #[test]
    fn requests_are_answered_and_notifications_are_not() {
        let mut tools = tools();
        let mut ask = |text: &str| answer(text, &mut tools);
        let first = ask(
            r#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-03-26"}}"#,
        );
        assert_eq!(first.unwrap()["result"]["protocolVersion"], "2025-03-26");
        let other = ask(r#"{"id":"x","method":"initialize","params":{"protocolVersion":"9999"}}"#);
        assert_eq!(other.unwrap()["result"]["protocolVersion"], VERSIONS[0]);
        assert!(ask(r#"{"jsonrpc":"2.0","method":"notifications/initialized"}"#).is_none());
        assert!(ask(r#"{"jsonrpc":"2.0","id":7,"result":{}}"#).is_none());
        assert_eq!(ask(r#"{"id":2,"method":"ping"}"#).unwrap()["result"], json!({}));
        let both = ask(r#"[{"id":3,"method":"ping"},{"method":"notifications/cancelled"}]"#);
        assert_eq!(both.unwrap().as_array().unwrap().len(), 1);
    }

    #[test]
    fn what_is_no_request_is_told_by_its_code() {
        for (text, code) in [
            ("{", PARSE_ERROR),
            ("[]", INVALID_REQUEST),
            ("1", INVALID_REQUEST),
            (r#"{"id":1}"#, INVALID_REQUEST),
            (r#"{"id":{},"method":"ping"}"#, INVALID_REQUEST),
            (r#"{"id":1,"method":"resources/list"}"#, METHOD_NOT_FOUND),
            (r#"{"id":1,"method":"tools/call","params":{"name":"x"}}"#, INVALID_PARAMS),
        ] {
            let answer = answer(text, &mut tools()).unwrap();
            assert_eq!(answer["error"]["code"], code, "{text}: {answer}");
        }
    }

    #[test]
    fn a_line_that_cannot_be_read_does_not_end_the_server() {
        let ping = br#"{"jsonrpc":"2.0","id":1,"method":"ping"}"#;
        let long = vec![b' '; usize::try_from(LONGEST_LINE).unwrap() + 5];
        let deep = [b"[".repeat(100_000), b"]".repeat(100_000)].concat();
        for bad in [&b"\xff\xfe{}"[..], &long, &deep, b"{\"id\":1,\"method\":", b"\0"] {
            let input = [bad, b"\n", ping, b"\r\n\n", ping].concat();
            let mut out = Vec::new();
            serve(&mut &input[..], &mut out, &mut tools()).unwrap();
            let out = String::from_utf8(out).unwrap();
            let answers: Vec<Value> =
                out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
            assert_eq!(answers.len(), 3, "{out}");
            assert_eq!(answers[0]["error"]["code"], PARSE_ERROR, "{out}");
            assert!(answers[1]["result"].is_object() && answers[2]["result"].is_object());
        }
    }
}
