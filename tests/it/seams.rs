//! What transports are told, and what walks promise.

use std::sync::{Arc, Mutex};

use zscaler::http::{Request, Response};
use zscaler::{Body, Error, Pages, PaginationError, Purpose, Transport, TransportError, json};

use crate::support::{Script, answer, client};

/// Passes requests on and keeps what they are for.
struct Watch(Arc<dyn Transport>, Mutex<Vec<Purpose>>);

impl Transport for Watch {
    fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
        self.1.lock().unwrap().extend(request.extensions().get::<Purpose>());
        self.0.send(request)
    }
}

#[test]
fn a_transport_can_distinguish_a_login_from_a_call() {
    let tenant = zscaler::offline::Tenant::new();
    let watch = Arc::new(Watch(Arc::new(tenant.clone()), Mutex::default()));
    let client = tenant.builder().transport(watch.clone()).build().unwrap();
    client.zia().rule_labels().add_label(json!({"name": "x"})).unwrap();
    client.request(zscaler::Method::LIST, "/zia/api/v1/users", (), ()).unwrap();
    client.close().unwrap();
    let add = Purpose::Call("zia.rule_labels.add_label");
    let seen = watch.1.lock().unwrap();
    assert_eq!(*seen, [Purpose::Session, add, Purpose::Call("request"), Purpose::Session]);
}

#[test]
fn missing_items_end_a_list_with_an_error() {
    let page = |list| answer(200, json!({"list": list, "totalPages": 1, "totalCount": "3"}));
    let script = Script::new([page(json!([{"id": "1"}, {"id": "2"}])), page(json!([{"id": "1"}]))]);
    let (client, _) = client(&script);
    let list = || client.zpa().segment_groups().list_groups(()).unwrap();
    let items: Vec<_> = list().items().collect();
    assert_eq!(items.len(), 3);
    let Err(Error::Pagination { kind, .. }) = &items[2] else { panic!("{items:?}") };
    assert!(matches!(kind, PaginationError::Incomplete { expected: 3, got: 2, .. }), "{kind}");
    assert!(list().max_items(2).items().all(|item| item.is_ok()), "nobody asked for all of them");
}

#[test]
fn debug_output_of_a_list_shows_its_response() {
    let client = zscaler::offline::Tenant::new().client().unwrap();
    let list = || client.zia().rule_labels().list_labels(()).unwrap();
    for (shown, name) in [
        (format!("{:?}", list().paginator()), "Paginator {"),
        (format!("{:?}", list().pages()), "PageIter {"),
        (format!("{:?}", list().items()), "Items {"),
        (format!("{:?}", list().items_as::<zscaler::Value>()), "ItemsAs {"),
    ] {
        let is_shown = shown.starts_with(name) && shown.contains("status: 200");
        assert!(is_shown, "{shown}");
    }
}

#[test]
fn call_options_apply_only_to_their_handle() {
    use std::time::Duration;
    use zscaler::CallOptions;

    let busy = || answer(503, json!({"message": "busy"}));
    let script = Script::new([busy(), answer(200, json!([])), answer(200, json!([])), busy()]);
    let (client, clock) = client(&script);
    let labels = client.zia().rule_labels();
    // One attempt only, and a header.
    let once = labels.with(CallOptions::new().max_retries(0).header("x-trace", "7"));
    let error = once.list_labels(()).unwrap_err();
    assert_eq!(error.api().map(|api| (api.status, api.attempts)), Some((503, 1)));
    once.list_labels(()).unwrap();
    labels.list_labels(()).unwrap();
    let trace = |at| script.sent(at, |request| request.headers().contains_key("x-trace"));
    assert_eq!([trace(0), trace(1), trace(2)], [true, true, false]);
    // The limit counts the waits: there is no time for a second attempt.
    assert_eq!(clock.slept().len(), 0);
    let hurried = client.with(CallOptions::new().timeout(Duration::from_millis(1)));
    let error = hurried.call("zia.rule_labels.list_labels", json!({})).unwrap_err();
    assert_eq!(error.api().map(|api| api.attempts), Some(1));
}

#[test]
fn a_header_that_cannot_be_sent_is_an_error_of_the_call() {
    let script = Script::new([]);
    let (client, _) = client(&script);
    for (name, value, expected) in [("no header", "x", "no header"), ("x-trace", "a\nb", "x-trace")]
    {
        let options = zscaler::CallOptions::new().header(name, value);
        let error = client.zia().rule_labels().with(options).list_labels(()).unwrap_err();
        assert!(error.to_string().contains(expected), "{error}");
    }
    assert!(script.calls().is_empty());
}

#[test]
fn call_options_cannot_replace_headers_of_the_crate() {
    let script = Script::new([answer(200, json!([]))]);
    let (client, _) = client(&script);
    let options = zscaler::CallOptions::new().header("authorization", "Bearer mine");
    client.zia().rule_labels().with(options).list_labels(()).unwrap();
    let sent = script.sent(0, |request| request.headers()["authorization"].clone());
    assert_eq!(sent, "Bearer token-1");
}

#[test]
fn iterators_are_fused() {
    let script = Script::new([answer(200, json!([{"id": 1}])), answer(200, json!([]))]);
    let (client, _) = client(&script);
    let mut items = client.zia().rule_labels().list_labels(()).unwrap().items();
    assert_eq!(items.by_ref().count(), 1);
    assert!(items.next().is_none() && items.next().is_none());
    assert_eq!(script.calls().len(), 2);
}

#[test]
fn both_kinds_of_clients_convert_to_client() {
    let tenant = zscaler::offline::Tenant::new();
    let oneapi: zscaler::Client = tenant.client().unwrap().into();
    let legacy: zscaler::Client = zscaler::LegacyZiaClient::builder()
        .sources(zscaler::ConfigSources::none())
        .from_value(json!({"username": "u", "password": "p", "api_key": "0123456789ab", "cloud": "zscaler"}))
        .transport(Arc::new(tenant))
        .build()
        .unwrap()
        .into();
    for client in [oneapi, legacy] {
        client.zia().rule_labels().list_labels(()).unwrap();
    }
}

#[test]
fn an_error_prints_its_reason_and_has_no_source() {
    use std::error::Error as _;

    let lost = TransportError::Connect("refused".into());
    let lost = std::iter::repeat_n(lost, 3).map(crate::support::Answer::Lost);
    let (client, _) = client(&Script::new(lost));
    let error = client.zia().rule_labels().list_labels(()).unwrap_err();
    assert!(error.to_string().contains("refused") && error.source().is_none(), "{error}");
    let error = Error::io("/nowhere", std::io::Error::other("disk full"));
    assert!(error.to_string().contains("disk full") && error.source().is_none(), "{error}");
}

#[test]
fn dropping_a_client_does_not_wait_for_a_server_that_is_down() {
    use std::time::Duration;

    // Says how much time each request has left, as the transport is told.
    struct Slow(Arc<zscaler::ManualClock>);
    impl Transport for Slow {
        fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
            use zscaler::Clock;
            let purpose = request.extensions().get::<Purpose>().copied();
            if request.method() == "DELETE" && purpose == Some(Purpose::Session) {
                self.0.sleep(Duration::from_secs(3));
                return Err(TransportError::Timeout(zscaler::TimeoutKind::Request));
            }
            let body = json!({"access_token": "t", "expires_in": 3600, "id": 1});
            Ok(Response::new(Body::from(body.to_string().into_bytes())))
        }
    }
    let clock = Arc::new(zscaler::ManualClock::default());
    let client = zscaler::ZscalerClient::builder()
        .sources(zscaler::ConfigSources::none())
        .from_value(crate::support::settings())
        .transport(Arc::new(Slow(clock.clone())))
        .clock(clock.clone())
        .build()
        .unwrap();
    client.zia().rule_labels().add_label(json!({"name": "x"})).unwrap();
    drop(client);
    assert_eq!(clock.slept(), [Duration::from_secs(3)], "one attempt, no waits between");
}

#[test]
fn a_wait_that_takes_all_the_time_of_a_call_is_not_begun() {
    use std::time::Duration;
    use zscaler::CallOptions;

    for (seconds, waits) in [(9, false), (10, false), (11, true)] {
        let busy =
            crate::support::answer_with(429, json!({"message": "slow"}), "retry-after", "10");
        let script = Script::new([busy, answer(200, json!([]))]);
        let (client, clock) = client(&script);
        let options = CallOptions::new().timeout(Duration::from_secs(seconds));
        let outcome = client.with(options).call("zia.rule_labels.list_labels", json!({}));
        match waits {
            true => assert!(outcome.is_ok() && clock.slept() == [Duration::from_secs(10)]),
            false => {
                // What the API said, and not that time ran out.
                let error = outcome.unwrap_err();
                assert_eq!(error.api().map(|api| api.status), Some(429), "{error}");
                assert!(clock.slept().is_empty());
            }
        }
    }
}

#[test]
fn a_time_limit_says_whether_it_is_the_attempt_s_or_the_call_s() {
    use std::time::Duration;
    use zscaler::{CallOptions, Clock, TimeoutKind};

    /// Answers logins; of other requests, the time runs out after so long.
    struct Late(Arc<zscaler::ManualClock>, Duration);
    impl Transport for Late {
        fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
            if request.extensions().get::<Purpose>() != Some(&Purpose::Session) {
                self.0.sleep(self.1);
                return Err(TransportError::Timeout(TimeoutKind::Request));
            }
            let body = json!({"access_token": "t", "expires_in": 3600});
            Ok(Response::new(Body::from(body.to_string().into_bytes())))
        }
    }
    for (takes, expected) in [(4, TimeoutKind::Request), (5, TimeoutKind::Call)] {
        let clock = Arc::new(zscaler::ManualClock::default());
        let client = zscaler::ZscalerClient::builder()
            .sources(zscaler::ConfigSources::none())
            .from_value(crate::support::settings())
            .transport(Arc::new(Late(clock.clone(), Duration::from_secs(takes))))
            .clock(clock)
            .build()
            .unwrap();
        let options = CallOptions::new().timeout(Duration::from_secs(5)).max_retries(0);
        let error = client.with(options).call("zia.rule_labels.list_labels", json!({}));
        let Err(Error::Transport { reason: TransportError::Timeout(kind), .. }) = error else {
            panic!("{error:?}")
        };
        assert_eq!(kind, expected);
    }
}
