//! Changes of one thing by many threads: none is lost, and nobody waits for ever.

use std::sync::{Barrier, mpsc};
use std::thread;
use std::time::Duration;

use zscaler::offline::Tenant;
use zscaler::{CallOptions, Client, Error, Value, json};

const THREADS: usize = 8;
const ROUNDS: usize = 20;

/// Fails where the threads wait for each other.
fn within_a_minute(run: impl FnOnce() + Send + 'static) {
    let (done, wait) = mpsc::channel();
    let thread = thread::spawn(move || {
        run();
        let _ = done.send(());
    });
    match wait.recv_timeout(Duration::from_secs(300)) {
        Err(mpsc::RecvTimeoutError::Timeout) => panic!("the threads wait for each other"),
        _ => thread.join().unwrap(),
    }
}

/// Lets all threads begin at once.
fn at_once(run: impl Fn(usize) + Sync) {
    let barrier = Barrier::new(THREADS);
    thread::scope(|scope| {
        for number in 0..THREADS {
            let (barrier, run) = (&barrier, &run);
            scope.spawn(move || {
                barrier.wait();
                run(number);
            });
        }
    });
}

/// A label of this name, as the argument that names it.
fn label(client: &Client, name: &str) -> Value {
    let (label, _) = client.zia().rule_labels().add_label(json!({"name": name})).unwrap();
    json!({"label_id": label["id"]})
}

/// A field of a thread's own.
fn field(number: usize) -> String {
    format!("field_{}", char::from(b'a' + number as u8))
}

const UPDATE: &str = "zia.rule_labels.update_label";

#[test]
fn no_change_of_a_label_is_lost() {
    within_a_minute(|| {
        let client = Tenant::new().client().unwrap();
        for round in 0..ROUNDS {
            let id = label(&client, &format!("x{round}"));
            at_once(|number| {
                client
                    .modify(UPDATE, &id, |label| {
                        thread::sleep(Duration::from_millis(1));
                        label[field(number)] = number.into();
                    })
                    .map(drop)
                    .unwrap();
            });
            let (label, _) = client.zia().rule_labels().get_label(&id["label_id"]).unwrap();
            for number in 0..THREADS {
                assert_eq!(label[field(number)], number, "round {round}: {label}");
            }
        }
    });
}

#[test]
fn an_update_waits_for_a_running_modify() {
    within_a_minute(|| {
        let client = Tenant::new().client().unwrap();
        let id = label(&client, "x");
        let has_read = Barrier::new(2);
        thread::scope(|scope| {
            let writer = scope.spawn(|| {
                has_read.wait();
                let label = json!({"name": "theirs", "description": "theirs"});
                client.zia().rule_labels().update_label(&id["label_id"], label).map(drop)
            });
            client
                .modify(UPDATE, &id, |label| {
                    has_read.wait();
                    thread::sleep(Duration::from_millis(50));
                    label["name"] = "ours".into();
                })
                .map(drop)
                .unwrap();
            writer.join().unwrap().unwrap();
        });
        let (label, _) = client.zia().rule_labels().get_label(&id["label_id"]).unwrap();
        assert_eq!(label["description"], "theirs", "{label}");
    });
}

#[test]
fn no_url_of_the_allowlist_is_lost() {
    within_a_minute(|| {
        let client = Tenant::new().client().unwrap();
        for round in 0..ROUNDS {
            at_once(|number| {
                let urls = json!({"url_list": [format!("{round}-{number}.example")]});
                let policy = client.zia().security_policy_settings();
                policy.add_urls_to_whitelist(urls).map(drop).unwrap();
            });
        }
        let (list, _) = client.zia().security_policy_settings().get_whitelist().unwrap();
        let urls = list["whitelist_urls"].as_array().unwrap();
        assert_eq!(urls.len(), ROUNDS * THREADS, "{urls:?}");
    });
}

/// Handlers that read before they write: what they add to what is there.
#[test]
fn no_change_by_a_handler_that_reads_first_is_lost() {
    within_a_minute(|| {
        let client = Tenant::new().client().unwrap();
        for round in 0..ROUNDS {
            let groups = client.zpa().server_groups();
            let (group, _) = groups.add_group(json!({"name": format!("x{round}")})).unwrap();
            at_once(|number| {
                let change = json!({field(number): number});
                groups.update_group(&group["id"], change).map(drop).unwrap();
            });
            let (group, _) = groups.get_group(&group["id"], ()).unwrap();
            for number in 0..THREADS {
                assert_eq!(group[field(number)], number, "{group}");
            }
        }
    });
}

#[test]
fn rules_of_policies_take_turns_in_both_versions() {
    within_a_minute(|| {
        let client = Tenant::new().client().unwrap();
        let rule = json!({"name": "x", "action": "allow"});
        let (rule, _) = client.zpa().policies().add_access_rule_v2(rule).unwrap();
        let which = json!({"policy_type": "access", "rule_id": rule["id"]});
        at_once(|number| {
            let update = match number % 2 {
                0 => "zpa.policies.update_access_rule",
                _ => "zpa.policies.update_access_rule_v2",
            };
            client
                .modify(update, &which, |rule| rule[field(number)] = number.into())
                .map(drop)
                .unwrap();
        });
        let (rule, _) = client.zpa().policies().get_rule("access", &rule["id"], ()).unwrap();
        for number in 0..THREADS {
            assert_eq!(rule[field(number)], number, "{rule}");
        }
    });
}

#[test]
fn a_change_within_a_change_does_not_wait_for_itself() {
    within_a_minute(|| {
        let client = Tenant::new().client().unwrap();
        let (one, other) = (label(&client, "x"), label(&client, "y"));
        client
            .modify(UPDATE, &one, |label| {
                label["description"] = "one".into();
                client
                    .modify(UPDATE, &other, |label| label["description"] = "other".into())
                    .map(drop)
            })
            .unwrap();
        let error = client
            .modify(UPDATE, &one, |_| {
                client.modify(UPDATE, &one, |label| label["name"] = "y".into()).map(drop)
            })
            .unwrap_err();
        assert!(matches!(error, Error::Unsupported { .. }), "{error}");
        assert!(error.to_string().contains("is already changing"), "{error}");
        // A plain update of the same thing within its change goes through: it waits for nobody.
        client
            .modify(UPDATE, &one, |label| {
                label["name"] = "last".into();
                let now = json!({"name": "first"});
                client.zia().rule_labels().update_label(&one["label_id"], now).map(drop)
            })
            .unwrap();
        let (label, _) = client.zia().rule_labels().get_label(&one["label_id"]).unwrap();
        assert_eq!(label["name"], "last");
    });
}

#[test]
fn changes_that_would_wait_for_each_other_end_with_an_error() {
    within_a_minute(|| {
        let client = Tenant::new().client().unwrap();
        let (one, other) = (label(&client, "x"), label(&client, "y"));
        let both_hold = Barrier::new(2);
        let nested = |outer: &Value, inner: &Value| {
            client.modify(UPDATE, outer, |label| {
                label["description"] = "outer".into();
                both_hold.wait();
                client.modify(UPDATE, inner, |label| label["name"] = "inner".into()).map(drop)
            })
        };
        let outcomes = thread::scope(|scope| {
            let first = scope.spawn(|| nested(&one, &other).map(drop));
            let second = scope.spawn(|| nested(&other, &one).map(drop));
            [first.join().unwrap(), second.join().unwrap()]
        });
        let failed: Vec<_> = outcomes.iter().filter_map(|outcome| outcome.as_ref().err()).collect();
        assert_eq!(failed.len(), 1, "{outcomes:?}");
        assert!(
            failed[0].to_string().contains("waits for a change in another thread"),
            "{failed:?}"
        );
    });
}

#[test]
fn a_change_that_panics_does_not_block_others() {
    within_a_minute(|| {
        let client = Tenant::new().client().unwrap();
        let id = label(&client, "x");
        let panics = thread::scope(|scope| {
            let modify =
                || client.modify(UPDATE, &id, |_| -> () { panic!("on purpose") }).map(drop);
            scope.spawn(modify).join().is_err()
        });
        assert!(panics);
        client.modify(UPDATE, &id, |label| label["name"] = "after".into()).map(drop).unwrap();
    });
}

#[test]
fn waiting_for_a_turn_counts_towards_the_time_limit() {
    within_a_minute(|| {
        let client = Tenant::new().client().unwrap();
        let id = label(&client, "x");
        let hurried = client.with(CallOptions::new().timeout(Duration::from_millis(50)));
        client
            .modify(UPDATE, &id, |label| {
                label["name"] = "y".into();
                thread::scope(|scope| {
                    let other = || {
                        let change = |label: &mut Value| label["name"] = "z".into();
                        hurried.modify(UPDATE, &id, change).map(drop)
                    };
                    let error = scope.spawn(other).join().unwrap().unwrap_err();
                    assert!(error.is_timeout(), "{error}");
                });
            })
            .map(drop)
            .unwrap();
    });
}
