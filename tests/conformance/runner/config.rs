//! Configurations: which values are in effect, seen by what a call sends.

use std::path::Path;
use std::sync::Arc;

use zscaler::{Sources, Value, ZscalerClient};

use super::replay::Replay;
use super::{Outcome, clock, is_legacy, text};

pub(crate) fn run(case: &Value) -> Outcome {
    if is_legacy(case) {
        return Outcome::Missing;
    }
    let folder = std::env::temp_dir().join(format!("zscaler-config-{:016x}", fastrand::u64(..)));
    let outcome = run_in(case, &folder);
    let _ = std::fs::remove_dir_all(&folder);
    outcome
}

fn run_in(case: &Value, folder: &Path) -> Outcome {
    let (home, working) = (folder.join("home"), folder.join("cwd"));
    write(&home.join(".zscaler"), &case["home_yaml"]);
    write(&working, &case["cwd_yaml"]);
    let mut sources = Sources::none().home(&home).working_directory(&working);
    for (name, value) in case["env"].as_object().into_iter().flatten() {
        sources = sources.variable(name, text(value));
    }
    let replay = Replay::new([]);
    let built = ZscalerClient::builder()
        .sources(sources)
        .from_value(case["constructor"].clone())
        .transport(Arc::clone(&replay) as Arc<_>)
        .clock(clock())
        .build();
    let fails = !case["error"].is_null();
    let client = match built {
        Ok(_) if fails => return Outcome::Failed("no error; Python has one".to_owned()),
        Ok(client) => client,
        Err(_) if fails => return Outcome::Passed,
        Err(error) => return Outcome::Failed(error.to_string()),
    };
    let _ = client.zia().rule_labels().list_labels(());
    let derived = &case["derived"];
    let logins = replay.logins();
    let Some(login) = logins.first() else {
        // A sandbox alone does not log in.
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
    std::fs::write(folder.join("zscaler.yaml"), text).unwrap();
}
