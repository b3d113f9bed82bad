//! The next page of each style, and the errors of lists that do not fit together.

#![allow(clippy::unwrap_used, reason = "tests")]

use serde_json::json;

use super::*;

const PATH: &str = "/ziam/admin/api/v1/groups";

fn cursor(style: PageStyle, query: Value) -> Cursor {
    let number = |name: &str| query.get(name).and_then(Value::as_u64);
    Cursor::new(style, PATH, number("page"), number("page_size"))
}

/// The next requests after each of these pages. The pages have these lengths and different items.
fn steps(style: PageStyle, query: Value, lengths: &[usize]) -> Vec<Option<Value>> {
    let mut cursor = cursor(style, query);
    let mut id = 0;
    let mut page = |length: &usize| {
        let items: Vec<_> = (0..*length)
            .map(|_| {
                id += 1;
                json!({"id": id})
            })
            .collect();
        cursor.advance(&items.into()).unwrap();
        cursor.next().map(|step| step.iter().map(|(_, value)| value.clone()).next().unwrap())
    };
    lengths.iter().map(&mut page).collect()
}

#[test]
fn lists_without_totals_end_with_a_shorter_page() {
    let ends = [Some(json!(2)), Some(json!(3)), None];
    assert_eq!(steps(PageStyle::ZIA, json!({}), &[2, 2, 1]), ends);
    assert_eq!(steps(PageStyle::ZIA, json!({"page_size": 2}), &[2, 2, 0]), ends);
    assert_eq!(steps(PageStyle::ZIA, json!({}), &[0]), [None]);
    // The server returns pages of 2, whatever size was requested. None of them is the last.
    assert_eq!(steps(PageStyle::ZIA, json!({"page_size": 500}), &[2, 2, 1]), ends);
    // More items than requested: the endpoint does not page.
    assert_eq!(steps(PageStyle::ZIA, json!({"page_size": 2}), &[5]), [None]);
}

#[test]
fn a_list_starts_at_the_requested_page() {
    let query = json!({"page": 4, "page_size": 2});
    assert_eq!(steps(PageStyle::ZIA, query, &[2, 1]), [Some(json!(5)), None]);
}

#[test]
fn totals_come_as_text_or_numbers() {
    for (pages, count) in [(json!("3"), json!("5")), (json!(3), json!(5))] {
        let mut cursor = cursor(PageStyle::ZPA, json!({}));
        let page =
            |items: Value| json!({"list": items, "total_pages": pages, "total_count": count});
        cursor.advance(&page(json!([1, 2]))).unwrap();
        assert!(cursor.next().is_some());
        cursor.advance(&page(json!([3, 4]))).unwrap();
        cursor.advance(&page(json!([5]))).unwrap();
        assert!(cursor.next().is_none() && cursor.check_total().is_ok());
    }
}

#[test]
fn missing_items_are_an_error() {
    let mut cursor = cursor(PageStyle::ZPA, json!({}));
    let page = json!({"list": [1], "total_pages": "1", "total_count": "5"});
    cursor.advance(&page).unwrap();
    let missing = PaginationError::Incomplete { expected: 5, got: 1 };
    assert_eq!(cursor.check_total(), Err(missing));
    let mut cursor = super::tests::cursor(PageStyle::ZPA, json!({}));
    cursor.advance(&json!({"list": [1, 2], "total_pages": 3, "total_count": 5})).unwrap();
    let hole = cursor.advance(&json!({"list": [], "total_pages": 3, "total_count": 5}));
    assert_eq!(hole, Err(PaginationError::Incomplete { expected: 5, got: 2 }));
}

#[test]
fn repeated_items_mean_that_others_are_missing() {
    let mut cursor = cursor(PageStyle::ZPA, json!({}));
    let page = |ids: [u64; 2]| {
        let items = ids.map(|id| json!({"id": id, "name": format!("group {id}")}));
        json!({"list": items, "total_pages": 2, "total_count": 4})
    };
    cursor.advance(&page([1, 2])).unwrap();
    // The API sorts by a time that several items share. Item 2 comes twice, and item 4 never.
    cursor.advance(&page([2, 3])).unwrap();
    let missing = PaginationError::Incomplete { expected: 4, got: 3 };
    assert_eq!(cursor.check_total(), Err(missing));
}

#[test]
fn a_repeated_page_is_an_error() {
    let mut cursor = cursor(PageStyle::ZIA, json!({}));
    cursor.advance(&json!([{"id": 1}, {"id": 2}])).unwrap();
    let again = cursor.advance(&json!([{"id": 1}, {"id": 2}]));
    assert_eq!(again, Err(PaginationError::Repeated { page: 2 }));
    assert!(cursor.next().is_none());
}

#[test]
fn offsets_count_the_items_and_ignore_the_link() {
    let mut cursor = Cursor::new(PageStyle::ZEASM, "/x", None, None);
    for (count, next) in [(100, Some(100)), (100, Some(200)), (50, None)] {
        let items: Vec<_> = (0..count).map(|at| json!({"id": (next, at)})).collect();
        let link = "/easm-ui/v1/x?offset=20";
        let page = json!({"results": items, "next_link": link, "total_results": 250});
        cursor.advance(&page).unwrap();
        let expected = next.map(|offset| vec![("offset".to_owned(), Value::from(offset))]);
        assert_eq!(cursor.next(), expected.as_ref());
    }
}

#[test]
fn places_count_from_one_if_the_style_does() {
    let mut cursor = Cursor::new(PageStyle::SCIM, "/x", None, Some(100));
    for (count, next) in [(100, Some(101)), (100, Some(201)), (50, None)] {
        let items: Vec<_> = (0..count).map(|at| json!({"id": format!("{next:?}{at}")})).collect();
        cursor.advance(&json!({"resources": items, "total_results": 250})).unwrap();
        let expected = next.map(|place| vec![("start_index".to_owned(), Value::from(place))]);
        assert_eq!(cursor.next(), expected.as_ref());
    }
    assert_eq!(cursor.check_total(), Ok(()));
}

#[test]
fn links_are_followed_on_the_same_path_only() {
    let link = |link: &str| {
        let mut cursor = cursor(PageStyle::ZIDENTITY, json!({}));
        cursor.advance(&json!({"records": [1], "next_link": link}))?;
        cursor.take_broken().map_or_else(|| Ok(cursor.next().cloned()), Err)
    };
    let step = vec![("limit".to_owned(), json!("2")), ("offset".to_owned(), json!("2"))];
    for good in [
        "https://acme.zslogin.net/admin/api/v1/groups?limit=2&offset=2",
        "/ziam/admin/api/v1/groups?limit=2&offset=2",
        "?limit=2&offset=2",
    ] {
        assert_eq!(link(good), Ok(Some(step.clone())), "{good}");
    }
    assert_eq!(link(""), Ok(None));
    for bad in ["https://evil.example/other?offset=2", "/admin/api/v1/groups", "nonsense"] {
        assert!(matches!(link(bad), Err(PaginationError::BadLink { .. })), "{bad}");
    }
}

/// A page of the envelope that most services have, with these ids.
fn envelope(ids: std::ops::Range<u64>, pages: Value, total: Value) -> Value {
    let items: Vec<_> = ids.map(|id| json!({"id": id})).collect();
    json!({"list": items, "total_pages": pages, "total_count": total})
}

#[test]
fn only_a_list_from_its_beginning_to_its_end_can_lack_items() {
    let (pages, total) = (json!(2), json!(5));
    let mut middle = cursor(PageStyle::ZPA, json!({"page": 2}));
    middle.advance(&envelope(3..5, pages.clone(), total.clone())).unwrap();
    assert_eq!((middle.next(), middle.check_total()), (None, Ok(())));
    let mut first = cursor(PageStyle::ZPA, json!({"page": 1}));
    first.advance(&envelope(0..2, pages.clone(), total.clone())).unwrap();
    assert!(first.next().is_some());
    assert_eq!(first.check_total(), Ok(()), "the rest is still to come");
    first.advance(&envelope(2..4, pages, total)).unwrap();
    let missing = PaginationError::Incomplete { expected: 5, got: 4 };
    assert_eq!(first.check_total(), Err(missing));
    // More than was announced is nothing missing.
    let mut more = cursor(PageStyle::ZPA, json!({}));
    more.advance(&envelope(0..3, json!(1), json!(2))).unwrap();
    assert_eq!(more.check_total(), Ok(()));
}

#[test]
fn lists_that_count_items_can_lack_some_too() {
    let check = |style: PageStyle, start, page: Value| {
        let mut cursor = Cursor::new(style, "/x", start, None);
        cursor.advance(&page).unwrap();
        if cursor.next().is_some() {
            cursor.advance(&json!({"total_results": 3})).unwrap();
        }
        assert_eq!(cursor.next(), None);
        cursor.check_total()
    };
    let missing = Err(PaginationError::Incomplete { expected: 3, got: 1 });
    let scim = json!({"resources": [{"id": "a"}], "total_results": 3});
    assert_eq!(check(PageStyle::SCIM, None, scim.clone()), missing);
    assert_eq!(check(PageStyle::SCIM, Some(1), scim.clone()), missing);
    assert_eq!(check(PageStyle::SCIM, Some(2), scim), Ok(()), "it began at the second");
    let zeasm = json!({"results": [{"id": "a"}], "total_results": 3});
    assert_eq!(check(PageStyle::ZEASM, Some(0), zeasm.clone()), missing);
    assert_eq!(check(PageStyle::ZEASM, Some(1), zeasm), Ok(()));
    let linked = json!({"records": [{"id": "a"}], "results_total": 3});
    assert_eq!(check(PageStyle::ZIDENTITY, None, linked), missing);
}

#[test]
fn an_empty_page_ends_a_list_unless_further_pages_were_announced() {
    let announced = || json!(5);
    let empty = |pages: u64| {
        let mut cursor = cursor(PageStyle::ZPA, json!({}));
        cursor.advance(&envelope(0..2, json!(3), announced())).unwrap();
        cursor.advance(&envelope(0..0, json!(pages), announced()))?;
        assert_eq!(cursor.next(), None);
        cursor.check_total()
    };
    let missing = Err(PaginationError::Incomplete { expected: 5, got: 2 });
    assert_eq!((empty(3), empty(2)), (missing.clone(), missing));
    // The items came all, and the pages were counted wrong.
    let mut whole = cursor(PageStyle::ZPA, json!({}));
    whole.advance(&envelope(0..5, json!(3), announced())).unwrap();
    whole.advance(&envelope(0..0, json!(3), announced())).unwrap();
    assert_eq!((whole.next(), whole.check_total()), (None, Ok(())));
    // Of a list that was begun in the middle, nobody knows how many items are left.
    let mut middle = cursor(PageStyle::ZPA, json!({"page": 2}));
    middle.advance(&envelope(2..4, json!(3), announced())).unwrap();
    middle.advance(&envelope(0..0, json!(3), announced())).unwrap();
    assert_eq!((middle.next(), middle.check_total()), (None, Ok(())));
    let mut none = cursor(PageStyle::ZPA, json!({}));
    none.advance(&envelope(0..0, json!(3), announced())).unwrap();
    let missing = Err(PaginationError::Incomplete { expected: 5, got: 0 });
    assert_eq!((none.next(), none.check_total()), (None, missing));
}

#[test]
fn a_total_of_items_leads_on_where_pages_are_not_counted() {
    let walk = |style: PageStyle, pages: [Value; 2]| {
        let mut cursor = cursor(style, json!({}));
        pages.map(|page| {
            cursor.advance(&page).unwrap();
            cursor.next().is_some()
        })
    };
    let null = || json!(null);
    let page = |ids, total: Value| envelope(ids, null(), total);
    let zpa = |pages| walk(PageStyle::ZPA, pages);
    assert_eq!(zpa([page(0..2, json!(3)), page(2..3, json!(3))]), [true, false]);
    assert_eq!(zpa([page(0..2, json!(5)), page(2..4, json!(5))]), [true, true]);
    assert_eq!(zpa([page(0..20, json!(20)), page(20..20, json!(20))]), [false, false]);
    // An envelope without its totals is whole, however round its length.
    assert_eq!(zpa([page(0..20, null()), page(20..40, null())]), [false, false]);
    let rows = |ids: [u64; 2], count: u64| {
        let rows = ids.map(|id| json!({"id": id}));
        json!({"result": {"rows": rows, "count": count}})
    };
    // Pages are counted where items are not.
    let content = |id: u64| json!({"content": [{"id": id}], "total_pages": 2});
    assert_eq!(walk(PageStyle::ZCELL, [content(1), content(2)]), [true, false]);
    let ztb = |pages| walk(PageStyle::ZTB, pages);
    assert_eq!(ztb([rows([1, 2], 4), rows([3, 4], 4)]), [true, false]);
    assert_eq!(ztb([rows([1, 2], 5), rows([3, 4], 5)]), [true, true]);
}

#[test]
fn the_size_that_was_asked_for_tells_the_last_page() {
    let zia = |size: u64, lengths: &[usize]| {
        let steps = steps(PageStyle::ZIA, json!({"page_size": size}), lengths);
        steps.iter().map(Option::is_some).collect::<Vec<_>>()
    };
    // The service gives fewer than asked, and no page but the last is shorter than the first.
    assert_eq!(zia(5, &[3, 4, 3, 2]), [true, true, true, false]);
    assert_eq!(zia(3, &[3, 3, 2]), [true, true, false]);
    // More than asked for, on any page: it does not page.
    assert_eq!(zia(3, &[3, 4]), [true, false]);
    assert_eq!(zia(3, &[4]), [false]);
    // The most that the API allows is what was asked for in truth.
    assert_eq!(zia(5000, &[1000]), [true]);
    assert_eq!(zia(5000, &[1001]), [false]);
}

#[test]
fn the_largest_pages_are_asked_for_from_the_first_request_that_they_save() {
    let zpa = |total: u64| {
        let mut cursor = cursor(PageStyle::ZPA, json!({}));
        let pages = json!(total.div_ceil(20));
        cursor.advance(&envelope(0..20, pages, json!(total))).unwrap();
        cursor.with_largest_pages()
    };
    let largest = |size: u64| Some(vec![("page_size".to_owned(), json!(size))]);
    assert_eq!((zpa(40), zpa(41)), (None, largest(500)), "1 request for 20, 2 for 21");
    assert_eq!((zpa(520), zpa(1020)), (largest(500), largest(500)));
    // Without a total: a page that is not full is probably the last.
    let plain = |style: PageStyle, length: u64| {
        let mut cursor = Cursor::new(style, "/x", None, None);
        let items: Vec<_> = (0..length).map(|id| json!({"id": id})).collect();
        cursor.advance(&items.into()).unwrap();
        cursor.with_largest_pages()
    };
    assert_eq!(plain(PageStyle::ZCC, 49), None);
    assert_eq!(plain(PageStyle::ZCC, 50), largest(5000));
    assert_eq!(plain(PageStyle::ZTW, 99), None);
    assert_eq!(plain(PageStyle::ZTW, 100), largest(1000));
    assert_eq!(plain(PageStyle::ZIA, 1000), None, "these are the largest");
    assert_eq!(plain(PageStyle::ZIA, 999), largest(1000));
    assert_eq!(plain(PageStyle::WHOLE, 100), None);
    // In the middle of the list it would skip items.
    let mut second = cursor(PageStyle::ZPA, json!({}));
    second.advance(&envelope(0..20, json!(9), json!(180))).unwrap();
    second.advance(&envelope(20..40, json!(9), json!(180))).unwrap();
    assert_eq!(second.with_largest_pages(), None);
}

#[test]
fn the_steps_ahead_end_where_the_totals_do() {
    let numbers = |cursor: &Cursor, most: usize| -> Vec<_> {
        let steps = cursor.ahead(most).into_iter().flatten();
        steps.map(|(_, number)| number.as_str().map_or(number.clone(), Into::into)).collect()
    };
    let mut zpa = cursor(PageStyle::ZPA, json!({}));
    assert_eq!(numbers(&zpa, 9), Vec::<Value>::new(), "nothing is known yet");
    zpa.advance(&envelope(0..2, json!(5), json!(9))).unwrap();
    assert_eq!(numbers(&zpa, 9), [3, 4, 5], "2 is the next one");
    assert_eq!(numbers(&zpa, 2), [3, 4]);
    zpa.advance(&envelope(2..4, json!(5), json!(9))).unwrap();
    assert_eq!(numbers(&zpa, 9), [4, 5]);
    let mut zia = cursor(PageStyle::ZIA, json!({}));
    zia.advance(&json!({"list": [{"id": 1}], "total_pages": 4})).unwrap();
    assert_eq!(numbers(&zia, 9), [3, 4], "pages are counted, and items are not");
    let mut zcell = Cursor::new(PageStyle::ZCELL, "/x", None, None);
    let page = json!({"content": [{"id": 1}], "total_pages": 4, "total_elements": 4});
    zcell.advance(&page).unwrap();
    assert_eq!(numbers(&zcell, 9), [2, 3], "pages count from 0");
    let page = |items: &str, from: u64| {
        let ids: Vec<_> = (from..from + 4).map(|id| json!({"id": id})).collect();
        json!({items: ids, "total_results": 10})
    };
    let mut offsets = Cursor::new(PageStyle::ZEASM, "/x", None, None);
    offsets.advance(&page("results", 0)).unwrap();
    assert_eq!(numbers(&offsets, 9), [8], "4 is the next one");
    let mut places = Cursor::new(PageStyle::SCIM, "/x", None, None);
    places.advance(&page("resources", 0)).unwrap();
    assert_eq!(numbers(&places, 9), [9], "5 is the next one");
    let mut links = Cursor::new(PageStyle::ZIDENTITY, "/x", None, None);
    let page = |from: u64| {
        let next = format!("/x?limit=2&offset={}", from + 2);
        let ids = [json!({"id": from}), json!({"id": from + 1})];
        json!({"records": ids, "next_link": next, "results_total": 10})
    };
    links.advance(&page(0)).unwrap();
    assert_eq!(links.ahead(9), Vec::<Step>::new(), "one link shows no stride");
    links.advance(&page(2)).unwrap();
    let offsets: Vec<_> = links
        .ahead(9)
        .iter()
        .map(|step| step.iter().map(|(_, value)| value.as_str().unwrap().into()).collect())
        .collect::<Vec<Vec<String>>>();
    assert_eq!(offsets, [["2", "6"], ["2", "8"]], "the size stays; 4 is the next one");
}

#[test]
fn as_many_pages_are_needed_as_the_first_is_long() {
    let mut cursor = cursor(PageStyle::ZPA, json!({}));
    cursor.advance(&envelope(0..20, json!(9), json!(180))).unwrap();
    assert_eq!([0, 1, 20, 21, 40].map(|items| cursor.pages_for(items)), [0, 1, 1, 2, 2]);
    let nothing = super::tests::cursor(PageStyle::ZPA, json!({}));
    assert_eq!(nothing.pages_for(7), 7);
}

#[test]
fn a_stride_is_the_growth_of_one_parameter() {
    let step = |pairs: &[(&str, &str)]| -> Step {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect()
    };
    let from = step(&[("limit", "2"), ("offset", "4")]);
    let to = |pairs: &[(&str, &str)]| stride(&from, &step(pairs));
    assert_eq!(to(&[("limit", "2"), ("offset", "6")]), Some(("offset".to_owned(), 2)));
    for odd in [
        &[("limit", "2"), ("offset", "4")][..],
        &[("limit", "2"), ("offset", "2")],
        &[("limit", "3"), ("offset", "6")],
        &[("offset", "6")],
        &[("limit", "2"), ("offset", "6"), ("page", "2")],
        &[("limit", "2"), ("after", "6")],
        &[("limit", "2"), ("offset", "x")],
        &[("limit", "2"), ("offset", "04")],
    ] {
        assert_eq!(to(odd), None, "{odd:?}");
    }
}

#[test]
fn a_page_is_known_again_by_its_ids_or_else_by_its_content() {
    let again = |first: Value, second: Value| {
        let mut cursor = cursor(PageStyle::ZIA, json!({}));
        cursor.advance(&first).unwrap();
        cursor.advance(&second).is_err()
    };
    let named = |id: Value, name: &str| json!({"id": id, "name": name});
    let page =
        |a: (u64, &str), b: (u64, &str)| json!([named(json!(a.0), a.1), named(json!(b.0), b.1)]);
    assert!(again(page((1, "a"), (2, "b")), page((1, "c"), (2, "d"))), "changed meanwhile");
    assert!(!again(page((1, "a"), (2, "b")), page((3, "a"), (4, "b"))));
    // Ids that do not tell items apart are none.
    assert!(!again(page((0, "a"), (0, "b")), page((0, "c"), (0, "d"))));
    assert!(again(page((0, "a"), (0, "b")), page((0, "a"), (0, "b"))));
    let texts = |a: &str, b: &str| json!([named(json!("x"), a), named(json!("y"), b)]);
    assert!(again(texts("a", "b"), texts("c", "d")));
    // Nor is what is no text and no number.
    let objects =
        |a: &str, b: &str| json!([named(json!({"of": 1}), a), named(json!({"of": 2}), b)]);
    assert!(!again(objects("a", "b"), objects("c", "d")));
}

#[test]
fn items_that_come_again_are_known_by_ids_of_any_kind() {
    let missing = |first: [Value; 2], second: [Value; 2]| {
        let mut cursor = cursor(PageStyle::ZPA, json!({}));
        for items in [first, second] {
            let items = items.map(|id| json!({"id": id}));
            let page = json!({"list": items, "total_pages": 2, "total_count": 4});
            cursor.advance(&page).unwrap();
        }
        cursor.check_total().is_err()
    };
    assert!(missing([json!("a"), json!("b")], [json!("b"), json!("c")]));
    assert!(missing([json!(-1), json!(-2)], [json!(-2), json!(-3)]));
    assert!(!missing([json!("a"), json!("b")], [json!("c"), json!("d")]));
    assert!(!missing([json!(-1), json!(-2)], [json!(-3), json!(-4)]));
    // Without ids, nobody knows.
    assert!(!missing([json!(null), json!(1)], [json!(1), json!(2)]));
    assert!(!missing([json!(1), json!(1)], [json!(1), json!(2)]));
}

/// Items whose only field has these numbers.
fn numbered(field: &str, numbers: impl Iterator<Item = u64>) -> Value {
    numbers.map(|number| json!({ field: number })).collect()
}

/// A list in one piece with this first page of a hundred items, and a second page.
fn second_page(first: Value, second: Value) -> Cursor {
    let guard = Guard { page: "page", first: 1, size: "page_size" };
    let mut cursor = Cursor::new(PageStyle::WHOLE, "/x", None, None).guarded(Some(guard));
    assert!(!cursor.is_probing());
    cursor.advance(&first).unwrap();
    let step = vec![("page".to_owned(), json!(2)), ("page_size".to_owned(), json!(100))];
    assert_eq!((cursor.next(), cursor.is_probing()), (Some(&step), true));
    cursor.advance(&second).unwrap();
    assert!(!cursor.is_probing());
    cursor
}

#[test]
fn half_of_the_first_page_makes_a_second_one_the_list_again() {
    // Items without ids are known by their contents.
    for field in ["id", "name"] {
        let after = |second: Value| {
            let cursor = second_page(numbered(field, 0..100), second);
            (cursor.is_void(), cursor.next().is_some())
        };
        assert_eq!(after(numbered(field, 50..150)), (true, false), "half");
        assert_eq!(after(numbered(field, (0..100).rev())), (true, false), "in another order");
        assert_eq!(after(numbered(field, 51..151)), (false, true), "fewer");
        assert_eq!(after(numbered(field, 100..130)), (false, false), "the rest");
        assert_eq!(after(json!([])), (false, false));
        assert_eq!(after(json!({"message": "no such parameter"})), (true, false));
    }
}

#[test]
fn a_list_without_a_round_number_of_items_is_whole() {
    let guard = Guard { page: "page", first: 1, size: "page_size" };
    for (length, goes_on) in [(0, false), (99, false), (100, true), (101, false), (250, true)] {
        let mut cursor = Cursor::new(PageStyle::WHOLE, "/x", None, None).guarded(Some(guard));
        let items: Vec<_> = (0..length).map(|id| json!({"id": id})).collect();
        cursor.advance(&items.into()).unwrap();
        assert_eq!((cursor.has_next(), cursor.is_probing()), (goes_on, goes_on), "{length}");
    }
    // A list that pages needs no such question.
    let mut paged = Cursor::new(PageStyle::ZIA, "/x", None, None).guarded(Some(guard));
    paged.advance(&json!([{"id": 1}])).unwrap();
    assert!(!paged.is_probing() && paged.next().is_some());
}

#[test]
fn a_second_page_that_is_the_first_ends_a_list_that_may_not_page() {
    let page = |id: u64| json!([{"id": id}, {"id": id + 1}]);
    let mut cursor = Cursor::new(PageStyle::ZTW, "/x", None, None);
    cursor.advance(&page(1)).unwrap();
    cursor.advance(&page(1)).unwrap();
    assert!(cursor.is_void() && !cursor.has_next());
    let mut cursor = Cursor::new(PageStyle::ZTW, "/x", None, None);
    cursor.advance(&page(1)).unwrap();
    cursor.advance(&page(3)).unwrap();
    assert!(!cursor.is_void());
    let third = cursor.advance(&page(3));
    assert_eq!(third, Err(PaginationError::Repeated { page: 3 }));
}

#[test]
fn pages_that_turn_out_to_count_from_one_are_counted_so() {
    let style = PageStyle {
        next: Next::Number { parameter: "page_number", first: 0 },
        certain: false,
        ..PageStyle::ZIA
    };
    let page = |id: u64| json!([{"id": id}, {"id": id + 1}]);
    let mut cursor = Cursor::new(style, "/x", None, None);
    let mut next = |response: Value| {
        cursor.advance(&response).unwrap();
        let number = cursor.next().map(|step| step.first().unwrap().1.clone());
        (cursor.is_void(), number)
    };
    assert_eq!(next(page(1)), (false, Some(json!(1))));
    // 0 and 1 are the same page.
    assert_eq!(next(page(1)), (true, Some(json!(2))));
    assert_eq!(next(page(3)), (false, Some(json!(3))));
    assert_eq!(next(json!([{"id": 5}])), (false, None));
    // Where 2 is the same as well, the list does not page.
    let mut cursor = Cursor::new(style, "/x", None, None);
    for _ in 0..3 {
        cursor.advance(&page(1)).unwrap();
    }
    assert!(cursor.is_void() && !cursor.has_next());
}

#[test]
fn a_token_or_a_link_that_says_nothing_is_the_end() {
    let next = |style: PageStyle, page: Value| {
        let mut cursor = cursor(style, json!({}));
        cursor.advance(&page).unwrap();
        cursor.next().cloned()
    };
    let zdx = |token: Value| next(PageStyle::ZDX, json!({"items": [1], "next_offset": token}));
    assert_eq!((zdx(json!(null)), zdx(json!(""))), (None, None));
    for token in [json!("abc"), json!(7)] {
        assert_eq!(zdx(token.clone()), Some(vec![("offset".to_owned(), token)]));
    }
    let zid = |link: Value| next(PageStyle::ZIDENTITY, json!({"records": [1], "next_link": link}));
    assert_eq!((zid(json!(null)), zid(json!("  ")), zid(json!(7))), (None, None, None));
}

#[test]
fn a_list_that_never_ends_is_an_error() {
    let mut cursor = cursor(PageStyle::ZIA, json!({}));
    let mut outcome = Ok(());
    let mut pages = 0;
    while outcome.is_ok() && pages < 200_000 {
        pages += 1;
        outcome = cursor.advance(&json!([{"id": pages}]));
    }
    assert_eq!(outcome, Err(PaginationError::TooManyPages { limit: 100_000 }));
    assert_eq!(pages, 100_000);
}

#[test]
fn an_offset_counts_all_items_where_no_total_tells_of_missing_ones() {
    let mut cursor = Cursor::new(PageStyle::ZEASM, "/x", None, None);
    let mut next = |ids: [u64; 2]| {
        let items = ids.map(|id| json!({"id": id}));
        cursor.advance(&json!({"results": items})).unwrap();
        cursor.next().map(|step| step.first().unwrap().1.clone())
    };
    assert_eq!([next([1, 2]), next([2, 3])], [Some(json!(2)), Some(json!(4))]);
}
