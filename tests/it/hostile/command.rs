//! The `zscaler` command on streams that are full or closed, on terminals, and ended by signals.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use zscaler::offline::Tenant;
use zscaler::{Value, json};

use crate::cli::{Home, Outcome, online};
use crate::loopback::Loopback;

fn offline(home: &Home, line: &str) -> Command {
    home.command(&format!("--offline {line}").split(' ').collect::<Vec<_>>())
}

#[test]
fn closed_and_full_streams_do_not_cause_a_panic() {
    let home = Home::new();
    let full = || File::options().write(true).open("/dev/full").unwrap();
    let list = "zia rule_labels list_labels --page-size 100";
    for line in [
        list.to_owned(),
        format!("{list} --all -o table"),
        format!("{list} -o csv -vvv"),
        format!("{list} -o text"),
        format!("{list} --dry-run"),
        "operations -o jsonl".to_owned(),
        "help".to_owned(),
        "--version".to_owned(),
        "nonsense".to_owned(),
        "zia rule_labels get_label 999999 --error-format json".to_owned(),
        "completions bash".to_owned(),
    ] {
        let fails = line.starts_with("nonsense") || line.contains("999999");
        let status = |command: &mut Command| {
            let status = command.status().unwrap();
            assert!(status.code().is_some_and(|code| code != 101), "{line}: {status}");
            status.code().unwrap()
        };
        let code = status(offline(&home, &line).stdout(full()).stderr(full()));
        assert!(fails || code == 10, "{line}: {code}");
        let code = status(offline(&home, &line).stdout(Stdio::null()).stderr(full()));
        assert_eq!(code == 0, !fails, "{line}: {code}");
        // Both closed before the first byte.
        let mut piped =
            offline(&home, &line).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop((piped.stdout.take(), piped.stderr.take()));
        let code = piped.wait().unwrap().code();
        assert!(code.is_some_and(|code| code != 101), "{line}: {code:?}");
        // Descriptors that are not open at all.
        let shell = format!("exec \"$0\" --offline {line} >&- 2>&-");
        let program = env!("CARGO_BIN_EXE_zscaler");
        let code = status(Command::new("sh").args(["-c", &shell, program]).env_clear());
        assert!(fails || code == 0 || code == 10, "{line}: {code}");
    }
}

#[test]
fn a_fifo_or_a_file_that_others_can_write_is_refused_without_blocking() {
    let home = Home::new();
    let status = Command::new("mkfifo").arg(home.0.join("zscaler.yaml")).status().unwrap();
    assert!(status.success());
    let started = Instant::now();
    let outcome = Outcome::of(online(&home, "https://gw.invalid", "configuration"));
    assert_eq!(outcome.code, 3, "{outcome:?}");
    assert!(outcome.err.contains("a FIFO"), "{outcome:?}");
    assert!(started.elapsed() < Duration::from_secs(20));
    std::fs::remove_file(home.0.join("zscaler.yaml")).unwrap();

    let text = "zscaler: {client: {clientId: a, clientSecret: canary, vanityDomain: c}}";
    let file = home.file("account.yaml", text);
    let mode = |mode| std::fs::set_permissions(&file, PermissionsExt::from_mode(mode)).unwrap();
    let line = ["--config", "account.yaml", "zia", "rule_labels", "get_label", "1", "--dry-run"];
    mode(0o666);
    let outcome = Outcome::of(home.command(&line));
    assert_eq!(outcome.code, 3, "{outcome:?}");
    assert!(outcome.err.contains("chmod go-w account.yaml"), "{outcome:?}");
    mode(0o644);
    let outcome = Outcome::of(home.command(&line));
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert!(outcome.err.contains("chmod go-r account.yaml"), "{outcome:?}");
    mode(0o600);
    let outcome = Outcome::of(home.command(&line));
    assert_eq!((outcome.code, outcome.err.as_str()), (0, ""));
    // What a shell opened is there: nobody has to be waited for.
    let shell = format!("exec \"$0\" --config /dev/stdin configuration < {}", file.display());
    let mut command = Command::new("sh");
    command.args(["-c", &shell, env!("CARGO_BIN_EXE_zscaler")]).env_clear().env("HOME", &home.0);
    assert_eq!(Outcome::of(command).code, 0);
}

#[test]
fn the_error_of_a_planted_file_names_it_and_the_fixes() {
    let home = Home::new();
    home.file("zscaler.yaml", "zscaler: {client: {authUrl: 'https://evil.invalid'}}");
    let mut command = home.command(&["zia", "rule_labels", "list_labels"]);
    command
        .env("ZSCALER_CLIENT_ID", "id")
        .env("ZSCALER_CLIENT_SECRET", "canary")
        .env("ZSCALER_VANITY_DOMAIN", "acme");
    let outcome = Outcome::of(command);
    assert_eq!(outcome.code, 3, "{outcome:?}");
    for part in ["authUrl (./zscaler.yaml)", "ZSCALER_CLIENT_SECRET", "--config"] {
        assert!(outcome.err.contains(part), "{part}: {outcome:?}");
    }
    assert!(!outcome.err.contains("canary") && outcome.err.lines().count() == 1, "{outcome:?}");
}

#[test]
fn the_password_of_a_proxy_is_not_printed() {
    let home = Home::new();
    for (name, value) in [
        ("ZSCALER_CLIENT_PROXY_HOST", "http://u:canary@proxy.example:8080"),
        ("HTTPS_PROXY", "http://u:canary@proxy.example:8080"),
    ] {
        for line in ["configuration", "configuration -o json", "configuration -o table"] {
            let mut command = online(&home, "https://gw.invalid", line);
            let outcome = Outcome::of({
                command.env(name, value).env("ZSCALER_CLIENT_SECRET", "x-secret");
                command
            });
            assert_eq!(outcome.code, 0, "{outcome:?}");
            assert!(outcome.out.contains("proxy.example"), "{outcome:?}");
            assert!(!(outcome.out + &outcome.err).contains("canary"));
        }
    }
}

#[test]
fn control_characters_of_the_api_do_not_reach_a_terminal() {
    let evil = "a\u{1b}]0;owned\u{7}\u{1b}[2J\u{9b}31m\u{7f}\u{202e}\u{2066}b\rc\u{8}";
    let tenant = Tenant::empty();
    let item = json!({"id": 1, "name": evil, evil: evil, "list": [evil, {"x": evil}]});
    tenant.seed("/zia/api/v1/ruleLabels", [item]);
    let server = Loopback::new(&tenant);
    let home = Home::new();
    let list = "zia rule_labels list_labels --page-size 100";
    let mut lines: Vec<String> = ["json", "jsonl", "table", "csv", "text"]
        .iter()
        .flat_map(|format| {
            let more = ["", " --all", " --search [].name", " --search [0].name", " --search [0]"];
            more.map(|more| format!("{list} -o {format}{more}"))
        })
        .collect();
    lines.push(format!("{list} -vvv"));
    for line in lines {
        let outcome = Outcome::of(online(&home, &server.url(), &line));
        assert_eq!(outcome.code, 0, "{line}: {outcome:?}");
        for text in [&outcome.out, &outcome.err] {
            let is_evil = |c: char| (c.is_control() && c != '\n') || "\u{202e}\u{2066}".contains(c);
            assert!(!text.contains(is_evil), "{line}: {text:?}");
        }
        if line.contains("-o json") {
            let values: Vec<Value> = serde_json::Deserializer::from_str(&outcome.out)
                .into_iter()
                .collect::<Result<_, _>>()
                .unwrap();
            assert!(
                json!(values).to_string().contains(&json!(evil).to_string()),
                "{line}: nothing is lost"
            );
        }
    }
    // Errors, as text and as JSON.
    let mut server = mockito::Server::new();
    let token = json!({"access_token": "t", "expires_in": 3600}).to_string();
    let _login = server.mock("POST", "/oauth2/v1/token").with_body(token).create();
    let body = json!({"code": evil, "message": format!("{evil}\nzscaler: forged")}).to_string();
    let _call = server.mock("GET", mockito::Matcher::Any).with_status(400).with_body(body).create();
    for more in ["", " --error-format json", " -vvv"] {
        let outcome = Outcome::of(online(&home, &server.url(), &format!("{list}{more}")));
        assert_eq!(outcome.code, 1, "{outcome:?}");
        let is_evil = |c: char| (c.is_control() && c != '\n') || "\u{202e}\u{2066}".contains(c);
        assert!(!outcome.err.contains(is_evil), "{:?}", outcome.err);
        assert!(!outcome.err.lines().any(|line| line.starts_with("zscaler: forged")));
    }
}

#[test]
fn line_breaks_in_values_do_not_add_items() {
    let tenant = Tenant::empty();
    tenant.seed("/zia/api/v1/ruleLabels", [json!({"id": 1, "name": "one\ntwo\tx"})]);
    let server = Loopback::new(&tenant);
    let home = Home::new();
    let run = |search: &str| {
        let line = format!("zia rule_labels list_labels -o text --search {search}");
        Outcome::of(online(&home, &server.url(), &line)).out
    };
    assert_eq!(run("[0].name"), "one\ntwo\tx\n");
    assert_eq!(run("[].name"), "one\\ntwo\\tx\n");
}

/// Answers a login, then sends the beginning of a file and no more.
fn endless() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            std::thread::spawn(move || {
                let mut reader = BufReader::new(stream.try_clone().unwrap());
                loop {
                    let (mut head, mut length) = (Vec::new(), 0);
                    loop {
                        let mut line = String::new();
                        if reader.read_line(&mut line).unwrap_or(0) == 0 {
                            return;
                        }
                        if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
                            length = value.trim().parse().unwrap();
                        }
                        if line == "\r\n" {
                            break;
                        }
                        head.push(line);
                    }
                    reader.read_exact(&mut vec![0; length]).unwrap();
                    let (kind, length, body) = match head[0].contains("/token") {
                        true => {
                            ("application/json", 39, r#"{"access_token":"t","expires_in": 3600}"#)
                        }
                        false => ("text/csv", 1 << 30, "a,b\n"),
                    };
                    let answer = format!(
                        "HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\n\r\n{body}"
                    );
                    stream.write_all(answer.as_bytes()).unwrap();
                }
            });
        }
    });
    url
}

#[test]
fn a_signal_leaves_no_partial_file() {
    let url = endless();
    // What whoever runs the tests has ignored, as shells do for what runs in the background, stays so.
    let ignored = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let ignored = ignored.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let ignored = ignored.map_or(0, |mask| u64::from_str_radix(mask.trim(), 16).unwrap());
    for (signal, number) in [("INT", 2), ("TERM", 15), ("HUP", 1)] {
        if ignored >> (number - 1) & 1 == 1 {
            continue;
        }
        let home = Home::new();
        let names = || {
            let entries = std::fs::read_dir(&home.0).unwrap();
            entries
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .collect::<Vec<_>>()
        };
        let line = "zcc devices download_devices devices.csv";
        let mut command = online(&home, &url, line);
        let mut running = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let started = Instant::now();
        while !names().iter().any(|name| name.ends_with(".part")) {
            assert!(started.elapsed() < Duration::from_secs(30), "no download began");
            std::thread::sleep(Duration::from_millis(20));
        }
        let id = running.id().to_string();
        Command::new("sh").args(["-c", &format!("kill -{signal} {id}")]).status().unwrap();
        let status = running.wait().unwrap();
        assert_eq!(status.signal(), Some(number), "{signal}: {status}");
        assert!(names().is_empty(), "{signal}: {:?}", names());
    }
}
