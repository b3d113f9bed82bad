//! Compares failed responses: which requests are retried, and the call's result.

use zscaler::{Method, Value, json};

use super::clients::{Kind, client};
use super::replay::Replay;
use super::{Outcome, clock, text};

pub(crate) fn run(case: &Value) -> Outcome {
    let failing = &case["failing_answer"];
    let failures = case["failing_answers"].as_u64().unwrap_or(1).min(99) as usize;
    let good = json!({"status": 200, "body_json": {"id": 1, "name": "x"},
        "headers": {"Content-Type": "application/json"}});
    let mut answers = vec![failing.clone(); failures];
    answers.push(good);
    let replay = Replay::new(answers);
    let clock = clock();
    let call = &case["call"];
    let kind = Kind::of(case);
    let client = match client(kind, &case["client_config"], replay.clone(), clock.clone()) {
        Ok(client) => client,
        // Python also refuses this configuration.
        Err(_) if case["error"]["raised"] == true => return Outcome::Passed,
        Err(error) => return Outcome::Failed(error),
    };
    let name =
        format!("{}.{}.{}", text(&case["service"]), text(&call["resource"]), text(&call["method"]));
    let Some(operation) = zscaler::operations().find(|operation| operation.name == name) else {
        return Outcome::Missing;
    };
    let result = client.call(&name, &call["args"]);
    let sent = replay.sent().len();
    let recorded = case["attempts"].as_array().map_or(0, Vec::len);
    let predicted = predict(case, kind, operation.method, failures);
    if sent != recorded && sent != predicted {
        let message = format!("{sent} attempts; Python made {recorded}, the rules say {predicted}");
        return Outcome::Failed(message);
    }
    let succeeds = sent > failures;
    let status = failing["status"].as_u64().unwrap_or(0);
    match result {
        Ok(_) if succeeds || (status == 200 && is_readable(failing)) => Outcome::Passed,
        Ok(_) => Outcome::Failed("the call returned no error".to_owned()),
        Err(error) if succeeds => Outcome::Failed(error.to_string()),
        Err(error) => {
            let same = status == 0 || error.status().map(u64::from) == Some(status);
            let message = failing["body_json"]["message"].as_str();
            let kept = message.is_none_or(|message| error.to_string().contains(message));
            match same && kept {
                true => Outcome::Passed,
                false => Outcome::Failed(format!("the API's message was replaced: {error}")),
            }
        }
    }
}

/// The number of attempts by the crate's rules. 429, edit locks and 500 without a code are retried.
/// 502 to 504 and lost connections are retried if sending twice is safe. A 401 is retried once with
/// a new login.
fn predict(case: &Value, kind: Kind, method: Method, failures: usize) -> usize {
    let failing = &case["failing_answer"];
    let settings = &case["client_config"]["rateLimit"];
    let retries = settings["maxRetries"].as_u64().unwrap_or(kind.retries()) as usize;
    let longest = settings["maxRetrySeconds"].as_u64().unwrap_or(120);
    let status = failing["status"].as_u64().unwrap_or(0);
    let write = matches!(method, Method::POST | Method::PATCH);
    let body = &failing["body_json"];
    let has_code = ["code", "errorCode", "id", "msgId", "error", "title"]
        .iter()
        .any(|name| body[*name].is_string());
    if status == 401 {
        // AI Guard has no login that could be renewed.
        return if failures > 0 && kind != Kind::AiGuard { 2 } else { 1 };
    }
    let lost = failing["raises"].as_str();
    let repeats = match status {
        0 => lost == Some("ConnectionError") || !write,
        429 => true,
        500 => !has_code && !write,
        502..=504 => !write,
        400 | 409 | 412 => body["code"] == "EDIT_LOCK_NOT_AVAILABLE" && status != 400,
        _ => false,
    };
    let wait = failing["headers"]["Retry-After"].as_str().and_then(|wait| wait.parse::<u64>().ok());
    let too_long = wait.is_some_and(|wait| wait > longest);
    match repeats && !too_long {
        true => retries.min(failures) + 1,
        false => 1,
    }
}

/// Whether a success that fails in Python is readable here.
fn is_readable(answer: &Value) -> bool {
    answer["body_text"].as_str().is_none_or(|text| text.is_empty())
}
