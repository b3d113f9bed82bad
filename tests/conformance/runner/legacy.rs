//! Compares logins of the legacy clients: the requests that log in and out, their order, and the
//! headers of calls.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use zscaler::http::Request;
use zscaler::{ConfigSources, ManualClock, Value, json};

use super::auth::send;
use super::clients::Kind;
use super::compare::Expected;
use super::replay::{Replay, is_login};
use super::{Outcome, clock, text};

/// Runs a case. It is compared with its recording, except for three differences: Python checks the
/// session before every call, lets some services' tokens expire, and fails if the service has ended
/// a session.
pub(crate) fn run(case: &Value, kind: Kind) -> Outcome {
    let id = text(&case["id"]);
    let (logins, exchange) = recorded(case);
    let is_401 = |pair: &Value| pair["response"]["status"] == 401;
    let gives_up = exchange.last().filter(|pair| is_401(pair));
    let mut answers: Vec<_> = exchange.iter().map(|pair| pair["response"].clone()).collect();
    answers.extend(gives_up.map(|pair| pair["response"].clone()));
    // A further login gets the response of the first one.
    let welcomes = logins.iter().chain(logins.first()).map(|pair| pair["response"].clone());
    let replay = Replay::with_logins(answers, welcomes);
    let clock = clock();
    let fails = !case["error"].is_null() || !case["call_error"].is_null();
    let built = kind.build(ConfigSources::none(), &case["config"], replay.clone(), clock.clone());
    let client = match built {
        Ok(client) => client,
        Err(_) if fails && logins.is_empty() => return Outcome::Passed,
        Err(error) => return Outcome::Failed(error.to_string()),
    };
    if id.ends_with("custom_headers") {
        client.set_custom_headers([("X-Oracle", "1")]).unwrap();
    }
    let pause = pause(id);
    let mut failed = false;
    let mut done = 0;
    while done < exchange.len().max(1) {
        if done > 0 {
            clock.advance(pause);
        }
        let call = exchange.get(done).map_or(json!({}), |pair| pair["request"].clone());
        let path = call["path"].as_str().unwrap_or("/api/v1/anything");
        let before = replay.sent().len();
        failed |= send(&client, text(&call["method"]), path, call["body_json"].clone()).is_err();
        done += (replay.sent().len() - before).max(1);
    }
    drop(client);
    if failed != fails {
        return Outcome::Failed(format!("error: {failed}, in Python: {fails}"));
    }
    let renews = kind != Kind::AiGuard && (gives_up.is_some() || runs_out(&logins, pause));
    let repeats = kind != Kind::AiGuard && gives_up.is_some();
    let sent = replay.sent();
    if sent.len() != exchange.len() + usize::from(repeats) {
        return Outcome::Failed(format!("{} requests, not as {}", sent.len(), exchange.len()));
    }
    let difference = logins_differ(kind, &logins, &replay.logins(), renews).or_else(|| {
        exchange.iter().zip(&sent).find_map(|(pair, sent)| differs(&pair["request"], sent))
    });
    difference.map_or(Outcome::Passed, Outcome::Failed)
}

/// Compares the obfuscated API key of a given time.
pub(crate) fn obfuscation(case: &Value) -> Outcome {
    let kind = Kind::of(case);
    let mut settings = kind.settings();
    settings["api_key"] = case["api_key"].clone();
    let now = SystemTime::UNIX_EPOCH
        + Duration::from_millis((case["time"].as_f64().unwrap() * 1000.0).round() as u64);
    let replay = Replay::new([]);
    let clock = Arc::new(ManualClock::at(now));
    let result = match kind.build(ConfigSources::none(), &settings, replay.clone(), clock) {
        Ok(client) => send(&client, "GET", "/api/v1/anything", Value::Null),
        Err(_) if !case["error"].is_null() => return Outcome::Passed,
        Err(error) => return Outcome::Failed(error.to_string()),
    };
    let logins = replay.logins();
    let Some(login) = logins.first() else { return Outcome::Failed(format!("{result:?}")) };
    let body: Value = serde_json::from_slice(login.body()).unwrap();
    let made = json!({"key": body["apiKey"], "timestamp": body["timestamp"]});
    match made == case["result"] {
        true => Outcome::Passed,
        false => Outcome::Failed(format!("{made} instead of {}", case["result"])),
    }
}

/// The expected logins and logouts, and the expected calls. Python's session checks are left out,
/// and so are the logins after failed checks.
fn recorded(case: &Value) -> (Vec<Value>, Vec<Value>) {
    let list = |name: &str| case[name].as_array().cloned().unwrap_or_default();
    let mut logins = Vec::new();
    let mut denied = false;
    for pair in list("auth") {
        match text(&pair["kind"]) {
            "check" => denied = pair["response"]["status"] != 200,
            "login" if std::mem::take(&mut denied) => {}
            _ => logins.push(pair),
        }
    }
    // For hosts that the recorder did not know, logins are recorded among the calls.
    let (more, exchange): (Vec<_>, Vec<_>) =
        list("exchange").into_iter().partition(|pair| is_login(text(&pair["request"]["path"])));
    logins.extend(more);
    (logins, exchange)
}

/// The time between two calls: `second_call_after_271s`.
fn pause(id: &str) -> Duration {
    let seconds = id.rsplit_once("_after_").and_then(|(_, rest)| rest.strip_suffix('s'));
    Duration::from_secs(seconds.and_then(|seconds| seconds.parse().ok()).unwrap_or(0))
}

/// Whether the recorded login expires within this pause.
fn runs_out(logins: &[Value], pause: Duration) -> bool {
    let [login] = logins else { return false };
    let lifetime = &login["response"]["body_json"]["expires_in"];
    let lifetime = lifetime.as_u64().or_else(|| lifetime.as_str()?.parse().ok());
    lifetime.is_some_and(|lifetime| pause >= Duration::from_secs(lifetime))
}

fn logins_differ(
    kind: Kind,
    recorded: &[Value],
    sent: &[Request<Vec<u8>>],
    renews: bool,
) -> Option<String> {
    let is_logout = |pair: &&Value| pair["request"]["method"] == "DELETE";
    let logout = recorded.iter().find(is_logout);
    let (outs, ins): (Vec<_>, Vec<_>) = sent.iter().partition(|sent| sent.method() == "DELETE");
    let expected: Vec<_> = recorded.iter().filter(|pair| !is_logout(pair)).collect();
    if ins.len() != expected.len() + usize::from(renews) {
        return Some(format!("{} logins, not as {}", ins.len(), expected.len()));
    }
    if let Some(difference) =
        expected.iter().zip(&ins).find_map(|(pair, sent)| differs(&pair["request"], sent))
    {
        return Some(difference);
    }
    // Python closes sessions only at the end of a `with`. Ours closes every session.
    let pair = logout?;
    let Some(out) = outs.last() else { return Some("no logout".to_owned()) };
    let mut request = pair["request"].clone();
    if kind == Kind::Ztw {
        // Python sends the logout to another path than the login.
        request["path"] = "/api/v1/auth".into();
    }
    differs(&request, out)
}

/// Compares a request, with the headers of the login and the caller.
fn differs(recorded: &Value, sent: &Request<Vec<u8>>) -> Option<String> {
    const OTHERS: &[&str] = &["accept", "content-type", "user-agent"];
    Expected::read(recorded).differs(sent, &json!({})).or_else(|| {
        recorded["headers"].as_object().into_iter().flatten().find_map(|(name, value)| {
            let ours = sent.headers().get(name).and_then(|value| value.to_str().ok());
            let same = ours == value.as_str() || OTHERS.contains(&&*name.to_ascii_lowercase());
            (!same).then(|| format!("header {name}: {ours:?} instead of {value}"))
        })
    })
}
