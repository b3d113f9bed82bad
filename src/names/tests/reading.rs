//! Responses of many forms and sizes, as values and as types.

use super::*;
use crate::names::{Unread, from_value};

#[test]
fn what_is_no_utf8_is_named_by_its_line() {
    for (wire, line) in [
        (&b"[\"\xff\"]"[..], "line 1"),
        (b"[1,\n\"x\",\n\"\xff\"]", "line 3"),
        (b"{\"a\":\n\"\xc3\"}", "line 2"),
    ] {
        let message = of("zia").decode(wire).unwrap_err().to_string();
        assert!(message.contains(&format!("invalid UTF-8 in {line}")), "{message}");
    }
}

/// Whether a value has room in so many bytes.
fn fits(json: &str, room: usize) -> bool {
    match of("zia").decode_within(json.as_bytes(), room as u64) {
        Ok(_) => true,
        Err(Unread::TooLarge) => false,
        Err(Unread::Json(error)) => unreachable!("{error}"),
    }
}

#[test]
fn what_a_value_takes_is_what_is_in_it() {
    let size = size_of::<Value>();
    let text = format!("\"{}\"", "x".repeat(10_000));
    assert!(fits(&text, 10_000) && !fits(&text, 9_999));
    let escaped = format!("\"\\n{}\"", "x".repeat(10_000));
    assert!(fits(&escaped, 10_001) && !fits(&escaped, 10_000));
    // Small as it is on the wire, an item is a value.
    let list = |items: usize| format!("[{}0]", "0,".repeat(items - 1));
    assert!(!fits(&list(10_000), 10_000 * size) && fits(&list(10_000), 10_000 * 3 * size));
    assert!(!fits(&list(1), size) && fits(&list(1), 3 * size));
    assert!(fits("0", 0) && fits("null", 0) && fits("[]", 0) && fits("{}", 0));
    // A key stands in the object, and each one that is new in what is kept of keys, too.
    let object = |keys: usize| {
        let fields: Vec<_> = (0..keys).map(|key| format!("\"{key:01000}\":0")).collect();
        format!("{{{}}}", fields.join(","))
    };
    assert!(!fits(&object(1000), 4_000_000) && fits(&object(1000), 4_900_000));
    let known = format!("[{}0]", "{\"name\":0},".repeat(1000));
    assert!(!fits(&known, 1000 * 3 * size) && fits(&known, 1000 * 400));
    // Keys that are data are known to nobody else.
    let data = format!("{{\"featurePermissions\":{}}}", object(1000));
    assert!(!fits(&data, 1_000_000) && fits(&data, 1_500_000));
}

#[test]
fn integers_that_have_no_room_as_text_are_not_rounded() {
    static OWN: Names = Names { wires: &[], names: &[], maps: &[], words: &[] };
    let digits = "7".repeat(300);
    let wire = format!("[{}]", vec![&*digits; 100].join(","));
    let read = |room| OWN.decode_within(wire.as_bytes(), room);
    assert!(matches!(read(30_000), Err(Unread::TooLarge)));
    assert_eq!(read(60_000).unwrap(), json!(vec![digits; 100]));
}

#[test]
fn keys_of_a_response_with_too_many_are_not_kept() {
    static OWN: Names = Names { wires: &[], names: &[], maps: &[], words: &[] };
    let fields: Vec<_> = (0..100).map(|key| format!("\"{key:01000}\":0")).collect();
    let wire = format!("{{{}}}", fields.join(","));
    assert!(OWN.decode_within(wire.as_bytes(), u64::MAX).is_ok());
    // A kept key takes a quarter.
    assert!(matches!(OWN.decode_within(wire.as_bytes(), 200_000), Err(Unread::TooLarge)));
}

#[test]
fn what_is_given_back_has_room_again() {
    // A list gets the room that the one before it took, and gives back what it does not need.
    let long = format!("[{}0]", "0,".repeat(199));
    let wire = format!("[{}[]]", format!("{long},[0],").repeat(20));
    let (item, outer) = (2 * size_of::<Value>(), 1024);
    assert!(fits(&wire, (outer + 20 * 201 + 200 + 100) * item));
    // What was used is not given back.
    assert!(!fits(&wire, 15 * 200 * item));
    let two = format!("[{long},{long}]");
    assert!(!fits(&two, 390 * item));
}

#[test]
fn a_list_in_brief_or_as_a_type_has_its_room_too() {
    let items: Vec<_> = (0..1000).map(|id| format!("{{\"id\":{id}}}")).collect();
    let list = format!("[{}]", items.join(","));
    let page = format!("{{\"list\":{list}}}");
    for wire in [&list, &page] {
        let wire = wire.as_bytes();
        let brief = |room| of("zpa").decode_brief(wire, &["list"], room).is_some();
        assert!(!brief(32_000) && brief(1_000_000));
        let typed = |room| of("zpa").read_items::<Value>(wire, &["list"], room);
        assert!(typed(32_000).is_none());
        assert_eq!(typed(1_000_000).unwrap().len(), 1000);
    }
}

#[test]
fn a_list_in_brief_has_the_ids_that_tell_its_items_apart() {
    let brief = |json: &str| of("zpa").decode_brief(json.as_bytes(), &["list"], u64::MAX);
    let ids = json!([{"id": 1}, {"id": 2}]);
    let page = r#"{"totalPages":"3","list":[{"id":1,"name":"a"},{"name":"b","id":2}]}"#;
    assert_eq!(brief(page), Some(json!({"total_pages": "3", "list": ids})));
    assert_eq!(brief(r#"[{"id":1},{"id":2}]"#), Some(ids));
    let others = json!([{"id": "x"}, {"id": "y"}, {"id": -1}]);
    assert_eq!(brief(r#"[{"id":"x"},{"id":"y"},{"id":-1}]"#), Some(others));
    for unclear in [
        r#"[{"id":1}]"#,
        r#"[{"id":1},{"id":2},{"id":1}]"#,
        r#"[{"id":1},{"id":null}]"#,
        r#"[{"id":1},{"id":[2]}]"#,
        r#"[{"id":1},{"id":2.5}]"#,
        r#"[{"id":1},{"name":"b"}]"#,
        r#"[{"id":1},{"id":18446744073709551616}]"#,
        r#"{"total_pages":1}"#,
        r#"{"list":[{"id":1},{"id":2}],"list":[]}"#,
        r#"{"list":[{"id":1},{"id":2}],"count":18446744073709551616}"#,
        r#"[{"id":1},{"id":2}] x"#,
    ] {
        assert_eq!(brief(unclear), None, "{unclear}");
    }
}

#[test]
fn a_type_gets_what_the_value_has_or_nothing() {
    let items =
        |json: &str| of("zpa").read_items::<Value>(json.as_bytes(), &["list", "rows"], u64::MAX);
    let good = json!([{"id": 1, "app_count": 2}]);
    assert_eq!(items(r#"[{"id":1,"appCount":2}]"#), Some(good.as_array().unwrap().clone()));
    for at in ["list", "rows"] {
        let page = format!(r#"{{"totalPages":1,"{at}":[{{"id":1,"appCount":2}}],"x":[3]}}"#);
        assert_eq!(items(&page), Some(good.as_array().unwrap().clone()));
    }
    for unclear in [
        // Integers that 64 bits cannot hold are text as values.
        r#"[{"id":18446744073709551616}]"#,
        r#"[{"id":-9223372036854775809}]"#,
        r#"{"list":[{"id":1}],"rows":[]}"#,
        r#"[{"deviceType":1,"device_type":2}]"#,
        r#"{"total_pages":1}"#,
        r#"[{"id":1}] x"#,
        r#""text""#,
    ] {
        assert_eq!(items(unclear), None, "{unclear}");
    }
    // A number that is none of those is what it was.
    assert_eq!(items("[1.5,1e10]"), Some(vec![json!(1.5), json!(1e10)]));
    // Keys that are data stay, and below them are names again.
    let wire = r#"[{"theMap":1,"featurePermissions":{"aB":{"cD":[{"eF":1}]},"a_b":2},"aB":3}]"#;
    let read = of("zia").read_items::<Value>(wire.as_bytes(), &[], u64::MAX);
    assert_eq!(read.map(Value::from), Some(decode(of("zia"), wire)));
}

#[test]
fn an_error_has_the_path_of_its_field() {
    #[derive(Debug, serde::Deserialize)]
    #[allow(dead_code, reason = "read to see whether it can be")]
    struct Rule {
        kind: Kind,
        #[serde(default)]
        parts: Vec<HashMap<String, u8>>,
    }
    #[derive(Debug, serde::Deserialize)]
    enum Kind {
        Plain,
    }
    for (value, path) in [
        (json!({"kind": "Other"}), "kind"),
        (json!({"kind": {"Plain": 5}}), "kind"),
        (json!({"kind": "Plain", "parts": [{}, {"a_b": 1, "c_d": -1}]}), "parts.1.c_d"),
        (json!({}), ""),
    ] {
        let (found, _) = from_value::<Rule>(&value).unwrap_err();
        assert_eq!(found, path, "{value}");
    }
}

#[test]
fn objects_in_a_row_keep_their_own_keys() {
    // In a field of its own, so that no other test's objects come in between.
    for (field, objects) in [
        ("shapesOne", r#"[{"a":1,"b":2},{"c":3,"d":4},{"e":5,"f":6},{"a":7,"b":8}]"#),
        ("shapesTwo", r#"[{"a":1,"b":2},{"a":3,"b":4},{"a":5,"b":6},{"a":7,"c":8}]"#),
        ("shapesThree", r#"[{"a":1,"b":2},{"a":3,"b":4},{"a":5},{"b":6,"a":7},{"a":8,"b":9}]"#),
        ("shapesFour", r#"[{"a":1,"b":2},{"a":3,"d":4},{"e":5,"b":6},{"e":7,"b":8,"a":9}]"#),
    ] {
        let wire = format!(r#"{{"{field}":{objects}}}"#);
        for _ in 0..3 {
            let read = decode(of("zia"), &wire);
            let list = read.as_object().unwrap().values().next().unwrap();
            assert_eq!(text(list), objects);
        }
    }
}

#[test]
fn a_short_list_does_not_take_the_room_of_a_long_one() {
    let long = format!("[{}0]", "0,".repeat(499));
    let read = decode(of("zia"), &format!(r#"{{"roomOfLists":[{long},[1],{long},[1,2,3]]}}"#));
    let lists = read.as_object().unwrap().values().next().unwrap().as_array().unwrap();
    for list in lists {
        let list = list.as_array().unwrap();
        assert!(list.capacity() <= 2 * list.len(), "{} {}", list.capacity(), list.len());
    }
    // A list as long as the one before has exactly its room.
    let read = decode(of("zia"), &format!(r#"{{"roomOfTwins":[{long},{long}]}}"#));
    assert_eq!(read["room_of_twins"][1].as_array().unwrap().capacity(), 500);
}

#[test]
fn only_integers_beyond_64_bits_become_text() {
    let huge = "18446744073709551616";
    for number in [
        "1.2345678901234567890123",
        "123456789012345678901234.5",
        "1e25",
        "1.5",
        "7",
        "-7",
        "123456789012345678",
        "1234567890123456789",
        "18446744073709551615",
        "-9223372036854775808",
    ] {
        let read = decode(of("zia"), &format!("[{number},{huge}]"));
        let expected: Value = serde_json::from_str(number).unwrap();
        assert_eq!((&read[0], &read[1]), (&expected, &json!(huge)), "{number}");
    }
}
