//! The command and its accounts: profiles, secrets from elsewhere, `doctor`; and its jobs.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;

use zscaler::offline::{Fault, Tenant};
use zscaler::{Value, json};

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
    assert!(refused.out.contains("the proxy refuses: HTTP/1.1 407"), "{refused:?}");
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
fn variables_of_legacy_clients_are_named_where_they_do_not_count() {
    let home = Home::new();
    let mut command = home.command(&["zia", "activate", "status"]);
    command.env("ZIA_USERNAME", "u").env("ZCC_CLIENT_ID", "k");
    let outcome = Outcome::of(command);
    assert_eq!(outcome.code, 3);
    let note = "ZIA_USERNAME, ZCC_CLIENT_ID are set and count with --legacy only";
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
    run("zia rule_labels modify 7").fails(2, "say what to change");
    run("zia rule_labels modify 7 --descriptoin x").fails(2, "description may be meant");
    assert_eq!(tenant.requests().iter().filter(|one| one.method == "PUT").count(), 2);
}

#[test]
fn jobs_are_the_library_s() {
    let found = run("--offline zia rule_labels find Temporary --search id -o text").text();
    assert_eq!(found, "46100038\n");
    run("--offline zia rule_labels find nothing").fails(5, "has nothing whose name");
    run("--offline zia rule_labels find").fails(2, "give one value");
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
    // The words that the list's path needs come first.
    run("--offline zpa policies reorder access 1").fails(2, "ids: has 1, ");
    run("--offline zpa segment_groups modify 1 --name x").fails(5, "404");
    run("--offline zia cloud_firewall modify 1 --name x").fails(2, "name the operation, one of");
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
