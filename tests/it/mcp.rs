//! `zscaler mcp`, used by a client of the protocol.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

use zscaler::offline::Tenant;
use zscaler::{Value, json};

use crate::cli::{Home, online, run};
use crate::loopback::Loopback;

struct Session {
    child: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
    id: u64,
}

impl Session {
    fn new(home: &Home, url: &str, line: &str) -> Self {
        let mut command = online(home, url, line);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let (input, output) = (child.stdin.take(), child.stdout.take().unwrap());
        let mut session = Self { child, input, output: BufReader::new(output), id: 0 };
        let params = json!({"protocolVersion": "2025-06-18", "capabilities": {},
            "clientInfo": {"name": "test", "version": "1"}});
        let greeting = session.ask("initialize", params);
        assert_eq!(greeting["result"]["protocolVersion"], "2025-06-18", "{greeting}");
        session.send(&json!({"jsonrpc": "2.0", "method": "notifications/initialized"}));
        session
    }

    fn send(&mut self, message: &Value) {
        writeln!(self.input.as_mut().unwrap(), "{message}").unwrap();
    }

    fn ask(&mut self, method: &str, params: Value) -> Value {
        self.id += 1;
        let id = self.id;
        self.send(&json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params}));
        let mut line = String::new();
        self.output.read_line(&mut line).unwrap();
        let response: Value = serde_json::from_str(&line).unwrap();
        assert_eq!(
            (&response["jsonrpc"], &response["id"]),
            (&json!("2.0"), &json!(id)),
            "{response}"
        );
        response
    }

    /// The text of a tool, and whether it is an error.
    fn call(&mut self, tool: &str, arguments: Value) -> (String, bool) {
        let response = self.ask("tools/call", json!({"name": tool, "arguments": arguments}));
        let result = &response["result"];
        let text = result["content"][0]["text"].as_str().unwrap().to_owned();
        (text, result["isError"] == true)
    }

    fn end(mut self) -> i32 {
        drop(self.input.take());
        self.child.wait().unwrap().code().unwrap()
    }
}

#[test]
fn a_model_searches_reads_and_calls() {
    let home = Home::new();
    let tenant = Tenant::new();
    tenant.seed("/zia/api/v1/vpnCredentials", [json!({"id": 9, "preSharedKey": "canary"})]);
    let server = Loopback::new(&tenant);
    let mut session = Session::new(&home, &server.url(), "mcp");
    let tools = session.ask("tools/list", json!({}))["result"]["tools"].take();
    assert_eq!(tools.as_array().unwrap().len(), 3);
    let (found, _) = session.call("search_operations", json!({"words": "rule label get_l"}));
    assert!(found.contains("zia.rule_labels.get_label"), "{found}");
    assert_eq!(tenant.token_requests(), 0, "no login before the first call");
    let list = "zia.rule_labels.list_labels";
    let (names, _) = session
        .call("call_operation", json!({"operation": list, "search": "[].name", "all": true}));
    assert!(names.starts_with("[\"Audited 2026\","), "{names}");
    let (secret, _) = session.call(
        "call_operation",
        json!({"operation": "zia.traffic_vpn_credentials.list_vpn_credentials"}),
    );
    assert!(secret.contains("\"id\":9") && !secret.contains("canary"), "{secret}");
    for (arguments, expected) in [
        (
            json!({"operation": "zia.rule_labels.list_label"}),
            "did you mean zia.rule_labels.list_labels",
        ),
        (json!({"operation": list, "arguments": {"nonsense": 1}, "more": 1}), "no argument more"),
        (json!({"operation": list, "search": "["}), "search: "),
        (json!({"operation": "zia.rule_labels.get_label"}), "label_id"),
        (json!({"operation": "zia.rule_labels.get_label", "arguments": {"label_id": 1}}), "404"),
        (json!({"operation": "zcc.devices.download_devices"}), "--allow"),
        (
            json!({"operation": "zia.rule_labels.delete_label", "arguments": {"label_id": 1}}),
            "--allow",
        ),
    ] {
        let (text, is_error) = session.call("call_operation", arguments.clone());
        assert!(is_error && text.contains(expected), "{arguments}: {text}");
    }
    assert_eq!(session.end(), 0);
}

#[test]
fn changes_need_permission_and_deletions_a_second_call() {
    let home = Home::new();
    let tenant = Tenant::new();
    let server = Loopback::new(&tenant);
    let line = "mcp --allow zia.rule_labels.add_* --allow zia.rule_labels.delete_label";
    let mut session = Session::new(&home, &server.url(), line);
    let add = json!({"operation": "zia.rule_labels.add_label", "arguments": {"name": "x"}});
    let response = session.ask("tools/call", json!({"name": "call_operation", "arguments": add}));
    let content = &response["result"]["content"];
    let added = content[0]["text"].as_str().unwrap();
    let note = content[1]["text"].as_str().unwrap();
    assert!(note.contains("zia.activate.activate activates it"), "{response}");
    let id = serde_json::from_str::<Value>(added).unwrap()["id"].clone();
    let update =
        json!({"operation": "zia.rule_labels.update_label", "arguments": {"label_id": id}});
    assert!(session.call("call_operation", update).1, "no glob matches");
    let mut delete =
        json!({"operation": "zia.rule_labels.delete_label", "arguments": {"label_id": id}});
    let before = tenant.requests().len();
    let (question, is_error) = session.call("call_operation", delete.clone());
    assert!(!is_error && tenant.requests().len() == before, "{question}");
    delete["confirm"] = serde_json::from_str::<Value>(&question).unwrap()["confirm"].clone();
    assert!(!session.call("call_operation", delete.clone()).1);
    assert!(session.call("call_operation", delete).1, "a token is valid once");
    assert_eq!(session.end(), 0);
    run("mcp --allow zpa.*.ad_*").fails(2, "no operation has a name like this");
    run("mcp --allows x").fails(2, "only --allow GLOB");
}
