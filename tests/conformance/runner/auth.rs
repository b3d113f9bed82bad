//! Compares logins: the requests for tokens, their order, and the calls between them.

use std::path::PathBuf;
use std::time::Duration;

use zscaler::{Value, json};

use super::clients::{Kind, client};
use super::compare::Expected;
use super::replay::Replay;
use super::{Outcome, clock, legacy, text};

const PKCS8: &str = include_str!("../../fixtures/keys/pkcs8.pem");
const PKCS1: &str = include_str!("../../fixtures/keys/pkcs1.pem");

/// A file with a key. It is removed when the case ends.
struct KeyFile(PathBuf);

impl KeyFile {
    fn new(key: &str) -> Self {
        let name = format!("zscaler-key-{}-{:x}", std::process::id(), fastrand::u64(..));
        let path = std::env::temp_dir().join(name);
        super::private_file(&path, key);
        Self(path)
    }
}

impl Drop for KeyFile {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

pub(crate) fn run(case: &Value) -> Outcome {
    match Kind::of(case) {
        Kind::OneApi => one_api(case),
        _ if case.get("api_key").is_some() => legacy::obfuscation(case),
        kind => legacy::run(case, kind),
    }
}

fn one_api(case: &Value) -> Outcome {
    let id = text(&case["id"]);
    let list = |name: &str| case[name].as_array().cloned().unwrap_or_default();
    let (auth, exchange) = (list("auth"), list("exchange"));
    let answers =
        |list: &[Value]| list.iter().map(|pair| pair["response"].clone()).collect::<Vec<_>>();
    let replay = Replay::with_logins(answers(&exchange), answers(&auth));
    let clock = clock();
    let mut settings = case["config"].clone();
    // The recordings do not contain their private key, so another key signs.
    let given = settings["privateKey"].as_str().unwrap_or_default().to_owned();
    let file = match given.as_str() {
        path if path.starts_with("<path of throwaway") => Some(KeyFile::new(PKCS8)),
        path if path.starts_with("<path of the key") => Some(KeyFile::new(PKCS1)),
        _ => None,
    };
    if let Some(KeyFile(path)) = &file {
        settings["privateKey"] = path.to_str().into();
    } else if given == "<throwaway_rsa_2048.pem>" {
        settings["privateKey"] = PKCS8.into();
    }
    if settings["privateKey"].is_string() {
        settings["clientSecret"] = Value::Null;
    }
    let fails = !case["error"].is_null() || !case["call_error"].is_null();
    let built = client(Kind::OneApi, &settings, replay.clone(), clock.clone());
    let client = match built {
        Ok(client) => client,
        Err(_) if fails => return Outcome::Passed,
        Err(error) => return Outcome::Failed(error),
    };
    // The recorded calls. For a failed login, the call that would have followed.
    let paths: Vec<(String, String)> = exchange
        .iter()
        .map(|pair| {
            (text(&pair["request"]["method"]).to_owned(), text(&pair["request"]["path"]).to_owned())
        })
        .collect();
    let mut failed = false;
    let mut done = 0;
    // A case without a login has no calls.
    let calls = paths.len().max(usize::from(fails || !auth.is_empty()));
    while done < calls {
        let before = replay.sent().len();
        if id.ends_with("token_reuse_and_expiry") {
            clock.advance(Duration::from_secs([0, 0, 3599, 1].get(done).copied().unwrap_or(0)));
        }
        let default = ("GET".to_owned(), "/zia/api/v1/ruleLabels".to_owned());
        let (method, path) = paths.get(done).cloned().unwrap_or(default);
        if path.ends_with("/authenticatedSession") || path == "/ztw/api/v1/auth" {
            break;
        }
        let body =
            exchange.get(done).map_or(json!({}), |pair| pair["request"]["body_json"].clone());
        failed |= send(&client, &method, &path, body).is_err();
        done += (replay.sent().len() - before).max(1);
    }
    drop(client);
    if failed != fails {
        return Outcome::Failed(format!("error: {failed}, in Python: {fails}"));
    }
    let logins = replay.logins();
    if logins.len() != auth.len() {
        return Outcome::Failed(format!("{} logins instead of {}", logins.len(), auth.len()));
    }
    for (pair, login) in auth.iter().zip(&logins) {
        if let Some(difference) = form_differs(&pair["request"], login) {
            return Outcome::Failed(difference);
        }
    }
    let sent = replay.sent();
    if sent.len() != exchange.len() {
        return Outcome::Failed(format!("{} requests instead of {}", sent.len(), exchange.len()));
    }
    for (pair, request) in exchange.iter().zip(&sent) {
        if let Some(difference) = Expected::read(&pair["request"]).differs(request, &json!({})) {
            return Outcome::Failed(difference);
        }
    }
    Outcome::Passed
}

/// Sends a recorded call as a request by its path.
pub(super) fn send(
    client: &zscaler::Client,
    method: &str,
    path: &str,
    body: Value,
) -> zscaler::Result<()> {
    use zscaler::Method;
    let method = match method {
        "POST" => Method::POST,
        "PUT" => Method::PUT,
        "DELETE" => Method::DELETE,
        _ => Method::LIST,
    };
    let body = if matches!(method, Method::POST | Method::PUT) { body } else { Value::Null };
    client.request(method, path, (), body).map(drop)
}

fn form_differs(recorded: &Value, login: &zscaler::http::Request<Vec<u8>>) -> Option<String> {
    let host = format!("{}://{}", login.uri().scheme_str()?, login.uri().authority()?);
    if host != text(&recorded["scheme_host"]) {
        return Some(format!("login at {host} instead of {}", recorded["scheme_host"]));
    }
    let mut form: Vec<(String, String)> =
        form_urlencoded::parse(login.body()).into_owned().collect();
    let mut expected: Vec<(String, String)> = recorded["form"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|pair| (text(&pair[0]).to_owned(), text(&pair[1]).to_owned()))
        .collect();
    for pairs in [&mut form, &mut expected] {
        for (name, value) in pairs.iter_mut() {
            // Another key signs, so only header and claims are compared.
            if name == "client_assertion" {
                value.truncate(value.rfind('.').unwrap_or(0));
            }
        }
        pairs.sort();
    }
    (form != expected).then(|| format!("form {form:?} instead of {expected:?}"))
}
