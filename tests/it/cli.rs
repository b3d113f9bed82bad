//! The `zscaler` command in a shell. Every run is a separate process, with an empty environment and
//! its own home directory.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

use zscaler::offline::{Fault, Tenant};
use zscaler::{Value, json};

use crate::loopback::Loopback;

/// A home directory that is removed when the test ends.
pub(crate) struct Home(pub(crate) PathBuf);

impl Home {
    pub(crate) fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path =
            std::env::temp_dir().join(format!("zscaler-cli-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub(crate) fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        // Other users must not be able to read a file that may have secrets.
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            std::fs::set_permissions(&path, PermissionsExt::from_mode(0o600)).unwrap();
        }
        path
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_zscaler"));
        command.args(arguments).env_clear().env("HOME", &self.0).current_dir(&self.0);
        // Windows has no sockets without it.
        command.envs(std::env::var_os("SystemRoot").map(|root| ("SystemRoot", root)));
        command
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The result of a run.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Outcome {
    pub(crate) fn of(mut command: Command) -> Self {
        let output = command.output().unwrap();
        Self {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    #[track_caller]
    pub(crate) fn text(self) -> String {
        assert_eq!(self.code, 0, "{self:?}");
        self.out
    }

    #[track_caller]
    pub(crate) fn json(self) -> Value {
        serde_json::from_str(&self.text()).unwrap()
    }

    #[track_caller]
    pub(crate) fn fails(&self, code: i32, with: &str) {
        assert_eq!(self.code, code, "{self:?}");
        assert!(self.out.is_empty(), "{self:?}");
        assert_eq!(self.err.lines().count(), 1, "{self:?}");
        assert!(self.err.starts_with("zscaler: ") && self.err.contains(with), "{self:?}");
    }
}

/// Runs a line. Its words are separated by spaces and have no quotes.
pub(crate) fn run(line: &str) -> Outcome {
    Outcome::of(Home::new().command(&line.split(' ').collect::<Vec<_>>()))
}

/// The command with an account of a server.
pub(crate) fn online(home: &Home, url: &str, line: &str) -> Command {
    let mut command = home.command(&line.split(' ').collect::<Vec<_>>());
    command
        .env("ZSCALER_CLIENT_ID", "client")
        .env("ZSCALER_CLIENT_SECRET", "canary")
        .env("ZSCALER_VANITY_DOMAIN", "acme")
        .env("ZSCALER_API_URL", url)
        .env("ZSCALER_AUTH_URL", url);
    command
}

pub(crate) fn labels(count: usize) -> Tenant {
    let tenant = Tenant::empty();
    let items = (1..=count).map(|n| json!({"id": n, "name": format!("label {n}")}));
    tenant.seed("/zia/api/v1/ruleLabels", items);
    tenant
}

#[test]
fn a_list_comes_in_every_format() {
    let line = "--offline zia rule_labels list_labels --page-size 100 --all";
    let list = run(line).json();
    let names = run(&format!("{line} --search [].name")).json();
    assert!(names.as_array().unwrap().len() > 2);
    assert_eq!(names[0], list[0]["name"]);
    let lines = run(&format!("{line} -o jsonl")).text();
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(json!(lines), list);
    let csv = run(&format!("{line} -o csv")).text();
    assert!(csv.starts_with("id,name,description,referenced_rule_count\n"), "{csv}");
    let table = run(&format!("{line} --output=table")).text();
    assert_eq!(table.lines().count(), lines.len() + 2);
    let text = run(&format!("{line} --search [].name -o text")).text();
    assert_eq!(text.lines().next(), names[0].as_str());
    // The same list with other spellings of the names, and page by page.
    let dotted = "zia.rule-labels.list-labels --offline --page_size 2 --all";
    assert_eq!(run(dotted).json(), list);
}

#[test]
fn a_label_lives_from_add_to_delete() {
    let home = Home::new();
    let tenant = Tenant::empty();
    let server = Loopback::new(&tenant);
    let run = |line: &str| Outcome::of(online(&home, &server.url(), line));
    let id = run("zia rule_labels add_label --name 42 --search id -o text").text();
    let id = id.trim();
    let label = run(&format!("zia rule_labels get_label {id}")).json();
    assert_eq!(label["name"], "42", "documented as text");
    home.file("body.json", r#"{"name": "other", "description": "kept"}"#);
    let update = format!("zia rule_labels update_label --label-id {id} --body @body.json --name x");
    assert_eq!(run(&update).json()["name"], "x", "fields replace those of the body");
    let label = run(&format!("zia rule_labels get_label {id}")).json();
    assert_eq!(label["description"], "kept");
    assert_eq!(run(&format!("zia rule_labels delete_label {id}")).json(), Value::Null);
    run(&format!("zia rule_labels get_label {id}")).fails(5, "HTTP 404");
}

#[test]
fn a_body_comes_from_standard_input() {
    let home = Home::new();
    let line = ["--offline", "zia", "rule_labels", "add_label", "--body", "-"];
    let mut child =
        home.command(&line).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(br#"{"name": "piped"}"#).unwrap();
    let mut out = String::new();
    child.stdout.take().unwrap().read_to_string(&mut out).unwrap();
    assert!(child.wait().unwrap().success());
    assert_eq!(serde_json::from_str::<Value>(&out).unwrap()["name"], "piped");
}

#[test]
fn a_dry_run_shows_the_request_and_sends_nothing_not_even_a_login() {
    let home = Home::new();
    let tenant = Tenant::new();
    let server = Loopback::new(&tenant);
    let add = "zia rule_labels add_label --name x --dry-run";
    let shown = Outcome::of(online(&home, &server.url(), add)).text();
    let expected = format!("POST {}/zia/api/v1/ruleLabels\n", server.url());
    assert!(shown.starts_with(&expected), "{shown}");
    assert!(shown.contains("authorization: …\n") && !shown.contains("canary"), "{shown}");
    assert!(shown.ends_with("\n\n{\n  \"name\": \"x\"\n}\n"), "{shown}");
    let line = "zia rule_labels update_label 7 --name x --password canary --dry-run -o json";
    let shown = Outcome::of(online(&home, &server.url(), line)).json();
    assert_eq!(shown["method"], "PUT");
    assert_eq!(shown["body"], json!({"name": "x", "password": "…"}));
    let delete = "zia rule_labels delete_label 46100034 --dry-run";
    Outcome::of(online(&home, &server.url(), delete)).text();
    assert!(tenant.requests().is_empty());
    assert_eq!(tenant.token_requests(), 0);
    // A dry run reports mistakes, too.
    run("--offline zia rule_labels get_label --dry-run").fails(2, "label_id is missing");
    for service in ["zia rule_labels list_labels", "zpa segment_groups list_groups"] {
        let shown = run(&format!("--offline --legacy {service} --dry-run")).text();
        assert!(shown.starts_with("GET https://offline.invalid/"), "{shown}");
    }
}

#[test]
fn exit_codes_tell_failures_apart() {
    let home = Home::new();
    let url = |tenant: &Tenant| {
        let server = Loopback::new(tenant);
        (server.url(), server)
    };
    let list = "zia rule_labels list_labels --max-retries 0";
    let with = |fault: Fault| {
        let tenant = labels(3);
        tenant.fault(fault);
        let (url, _server) = url(&tenant);
        Outcome::of(online(&home, &url, list))
    };
    with(Fault::status(400)).fails(1, "HTTP 400");
    run("zia rule_labels get_label").fails(2, "label_id is missing");
    run(list).fails(3, "clientId: is missing");
    with(Fault::status(403)).fails(4, "HTTP 403");
    with(Fault::status(401).on("/oauth2/v1/token")).fails(4, "authentication failed");
    run("--offline zia rule_labels get_label 1").fails(5, "HTTP 404");
    with(Fault::status(429)).fails(6, "HTTP 429");
    Outcome::of(online(&home, "http://127.0.0.1:1", list)).fails(7, "cannot connect");
    let line = ["--offline", "zia", "rule_labels", "add_label", "--name", "Temporary"];
    Outcome::of(home.command(&line)).fails(8, "DUPLICATE_ITEM");
    run("--offline zia rule_labels list_labels --search length(`1`)").fails(9, "expects type");
    let html = Fault::status(200).header("content-type", "text/html").body(json!("<html>"));
    with(html).fails(9, "web page");
    run("--offline zia rule_labels add_label --body @none.json").fails(10, "none.json");
}

#[test]
fn errors_may_be_json() {
    let failed = run("--offline zia rule_labels get_label 1 --error-format json");
    assert_eq!(failed.code, 5);
    let error = serde_json::from_str::<Value>(&failed.err).unwrap()["error"].take();
    assert_eq!((&error["kind"], &error["exit_code"]), (&json!("not_found"), &json!(5)));
    assert_eq!((&error["status"], &error["code"]), (&json!(404), &json!("RESOURCE_NOT_FOUND")));
    assert!(error["request_id"].is_string() && error["message"].is_string());
    let failed = run("--error-format=json --output nonsense zia");
    let error = serde_json::from_str::<Value>(&failed.err).unwrap()["error"].take();
    assert_eq!((failed.code, &error["kind"]), (2, &json!("usage")));
}

#[test]
fn a_mistake_is_refused_with_a_suggestion() {
    for (line, expected) in [
        ("zai rule_labels list_labels", "did you mean zia?"),
        ("foo rule_labels list_labels", "the services are zia, "),
        ("rule_labels list_labels", "did you mean zia rule_labels?"),
        ("zia rule_label list_labels", "rule_labels"),
        ("zia rule_labels list_label", "did you mean zia rule_labels list_labels"),
        ("--offline zia rule_labels list_labels --dryrun 1", "looks like the option --dry-run"),
        ("--offline zia rule_labels get_label 1 --all", "only for operations that list"),
        ("--offline zia rule_labels list_labels -o xml", "[possible values: json"),
        ("--offline zia rule_labels list_labels --search=", "--search needs a JMESPath"),
        ("--offline zia rule_labels list_labels --max-retries x", "it is not a whole number"),
        ("--offline zia rule_labels list_labels --search [", "--search \"[\": Parse error"),
        ("--offline zia rule_labels list_labels --page-size many", "takes a whole number"),
        ("--offline --legacy zid groups list_groups", "has no legacy client"),
        ("zia rule_labels list_labels --legacy --config x", "cannot be used with"),
        ("operations no_such_operation", "no operation has all of these words"),
        ("completions cmd", "name of a shell: bash"),
    ] {
        let outcome = run(line);
        assert_eq!(outcome.code, 2, "{line}: {outcome:?}");
        assert!(outcome.err.contains(expected), "{line}: {outcome:?}");
        assert_eq!(outcome.err.lines().count(), 1, "{line}: {outcome:?}");
    }
}

#[test]
fn a_named_file_goes_before_the_environment() {
    let home = Home::new();
    home.file(".zscaler/zscaler.yaml", "zscaler: {client: {customerId: '1'}}");
    home.file("beta.yaml", "zscaler: {client: {vanityDomain: beta-tenant, cloud: beta}}");
    let explain = |line: &str| Outcome::of(online(&home, "", line)).text();
    let usual = explain("configuration");
    assert!(usual.contains("vanityDomain = acme (environment ZSCALER_VANITY_DOMAIN)"), "{usual}");
    assert!(usual.contains("customerId = 1 (~/.zscaler/zscaler.yaml)"), "{usual}");
    assert!(usual.contains("clientSecret = … (") && !usual.contains("canary"), "{usual}");
    let named = explain("configuration --config beta.yaml");
    assert!(named.contains("vanityDomain = beta-tenant (beta.yaml)"), "{named}");
    assert!(!named.contains("customerId"), "{named}");
    let flags = explain(
        "configuration --config beta.yaml --cloud production -o json --search [?key=='cloud'].value",
    );
    assert_eq!(serde_json::from_str::<Value>(&flags).unwrap(), json!(["production"]));
    Outcome::of(online(&home, "", "configuration --config none.yaml")).fails(3, "does not exist");
    let legacy = Outcome::of({
        let mut command = home.command(&["configuration", "zcc", "--legacy"]);
        command
            .env("ZCC_CLIENT_ID", "key")
            .env("ZCC_CLIENT_SECRET", "canary")
            .env("ZCC_CLOUD", "zscaler");
        command
    });
    let legacy = legacy.text();
    assert!(legacy.contains("ZCC_CLIENT_ID") && !legacy.contains("canary"), "{legacy}");
}

#[test]
fn a_table_fits_and_says_what_it_left_out() {
    let home = Home::new();
    let line = ["--offline", "zia", "user_management", "list_users", "-o", "table"];
    for width in ["30", "100"] {
        let mut command = home.command(&line);
        command.env("COLUMNS", width);
        let outcome = Outcome::of(command);
        let limit: usize = width.parse().unwrap();
        for line in outcome.out.lines() {
            assert!(line.chars().count() <= limit, "{line}");
        }
        assert_eq!(outcome.err.contains("more fields"), width == "30", "{outcome:?}");
    }
    let record = run("--offline zia rule_labels get_label 46100034 -o table").text();
    assert!(record.starts_with("id "), "{record}");
}

#[test]
fn items_arrive_one_by_one_and_a_reader_may_leave() {
    let home = Home::new();
    let tenant = labels(2500);
    let server = Loopback::new(&tenant);
    let all = "zia rule_labels list_labels --all -o jsonl";
    assert_eq!(Outcome::of(online(&home, &server.url(), all)).text().lines().count(), 2500);
    let some = "zia rule_labels list_labels --max-items 150 -o jsonl";
    assert_eq!(Outcome::of(online(&home, &server.url(), some)).text().lines().count(), 150);

    let before = tenant.requests().len();
    let walk = "zia rule_labels list_labels --page-size 5 --all -o jsonl";
    let mut child: Child = online(&home, &server.url(), walk)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = String::new();
    BufReader::with_capacity(16, child.stdout.take().unwrap()).read_line(&mut first).unwrap();
    assert!(first.contains("label 1"), "{first}");
    let outcome = child.wait_with_output().unwrap();
    assert!(outcome.status.success() && outcome.stderr.is_empty(), "{outcome:?}");
    assert!(tenant.requests().len() - before < 500, "it stops when nobody reads");
}

#[test]
fn a_list_that_breaks_off_says_so() {
    let home = Home::new();
    let tenant = labels(30);
    tenant.fault(Fault::status(400).after(2));
    let server = Loopback::new(&tenant);
    let line = "zia rule_labels list_labels --page-size 10 --all --max-retries 0";
    let outcome = Outcome::of(online(&home, &server.url(), line));
    assert_eq!(outcome.code, 1, "{outcome:?}");
    assert!(serde_json::from_str::<Value>(&outcome.out).is_err(), "no half list looks whole");
}

#[test]
fn downloads_go_to_their_file() {
    let home = Home::new();
    let line = ["--offline", "zcc", "devices", "download_devices", "devices.csv"];
    let path = Outcome::of(home.command(&line)).json();
    assert_eq!(path, "devices.csv");
    assert!(home.0.join("devices.csv").is_file());
}

#[test]
fn requests_without_an_operation_are_sent_too() {
    let labels = run("--offline request LIST /zia/api/v1/ruleLabels --query page_size=2").json();
    assert_eq!(labels.as_array().unwrap().len(), 2);
    run("--offline request GET zia/api").fails(2, "must begin with /");
    run("--offline request FETCH /zia").fails(2, "takes a method");
}

#[test]
fn a_query_in_the_path_of_a_request_counts() {
    let path = "/zia/api/v1/ruleLabels?page_size=1&page=2";
    let labels = run(&format!("--offline request LIST {path}")).json();
    assert_eq!(labels.as_array().map(Vec::len), Some(1));
    let shown = run(&format!("--offline request LIST {path} --query name=x --dry-run")).text();
    assert!(shown.starts_with("GET "), "{shown}");
    assert!(shown.lines().next().unwrap().ends_with("pageSize=1&page=2&name=x"), "{shown}");
}

#[test]
fn the_configuration_names_what_has_no_effect() {
    let home = Home::new();
    home.file("a.yaml", "zscaler: {client: {rateLimit: {maxRetriess: 3}}}\n");
    let explained = Outcome::of(online(&home, "", "configuration --config a.yaml"));
    assert!(explained.err.contains("did you mean rateLimit.maxRetries?"), "{explained:?}");
    assert!(explained.text().contains("rateLimit.maxRetries = 2 (default)"));
    assert_eq!(run("--offline configuration zia --legacy").err, "");
    run("configuration zai --legacy").fails(2, "there is no service \"zai\"; did you mean zia?");
}

#[test]
fn legacy_clients_log_in_at_the_services_own_hosts() {
    for operation in [
        "zia rule_labels list_labels",
        "zpa segment_groups list_groups",
        "zcc devices list_devices",
        "zdx devices list_devices",
        "ztw ip_source_groups list_ip_source_groups",
    ] {
        let list = run(&format!("--offline --legacy {operation}")).json();
        assert!(list.is_array(), "{operation}: {list}");
    }
}

#[test]
fn help_is_at_every_level() {
    let whole = run("--help").text();
    for part in ["zia ", "Exit codes:", "--dry-run", "FIELDS:", "completions"] {
        assert!(whole.contains(part), "{part}");
    }
    assert!(run("zia").text().contains("rule_labels"));
    assert!(run("zia rule_labels").text().contains("Lists the rule labels"));
    for line in ["zia rule_labels update_label --help", "help zia rule_labels update_label"] {
        let help = run(line).text();
        for part in ["<LABEL_ID>", "--description", "PUT /zia/api/v1/ruleLabels/{label_id}"] {
            assert!(help.contains(part), "{help}");
        }
        assert!(help.contains("client.zia.rule_labels.update_label"), "{help}");
    }
    assert_eq!(run("--version").text(), format!("zscaler {}\n", env!("CARGO_PKG_VERSION")));
    let listed = run("operations -o jsonl").text().lines().count();
    assert_eq!(listed, zscaler::operations().count());
}

#[test]
fn shells_complete_operations_fields_and_values() {
    let home = Home::new();
    for shell in ["bash", "zsh", "fish"] {
        let script = Outcome::of(home.command(&["completions", shell])).text();
        assert!(script.contains("_ZSCALER_COMPLETE"), "{script}");
        // As a file of zsh's `fpath`, it also completes the first word.
        assert_eq!(script.contains("$funcstack[1] = _zscaler"), shell == "zsh", "{script}");
    }
    let candidates = |line: &str| {
        let words: Vec<_> = ["--", "zscaler"].into_iter().chain(line.split(' ')).collect();
        let mut command = home.command(&words);
        command
            .env("_ZSCALER_COMPLETE", "bash")
            .env("_CLAP_IFS", "\n")
            .env("_CLAP_COMPLETE_INDEX", (words.len() - 2).to_string())
            .env("_CLAP_COMPLETE_COMP_TYPE", "9");
        Outcome::of(command).text().lines().map(str::trim).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(candidates("zp"), ["zpa", "zpa_scim"]);
    assert_eq!(candidates("--offline zia rule_l"), ["rule_labels"]);
    assert_eq!(candidates("zia rule_labels upd"), ["update_label"]);
    assert_eq!(candidates("zia rule-labels list-labels --page-"), ["--page-size"]);
    assert_eq!(candidates("zia rule_labels list_labels -o js"), ["json", "jsonl"]);
    assert!(
        candidates("zia rule_labels list_labels --page-size 5 --").contains(&"--all".to_owned())
    );
}

#[test]
fn logging_goes_to_stderr_without_secrets() {
    let home = Home::new();
    let server = Loopback::new(&labels(1));
    let logged = |flag: &str| {
        let line = format!("zia rule_labels list_labels {flag}");
        let outcome = Outcome::of(online(&home, &server.url(), &line));
        assert!(!outcome.err.contains("canary"), "{outcome:?}");
        let lines = outcome.err.lines().count();
        outcome.json();
        lines
    };
    let lines: Vec<_> = ["--quiet", "-v", "-vv", "-vvv"].map(logged).into();
    assert!(lines[0] == 0 && lines.is_sorted_by(|a, b| a < b), "{lines:?}");
}

#[test]
fn no_option_takes_a_secret() {
    let help = run("--help").text().to_lowercase();
    let options = help.lines().filter(|line| line.trim_start().starts_with('-'));
    for option in options {
        let name = option.split_whitespace().find(|word| word.starts_with("--")).unwrap_or("");
        assert!(
            !["secret", "password", "key", "token"].iter().any(|s| name.contains(s)),
            "{option}"
        );
    }
    assert!(Path::new(env!("CARGO_BIN_EXE_zscaler")).is_file());
}

/// Runs every `console` block of the guide and compares the output. `...` matches any text.
#[cfg(unix)]
#[test]
fn the_guide_shows_what_the_command_prints() {
    const END: &str = "@end of a command@";
    let guide = include_str!("../../docs/command.md");
    let directory = Path::new(env!("CARGO_BIN_EXE_zscaler")).parent().unwrap();
    let blocks: Vec<_> = guide.split("\n```console\n").skip(1).collect();
    assert!(blocks.len() >= 9);
    for block in blocks {
        let (block, _) = block.split_once("\n```").unwrap();
        let mut commands: Vec<(&str, String)> = Vec::new();
        for line in block.lines() {
            match (line.strip_prefix("$ "), commands.last_mut()) {
                (Some(command), _) => commands.push((command, String::new())),
                (None, Some((_, expected))) if line == "..." => *expected += line,
                (None, Some((_, expected))) => *expected += &format!("{line}\n"),
                (None, None) => panic!("a block begins with a command: {line}"),
            }
        }
        let step = |(command, _): &(&str, String)| {
            format!("{command}\nstatus=$?; echo '{END}'; (exit $status)\n")
        };
        let script: String = commands.iter().map(step).collect();
        let home = Home::new();
        let shell = Command::new("/bin/sh")
            .arg("-c")
            .arg(format!("exec 2>&1\n{script}"))
            .env_clear()
            .env("HOME", &home.0)
            .env("PATH", format!("{}:/usr/bin:/bin", directory.display()))
            .env("COLUMNS", "100")
            .current_dir(&home.0)
            .output()
            .unwrap();
        let output = String::from_utf8(shell.stdout).unwrap();
        let end = format!("{END}\n");
        let outputs = output.split(&end);
        for ((command, expected), output) in commands.iter().zip(outputs) {
            // Trailing spaces do not survive editors.
            let lines: Vec<_> = output.lines().map(str::trim_end).collect();
            let output = lines.join("\n") + if lines.is_empty() { "" } else { "\n" };
            assert!(fits(expected, &output), "$ {command}\n{output}instead of\n{expected}");
        }
    }
}

/// Whether a text matches a pattern, in which `...` matches any text.
fn fits(pattern: &str, text: &str) -> bool {
    let parts: Vec<_> = pattern.split("...").collect();
    let [first, inner @ .., last] = parts.as_slice() else { return pattern == text };
    let Some(mut rest) = text.strip_prefix(first) else { return false };
    for part in inner {
        let Some((_, after)) = rest.split_once(part) else { return false };
        rest = after;
    }
    rest.ends_with(last)
}

#[test]
fn scim_has_clients_of_its_own() {
    let users = run("--offline zia_scim users list_users --count 3").json();
    assert_eq!(users.as_array().unwrap().len(), 3);
    let broken = run("--offline zpa_scim users list_users --filter userName");
    broken.fails(1, "invalidFilter");
    let line = ["zpa-scim", "groups", "patch-group", "7", "--body", r#"{"operations": []}"#];
    let home = Home::new();
    let mut command = home.command(&line);
    command.arg("--dry-run").env("ZPA_SCIM_TOKEN", "hush").env("ZPA_IDP_ID", "2161962");
    let sent = Outcome::of(command).text();
    assert!(
        sent.contains("https://scim1.private.zscaler.com/scim/1/2161962/v2/Groups/7"),
        "{sent}"
    );
    assert!(sent.contains("application/scim+json") && !sent.contains("hush"), "{sent}");
    let path = "--offline request GET /8061240/scim/Users?count=1";
    assert_eq!(run(path).json()["total_results"], 24);
    run("zia_scim users list_users").fails(3, "ZIA_SCIM_API_TOKEN");
    let shown = run("--offline configuration zia_scim").text();
    assert!(shown.contains("tenant_id = ") && shown.contains("token = …"), "{shown}");
}
