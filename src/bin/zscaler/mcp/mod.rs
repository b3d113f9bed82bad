//! `zscaler mcp`: the operations as tools of a language model, over the Model Context Protocol.
//!
//! The protocol on stdio is JSON-RPC 2.0, with one message on each line. A request has a response, a
//! notification has none. This file has the protocol. `tools` has the tools, and `permission` decides
//! which calls they may send.

mod permission;
mod tools;

use std::io::{BufRead, Read, Write};

use serde_json::{Value, json};

use self::permission::Permission;
use self::tools::Tools;
use crate::failure::Failure;
use crate::line::Line;

/// The supported versions of the protocol, the newest first. They do not differ in the parts that are
/// used here.
const VERSIONS: &[&str] = &["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"];

const PARSE_ERROR: i64 = -32700;
const INVALID_REQUEST: i64 = -32600;
const METHOD_NOT_FOUND: i64 = -32601;
const INVALID_PARAMS: i64 = -32602;

const INSTRUCTIONS: &str = "\
Three tools give access to every operation of the Zscaler APIs. Find an operation with \
search_operations, read its parameters with describe_operation, then call it with call_operation. \
Names of fields are in snake_case. Lists can be long: select the needed fields with `search`, a \
JMESPath expression, and fetch all pages only if they are needed. Secrets in results are masked. \
Changes are allowed only if the user started the server with --allow.";

/// `zscaler mcp [--allow GLOB]…`.
pub(crate) fn run(out: &mut dyn Write, line: &Line) -> Result<(), Failure> {
    if line.words.len() > 1 {
        return Err(Failure::usage(
            "mcp takes no arguments; to allow changes, write mcp --allow 'zpa.*.add_*'",
        ));
    }
    if let Some((name, _)) = line.fields.iter().find(|(name, _)| name != "allow") {
        return Err(Failure::usage(format!("mcp does not take --{name}, only --allow GLOB")));
    }
    let globs = line.fields.iter().map(|(_, glob)| glob.clone()).collect();
    let mut tools = Tools::new(line.options.clone(), Permission::new(globs)?);
    serve(&mut std::io::stdin().lock(), out, &mut tools)?;
    tools.close()
}

/// The longest line that is read, in bytes.
const LONGEST_LINE: u64 = 32 * 1024 * 1024;

/// Responds to each line until the input ends. An unreadable line gets an error as its response.
fn serve(input: &mut impl BufRead, out: &mut dyn Write, tools: &mut Tools) -> Result<(), Failure> {
    let unreadable = |error| Failure::File(format!("standard input: {error}"));
    loop {
        let mut line = Vec::new();
        let read =
            input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line).map_err(unreadable)?;
        if read == 0 {
            return Ok(());
        }
        let is_too_long = read as u64 == LONGEST_LINE && !line.ends_with(b"\n");
        let response = match std::str::from_utf8(&line) {
            _ if is_too_long => {
                skip_line(input).map_err(unreadable)?;
                let message = format!("a line has more than {LONGEST_LINE} bytes");
                Some(failed(&Value::Null, PARSE_ERROR, &message))
            }
            Ok(text) if text.trim().is_empty() => None,
            Ok(text) => respond(text, tools),
            Err(_) => Some(failed(&Value::Null, PARSE_ERROR, "the message is not valid UTF-8")),
        };
        if let Some(response) = response {
            writeln!(out, "{response}")?;
            out.flush()?;
        }
    }
}

/// Skips the rest of a line.
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

/// The response to a line. `None` for a notification.
fn respond(text: &str, tools: &mut Tools) -> Option<Value> {
    let message: Value = match serde_json::from_str(text) {
        Ok(message) => message,
        Err(error) => {
            let message = format!("the message is not valid JSON: {error}");
            return Some(failed(&Value::Null, PARSE_ERROR, &message));
        }
    };
    match message {
        // One version of the protocol has batches of messages.
        Value::Array(messages) if !messages.is_empty() => {
            let responses: Vec<_> =
                messages.iter().filter_map(|message| response_to(message, tools)).collect();
            (!responses.is_empty()).then(|| responses.into())
        }
        message => response_to(&message, tools),
    }
}

fn response_to(message: &Value, tools: &mut Tools) -> Option<Value> {
    let id = message.get("id").cloned();
    let is_id = id.as_ref().is_none_or(|id| id.is_string() || id.is_number());
    let method = message.get("method").and_then(Value::as_str);
    let is_response = message.get("result").is_some() || message.get("error").is_some();
    let Some(method) = method.filter(|_| is_id && message.is_object()) else {
        // A response needs no response.
        return (!is_response).then(|| {
            failed(&Value::Null, INVALID_REQUEST, "the message is not a request of JSON-RPC 2.0")
        });
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
                // As a result, the error reaches the model, which can correct its call.
                Some(Err(text)) => {
                    Ok(json!({"content": [{"type": "text", "text": text}], "isError": true}))
                }
                None => Err((INVALID_PARAMS, format!("there is no tool {name:?}"))),
            }
        }
        _ => Err((METHOD_NOT_FOUND, format!("there is no method {method:?}"))),
    }
}

/// Describes the server. It uses the client's version of the protocol, or its own newest version.
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
    fn a_request_has_a_response_and_a_notification_has_none() {
        let mut tools = tools();
        let mut ask = |text: &str| respond(text, &mut tools);
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
    fn an_invalid_message_has_an_error_code() {
        for (text, code) in [
            ("{", PARSE_ERROR),
            ("[]", INVALID_REQUEST),
            ("1", INVALID_REQUEST),
            (r#"{"id":1}"#, INVALID_REQUEST),
            (r#"{"id":{},"method":"ping"}"#, INVALID_REQUEST),
            (r#"{"id":1,"method":"resources/list"}"#, METHOD_NOT_FOUND),
            (r#"{"id":1,"method":"tools/call","params":{"name":"x"}}"#, INVALID_PARAMS),
        ] {
            let response = respond(text, &mut tools()).unwrap();
            assert_eq!(response["error"]["code"], code, "{text}: {response}");
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
            let responses: Vec<Value> =
                out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
            assert_eq!(responses.len(), 3, "{out}");
            assert_eq!(responses[0]["error"]["code"], PARSE_ERROR, "{out}");
            assert!(responses[1]["result"].is_object() && responses[2]["result"].is_object());
        }
    }
}
