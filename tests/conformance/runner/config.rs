//! Compares configurations, by the requests that a client sends with them.

use std::path::Path;
use std::sync::Arc;

use zscaler::{Client, ConfigSources, Method, Value};

use super::clients::Kind;
use super::replay::Replay;
use super::{Outcome, clock, text};

pub(crate) fn run(case: &Value) -> Outcome {
    let folder = std::env::temp_dir().join(format!("zscaler-config-{:016x}", fastrand::u64(..)));
    let outcome = run_in(case, &folder);
    let _ = std::fs::remove_dir_all(&folder);
    outcome
}

fn run_in(case: &Value, folder: &Path) -> Outcome {
    let (home, working) = (folder.join("home"), folder.join("cwd"));
    write(&home.join(".zscaler"), &case["home_yaml"]);
    write(&working, &case["cwd_yaml"]);
    let mut sources = ConfigSources::none().home(&home).working_directory(&working);
    for (name, value) in case["env"].as_object().into_iter().flatten() {
        sources = sources.variable(name, text(value));
    }
    let replay = Replay::new([]);
    let kind = Kind::of(case);
    let transport = Arc::clone(&replay) as Arc<_>;
    let built = kind.build(sources, &case["constructor"], transport, clock());
    let fails = !case["error"].is_null();
    let client = match built {
        Ok(_) if fails => return Outcome::Failed("no error, but Python has one".to_owned()),
        Ok(client) => client,
        Err(_) if fails => return Outcome::Passed,
        Err(error) => return Outcome::Failed(error.to_string()),
    };
    if kind != Kind::OneApi {
        return legacy(case, &client, &replay);
    }
    let _ = client.zia().rule_labels().list_labels(());
    let derived = &case["derived"];
    let logins = replay.logins();
    let Some(login) = logins.first() else {
        // A client with only a sandbox token does not log in.
        return match derived["client_id"].is_string() {
            true => Outcome::Failed("no login".to_owned()),
            false => Outcome::Passed,
        };
    };
    if *login.uri() != text(&derived["auth_url"]) {
        return Outcome::Failed(format!(
            "login at {} instead of {}",
            login.uri(),
            derived["auth_url"]
        ));
    }
    let form: Vec<(String, String)> = form_urlencoded::parse(login.body()).into_owned().collect();
    let id = form.iter().find(|(name, _)| name == "client_id").map(|(_, value)| value.as_str());
    if id != derived["client_id"].as_str() {
        return Outcome::Failed(format!("client id {id:?} instead of {}", derived["client_id"]));
    }
    let sent = replay.sent();
    let base = text(&derived["base_url"]);
    match sent.first().map(|request| request.uri().to_string()) {
        Some(url) if url.starts_with(base) => Outcome::Passed,
        url => Outcome::Failed(format!("call to {url:?} instead of {base}")),
    }
}

/// Compares the login's address and the host of a legacy client.
fn legacy(case: &Value, client: &Client, replay: &Replay) -> Outcome {
    let _ = client.request(Method::GET, "/api/v1/anything", (), ());
    let derived = &case["derived"];
    let (logins, sent) = (replay.logins(), replay.sent());
    let login = logins.first().map(|login| login.uri().to_string());
    let expected = case["requests"][0]["url"].as_str();
    if login.as_deref() != expected {
        return Outcome::Failed(format!("login at {login:?} instead of {expected:?}"));
    }
    let base = derived["url"].as_str().unwrap_or(text(&derived["baseurl"]));
    let Some(call) = sent.first().filter(|call| call.uri().to_string().starts_with(base)) else {
        let urls: Vec<_> = sent.iter().map(|call| call.uri().to_string()).collect();
        return Outcome::Failed(format!("calls to {urls:?} instead of {base}"));
    };
    let partner = derived["partner_id"].as_str();
    let header = call.headers().get("x-partner-id").and_then(|value| value.to_str().ok());
    match partner.is_none() || header == partner {
        true => Outcome::Passed,
        false => Outcome::Failed(format!("partner {header:?} instead of {partner:?}")),
    }
}

fn write(folder: &Path, yaml: &Value) {
    if yaml.is_null() {
        return;
    }
    std::fs::create_dir_all(folder).unwrap();
    let text = match yaml.as_str().and_then(|text| text.strip_prefix("@@raw@@:")) {
        Some(raw) => raw.to_owned(),
        // JSON is YAML.
        None => yaml.to_string(),
    };
    super::private_file(&folder.join("zscaler.yaml"), &text);
}
