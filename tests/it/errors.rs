//! The texts and the predicates of errors.

use std::sync::Arc;
use std::time::Duration;

use zscaler::http::{Request, Response};
use zscaler::{
    Body, Clock, ConfigSources, Error, ManualClock, Transport, TransportError, Value,
    ZscalerClient, json,
};

use crate::support::{Script, answer, client, client_with};

/// The error of a call with this response.
fn error(status: u16, body: Value) -> Error {
    let script = Script::new([answer(status, body.clone()), answer(status, body)]);
    let (client, _) = client_with(&script, json!({"rateLimit": {"maxRetries": 0}}));
    client.zia().rule_labels().list_labels(()).unwrap_err()
}

#[test]
fn a_403_is_an_auth_error_only_if_its_code_is() {
    for code in ["INVALID_INPUT_ARGUMENT", "INVALID_OPERATION", "NOT_SUBSCRIBED", "LIMIT_EXCEEDED"]
    {
        let error = error(403, json!({"code": code, "message": "no"}));
        assert!(!error.is_auth() && error.is_forbidden(), "{error}");
        assert_eq!(error.is_feature_disabled(), code == "NOT_SUBSCRIBED");
        assert_eq!(error.is_limit_exceeded(), code == "LIMIT_EXCEEDED");
    }
    for code in [
        "SCOPE_LIMITED",
        "authz.permission.denied",
        "ACCESS_DENIED",
        "INSUFFICIENT_PRIVILEGES",
        "UNAUTHORIZED",
        "insufficient_scope",
        "RBA_LIMITED",
    ] {
        let error = error(403, json!({"code": code}));
        assert!(error.is_auth() && error.is_forbidden(), "{error}");
    }
    assert!(!error(403, json!({"message": "no"})).is_auth());
    assert!(!error(400, json!({"code": "ACCESS_DENIED"})).is_auth());
    assert!(!error(400, json!({"code": "x"})).is_forbidden());
    assert!(error(401, json!({"detail": "unauthorized"})).is_auth());
    assert!(error(401, json!({"id": "authz.permission.denied"})).is_auth());
    assert!(!error(401, json!({"id": "authz.featureflag.permission.denied"})).is_auth());
}

#[test]
fn limit_exceeded_is_not_a_rate_limit() {
    let limit = error(429, json!({"code": "LIMIT_EXCEEDED"}));
    assert!(limit.is_limit_exceeded() && !limit.is_rate_limited());
    let rate = error(429, json!({"message": "Rate Limit (2/SECOND) exceeded"}));
    assert!(rate.is_rate_limited() && !rate.is_limit_exceeded());
    let rate = error(429, json!({"code": "RATE_LIMIT_EXCEEDED"}));
    assert!(rate.is_rate_limited() && !rate.is_limit_exceeded());
}

#[test]
fn is_duplicate_recognizes_every_form_of_the_code() {
    for code in [
        "DUPLICATE_ITEM",
        "duplicate.name",
        "resource.already.exist",
        "domain.already.exists",
        "NAME_ALREADY_EXISTS",
        "Already Exists",
        "AlreadyExists",
        "resource.alreadyexists",
        "duplicateName",
    ] {
        assert!(error(400, json!({"id": code, "reason": "x"})).is_duplicate(), "{code}");
        // Some services have the error in an object or a list of its own.
        let within = json!({"code": code, "message": "x"});
        for body in [json!({"error": within}), json!({"errors": [within]})] {
            let error = error(400, body);
            assert!(error.is_duplicate() && error.code() == Some(code), "{error}");
        }
    }
    assert!(error(400, json!({"code": "limitExceeded"})).is_limit_exceeded());
    assert!(error(400, json!({"code": "resourceNotFound"})).is_not_found());
    assert!(!error(400, json!({"id": "resource.not.found"})).is_duplicate());
}

#[test]
fn the_text_of_an_error_contains_the_texts_of_its_body() {
    for (body, said) in [
        (
            json!({"code": "BAD", "details": [{"field": "name", "problem": "too long"}]}),
            vec!["BAD", "too long"],
        ),
        (
            json!({"error": "bad request", "errors": ["name is missing", "x"]}),
            vec!["bad request", "name is missing"],
        ),
        (
            json!({"error": "invalid", "errors": [{"message": "no name"}]}),
            vec!["invalid", "no name"],
        ),
        (
            json!({"code": "BAD", "message": "no", "details": {"a": "because"}}),
            vec!["BAD", "no", "because"],
        ),
        (json!({"code": "BAD", "hint": "try again"}), vec!["try again"]),
        (
            json!({"detail": "unauthorized", "type": "", "title": "", "status": ""}),
            vec!["unauthorized"],
        ),
        (
            json!({"exception": "e", "id": "invalid.x", "reason": "Exceeded"}),
            vec!["invalid.x", "Exceeded"],
        ),
        (json!({"devicesRemoved": 0, "errorMsg": "not there"}), vec!["not there"]),
        (json!({"error": {"code": 7, "text": "deep"}}), vec!["deep"]),
        (json!({"errors": [{"msg": "first"}, {"msg": "second"}]}), vec!["first", "second"]),
        (
            json!({"message": ["a is missing", "b is missing"]}),
            vec!["a is missing", "b is missing"],
        ),
        (json!("404 Not Found"), vec!["404 Not Found"]),
        (json!({"code": 3005, "message": "no"}), vec!["3005", "no"]),
        (json!({"code": 400, "message": "no", "status": 400}), vec!["400", "no"]),
        (json!({"code": "X", "message": "bad", "reason": "because"}), vec!["X", "bad", "because"]),
        (json!({"message": "bad", "errorDetails": "because"}), vec!["bad", "because"]),
        (
            json!({"message": "bad", "invalidFields": ["name"]}),
            vec!["bad", "invalidFields", "name"],
        ),
        (
            json!({"error": "Bad Request", "message": "too long", "path": "/x"}),
            vec!["Bad Request", "too long"],
        ),
        (
            json!({"error": {"code": "X7", "message": "bad", "hint": "shorter"}}),
            vec!["X7", "bad", "shorter"],
        ),
        (json!([{"code": "X", "message": "in a list"}]), vec!["in a list"]),
    ] {
        let text = error(400, body.clone()).to_string();
        for part in said {
            assert_eq!(text.matches(part).count(), 1, "{part:?} of {body} in {text}");
        }
    }
    let text = error(409, json!({"code": "EDIT_LOCK"})).to_string();
    assert!(text.contains("409 EDIT_LOCK [") || text.ends_with("409 EDIT_LOCK"), "{text}");
    let secret = error(400, json!({"code": "BAD", "details": {"password": "hunter2"}})).to_string();
    assert!(!secret.contains("hunter2"), "{secret}");
}

#[test]
fn a_401_that_reports_overload_is_retried_after_a_wait() {
    let busy = || answer(401, json!({"message": "Resource Access Blocked"}));
    let script = Script::new([busy(), busy(), answer(200, json!([]))]);
    let (client, clock) = client(&script);
    let before = clock.monotonic();
    client.zia().rule_labels().list_labels(()).unwrap();
    assert_eq!((script.calls().len(), script.tokens()), (3, 1), "no new login");
    assert!(clock.monotonic() - before > Duration::from_secs(1), "it was waited");
    let script = Script::new([busy(), busy(), busy(), busy()]);
    let (client, _) = crate::support::client(&script);
    let error = client.zia().rule_labels().add_label(json!({"name": "x"})).unwrap_err();
    assert!(error.is_edit_lock() && !error.is_auth(), "{error}");
    assert_eq!(error.api().map(|answer| answer.attempts), Some(3));
}

#[test]
fn an_error_inside_a_200_has_its_number_of_attempts() {
    let hidden = json!({"success": "false", "errorCode": "3005"});
    let lost = || answer(503, json!({}));
    let script = Script::new([lost(), lost(), answer(200, hidden)]);
    let (client, _) = client(&script);
    let error = client.zcc().trusted_networks().list_by_company(()).unwrap_err();
    assert_eq!(error.api().map(|answer| (answer.status, answer.attempts)), Some((200, 3)));
    assert!(error.to_string().contains("after 3 attempts"), "{error}");
}

/// Sends this response to every request.
struct Always(u16, Value);

impl Transport for Always {
    fn send(&self, _: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
        let body = Body::from(self.1.to_string().into_bytes());
        Ok(Response::builder().status(self.0).body(body).unwrap())
    }
}

#[test]
fn the_text_of_an_error_is_short_even_if_the_response_is_long() {
    let long = "x".repeat(900 * 1024);
    for body in [
        json!({"access_token": format!("ü{long}")}),
        json!({"access_token": [long]}),
        json!({"token": long}),
        json!({"error": long}),
        json!({"code": long, "message": long, "id": long}),
        json!({"message": "no", "details": long, "errors": [{"message": long}], "params": [long]}),
        json!({"message": "no", long.as_str(): long}),
        json!(long),
    ] {
        for status in [200, 400, 401] {
            let client = ZscalerClient::builder()
                .sources(ConfigSources::none())
                .from_value(crate::support::settings())
                .transport(Arc::new(Always(status, body.clone())))
                .clock(Arc::new(ManualClock::default()))
                .build()
                .unwrap();
            let error = client.zia().rule_labels().list_labels(()).unwrap_err();
            let lengths = (error.to_string().len(), format!("{error:?}").len());
            assert!(lengths.0 < 10_000 && lengths.1 < 10_000, "{status}: {lengths:?}");
        }
    }
    let error = error(400, json!({"message": long}));
    assert_eq!(error.api().unwrap().message.as_deref(), Some(long.as_str()));
}
