//! `edit`: changes as bodies of update methods.

use zscaler::http::Method;
use zscaler::offline::Tenant;
use zscaler::{CallOptions, Error, Fields, Single, edit, json};

#[test]
fn an_edit_keeps_the_other_fields() {
    let tenant = Tenant::empty();
    let client = tenant.client().unwrap();
    let labels = client.zia().rule_labels();
    let id = labels.add_label(json!({"name": "old", "description": "d"})).unwrap().id();
    labels.update_label(&id, edit(|label| label["name"] = "new".into())).unwrap();
    let label = labels.get_label(&id).unwrap().value();
    assert_eq!((label.text("name"), label.text("description")), ("new".into(), "d".into()));
    let limited = labels.with(CallOptions::new().max_retries(0));
    let suffix = String::from("er");
    limited
        .update_label(
            &id,
            edit(|label| -> zscaler::Result<()> {
                label["name"] = (label.text("name") + &suffix).into();
                Ok(())
            }),
        )
        .unwrap();
    assert_eq!(labels.get_label(&id).unwrap().value()["name"], "newer");
}

#[test]
fn an_edit_that_fails_or_changes_nothing_sends_nothing() {
    let tenant = Tenant::empty();
    let client = tenant.client().unwrap();
    let labels = client.zia().rule_labels();
    let id = labels.add_label(json!({"name": "n"})).unwrap().id();
    let error = labels.update_label(&id, edit(|_| Err("not today"))).unwrap_err();
    assert!(matches!(error, Error::Change { .. }) && error.to_string().contains("not today"));
    let same = edit(|_| ());
    assert_eq!(format!("{same:?}"), "Edit(…)");
    labels.update_label(&id, same).unwrap();
    let puts = tenant.requests();
    assert!(puts.iter().all(|request| request.method != Method::PUT));
}

#[test]
fn an_operation_that_adds_refuses_an_edit() {
    let client = Tenant::empty().client().unwrap();
    let error = client.zia().rule_labels().add_label(edit(|_| ())).unwrap_err().to_string();
    assert!(error.contains("update_label"), "{error}");
}

#[test]
fn objects_with_two_ids_and_a_query_are_edited_too() {
    let tenant = Tenant::new();
    let client = tenant.client().unwrap();
    let groups = client.zpa().segment_groups();
    let id = groups.add_group(json!({"name": "n", "description": "d"})).unwrap().id();
    groups.update_group(&id, edit(|group| group["name"] = "m".into())).unwrap();
    let group = groups.get_group(&id, ()).unwrap().value();
    assert_eq!((group.text("name"), group.text("description")), ("m".into(), "d".into()));
}
