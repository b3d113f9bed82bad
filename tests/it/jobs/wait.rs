//! `wait_for`, activations, reports and transactions.

use std::time::Duration;

use zscaler::offline::{Fault, Tenant};
use zscaler::{Error, Fields, Outcome, Value, json};

use crate::support::{Script, answer, client};

const MINUTE: Duration = Duration::from_secs(60);

#[test]
fn pauses_grow_and_the_last_value_is_in_the_error() {
    let pending = || answer(200, json!({"status": "PENDING"}));
    let script = Script::new((0..50).map(|_| pending()));
    let (client, clock) = client(&script);
    let is_active = |status: &Value| status["status"] == "ACTIVE";
    let error = client.wait_for("zia.activate.status", json!({}), is_active, MINUTE).unwrap_err();
    let Error::WaitTimeout { operation, waited, last, .. } = &error else { panic!("{error}") };
    assert_eq!((operation.as_str(), *waited), ("zia.activate.status", MINUTE));
    assert_eq!(**last, json!({"status": "PENDING"}));
    assert!(error.is_timeout() && error.to_string().contains("PENDING"), "{error}");
    let slept = clock.slept();
    assert_eq!(slept.iter().sum::<Duration>(), MINUTE);
    assert!(slept[..slept.len() - 1].windows(2).all(|pair| pair[0] < pair[1]), "{slept:?}");
    assert_eq!(script.calls().len(), slept.len() + 1);
}

#[test]
fn a_state_that_is_reached_already_needs_no_wait() {
    let script = Script::new([answer(200, json!({"status": "ACTIVE"}))]);
    let (client, clock) = client(&script);
    let value = client.wait_for("zia.activate.status", json!({}), |_| true, MINUTE).unwrap();
    assert_eq!((value.text("status"), clock.slept().len()), ("ACTIVE".to_owned(), 0));
    assert!(client.wait_for("zia.activate.statu", json!({}), |_| true, MINUTE).is_err());
}

#[test]
fn a_cache_does_not_prolong_the_wait() {
    let tenant = Tenant::empty();
    let client = tenant.builder().cache_enabled(true).build().unwrap();
    let mut looks = 0;
    let until = |_: &Value| {
        looks += 1;
        looks == 2
    };
    let list = "zia.rule_labels.list_labels";
    client.wait_for(list, json!({}), until, Duration::from_secs(5)).unwrap();
    assert_eq!(tenant.requests().len(), 2);
}

#[test]
fn an_activation_is_waited_for() {
    let state = |state: &str| answer(200, json!({"status": state}));
    let script = Script::new([
        state("PENDING"),
        answer(200, json!({"id": 1, "acceptedStatus": true})),
        state("INPROGRESS"),
        state("PENDING"),
        state("ACTIVE"),
    ]);
    let (client, clock) = client(&script);
    let state = client.zia().activate_and_wait(MINUTE).unwrap();
    assert_eq!(state.text("status"), "ACTIVE");
    assert_eq!(clock.slept().len(), 2);
    assert_eq!(script.calls().iter().filter(|call| call.starts_with("POST")).count(), 1);
}

#[test]
fn an_agreement_that_is_not_accepted_is_named() {
    for first in [answer(200, json!({"status": "PENDING"})), answer(403, json!({"code": "EUSA"}))] {
        let script = Script::new([first, answer(200, json!({"id": 11, "acceptedStatus": false}))]);
        let error = client(&script).0.zia().activate_and_wait(MINUTE).unwrap_err().to_string();
        assert!(error.contains("agreement 11") && error.contains("update_eusa_status"), "{error}");
    }
    let script = Script::new([answer(400, json!({"code": "BAD"})), answer(404, Value::Null)]);
    let error = client(&script).0.zia().activate_and_wait(MINUTE).unwrap_err();
    assert_eq!(error.code(), Some("BAD"));
}

#[test]
fn ztw_is_activated_too() {
    let state = |edits: &str, state: &str| {
        answer(200, json!({"orgEditStatus": edits, "adminActivateStatus": state}))
    };
    let script =
        Script::new([state("EDITS_PRESENT", "ADM_ACTV_QUEUED"), state("EDITS_CLEARED", "x")]);
    client(&script).0.ztw().activate_and_wait(MINUTE).unwrap();
    let script = Script::new([
        state("EDITS_PRESENT", "ADM_ACTIVATING"),
        state("EDITS_PRESENT", "ADM_ACTV_FAIL"),
    ]);
    let error = client(&script).0.ztw().activate_and_wait(MINUTE).unwrap_err();
    assert!(matches!(&error, Error::Failed { state, .. } if state == "ADM_ACTV_FAIL"), "{error}");
}

#[test]
fn reports_verdicts_and_traces_come_in_one_call() {
    let script = Script::new([
        answer(204, Value::Null),
        answer(200, json!({"status": "EXECUTING"})),
        answer(200, json!({"status": "COMPLETE"})),
        crate::support::Answer::Http(
            200,
            vec![("content-type", "text/csv".to_owned())],
            b"a,b\n1,2\n".to_vec(),
        ),
    ]);
    let period = json!({"start_time": 1, "end_time": 2});
    let csv = client(&script).0.zia().audit_logs().make_report(&period, MINUTE).unwrap();
    assert_eq!(csv, "a,b\n1,2\n");
    let script = Script::new([answer(204, Value::Null), answer(200, json!({"status": "ERRORED"}))]);
    let error = client(&script).0.zia().audit_logs().make_report(&period, MINUTE).unwrap_err();
    assert!(matches!(error, Error::Failed { .. }), "{error}");

    let script = Script::new([
        answer(
            200,
            json!({"Full Details": "md5 is unknown or analysis has yet not been completed"}),
        ),
        answer(
            200,
            json!({"Full Details": {"Summary": {"Status": "COMPLETED"}, "Classification": {"Type": "BENIGN"}}}),
        ),
    ]);
    let verdict = client(&script)
        .0
        .zia()
        .sandbox_verdict("8350ded6d39df158e51d6cfbe36fb012", MINUTE)
        .unwrap();
    assert_eq!(verdict.text("Full Details.Classification.Type"), "BENIGN");

    let script = Script::new([
        answer(200, json!({"trace_id": 9})),
        answer(200, json!({"trace_id": 9, "status": "in_progress"})),
        answer(200, json!({"trace_id": 9, "status": "completed"})),
    ]);
    let trace = client(&script).0.zdx().deeptrace(7, json!({"session_name": "s"}), MINUTE).unwrap();
    assert_eq!(trace.text("status"), "completed");
    assert!(script.calls()[1].contains("/devices/7/deeptraces/9"), "{:?}", script.calls());
}

/// The number of activations and of logouts that a tenant got.
fn activations_and_logouts(tenant: &Tenant) -> (usize, usize) {
    let requests = tenant.requests();
    let count = |end: &str| requests.iter().filter(|request| request.path.ends_with(end)).count();
    let logouts = requests.iter().filter(|request| request.method == zscaler::http::Method::DELETE);
    (count("/status/activate"), logouts.filter(|request| request.path.ends_with("Session")).count())
}

#[test]
fn a_transaction_activates_once_and_only_what_was_changed() {
    let tenant = Tenant::empty();
    let client = tenant.client().unwrap();
    let added = client
        .zia()
        .transaction(|zia| {
            zia.rule_labels().add_label(json!({"name": "a"}))?;
            zia.rule_labels().add_label(json!({"name": "b"}))
        })
        .unwrap();
    assert_eq!((added.0.text("name"), activations_and_logouts(&tenant)), ("b".to_owned(), (1, 0)));
    client.zia().transaction(|zia| zia.rule_labels().list_labels(())).unwrap();
    let same = client.zia().transaction(|_| {
        client.ensure("zia.rule_labels.list_labels", "name", json!({"name": "a"}))
    });
    assert_eq!(same.unwrap().outcome, Outcome::Unchanged);
    assert_eq!(activations_and_logouts(&tenant), (1, 0));
}

#[test]
fn a_transaction_with_an_error_in_the_middle_activates_nothing() {
    for legacy in [false, true] {
        let tenant = Tenant::empty();
        let client: zscaler::Client = match legacy {
            false => (*tenant.client().unwrap()).clone(),
            true => (*tenant.legacy_zia().build().unwrap()).clone(),
        };
        tenant.fault(Fault::status(400).on("/zia/api/v1/ruleLabels").after(1));
        let outcome = client.zia().transaction(|zia| {
            zia.rule_labels().add_label(json!({"name": "a"}))?;
            zia.rule_labels().add_label(json!({"name": "b"}))?;
            Ok(())
        });
        assert_eq!(outcome.unwrap_err().status(), Some(400));
        let status = client.zia().activate().status().unwrap().0;
        assert_eq!(status.text("status"), "PENDING");
        // Logging out would activate it.
        client.close().unwrap();
        drop(client);
        let again = tenant.client().unwrap();
        assert_eq!(again.zia().activate().status().unwrap().0.text("status"), "PENDING");
        assert_eq!(activations_and_logouts(&tenant), (0, 0), "legacy: {legacy}");
        again.zia().activate().activate().unwrap();
        again.close().unwrap();
        assert_eq!(activations_and_logouts(&tenant), (1, 1));
    }
}

#[test]
fn an_activation_after_a_failed_transaction_ends_the_wait() {
    let tenant = Tenant::empty();
    let client = tenant.client().unwrap();
    let failed = client.zia().transaction(|zia| {
        zia.rule_labels().add_label(json!({"name": "a"}))?;
        zia.rule_labels().get_label(7)
    });
    assert!(failed.is_err());
    client.zia().activate().activate().unwrap();
    client.close().unwrap();
    assert_eq!(activations_and_logouts(&tenant), (1, 1));
}

#[test]
fn changes_can_stay_staged() {
    let tenant = Tenant::empty();
    let add = |client: &zscaler::Client, name: &str| {
        client.zia().rule_labels().add_label(json!({"name": name})).unwrap();
    };
    let client = tenant.builder().activate_on_close(false).build().unwrap();
    add(&client, "a");
    client.close().unwrap();
    drop(client);
    let legacy = tenant.legacy_zia().activate_on_close(false).build().unwrap();
    add(&legacy, "b");
    drop(legacy);
    assert_eq!(activations_and_logouts(&tenant), (0, 0));
    let client = tenant.client().unwrap();
    add(&client, "c");
    drop(client);
    assert_eq!(activations_and_logouts(&tenant), (0, 1));
}

/// Closing the client within a transaction does not make a later change uncounted.
#[test]
fn a_change_after_a_close_is_activated() {
    let tenant = Tenant::new();
    let client = tenant.client().unwrap();
    let add = |name: &str| client.zia().rule_labels().add_label(json!({"name": name}));
    add("before").unwrap();
    client
        .zia()
        .transaction(|_| {
            add("first")?;
            client.close()?;
            add("second").map(drop)
        })
        .unwrap();
    let requests = tenant.requests();
    let activated = requests.iter().filter(|request| request.path.ends_with("/status/activate"));
    assert_eq!(activated.count(), 1, "{requests:?}");
}
