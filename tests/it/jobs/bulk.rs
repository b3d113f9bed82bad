//! Many entries, in as many calls as the API needs.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use zscaler::http::{Request, Response};
use zscaler::offline::{Fault, Tenant};
use zscaler::{
    Body, Difference, Error, Fields, ManualClock, Single, Transport, TransportError, Value,
    ZscalerClient, json,
};

use crate::support::settings;

/// A category that counts how many times it got each URL. It refuses every tenth call.
#[derive(Default)]
struct Category {
    urls: Mutex<HashMap<String, usize>>,
    calls: Mutex<usize>,
    /// The number of calls after which an hour's quota is used up.
    quota: Mutex<Option<usize>>,
}

impl Transport for Category {
    fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
        let answer = |status: u16, body: Value, wait: &str| {
            let response = Response::builder().status(status).header("retry-after", wait);
            Ok(response.body(Body::from(body.to_string().into_bytes())).unwrap())
        };
        if request.uri().path().ends_with("/token") {
            return answer(200, json!({"access_token": "t", "expires_in": 360_000}), "0");
        }
        if request.method() == zscaler::http::Method::DELETE {
            return answer(200, json!({}), "0"); // a logout
        }
        let mut calls = self.calls.lock().unwrap();
        *calls += 1;
        if self.quota.lock().unwrap().is_some_and(|quota| *calls > quota) {
            return answer(429, json!({"message": "Rate Limit (400/HOUR) exceeded"}), "3000");
        }
        if calls.is_multiple_of(10) {
            return answer(429, json!({"message": "Rate Limit (1/SECOND) exceeded"}), "1");
        }
        let body: Value = serde_json::from_slice(request.body()).unwrap();
        assert_eq!(body["configuredName"], "Feed");
        assert!(body.list("urls").len() <= 1_000);
        let mut urls = self.urls.lock().unwrap();
        for url in body.list("urls") {
            *urls.entry(url.as_str().unwrap().to_owned()).or_default() += 1;
        }
        answer(200, json!({"id": "CUSTOM_01"}), "0")
    }
}

fn client(category: &Arc<Category>) -> (ZscalerClient, Arc<ManualClock>) {
    let clock = Arc::new(ManualClock::default());
    let client = ZscalerClient::builder()
        .sources(zscaler::ConfigSources::none())
        .from_value(settings())
        .transport(category.clone())
        .clock(clock.clone())
        .build()
        .unwrap();
    (client, clock)
}

const ADD: &str = "zia.url_categories.add_urls_to_category";

#[test]
fn urls_by_the_hundred_thousand_arrive_once_each() {
    let category = Arc::new(Category::default());
    let (client, _) = client(&category);
    let feed: Vec<String> = (0..275_000).map(|number| format!("bad-{number}.example")).collect();
    let which = json!({"category_id": "CUSTOM_01", "configured_name": "Feed"});

    *category.quota.lock().unwrap() = Some(100);
    let mut reported = Vec::new();
    let bulk = client.bulk(ADD, &which, &feed).unwrap();
    let error = bulk.progress(|done, total| reported.push((done, total))).run().unwrap_err();
    let Error::Interrupted { operation, done, total, reason, .. } = &error else {
        panic!("{error}")
    };
    assert_eq!((operation.as_str(), *total), (ADD, 275_000));
    assert_eq!(*done, 90_000, "a hundred calls, ten of them turned away");
    assert!(error.is_rate_limited() && matches!(**reason, Error::RateLimited { .. }), "{error}");
    assert_eq!(reported.len(), 90);
    assert!(
        reported.iter().enumerate().all(|(at, reported)| *reported == ((at + 1) * 1_000, 275_000))
    );

    *category.quota.lock().unwrap() = None;
    let rest = client.bulk(ADD, &which, &feed).unwrap().resume_at(*done);
    assert_eq!(rest.run().unwrap(), Vec::<Value>::new());
    let urls = category.urls.lock().unwrap();
    assert_eq!(urls.len(), 275_000);
    assert!(urls.values().all(|times| *times == 1));
}

#[test]
fn a_longer_time_limit_waits_for_a_quota() {
    let category = Arc::new(Category::default());
    let (client, clock) = client(&category);
    let feed: Vec<String> = (0..3_000).map(|number| format!("{number}.example")).collect();
    let which = json!({"category_id": "CUSTOM_01", "configured_name": "Feed"});
    *category.quota.lock().unwrap() = Some(1);
    let quota = || client.bulk(ADD, &which, &feed).unwrap();
    let progress = |done, _| {
        if done == 1_000 {
            assert!(category.quota.lock().unwrap().is_some());
        }
    };
    let error =
        quota().progress(progress).max_total_wait(Duration::from_secs(4_000)).run().unwrap_err();
    assert!(error.is_rate_limited(), "{error}");
    assert_eq!(clock.slept(), [Duration::from_secs(3_000)]);
}

#[test]
fn look_ups_keep_their_order_with_a_hundred_in_each_call() {
    let tenant = Tenant::empty();
    let client = tenant.client().unwrap();
    let urls = (0..250).map(|number| format!("{number}.example"));
    let answers = client.bulk("zia.url_categories.lookup", (), urls).unwrap().run().unwrap();
    assert_eq!(tenant.requests().len(), 3);
    let _ = answers;
}

#[test]
fn a_list_is_set_by_its_difference() {
    let tenant = Tenant::empty();
    let client = tenant.client().unwrap();
    let added = client.zia().url_categories().add_url_category(json!({
        "configured_name": "Feed", "super_category": "USER_DEFINED", "urls": ["a", "b", "c"],
    }));
    let id = added.unwrap().id();
    let which = json!({"category_id": id, "configured_name": "Feed"});
    let set = |urls: &[&str]| client.bulk(ADD, &which, urls).unwrap().set().unwrap();
    let difference = set(&["b", "c", "d", "e", "d"]);
    assert!(matches!(difference, Difference { added: 2, removed: 1, .. }), "{difference:?}");
    let (category, _) = client.zia().url_categories().get_category(&id).unwrap();
    assert_eq!(category["urls"], json!(["b", "c", "d", "e"]));
    let writes = tenant.requests().len();
    let difference = set(&["e", "d", "c", "b"]);
    assert!(matches!(difference, Difference { added: 0, removed: 0, .. }), "{difference:?}");
    assert_eq!(tenant.requests().len(), writes + 1, "it only looked");

    for operation in [
        "zia.security_policy_settings.add_urls_to_blacklist",
        "zia.security_policy_settings.add_urls_to_whitelist",
        "zia.authentication_settings.add_urls_to_exempt_list",
        "zia.atp_policy.add_atp_malicious_urls",
    ] {
        let set = |urls: &[&str]| {
            let bulk = client.bulk(operation, (), urls).unwrap();
            bulk.set().unwrap_or_else(|error| panic!("{operation}: {error}"))
        };
        assert_eq!((set(&["a", "b"]).added, set(&["a", "b"]).added), (2, 0), "{operation}");
        assert!(matches!(set(&["b", "c"]), Difference { added: 1, removed: 1, .. }), "{operation}");
    }
}

#[test]
fn ids_are_removed_in_chunks_and_an_error_has_the_number_that_was_removed() {
    let tenant = Tenant::empty();
    tenant.seed("/zia/api/v1/users", (1..=1_200).map(|id| json!({"id": id, "name": "n"})));
    tenant.fault(Fault::status(400).on("/zia/api/v1/users/bulkDelete").after(1));
    let client = tenant.client().unwrap();
    let delete = || client.bulk("zia.user_management.bulk_delete_users", (), 1..=1_200).unwrap();
    let error = delete().run().unwrap_err();
    assert!(matches!(error, Error::Interrupted { done: 500, total: 1_200, .. }), "{error}");
    assert!(error.status() == Some(400) && error.to_string().contains("500 of 1200"), "{error}");
    delete().resume_at(500).run().unwrap();
    let (left, _) = client.zia().user_management().list_users(()).unwrap();
    assert_eq!(left.items().len(), 0);
    let refused = client.bulk("zia.rule_labels.add_label", (), [1]).unwrap_err().to_string();
    assert!(refused.contains("takes no list of entries"), "{refused}");
    assert!(delete().set().is_err());
}

/// An API that stores hosts in small letters must not lose what it is given in large ones.
#[test]
fn the_case_of_a_host_is_no_difference() {
    let tenant = Tenant::empty();
    let client = tenant.client().unwrap();
    let added = client.zia().url_categories().add_url_category(json!({
        "configured_name": "Feed", "super_category": "USER_DEFINED",
        "urls": ["a.example", "b.example/Path"],
    }));
    let which = json!({"category_id": added.unwrap().id(), "configured_name": "Feed"});
    let set = |urls: &[&str]| client.bulk(ADD, &which, urls).unwrap().set().unwrap();
    let difference = set(&["A.example", "B.EXAMPLE/Path", "a.Example"]);
    assert!(matches!(difference, Difference { added: 0, removed: 0, .. }), "{difference:?}");
    let difference = set(&["a.example", "b.example/path"]);
    assert!(matches!(difference, Difference { added: 1, removed: 1, .. }), "{difference:?}");
}
