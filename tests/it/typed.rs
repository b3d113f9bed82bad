//! Lists and answers as types of the user's own.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;
use zscaler::field::{self, Id, Reference};
use zscaler::offline::Tenant;
use zscaler::{Error, Fields, Pages, PaginationError, Single, Value, ZscalerClient, json};

use crate::support::{Script, answer, client, client_with};

const GROUPS: &str = "/zpa/mgmtconfig/v1/admin/customers/1/segmentGroup";

#[derive(Debug, Deserialize, PartialEq)]
struct Group {
    id: Id,
    name: String,
    #[serde(default, deserialize_with = "field::flag")]
    enabled: bool,
    #[serde(default, deserialize_with = "field::list")]
    applications: Vec<Reference>,
    /// What nobody named.
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
}

#[derive(Debug, Deserialize, PartialEq)]
struct Lean {
    id: Id,
    name: String,
    config_space: String,
}

fn group(number: usize) -> Value {
    json!({"id": format!("72058304855{number:07}"), "name": format!("Group {number}"),
        "enabled": if number.is_multiple_of(2) { json!(true) } else { json!("1") },
        "configSpace": "DEFAULT", "policyMigrated": true, "tcpKeepAliveEnabled": "0",
        "modifiedTime": "1610736613", "creationTime": "1610736613", "modifiedBy": "72057594037928115",
        "applications": [{"id": format!("{number}"), "name": "app", "domainNames": ["a.example", "b.example"]}]})
}

fn tenant(groups: usize) -> (Tenant, ZscalerClient) {
    let tenant = Tenant::empty();
    tenant.seed(GROUPS, (0..groups).map(group));
    let client = tenant.client().unwrap();
    (tenant, client)
}

#[test]
fn typed_lists_have_the_same_items_as_values() {
    for groups in [0, 1, 500, 1_100] {
        let (_, client) = tenant(groups);
        let list = || client.zpa().segment_groups().list_groups(()).unwrap();
        let values: Vec<Group> =
            list().all().unwrap().into_iter().map(|v| serde_json::from_value(v).unwrap()).collect();
        assert_eq!(list().all_as::<Group>().unwrap(), values, "{groups}");
        let lazily: Vec<Group> = list().items_as().map(Result::unwrap).collect();
        assert_eq!(lazily, values, "{groups}");
        let ahead: Vec<Group> = list().concurrency(4).all_as().unwrap();
        assert_eq!(ahead, values, "{groups}");
        let some: Vec<Group> = list().max_items(30).all_as().unwrap();
        assert_eq!(some, values[..groups.min(30)], "{groups}");
        assert_eq!(list().all_as::<Value>().unwrap(), list().all().unwrap(), "{groups}");
    }
}

#[test]
fn typed_lists_request_the_same_pages_as_values() {
    let pages = |walk: &dyn Fn(&ZscalerClient)| {
        let (tenant, client) = tenant(1_234);
        walk(&client);
        tenant.requests().into_iter().map(|request| request.query).collect::<Vec<_>>()
    };
    let values = pages(&|client| {
        drop(client.zpa().segment_groups().list_groups(()).unwrap().all().unwrap());
    });
    let types = pages(&|client| {
        drop(client.zpa().segment_groups().list_groups(()).unwrap().all_as::<Lean>().unwrap());
    });
    assert_eq!(types, values);
}

/// Pages of a list without an envelope, the last one shorter.
fn script(pages: impl IntoIterator<Item = Value>) -> ZscalerClient {
    client(&Script::new(pages.into_iter().map(|page| answer(200, page)))).0
}

#[test]
fn an_error_names_the_operation_the_item_and_the_field() {
    #[derive(Debug, Deserialize)]
    #[allow(dead_code, reason = "read to see whether it can be")]
    struct Rule {
        id: u64,
        labels: Vec<Label>,
    }
    #[derive(Debug, Deserialize)]
    #[allow(dead_code, reason = "read to see whether it can be")]
    struct Label {
        label_name: String,
    }
    let good = |id: u64| json!({"id": id, "labels": [{"labelName": "a"}]});
    let bad = json!({"id": 4, "labels": [{"labelName": "a"}, {"labelName": 5}]});
    for pages in [
        [json!([good(1), bad]), json!([good(2)])],
        [json!([good(1), good(2)]), json!([good(3), bad])],
    ] {
        let client = script(pages);
        let list = client.zia().rule_labels().list_labels(json!({"page_size": 2})).unwrap();
        let error = list.all_as::<Rule>().unwrap_err();
        let Error::Mismatch { operation, place, .. } = &error else { panic!("{error}") };
        assert_eq!(operation, "zia.rule_labels.list_labels");
        assert!(place.contains("(id 4), field labels.1.label_name"), "{error}");
        assert!(error.to_string().contains("expected a string"), "{error}");
    }
    let client = script([json!({"id": "x"})]);
    let error = client.zia().rule_labels().get_label(7).unwrap().typed::<Rule>().unwrap_err();
    let text = error.to_string();
    assert!(text.starts_with("zia.rule_labels.get_label: the response, field id: "), "{text}");
}

#[test]
fn types_that_need_the_whole_value_are_read_from_it() {
    #[derive(Debug, Deserialize, PartialEq)]
    struct Odd {
        id: Value,
        #[serde(default)]
        kind: Option<Kind>,
        #[serde(default)]
        ports: HashMap<u16, String>,
        #[serde(flatten)]
        rest: BTreeMap<String, Value>,
    }
    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(rename_all = "snake_case")]
    enum Kind {
        Plain,
        WithName { display_name: String },
    }
    let items = json!([
        {"id": 1, "kind": "plain", "ports": {"443": "tls"}},
        {"id": 2, "kind": {"with_name": {"displayName": "n"}}},
        {"id": 123_456_789_012_345_678_u64, "deviceType": "a", "device_type": "b"},
        {"id": 4, "policy": {"AI & ML Applications": "BLOCK", "urlFiltering": {"lastSeen": 1.5}}}
    ]);
    let huge = items.to_string().replace("\"id\":4", "\"id\":184467440737095516160");
    let huge: Vec<u8> = huge.into_bytes();
    let head = vec![("content-type", "application/json".to_owned())];
    let pages = || {
        let first = answer(200, json!([{"id": 10}, {"id": 11}, {"id": 12}, {"id": 13}]));
        let second = crate::support::Answer::Http(200, head.clone(), huge.clone());
        client(&Script::new([first, second, answer(200, json!([]))])).0
    };
    let list = |client: &ZscalerClient| {
        client.zia().rule_labels().list_labels(json!({"page_size": 4})).unwrap()
    };
    let values = list(&pages()).all().unwrap();
    assert_eq!(values.len(), 8);
    assert_eq!(values[7].text("id"), "184467440737095516160");
    let values: Vec<Odd> =
        values.into_iter().map(|value| serde_json::from_value(value).unwrap()).collect();
    assert_eq!(list(&pages()).all_as::<Odd>().unwrap(), values);
}

#[test]
fn a_small_type_has_room_where_values_have_none() {
    #[derive(Deserialize)]
    struct Small {
        id: u64,
    }
    let ids = |from: u64, parts: Value| json!([{"id": from}, {"id": from + 1, "parts": parts}]);
    let many = vec![json!({}); 300_000];
    let script = Script::new(
        [ids(1, json!([])), ids(3, many.into()), json!([])].map(|page| answer(200, page)),
    );
    let (client, _) = client_with(&script, json!({"maxResponseMegabytes": 1}));
    let list = client.zia().rule_labels().list_labels(json!({"page_size": 2})).unwrap();
    let items: Vec<Small> = list.all_as().unwrap();
    assert_eq!(items.into_iter().map(|item| item.id).collect::<Vec<_>>(), [1, 2, 3, 4]);
}

#[test]
fn typed_lists_are_checked_like_values() {
    let page = |ids: [u64; 2]| json!(ids.map(|id| json!({"id": id, "name": "n"})));
    #[derive(Debug, Deserialize)]
    struct Label {
        id: u64,
    }
    let same = [page([1, 2]), page([3, 4]), page([3, 4])];
    let walk = script(same).zia().rule_labels().list_labels(json!({"page_size": 2})).unwrap();
    let error = walk.all_as::<Label>().unwrap_err();
    let repeated =
        matches!(error, Error::Pagination { kind: PaginationError::Repeated { page: 3, .. }, .. });
    assert!(repeated, "{error}");
    let same = [page([1, 2]), page([1, 2])];
    let walk = script(same).zia().rule_labels().list_labels(json!({"page_size": 2})).unwrap();
    assert!(walk.all_as::<Label>().is_err());

    let short = |list: Value| json!({"totalCount": "5", "totalPages": 2, "list": list});
    let pages = [short(page([1, 2])), short(page([3, 4]))];
    let client = script(pages);
    let walk = client.zpa().segment_groups().list_groups(json!({"page_size": 2})).unwrap();
    let (ids, errors): (Vec<_>, Vec<_>) = walk.items_as::<Label>().partition(Result::is_ok);
    let ids: Vec<_> = ids.into_iter().map(|label| label.unwrap().id).collect();
    assert_eq!((ids, errors.len()), (vec![1, 2, 3, 4], 1));
}

#[test]
fn items_of_unopened_envelopes_can_be_typed() {
    #[derive(Debug, Deserialize)]
    struct Named {
        name: String,
    }
    let page = |first: u64, next: Value| {
        let records: Vec<_> =
            (first..first + 2).map(|id| json!({"id": id, "name": format!("g{id}")})).collect();
        json!({"results_total": 4, "next_link": next, "records": records})
    };
    let client =
        script([page(1, json!("https://x/groups?offset=2&limit=2")), page(3, Value::Null)]);
    let groups = client.zid().groups().list_groups(()).unwrap().all_as::<Named>().unwrap();
    let names: Vec<_> = groups.iter().map(|group| group.name.as_str()).collect();
    assert_eq!(names, ["g1", "g2", "g3", "g4"]);
}

#[test]
fn a_cache_stores_whole_responses() {
    let tenant = Tenant::empty();
    tenant.seed(GROUPS, (0..50).map(group));
    let client = tenant.builder().cache_enabled(true).build().unwrap();
    let list = || client.zpa().segment_groups().list_groups(json!({"page_size": 20})).unwrap();
    assert_eq!(list().all_as::<Lean>().unwrap().len(), 50);
    let values = list().all().unwrap();
    assert!(values.iter().all(|value| value["config_space"] == "DEFAULT"));
    assert_eq!(list().all_as::<Lean>().unwrap().len(), 50);
    assert_eq!(tenant.requests().len(), 3);
}
