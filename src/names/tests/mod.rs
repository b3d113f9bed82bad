//! Names of responses, bodies and queries.

mod reading;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::Read;
use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::{Names, Spelling, Wire, data, of};

/// A row of the list of known wire names.
struct Row {
    service: &'static str,
    wire: &'static str,
    name: &'static str,
    primary: bool,
    map: bool,
}

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let packed = include_bytes!("../../../tests/fixtures/wire_names.tsv.gz");
    let mut text = String::new();
    flate2::read::GzDecoder::new(&packed[..]).read_to_string(&mut text).unwrap();
    let lines = text.leak().lines().skip(1);
    lines
        .map(|line| {
            let columns: Vec<_> = line.split('\t').collect();
            let [service, wire, name, primary, map] = columns[..] else { unreachable!("{line}") };
            Row { service, wire, name, primary: primary == "yes", map: map == "yes" }
        })
        .collect()
});

static SERVICES: LazyLock<Vec<&str>> = LazyLock::new(|| {
    ROWS.iter().map(|row| row.service).collect::<BTreeSet<_>>().into_iter().collect()
});

fn decode(names: &'static Names, json: &str) -> Value {
    names.decode(json.as_bytes()).unwrap()
}

fn encode(names: &'static Names, value: Value, spelling: Spelling) -> Value {
    names.encode(value, spelling).unwrap()
}

/// A value as JSON text. Unlike the equality of values, it shows the order of keys.
fn text(value: &Value) -> String {
    serde_json::to_string(value).unwrap()
}

#[test]
fn every_listed_key_has_its_name_and_every_name_its_key() {
    assert_eq!(ROWS.len(), 5601);
    for row in ROWS.iter() {
        let names = of(row.service);
        let place = format!("{} {}", row.service, row.wire);
        let seen = names.decode_key(row.wire);
        if row.primary {
            assert_eq!(seen, row.name, "{place}");
            assert_eq!(names.encode_key(row.name, &[]), row.wire, "{place}");
        } else {
            assert_eq!(seen, row.wire, "{place}: a second spelling stays");
        }
        if row.wire != row.name {
            assert_eq!(names.encode_key(row.wire, &[]), row.wire, "{place}: a wire key");
        }
        assert_eq!(names.is_map(row.wire), row.map, "{place}");
        assert_eq!(names.is_map(row.name), row.map, "{place}");
    }
}

#[test]
fn an_operation_may_have_its_own_key() {
    for row in ROWS.iter() {
        let spelling: Spelling = vec![(row.name, row.wire)].leak();
        let names = of(row.service);
        assert_eq!(names.encode_key(row.name, spelling), row.wire);
        let sent = encode(names, json!({ row.name: [{"deep_er": 1}] }), spelling);
        assert_eq!(sent, json!({ row.wire: [{"deepEr": 1}] }));
    }
}

#[test]
fn the_tables_are_sorted_and_needed() {
    for service in SERVICES.iter() {
        let names = data::find(service).expect(service);
        assert!(names.wires.is_sorted_by(|a, b| a.0 < b.0), "{service}");
        assert!(names.names.is_sorted_by(|a, b| a.0 < b.0), "{service}");
        for (name, wire) in names.wires {
            assert_ne!(super::plain::wire(name), *wire, "{service}: the rule says so anyway");
        }
        for (wire, name) in names.names {
            assert_ne!(super::plain::name(wire), *name, "{service}: the rule says so anyway");
        }
    }
}

#[test]
fn an_unknown_service_has_the_plain_rules() {
    let names = of("no such service");
    assert_eq!(names.encode_key("page_size", &[]), "pageSize");
    assert_eq!(names.decode_key("pageSize"), "page_size");
}

#[test]
fn a_response_is_read_with_its_names_and_in_its_order() {
    let wire = r#"{"totalPages":"2","list":[{"pacURL":"x","id":1},{"id":2,"pacURL":null}],
                   "Retry-After":"1 seconds","AI & ML":{"deepEr":[]}}"#;
    assert_eq!(
        text(&decode(of("zcc"), wire)),
        concat!(
            r#"{"total_pages":"2","list":[{"pac_url":"x","id":1},{"id":2,"pac_url":null}],"#,
            r#""Retry-After":"1 seconds","AI & ML":{"deep_er":[]}}"#
        )
    );
}

#[test]
fn keys_that_are_data_stay() {
    let wire = json!({
        "featurePermissions": {"FTP_CONTROL": "READ", "aB": "NONE", "a_b": {"subField": 1}},
        "CSV": "", "SPLUNK_CIM": "", "[AI & ML, AI_ML]": 3, "Full Details": {"x.yZ": 1},
    });
    let names = of("zia");
    let read = names.decode_value(wire.clone());
    assert_eq!(
        text(&read),
        concat!(
            r#"{"feature_permissions":{"FTP_CONTROL":"READ","aB":"NONE","a_b":{"sub_field":1}},"#,
            r#""CSV":"","SPLUNK_CIM":"","[AI & ML, AI_ML]":3,"Full Details":{"x.yZ":1}}"#
        )
    );
    assert_eq!(encode(names, read, &[]), wire);
}

#[test]
fn two_spellings_of_a_field_in_one_object_stay_two_fields() {
    let names = of("zcc");
    for wire in [
        r#"{"a":0,"deviceType":1,"b":2,"device_type":3,"c":4}"#,
        r#"{"a":0,"device_type":1,"b":2,"deviceType":3,"c":4}"#,
        r#"{"deviceType":1,"device_type":3}"#,
    ] {
        let read = decode(names, wire);
        assert_eq!(text(&read), wire, "each keeps its spelling, and its place");
        assert_eq!(text(&encode(names, read, &[])), wire);
        // In a list, too, where the third object is made from a template.
        let list = format!("[{wire},{wire},{wire},{wire}]");
        assert_eq!(text(&decode(names, &list)), list);
    }
    let repeated = r#"{"deviceType":1,"device_type":2,"deviceType":3,"device_type":4}"#;
    assert_eq!(text(&decode(names, repeated)), r#"{"deviceType":3,"device_type":4}"#);
    assert_eq!(text(&decode(names, r#"{"Status":1,"status":2}"#)), r#"{"Status":1,"status":2}"#);
}

#[test]
fn a_single_key_in_snake_case_needs_a_spelling_of_the_operation() {
    let names = of("zcc");
    let read = decode(names, r#"{"device_type":3}"#);
    assert_eq!(encode(names, read.clone(), &[]), json!({"deviceType": 3}));
    assert_eq!(encode(names, read, &[("device_type", "device_type")]), json!({"device_type": 3}));
}

#[test]
fn a_body_may_mix_names_and_wire_keys() {
    let names = of("zcc");
    let body = json!({"pac_url": 1, "pacURL": 2, "show_x": {"y_z": [{"a_b": 1}]}, "showY": 3});
    let sent = r#"{"pac_url":1,"pacURL":2,"showX":{"yZ":[{"aB":1}]},"showY":3}"#;
    assert_eq!(text(&encode(names, body, &[])), sent, "both are words of the wire");
    // A word stays beside any name of the other field.
    let spelling: Spelling = &[("username", "userName")];
    for body in [json!({"user_name": 1, "username": 2}), json!({"user_name": 1, "userName": 2})] {
        assert_eq!(text(&encode(names, body, spelling)), r#"{"user_name":1,"userName":2}"#);
    }
}

#[test]
fn a_field_in_two_spellings_is_sent_once_or_refused() {
    let names = of("zia");
    for (body, sent) in [
        (json!({"rule_order": 1, "x": 2, "ruleOrder": 1}), r#"{"ruleOrder":1,"x":2}"#),
        (json!({"ruleOrder": [1], "rule_order": [1]}), r#"{"ruleOrder":[1]}"#),
        (json!({"a": [{"b_c": null, "bC": null}]}), r#"{"a":[{"bC":null}]}"#),
    ] {
        assert_eq!(text(&encode(names, body, &[])), sent);
    }
    let refused = |body: Value, spelling| {
        let twice = names.encode(body, spelling).unwrap_err();
        format!("{}: {}", twice.under, twice.spellings.join(", "))
    };
    let body = json!({"rule_order": 1, "ruleOrder": 2});
    assert_eq!(refused(body, &[]), ": rule_order, ruleOrder");
    let body = json!({"a_b": [{}, {"ruleOrder": 1, "rule_order": "1"}]});
    assert_eq!(refused(body, &[]), "aB: ruleOrder, rule_order");
    let old: Spelling = &[("re_auth_timeout", "reauthTimeout")];
    let body = json!({"re_auth_timeout": "1", "reauth_timeout": "2"});
    assert_eq!(refused(body, old), ": re_auth_timeout, reauth_timeout");
}

#[test]
fn a_spelling_applies_only_at_its_place() {
    let spelling: Spelling = &[
        ("pac_url", "pac_url"),
        ("systemProxyData.custom_dns", "customDns"),
        ("login_name", "loginname"),
        ("userIds", "userIds"),
        ("user_ids", "users"),
    ];
    let body = json!({
        "pac_url": 1, "custom_dns": 1, "login_name": 1, "user_ids": 1, "userIds": 2,
        "actions": [{"system_proxy_data": {"pac_url": 2, "custom_dns": 2, "login_name": 2}}],
        "list": [{"pac_url": 3}],
    });
    let sent = json!({
        "pac_url": 1, "customDNS": 1, "loginname": 1, "users": 1, "userIds": 2,
        "actions": [{"systemProxyData": {"pacURL": 2, "customDns": 2, "loginName": 2}}],
        "list": [{"pacURL": 3}],
    });
    assert_eq!(encode(of("zcc"), body, spelling), sent);
    let both = encode(of("zcc"), json!({"user_ids": 1, "users": 2}), spelling);
    assert_eq!(both, json!({"userIds": 1, "users": 2}), "both are fields of this operation");
    let old = encode(of("zcc"), json!({"loginName": 1, "pacUrl": 2}), spelling);
    assert_eq!(old, json!({"loginname": 1, "pac_url": 2}), "the plain wire form is understood");
}

#[test]
fn merging_keeps_the_first_spelling_and_the_last_value() {
    let mut body = json!({
        "rule_order": 1, "name": "x", "ruleOrder": 2, "old": 3, "new": 4,
        "list": [{"rule_order": 1, "a": 0, "ruleOrder": 2}],
    });
    of("zia").merge_spellings(&mut body, &[("old", "new")]);
    let expected = json!({
        "rule_order": 2, "name": "x", "old": 4, "list": [{"rule_order": 2, "a": 0}],
    });
    assert_eq!(body, expected);
}

#[test]
fn a_response_may_keep_its_keys() {
    let report = r#"{"Full Details":{"Classification":{"Type":"BENIGN","Score":5},"MD5":"x"},"aB":[{"cD":18446744073709551616}]}"#;
    let read = super::read_as_sent(report.as_bytes(), u64::MAX).unwrap();
    assert_eq!(text(&read), report.replace("18446744073709551616", "\"18446744073709551616\""));
}

#[test]
fn a_marked_value_is_sent_unchanged() {
    let names = of("zia");
    let marked = json!({"a_b": {"c_d": Wire(1)}, "x": [Wire(json!({"y_z": Wire("v")}))]});
    let body = json!({
        "page_size": Wire(marked),
        "feature_permissions": {"a_b": Wire(json!({"c_d": 1}))},
    });
    let sent = json!({
        "pageSize": {"a_b": {"c_d": 1}, "x": [{"y_z": "v"}]},
        "featurePermissions": {"a_b": {"c_d": 1}},
    });
    assert_eq!(encode(names, body, &[]), sent);
    let whole = serde_json::to_value(Wire(json!({"a_b": 1}))).unwrap();
    assert_eq!(encode(names, whole, &[]), json!({"a_b": 1}));
    let list = serde_json::to_value(vec![Wire(json!({"a_b": 1}))]).unwrap();
    assert_eq!(encode(names, list, &[]), json!([{"a_b": 1}]));
    // A marker beside other fields is none, so no field is lost.
    let mut beside = serde_json::to_value(Wire(1)).unwrap();
    beside["name"] = json!(2);
    assert_eq!(encode(names, beside.clone(), &[]), beside);
}

#[test]
fn numbers_are_as_exact_as_they_were() {
    let names = of("zcc");
    for number in [
        "216196257331285825",
        "-9223372036854775808",
        "18446744073709551615",
        "205229.0",
        "0.1",
        "1e300",
        "-1",
    ] {
        let wire = format!(r#"{{"id":{number}}}"#);
        assert_eq!(decode(names, &wire), serde_json::from_str::<Value>(&wire).unwrap());
    }
    assert_eq!(text(&decode(names, r#"{"id":205229.0}"#)), r#"{"id":205229.0}"#);
    let nines = "9".repeat(400);
    for digits in ["18446744073709551616", "-9223372036854775809", &nines] {
        let wire = format!(r#"[{{"theId": {digits} ,"s":"\"{digits}"}},1e300,{digits}]"#);
        assert_eq!(
            decode(names, &wire),
            json!([{"the_id": digits, "s": format!("\"{digits}")}, 1e300, digits]),
        );
    }
}

/// With its feature `arbitrary_precision`, which any crate of a program may enable, `serde_json` reads
/// a number as an object with one field.
#[test]
fn an_object_that_stands_for_a_number_is_a_number() {
    let object = |text: &str| format!(r#"{{"$serde_json::private::Number":{text}}}"#);
    let number = object("\"12\"");
    let others = [object("\"x\""), object("1"), number.replace('}', ",\"a\":1}")];
    for other in others {
        let list = format!("[{other},{other},{other},{number}]");
        let expected = format!("[{other},{other},{other},12]");
        assert_eq!(text(&decode(of("zia"), &list)), expected);
        let map = format!(r#"{{"featurePermissions":{other}}}"#);
        let read = decode(of("zia"), &map);
        assert_eq!(text(&read["feature_permissions"]), other);
    }
}

#[test]
fn invalid_json_is_an_error() {
    let deep = "[".repeat(100_000);
    let deep_object = r#"{"a":"#.repeat(100_000);
    let zero = format!("[0{}]", "1".repeat(30));
    let huge = format!("[{}", "1".repeat(30));
    for wire in
        ["", "SUCCESS", "{", r#"{"a":1}}"#, "[1,]", "1e999", &deep, &deep_object, &zero, &huge]
    {
        let ours = of("zia").decode(wire.as_bytes()).unwrap_err();
        let theirs = serde_json::from_str::<Value>(wire).unwrap_err();
        assert_eq!(ours.to_string(), theirs.to_string());
    }
}

#[test]
fn no_depth_exhausts_the_stack() {
    let mut deep = json!(Wire(1));
    for _ in 0..100_000 {
        deep = Value::Object(Map::from_iter([("a_b".to_owned(), deep)]));
    }
    let mut value = encode(of("zia"), deep, &[]);
    for _ in 0..100_000 {
        value = value["aB"].take(); // level by level, because dropping it at once is recursive
    }
    assert_eq!(value, 1);
}

/// Keys for a service's objects: listed keys, their names, and random ones.
fn key(service: usize) -> BoxedStrategy<String> {
    let listed: Vec<_> = ROWS.iter().filter(|row| row.service == SERVICES[service]).collect();
    let wires: Vec<_> = listed.iter().map(|row| row.wire).collect();
    // Few fields have several spellings, so these are chosen more often.
    let mut spellings = HashMap::<_, Vec<_>>::new();
    for row in &listed {
        spellings.entry(row.name).or_default().push(row.wire);
    }
    let mut contested: Vec<_> =
        spellings.into_values().filter(|wires| wires.len() > 1).flatten().collect();
    contested.extend(listed.iter().filter(|row| row.map).map(|row| row.wire));
    contested.push("id");
    contested.sort_unstable();
    prop_oneof![
        4 => proptest::sample::select(wires).prop_map(str::to_owned),
        4 => proptest::sample::select(contested).prop_map(str::to_owned),
        1 => proptest::sample::select(listed.iter().map(|row| row.name).collect::<Vec<_>>())
            .prop_map(str::to_owned),
        2 => "[abAB1_]{1,5}",
        1 => "[A-Za-z_][A-Za-z0-9_]{0,12}",
        1 => any::<String>(),
    ]
    .boxed()
}

/// A service, and a value of objects with such keys. All scalars in it differ.
fn response() -> impl Strategy<Value = (&'static str, Value)> {
    (0..SERVICES.len()).prop_flat_map(|service| {
        let leaf = Just(Value::Null);
        let value = leaf.prop_recursive(4, 60, 12, move |inner| {
            prop_oneof![
                1 => vec(inner.clone(), 0..4).prop_map(Value::Array),
                4 => vec((key(service), inner), 0..12)
                    .prop_map(|fields| Value::Object(fields.into_iter().collect())),
            ]
        });
        (
            Just(SERVICES[service]),
            value.prop_map(|mut value| {
                number(&mut value, &mut 0);
                value
            }),
        )
    })
}

fn number(value: &mut Value, next: &mut u64) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| number(item, next)),
        Value::Object(map) => map.values_mut().for_each(|item| number(item, next)),
        _ => {
            *next += 1;
            *value = json!(*next);
        }
    }
}

/// The keys that cannot be distinguished from names: single keys in snake_case that the service
/// usually spells in another way.
fn unsettled(names: &Names, map: &Map<String, Value>, spelling: Spelling) -> Vec<(String, String)> {
    let sent = |key: &str| names.encode_key(key, spelling).into_owned();
    map.keys()
        .filter(|key| sent(key) != **key && !map.contains_key(&sent(key)))
        .map(|key| (key.clone(), sent(key)))
        .collect()
}

/// Compares what was sent back after reading with what was on the wire, level by level.
fn assert_same(names: &Names, wire: &Value, back: &Value, data: bool, spelling: Spelling) {
    match (wire, back) {
        (Value::Array(wire), Value::Array(back)) => {
            assert_eq!(wire.len(), back.len());
            for (wire, back) in wire.iter().zip(back) {
                assert_same(names, wire, back, false, spelling);
            }
        }
        (Value::Object(wire), Value::Object(back)) => {
            let excused = if data { Vec::new() } else { unsettled(names, wire, spelling) };
            let excused: BTreeMap<_, _> = excused.into_iter().collect();
            assert_eq!(wire.len(), back.len(), "a field is lost: {wire:?} {back:?}");
            for ((key, wire), (other, back)) in wire.iter().zip(back) {
                let same = key == other || excused.get(key) == Some(other);
                assert!(same, "{key} came back as {other}");
                assert_same(names, wire, back, !data && names.is_map(key), spelling);
            }
        }
        _ => assert_eq!(wire, back),
    }
}

#[test]
fn objects_of_a_list_keep_their_own_fields_whatever_came_before() {
    // The third object with the same keys is made from a template. Then come other keys, and keys
    // that repeat.
    let wire = r#"[{"idZ":1,"nameZ":"a"},{"idZ":2,"nameZ":"b"},{"idZ":3,"nameZ":{"idZ":4}},
        {"nameZ":"c","idZ":5},{"nameZ":"d","idZ":6},{"nameZ":"e","idZ":7},{"idZ":8},{},{},
        {"idZ":9,"idZ":10},{"idZ":11,"idZ":12},{"idZ":13,"idZ":14},{"idZ":15,"nameZ":"f"}]"#;
    let plain: String = wire.split_whitespace().collect();
    let plain = plain.replace("idZ", "id_z").replace("nameZ", "name_z");
    let plain: Value = serde_json::from_str(&plain).unwrap();
    for _ in 0..3 {
        assert_eq!(text(&decode(of("zcc"), wire)), text(&plain));
    }
}

proptest! {
    #[test]
    fn what_is_read_can_be_sent_back((service, wire) in response()) {
        let names = of(service);
        match names.encode(names.decode_value(wire.clone()), &[]) {
            Ok(back) => assert_same(names, &wire, &back, false, &[]),
            // The body would have a field in two spellings. Words of the wire are never refused.
            Err(twice) => prop_assert!(twice.spellings.iter().all(|key| !names.is_word(key))),
        }
    }

    #[test]
    fn decoding_while_reading_equals_decoding_a_value((service, wire) in response()) {
        let read = of(service).decode(text(&wire).as_bytes()).unwrap();
        let named = of(service).decode_value(wire);
        prop_assert_eq!(text(&read), text(&named));
    }

    #[test]
    fn reading_into_a_type_equals_decoding((service, wire) in response()) {
        let json = text(&json!([wire]));
        // It may be unsure of spellings.
        if let Some(items) = of(service).read_items::<Value>(json.as_bytes(), &[], u64::MAX) {
            prop_assert_eq!(text(&items.into()), text(&decode(of(service), &json)));
        }
    }

    #[test]
    fn a_key_gets_a_name_only_if_the_name_encodes_to_it(
        service in 0..SERVICES.len(),
        wire in any::<String>(),
    ) {
        let names = of(SERVICES[service]);
        let name = names.decode_key(&wire);
        prop_assert!(name == wire || names.encode_key(&name, &[]) == wire);
    }

    #[test]
    fn no_two_keys_have_one_name(
        (service, one, other) in (0..SERVICES.len())
            .prop_flat_map(|service| (Just(service), key(service), key(service)))
    ) {
        let names = of(SERVICES[service]);
        let wire = json!({ &one: 1, &other: 2 });
        let read = names.decode_value(wire.clone());
        prop_assert_eq!(read.as_object().unwrap().len(), wire.as_object().unwrap().len());
    }
}

#[test]
fn a_name_given_as_on_the_wire_gets_the_name_that_the_operation_has() {
    let spelling: Spelling =
        &[("user_ids", "users"), ("pac_url", "pac_url"), ("proxyData.custom_dns", "customDns")];
    let named = |keys: &[&str]| {
        let given = keys.iter().map(|key| ((*key).to_owned(), 1)).collect();
        let named = of("zcc").name_given(given, spelling).unwrap();
        named.into_iter().map(|(name, _)| name).collect::<Vec<_>>()
    };
    assert_eq!(named(&["userIds", "pageSize"]), ["user_ids", "page_size"]);
    assert_eq!(named(&["user_ids"]), ["user_ids"]);
    assert_eq!(named(&["pageSize", "page_size"]), ["page_size"]);
    // A word of the wire is a name, unless both are there.
    assert_eq!(named(&["pacURL"]), ["pac_url"]);
    assert_eq!(named(&["pacURL", "pac_url"]), ["pacURL", "pac_url"]);
    // The service has `pacURL`, but this operation has its own entry.
    assert_eq!(named(&["pacUrl"]), ["pac_url"]);
    // One of an object within says nothing of the top.
    assert_eq!(named(&["proxyData.custom_dns"]), ["proxyData.custom_dns"]);
    assert_eq!(super::own_name(spelling, "custom_dns"), None);
    assert_eq!(super::own_name(spelling, "proxyData.custom_dns"), None);
}

#[test]
fn spellings_within_an_object_of_one_field_are_merged_too() {
    let mut body = json!({"outer": {"rule_order": 1, "ruleOrder": 2}});
    of("zia").merge_spellings(&mut body, &[]);
    assert_eq!(body, json!({"outer": {"rule_order": 2}}));
    // Keys that are data are no spellings, and below them are names again.
    let data =
        |below| json!({"feature_permissions": {"a_b": 1, "aB": 2, "feature_permissions": below}});
    let mut body = data(json!({"c_d": 1, "cD": 2}));
    of("zia").merge_spellings(&mut body, &[]);
    assert_eq!(body, data(json!({"c_d": 2})));
    // What the caller spells goes out as it is.
    let marked = serde_json::to_value(Wire(json!({"rule_order": 1, "ruleOrder": 2}))).unwrap();
    let mut body = marked.clone();
    of("zia").merge_spellings(&mut body, &[]);
    assert_eq!(body, marked);
}

#[test]
fn a_body_without_marks_keeps_its_keys() {
    let marked = json!({"a_b": {"cD": Wire(json!({"e_f": 1}))}, "x": [Wire("v")]});
    assert_eq!(super::without_marks(marked), json!({"a_b": {"cD": {"e_f": 1}}, "x": ["v"]}));
}
