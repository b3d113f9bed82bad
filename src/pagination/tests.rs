//! The result of a page for callers, and the next page of each style.

#![allow(clippy::unwrap_used, reason = "tests")]

use serde_json::json;

use super::*;

#[test]
fn a_caller_gets_the_items_without_what_is_around_them() {
    for (style, response, expected) in [
        (PageStyle::ZPA, json!({"list": [1], "total_pages": "1"}), json!([1])),
        (PageStyle::ZPA, json!([1]), json!([1])),
        // The services leave an empty list out.
        (PageStyle::ZPA, json!({"total_pages": "0", "total_count": "0"}), json!([])),
        (PageStyle::ZPA, json!({"total_count": 0}), json!([])),
        (PageStyle::ZPA, json!({}), json!([])),
        // What is none stays as it is.
        (PageStyle::ZPA, json!({"id": 1}), json!({"id": 1})),
        (PageStyle::ZPA, json!({"list": {"id": 1}}), json!({"list": {"id": 1}})),
        (PageStyle::ZPA, json!("text"), json!("text")),
        (PageStyle::ZPA, json!(null), json!(null)),
        (PageStyle::WHOLE, json!({}), json!({})),
        // A lone object may be the list's only item.
        (PageStyle::ZCC, json!({"id": 1}), json!([{"id": 1}])),
        (PageStyle::ZCC, json!({"list": [1]}), json!([{"list": [1]}])),
        (PageStyle::ZCELL, json!({"id": 1}), json!([{"id": 1}])),
        (PageStyle::ZCELL, json!({"content": [1], "total_elements": 1}), json!([1])),
        (PageStyle::ZCELL, json!({"total_elements": 0}), json!([])),
        (PageStyle::ZCELL, json!("text"), json!("text")),
        (PageStyle::ZBI, json!({"reports": [1], "count": 1}), json!([1])),
        (PageStyle::AIGUARD, json!({"items": [1], "count": 1}), json!([1])),
        (PageStyle::SCIM, json!({"resources": [1], "total_results": 1}), json!([1])),
        (PageStyle::SCIM, json!({"total_results": 0}), json!([])),
        (PageStyle::ZIA, json!({"list": [1], "total_pages": 1}), json!([1])),
        (PageStyle::ZTW, json!({"list": [1]}), json!([1])),
        (PageStyle::ZDX, json!({"devices": [1], "next_offset": null}), json!([1])),
        // The first that is a list, in the order of the style.
        (PageStyle::ZTB, json!({"result": {"rows": [1], "names": [2]}}), json!([1])),
        (PageStyle::ZTB, json!({"result": {"count": 2, "names": [2]}}), json!([2])),
        (PageStyle::ZTB, json!({"result": [3]}), json!([3])),
        (PageStyle::ZTB, json!({"a": 1, "any": [4]}), json!([4])),
        (PageStyle::ZTB, json!({"result": {"count": 0}}), json!([])),
    ] {
        assert_eq!(style.open(response.clone()), expected, "{response}");
    }
    // Some callers get all of it.
    for style in [PageStyle::ZIDENTITY, PageStyle::ZWA, PageStyle::ZEASM, PageStyle::ZMS] {
        for response in [json!({"records": [1], "results_total": 1}), json!({}), json!([1])] {
            assert_eq!(style.open(response.clone()), response);
        }
        let list = json!({"records": [1], "results_total": 1});
        assert_eq!(style.unwrapped().items(&["records"]).open(list), json!([1]));
    }
}

#[test]
fn items_are_found_where_the_style_says() {
    let nodes = json!({"data": {"agents": {"nodes": [1, 2], "page_info": {"total_count": 9}}}});
    assert_eq!(PageStyle::ZMS.find(&nodes), Some(&vec![json!(1), json!(2)]));
    assert_eq!(lookup(&nodes, "data.?.page_info.total_count"), Some(&json!(9)));
    assert_eq!(PageStyle::ZMS.find(&json!({"nodes": [3]})), Some(&vec![json!(3)]));
    assert_eq!(PageStyle::ZMS.find(&json!({"data": null})), None);
    assert_eq!(PageStyle::ZPA.find(&json!({"list": "x"})), None);
    let any = json!({"a": {"b": 1}, "c": [5]});
    assert_eq!((lookup(&any, "*"), lookup(&any, "?.b")), (Some(&json!([5])), Some(&json!(1))));
    assert_eq!((lookup(&any, "c.b"), lookup(&json!([1]), "*")), (None, None));
    let mut any = any;
    assert_eq!((take(&mut any, "*"), take(&mut any, "?.b")), (json!([5]), json!(1)));
    assert_eq!(any, json!({"a": {"b": null}, "c": null}));
    assert_eq!(take(&mut any, "x.y"), json!(null));
}

#[test]
fn fields_of_the_response_itself_can_be_read_on_the_way() {
    assert_eq!(PageStyle::ZPA.top_level(), Some(&["list"][..]));
    assert_eq!(PageStyle::ZWA.top_level(), Some(&["logs", "incidents"][..]));
    assert_eq!(PageStyle::WHOLE.top_level(), Some(&[][..]));
    for nested in [PageStyle::ZTB, PageStyle::ZMS, PageStyle::WHOLE.items(&["a", "*"])] {
        assert_eq!(nested.top_level(), None);
    }
}

#[test]
fn a_list_in_one_piece_is_asked_for_a_second_page_as_its_service_pages() {
    let guard = Guard::of(&PageStyle::ZTW).unwrap();
    assert_eq!((guard.page, guard.first, guard.size), ("page", 1, "page_size"));
    let guard = Guard::of(&PageStyle::ZCELL).unwrap();
    assert_eq!((guard.page, guard.first, guard.size), ("page", 0, "size"));
    for style in [
        PageStyle::WHOLE,
        PageStyle::ZDX,
        PageStyle::ZIDENTITY,
        PageStyle::ZEASM,
        PageStyle::ZMS,
        PageStyle::ZPA.placed(Place::Body),
        PageStyle { size: None, ..PageStyle::ZPA },
    ] {
        assert!(Guard::of(&style).is_none());
    }
}

#[test]
fn counts_are_whole_numbers_or_their_text() {
    for (value, expected) in [
        (json!(7), Some(7)),
        (json!("7"), Some(7)),
        (json!(" 7 "), Some(7)),
        (json!(0), Some(0)),
        (json!(-1), None),
        (json!(1.5), None),
        (json!("many"), None),
        (json!(null), None),
        (json!([7]), None),
    ] {
        assert_eq!(count(&value), expected, "{value}");
    }
}

/// The query of each style's second request, for a full first page of the items `items`.
fn second(style: PageStyle, first: Value) -> Vec<(String, Value)> {
    let mut cursor = Cursor::new(style, "/x", None, None);
    cursor.advance(&first).unwrap();
    cursor.next().cloned().unwrap_or_default()
}

#[test]
fn each_service_s_lists_go_on_in_its_own_way() {
    let step = |name: &str, value: Value| vec![(name.to_owned(), value)];
    let (page, two) = ("page", json!(2));
    let ids = |count: u64| (0..count).map(|id| json!({"id": id})).collect::<Vec<_>>();
    for (style, first, expected) in [
        (PageStyle::ZIA, json!(ids(2)), step(page, two.clone())),
        (PageStyle::ZIA, json!({"list": ids(2), "totalPages": 1}), step(page, two.clone())),
        (PageStyle::ZIA, json!({"list": ids(2), "total_pages": 2}), step(page, two.clone())),
        (PageStyle::ZIA, json!({"list": ids(2), "total_pages": 1}), vec![]),
        (
            PageStyle::ZPA,
            json!({"list": ids(2), "total_pages": 2, "total_count": 4}),
            step(page, two.clone()),
        ),
        (PageStyle::ZPA, json!({"list": ids(2), "total_count": 2}), vec![]),
        // Where only the pages are counted, they are enough.
        (PageStyle::ZPA, json!({"list": ids(2), "total_pages": 2}), step(page, two.clone())),
        (PageStyle::ZPA, json!({"list": ids(2), "total_pages": 1}), vec![]),
        (
            PageStyle::ZWA,
            json!({"logs": ids(2), "cursor": {"total_pages": 2}}),
            step(page, two.clone()),
        ),
        (
            PageStyle::ZMS,
            json!({"data": {"x": {"nodes": ids(2), "page_info": {"total_pages": 2}}}}),
            step(page, two.clone()),
        ),
        (PageStyle::ZCELL, json!({"content": ids(2), "total_pages": 2}), step(page, json!(1))),
        (PageStyle::ZCC, json!(ids(2)), step(page, two.clone())),
        (PageStyle::ZDX, json!({"users": ids(2), "next_offset": "n"}), step("offset", json!("n"))),
        (PageStyle::ZTW, json!(ids(2)), step(page, two.clone())),
        (
            PageStyle::ZWA,
            json!({"incidents": ids(2), "cursor": {"total_elements": 4, "total_pages": 2}}),
            step(page, two.clone()),
        ),
        (
            PageStyle::ZWA,
            json!({"logs": ids(2), "cursor": {"total_elements": 2, "total_pages": 1}}),
            vec![],
        ),
        (PageStyle::ZWA, json!({"logs": ids(2), "cursor": {"total_elements": 2}}), vec![]),
        (PageStyle::ZTB, json!({"result": {"rows": ids(2), "count": 4}}), step(page, two.clone())),
        (PageStyle::ZTB, json!({"result": {"rows": ids(2), "count": 2}}), vec![]),
        (
            PageStyle::ZIDENTITY,
            json!({"records": ids(2), "next_link": "?offset=2"}),
            step("offset", json!("2")),
        ),
        (
            PageStyle::ZEASM,
            json!({"results": ids(2), "total_results": 4}),
            step("offset", json!(2)),
        ),
        (PageStyle::ZEASM, json!({"results": ids(2), "total_results": 2}), vec![]),
        (PageStyle::ZBI, json!({"reports": ids(100)}), vec![]),
        (
            PageStyle::ZMS,
            json!({"data": {"x": {"nodes": ids(2),
                "page_info": {"total_count": 4, "total_pages": 2}}}}),
            step(page, two),
        ),
        (
            PageStyle::ZMS,
            json!({"data": {"x": {"nodes": ids(2), "page_info": {"total_count": 2}}}}),
            vec![],
        ),
        (
            PageStyle::ZCELL,
            json!({"content": ids(2), "total_pages": 2, "total_elements": 4}),
            step(page, json!(1)),
        ),
        (PageStyle::ZCELL, json!({"content": ids(2), "total_elements": 2}), vec![]),
        (PageStyle::AIGUARD, json!({"items": ids(100)}), vec![]),
        (
            PageStyle::SCIM,
            json!({"resources": ids(2), "total_results": 4}),
            step("start_index", json!(3)),
        ),
        (PageStyle::SCIM, json!({"resources": ids(2), "total_results": 2}), vec![]),
    ] {
        assert_eq!(second(style, first.clone()), expected, "{first}");
    }
}

#[test]
fn the_largest_pages_of_each_service_are_asked_for_by_their_own_name() {
    let ids = || (0..10).map(|id| json!({"id": id})).collect::<Vec<_>>();
    let info = json!({"total_count": 1000, "total_pages": 100});
    for (style, first, size, largest) in [
        (
            PageStyle::ZWA,
            json!({"logs": ids(), "cursor": {"total_elements": 9000, "total_pages": 900}}),
            "page_size",
            1000,
        ),
        (PageStyle::ZTB, json!({"result": {"rows": ids(), "count": 1000}}), "limit", 100),
        (PageStyle::ZEASM, json!({"results": ids(), "total_results": 1000}), "limit", 100),
        (
            PageStyle::ZMS,
            json!({"data": {"x": {"nodes": ids(), "page_info": info}}}),
            "page_size",
            100,
        ),
        (
            PageStyle::ZCELL,
            json!({"content": ids(), "total_pages": 100, "total_elements": 1000}),
            "size",
            100,
        ),
        (PageStyle::SCIM, json!({"resources": ids(), "total_results": 1000}), "count", 100),
        (
            PageStyle::ZPA.up_to(50),
            json!({"list": ids(), "total_pages": 100, "total_count": 1000}),
            "page_size",
            50,
        ),
    ] {
        let mut cursor = Cursor::new(style, "/x", None, None);
        cursor.advance(&first).unwrap();
        let expected = Some(vec![(size.to_owned(), json!(largest))]);
        assert_eq!(cursor.with_largest_pages(), expected, "{first}");
    }
}
