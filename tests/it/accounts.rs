//! The command and its accounts: profiles, secrets from elsewhere, `doctor`; and its jobs.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;

use zscaler::offline::{Fault, Tenant};
use zscaler::{Single, Value, json};

use crate::cli::{Home, Outcome, labels, online, run};
use crate::loopback::Loopback;

const PROFILES: &str = "
zscaler:
  profiles:
    acme:
      clientId: a
      clientSecretCommand: [printf, acme-secret-of-a-command]
      vanityDomain: acme
    zia:
      username: admin
      password: p
      api_key: '123456789012'
      cloud: zscalertwo
";

#[cfg(unix)]
#[test]
fn a_profile_of_the_line_goes_before_the_environment() {
    let tenant = labels(2);
    let server = Loopback::new(&tenant);
    let home = Home::new();
    home.file(".zscaler/zscaler.yaml", PROFILES);
    let line = "zia rule_labels list_labels --profile acme -vvv";
    let outcome = Outcome::of(online(&home, &server.url(), line));
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert!(!outcome.err.contains("acme-secret"), "{}", outcome.err);
    assert!(outcome.err.contains("logging in as client a\n"), "{}", outcome.err);
    let mut unknown = home.command(&["zia", "activate", "status"]);
    unknown.env("ZSCALER_PROFILE", "acne");
    Outcome::of(unknown).fails(3, "the profiles are acme (~/.zscaler/zscaler.yaml), zia");
    let legacy = Outcome::of(home.command(&[
        "configuration",
        "zia",
        "--legacy",
        "--profile",
        "zia",
        "-o",
        "json",
        "--search",
        "[?key=='cloud'].value | [0]",
    ]));
    assert_eq!(legacy.json(), "zscalertwo");
}

#[test]
fn a_kept_token_serves_the_next_command_and_a_dry_run_leaves_none() {
    let tenant = labels(1);
    let server = Loopback::new(&tenant);
    let home = Home::new();
    let run = |line: &str| {
        let mut command = online(&home, &server.url(), line);
        command.env("ZSCALER_TOKEN_CACHE", "true");
        Outcome::of(command).text()
    };
    run("zia rule_labels add_label --name x --dry-run");
    assert!(!home.0.join(".zscaler/tokens").exists());
    run("zia rule_labels list_labels");
    run("zia rule_labels list_labels");
    assert_eq!(tenant.token_requests(), 1);
}

#[test]
fn doctor_goes_the_whole_way_and_ends_with_the_first_failure() {
    let tenant = Tenant::new();
    let server = Loopback::new(&tenant);
    let home = Home::new();
    let verdicts = |outcome: &Outcome| -> Vec<(String, String)> {
        let report: Value = serde_json::from_str(&outcome.out).unwrap();
        let checks = report["checks"].as_array().unwrap().iter();
        let text = |check: &Value, name: &str| check[name].as_str().unwrap().to_owned();
        checks.map(|check| (text(check, "check"), text(check, "verdict"))).collect()
    };
    let doctor = || Outcome::of(online(&home, &server.url(), "doctor zia -o json"));
    let outcome = doctor();
    assert_eq!(outcome.code, 0, "{outcome:?}");
    let found = verdicts(&outcome);
    for (check, verdict) in [
        ("configuration", "ok"),
        ("proxy", "ok"),
        ("name 127.0.0.1", "ok"),
        ("login", "ok"),
        ("the token allows", "ok"),
        ("read zia", "ok"),
    ] {
        assert!(found.contains(&(check.to_owned(), verdict.to_owned())), "{check}: {found:?}");
    }
    assert!(!outcome.out.contains("canary"));
    // The token allows the product, and the API does not.
    tenant.fault(Fault::status(403).on("/zia/api/v1/status"));
    let outcome = doctor();
    assert_eq!(outcome.code, 4, "{outcome:?}");
    assert!(verdicts(&outcome).contains(&("read zia".to_owned(), "failed".to_owned())));
    let mut refused = online(&home, &server.url(), "doctor");
    refused.env("ZSCALER_CLIENT_SECRET_FILE", "no-such-file").env_remove("ZSCALER_CLIENT_SECRET");
    let outcome = Outcome::of(refused);
    assert_eq!(outcome.code, 3, "{outcome:?}");
    assert!(outcome.out.contains("no-such-file does not exist"), "{}", outcome.out);
    assert!(outcome.out.contains("clientId = client (environment ZSCALER_CLIENT_ID)"));
}

#[test]
fn doctor_names_who_inspects_connections() {
    for (signer, verdict) in [("Zscaler Intermediate Root CA", "warning"), ("Some Public CA", "ok")]
    {
        let address = inspected(signer);
        let home = Home::new();
        let outcome = Outcome::of(online(&home, &address, "doctor"));
        assert_eq!(outcome.code, 7, "{outcome:?}");
        let certificate = format!("{verdict:<8} certificate 127.0.0.1  signed by {signer}");
        assert!(outcome.out.contains(&certificate), "{}", outcome.out);
        assert!(outcome.out.contains("failed   login"), "{}", outcome.out);
        assert!(outcome.out.contains("-> the certificate is not trusted"), "{}", outcome.out);
    }
}

#[test]
fn doctor_goes_through_the_proxy() {
    let server = inspected("Some Public CA");
    let home = Home::new();
    let doctor = |proxy: &str| {
        let mut command = online(&home, &server, "doctor");
        command.env("ZSCALER_CLIENT_PROXY_HOST", "127.0.0.1");
        command.env("ZSCALER_CLIENT_PROXY_PORT", proxy.rsplit(':').next().unwrap());
        Outcome::of(command)
    };
    let through = doctor(&proxy("HTTP/1.1 200 OK\r\n\r\n", server.strip_prefix("https://")));
    assert!(through.out.contains("signed by Some Public CA"), "{through:?}");
    let refused = doctor(&proxy("HTTP/1.1 407 Login, please\r\n\r\n", None));
    assert!(refused.out.contains("the proxy refuses the connection: HTTP/1.1 407"), "{refused:?}");
    assert_eq!(refused.code, 7);
}

/// A proxy that answers so, and then lets through to a server.
fn proxy(answer: &'static str, server: Option<&str>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let server = server.map(str::to_owned);
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let server = server.clone();
            std::thread::spawn(move || {
                let (mut head, mut byte) = (Vec::new(), [0]);
                while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).is_ok_and(|n| n > 0) {
                    head.push(byte[0]);
                }
                let _ = stream.write_all(answer.as_bytes());
                let Some(mut server) = server.and_then(|server| TcpStream::connect(server).ok())
                else {
                    return;
                };
                let (mut back, mut onward) =
                    (server.try_clone().unwrap(), stream.try_clone().unwrap());
                std::thread::spawn(move || std::io::copy(&mut back, &mut onward));
                let _ = std::io::copy(&mut stream, &mut server);
            });
        }
    });
    address
}

/// A TLS server whose certificate is signed in this name.
fn inspected(signer: &str) -> String {
    let key = rcgen::KeyPair::generate().unwrap();
    let mut parameters = rcgen::CertificateParams::new(["127.0.0.1".to_owned()]).unwrap();
    parameters.distinguished_name.push(rcgen::DnType::CommonName, signer);
    let certificate = parameters.self_signed(&key).unwrap();
    let key = rustls::pki_types::PrivateKeyDer::try_from(key.serialize_der()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], key)
        .unwrap();
    let config = Arc::new(config);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let mut server = rustls::ServerConnection::new(config.clone()).unwrap();
            std::thread::spawn(move || {
                while server.is_handshaking() && server.complete_io(&mut stream).is_ok() {}
            });
        }
    });
    format!("https://{address}")
}

#[test]
fn variables_of_legacy_clients_without_effect_are_named() {
    let home = Home::new();
    let mut command = home.command(&["zia", "activate", "status"]);
    command.env("ZIA_USERNAME", "u").env("ZCC_CLIENT_ID", "k");
    let outcome = Outcome::of(command);
    assert_eq!(outcome.code, 3);
    let note = "ZIA_USERNAME, ZCC_CLIENT_ID are set, but have an effect only with --legacy";
    assert!(outcome.err.contains(note), "{}", outcome.err);
}

#[test]
fn modify_keeps_what_it_is_not_given() {
    let tenant = Tenant::empty();
    let label = json!({"id": 7, "name": "n", "description": "d", "newField": {"a": 1, "b": 2}});
    tenant.seed("/zia/api/v1/ruleLabels", [label]);
    let server = Loopback::new(&tenant);
    let home = Home::new();
    let run = |line: &str| Outcome::of(online(&home, &server.url(), line));
    run("zia rule_labels modify 7 --description new --new_field.b 3").text();
    run("zia.rule_labels.modify update-label --label-id 7 --name m").text();
    let sent: Vec<_> = tenant.requests().into_iter().filter(|one| one.method == "PUT").collect();
    let body = sent[1].json();
    assert_eq!((&body["name"], &body["description"]), (&json!("m"), &json!("new")));
    assert_eq!(body["newField"], json!({"a": 1, "b": 3}));
    run("zia rule_labels modify 7").fails(2, "give the fields to change");
    run("zia rule_labels modify 7 --descriptoin x").fails(2, "did you mean description?");
    let without_id = run("zia rule_labels modify --name x");
    without_id.fails(2, "label_id is missing; usage: zscaler zia rule_labels modify");
    assert_eq!(tenant.requests().iter().filter(|one| one.method == "PUT").count(), 2);
}

#[test]
fn jobs_are_the_library_s() {
    let found = run("--offline zia rule_labels find Temporary --search id -o text").text();
    assert_eq!(found, "46100038\n");
    run("--offline zia rule_labels find nothing").fails(5, "has no object whose name");
    run("--offline zia rule_labels find").fails(2, "give one value to find");
    let added = run("--offline zia rule_labels ensure --name x --search outcome -o text").text();
    assert_eq!(added, "added\n");
    let gone =
        "--offline zia rule_labels ensure-absent --name Temporary --dry-run --search outcome";
    assert_eq!(run(gone).json(), "removed");
    run("--offline zia rule_labels ensure --description x").fails(2, "--name is missing");
    let waited = "--offline zia activate wait status --until status=='X' --for 1";
    run(waited).fails(7, "after 1 s");
    run("--offline zia activate wait activate --until a").fails(2, "that reads");
    run("--offline zia rule_labels wait list_labels --until [").fails(2, "--until");
    run("--offline zia activate wait status").fails(2, "--until is missing");
    run("--offline zia activate wait --until a").fails(2, "name the operation to call");
    run("--offline zia activate wait nope --until a").fails(2, "no operation \"nope\"");
    // The arguments of the list's path come first.
    run("--offline zpa policies reorder access 1").fails(2, "ids: has 1, ");
    run("--offline zpa segment_groups modify 1 --name x").fails(5, "404");
    run("--offline zia cloud_firewall modify 1 --name x").fails(2, "name one of");
}

#[test]
fn a_dry_run_of_reorder_shows_the_moves_and_only_reads() {
    let tenant = Tenant::empty();
    let rule = |id: u64| json!({"id": id, "name": format!("rule {id}"), "order": id});
    tenant.seed("/zia/api/v1/firewallFilteringRules", (1..=3).map(rule));
    let server = Loopback::new(&tenant);
    let home = Home::new();
    let run = |line: &str| Outcome::of(online(&home, &server.url(), line));
    let reorder = "zia cloud_firewall_rules reorder 3";
    let planned = run(&format!("{reorder} --dry-run")).json();
    let expected = json!({"moved": 1, "moves": [{"id": "3", "name": "rule 3", "order": 1}]});
    assert_eq!(planned, expected);
    run(&format!("{reorder}0 --dry-run")).fails(2, "ids: has 30, ");
    assert!(tenant.requests().iter().all(|one| one.method == "GET"));
    assert_eq!(run(reorder).json(), json!({"moved": 1}));
    let writes = || tenant.requests().into_iter().filter(|one| one.method == "PUT").count();
    assert_eq!(writes(), 1);
    let again = run(&format!("{reorder} --dry-run")).json();
    assert_eq!(again, json!({"moved": 0, "moves": []}));
    // ZPA takes the whole order in one call.
    let tenant = Tenant::new();
    let client = tenant.client().unwrap();
    let ids: Vec<_> = ["a", "b"]
        .map(|name| json!({"name": name, "action": "allow"}))
        .map(|rule| client.zpa().policies().add_access_rule_v2(rule).unwrap().id())
        .into();
    let server = Loopback::new(&tenant);
    let before = tenant.requests().len();
    let line = format!("zpa policies reorder access {} --dry-run --customer-id 7", ids[1]);
    let planned = Outcome::of(online(&home, &server.url(), &line)).json();
    let expected = json!([{"id": ids[0].to_string(), "name": "a", "order": 2}]);
    assert_eq!(planned["moves"], expected, "{planned}");
    let sent = tenant.requests();
    assert!(sent[before..].iter().all(|one| one.method == "GET"));
}

#[test]
fn what_no_type_allows_is_refused_before_it_is_sent() {
    let add = "--offline zia rule_labels add_label --name x";
    run(&format!("{add} --referenced-rule-count many")).fails(2, "takes a whole number");
    run(&format!("{add} --descriptoin y")).fails(2, "--force sends it");
    let forced = run(&format!("{add} --descriptoin y --force")).json();
    assert_eq!(forced["descriptoin"], "y");
    // A read is sent; a parameter that nobody knows does no harm.
    let outcome = run("--offline zia rule_labels list_labels --serach x");
    assert_ne!(outcome.code, 3);
}
