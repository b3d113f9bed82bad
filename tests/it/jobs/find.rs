//! `find`: an object by its name.

use zscaler::offline::Tenant;
use zscaler::{Error, Fields, Pages, Value, ZscalerClient, json};

const GROUPS: &str = "/zpa/mgmtconfig/v1/admin/customers/1/segmentGroup";

fn tenant(names: impl IntoIterator<Item = String>) -> (Tenant, ZscalerClient) {
    let tenant = Tenant::empty();
    tenant.seed(GROUPS, names.into_iter().map(|name| json!({"name": name})));
    let client = tenant.client().unwrap();
    (tenant, client)
}

fn numbered(count: usize) -> impl Iterator<Item = String> {
    (0..count).map(|number| format!("Group {number}"))
}

#[test]
fn the_result_is_one_object_none_or_an_error_with_the_duplicates() {
    let (_, client) = tenant(numbered(60).chain(["Group 7".to_owned()]));
    let list = || client.zpa().segment_groups().list_groups(json!({"page_size": 20})).unwrap();
    assert_eq!(list().find("name", "Group 8").unwrap().unwrap().text("name"), "Group 8");
    assert_eq!(list().find("name", "Group").unwrap(), None);
    assert_eq!(list().find("name", "group 8").unwrap(), None);
    let error = list().find("name", "Group 7").unwrap_err();
    let Error::Ambiguous { operation, field, value, found, .. } = &error else { panic!("{error}") };
    assert_eq!(operation, "zpa.segment_groups.list_groups");
    assert_eq!((field.as_str(), value.as_str(), found.len()), ("name", "Group 7", 2));
    assert!(error.to_string().contains(&found.join(", ")), "{error}");
    assert!(list().find("name", "").is_err());
    let id = list().find("name", "Group 8").unwrap().unwrap().id();
    assert_eq!(list().find("id", &id).unwrap().unwrap().text("name"), "Group 8");
}

#[test]
fn paging_stops_when_the_result_is_certain() {
    let (tenant, client) =
        tenant(["twin".to_owned(), "twin".to_owned()].into_iter().chain(numbered(1_500)));
    let requests_of = |look: &dyn Fn()| {
        let before = tenant.requests().len();
        look();
        tenant.requests().len() - before
    };
    let list = || client.zpa().segment_groups().list_groups(json!({"page_size": 100})).unwrap();
    assert_eq!(requests_of(&|| assert!(list().find("name", "twin").is_err())), 1);
    let (first, _) = list();
    let id = first.items()[5].id();
    assert_eq!(requests_of(&|| assert!(list().find("id", &id).unwrap().is_some())), 1);
    // The last page may have a second object of that name.
    assert_eq!(requests_of(&|| assert!(list().find("name", "Group 3").unwrap().is_some())), 16);
}

#[test]
fn the_api_searches_if_it_can() {
    let (tenant, client) = tenant(numbered(300));
    let found = client.find("zpa.segment_groups.list_groups", "name", "Group 29").unwrap();
    assert_eq!(found.unwrap().text("name"), "Group 29");
    let requests = tenant.requests();
    assert_eq!(requests.len(), 1);
    assert!(requests[0].query.contains("search"), "{}", requests[0].query);

    let label = json!({"name": "x", "description": "y"});
    client.zia().rule_labels().add_label(label).unwrap();
    let found = client.find("zia.rule_labels.list_labels", "description", "y").unwrap();
    assert_eq!(found.map(|label| label.text("name")), Some("x".to_owned()));
    let requests = tenant.requests();
    assert!(!requests.last().unwrap().query.contains("search"));

    for (list, message) in [
        ("zpa.segment_groups.list_group", "did you mean"),
        ("zpa.segment_groups.get_group", "is not a list"),
        ("zpa.policies.list_rules", "policy_type"),
    ] {
        let error = client.find(list, "name", "x").unwrap_err().to_string();
        assert!(error.contains(message), "{error}");
    }
}

#[test]
fn an_object_in_an_envelope_is_found_too() {
    let tenant = Tenant::empty();
    let groups = (0..250).map(|number| json!({"name": format!("g{number}")}));
    tenant.seed("/ziam/admin/api/v1/groups", groups);
    let client = tenant.client().unwrap();
    let list = || client.zid().groups().list_groups(()).unwrap();
    assert_eq!(list().find("name", "g201").unwrap().unwrap()["name"], "g201");
    assert_eq!(list().find("name", "g20x").unwrap(), None::<Value>);
}
