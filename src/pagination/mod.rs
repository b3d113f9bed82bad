//! Page styles: how lists are paged, as data.

mod cursor;
mod link;
mod step;

pub(crate) use self::cursor::Cursor;
pub(crate) use self::step::Step;

use serde_json::Value;

/// The page style of a list: how its pages are requested, and where their parts are. Field names
/// are those after decoding.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PageStyle {
    /// Where the items are: the first of these paths that is an array. `*` means the first field
    /// that is an array. If none is, the response itself is the array.
    pub(crate) items: &'static [&'static str],
    /// Whether callers get the items. Otherwise they get the envelope around them.
    pub(crate) unwraps: bool,
    /// Whether a response without items is itself the list's only item.
    pub(crate) single_object: bool,
    /// How the next page is requested.
    pub(crate) next: Next,
    /// Where paging parameters are sent.
    pub(crate) place: Place,
    /// The query parameter of the page size.
    pub(crate) size: Option<&'static str>,
    /// The largest page size of the API.
    pub(crate) max_size: u64,
    /// The default page size, if the API keeps to it.
    pub(crate) default_size: Option<u64>,
    /// Where the number of all items is.
    pub(crate) total_items: Option<&'static str>,
    /// Where the number of pages is.
    pub(crate) total_pages: Option<&'static str>,
    /// Whether every endpoint of this style is known to page, and keeps to `default_size`. If not,
    /// only a page that is empty, or shorter than the first, is the last. A second page that
    /// repeats the first means that the list was complete.
    pub(crate) certain: bool,
}

/// How a second page of a list in one piece is requested. A service may start to page such a list. A
/// response with a round number of items may be its first page.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Guard {
    /// The parameter for a page's number, and the first number.
    pub(crate) page: &'static str,
    pub(crate) first: u64,
    /// The parameter for a page's size.
    pub(crate) size: &'static str,
}

impl Guard {
    /// The page sizes that a service may choose.
    pub(crate) const ROUND: &[u64] = &[100, 250, 500, 1000, 5000, 10_000];

    /// A guard with the parameter names of a page style.
    pub(crate) fn of(style: &PageStyle) -> Option<Self> {
        match (style.next, style.size, style.place) {
            (Next::Number { parameter, first }, Some(size), Place::Query) => {
                Some(Self { page: parameter, first, size })
            }
            _ => None,
        }
    }
}

/// The place of a request's paging parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// In the query.
    Query,
    /// In this object of the body, such as the variables of a GraphQL query.
    Within(&'static str),
    /// Among the body's fields.
    Body,
}

/// How one page leads to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Next {
    /// No further pages: the list comes in one piece.
    Nothing,
    /// A page's number in this query parameter, counted from `first`.
    Number { parameter: &'static str, first: u64 },
    /// A token in this field, sent back in this query parameter.
    Token { parameter: &'static str, field: &'static str },
    /// The number of items before the page, in this query parameter. Or the place of its first
    /// item, counted from `first`.
    Offset { parameter: &'static str, first: u64 },
    /// A link in this field. The next request has its query.
    Link { field: &'static str },
}

/// The style of lists that come in one piece, for rows: `as WHOLE`.
pub(crate) const WHOLE: PageStyle = PageStyle::WHOLE;

impl PageStyle {
    /// A list in one piece.
    pub(crate) const WHOLE: Self = Self {
        items: &[],
        unwraps: true,
        single_object: false,
        next: Next::Nothing,
        place: Place::Query,
        size: None,
        max_size: u64::MAX,
        default_size: None,
        total_items: None,
        total_pages: None,
        certain: true,
    };

    /// Arrays without totals. A first page may be shorter than requested and still not the last.
    pub(crate) const ZIA: Self = Self {
        items: &["list"],
        next: Next::Number { parameter: "page", first: 1 },
        size: Some("page_size"),
        max_size: 1000,
        total_pages: Some("total_pages"),
        ..Self::WHOLE
    };

    /// Envelopes with totals, as text or as numbers.
    pub(crate) const ZPA: Self = Self {
        items: &["list"],
        next: Next::Number { parameter: "page", first: 1 },
        size: Some("page_size"),
        max_size: 500,
        default_size: Some(20),
        total_items: Some("total_count"),
        total_pages: Some("total_pages"),
        ..Self::WHOLE
    };

    /// Arrays, or an envelope whose list has a name of its own.
    pub(crate) const ZCC: Self = Self {
        items: &[],
        single_object: true,
        max_size: 5000,
        default_size: Some(50),
        total_pages: None,
        certain: false,
        ..Self::ZIA
    };

    /// Envelopes with a token for the next page.
    pub(crate) const ZDX: Self = Self {
        items: &["items", "devices", "users", "alerts", "software"],
        next: Next::Token { parameter: "offset", field: "next_offset" },
        size: Some("limit"),
        max_size: 100,
        ..Self::WHOLE
    };

    /// Arrays without totals, mostly of a hundred items.
    pub(crate) const ZTW: Self =
        Self { max_size: 1000, default_size: Some(100), certain: false, ..Self::ZIA };

    /// Envelopes with a cursor that counts pages.
    pub(crate) const ZWA: Self = Self {
        items: &["logs", "incidents"],
        unwraps: false,
        next: Next::Number { parameter: "page", first: 1 },
        size: Some("page_size"),
        max_size: 1000,
        total_items: Some("cursor.total_elements"),
        total_pages: Some("cursor.total_pages"),
        ..Self::WHOLE
    };

    /// Envelopes with `result` around the rows, whose name depends on the endpoint.
    pub(crate) const ZTB: Self = Self {
        items: &["result.rows", "result.*", "result", "*"],
        next: Next::Number { parameter: "page", first: 1 },
        size: Some("limit"),
        max_size: 100,
        total_items: Some("result.count"),
        ..Self::WHOLE
    };

    /// Envelopes that callers get complete, with a link on the login's host.
    pub(crate) const ZIDENTITY: Self = Self {
        items: &["records"],
        unwraps: false,
        next: Next::Link { field: "next_link" },
        size: Some("limit"),
        max_size: 1000,
        default_size: Some(100),
        total_items: Some("results_total"),
        ..Self::WHOLE
    };

    /// Envelopes that callers get complete. Their links to the next page are wrong: they skip items
    /// if the page is smaller than the size that they assume.
    pub(crate) const ZEASM: Self = Self {
        items: &["results"],
        unwraps: false,
        next: Next::Offset { parameter: "offset", first: 0 },
        size: Some("limit"),
        max_size: 100,
        total_items: Some("total_results"),
        ..Self::WHOLE
    };

    /// Reports in an envelope, in one piece.
    pub(crate) const ZBI: Self = Self { items: &["reports"], ..Self::WHOLE };

    /// The results of a GraphQL query, with page number and totals.
    pub(crate) const ZMS: Self = Self {
        items: &["data.?.nodes", "nodes"],
        unwraps: false,
        next: Next::Number { parameter: "page", first: 1 },
        place: Place::Within("variables"),
        size: Some("page_size"),
        max_size: 100,
        total_items: Some("data.?.page_info.total_count"),
        total_pages: Some("data.?.page_info.total_pages"),
        ..Self::WHOLE
    };

    /// Envelopes whose pages count from zero.
    pub(crate) const ZCELL: Self = Self {
        items: &["content"],
        next: Next::Number { parameter: "page", first: 0 },
        size: Some("size"),
        max_size: 100,
        default_size: Some(10),
        total_items: Some("total_elements"),
        total_pages: Some("total_pages"),
        single_object: true,
        ..Self::WHOLE
    };

    /// Items in an envelope, in one piece.
    pub(crate) const AIGUARD: Self = Self { items: &["items"], ..Self::WHOLE };

    /// SCIM's list responses (RFC 7644), whose items count from one.
    pub(crate) const SCIM: Self = Self {
        items: &["resources"],
        next: Next::Offset { parameter: "start_index", first: 1 },
        size: Some("count"),
        max_size: 100,
        total_items: Some("total_results"),
        ..Self::WHOLE
    };

    /// This style with another largest page.
    pub(crate) const fn up_to(self, max_size: u64) -> Self {
        Self { max_size, ..self }
    }

    /// This style with its parameters in another place.
    pub(crate) const fn placed(self, place: Place) -> Self {
        Self { place, ..self }
    }

    /// This style with its items in another place.
    pub(crate) const fn items(self, items: &'static [&'static str]) -> Self {
        Self { items, ..self }
    }

    /// This style with callers getting the items without the envelope.
    pub(crate) const fn unwrapped(self) -> Self {
        Self { unwraps: true, ..self }
    }

    /// The items of a decoded response.
    pub(crate) fn find<'a>(&self, response: &'a Value) -> Option<&'a Vec<Value>> {
        match response {
            Value::Array(items) => Some(items),
            _ => self.items.iter().find_map(|path| lookup(response, path)?.as_array()),
        }
    }

    /// The fields that may have the items, if they are fields of the response itself.
    pub(crate) fn top_level(&self) -> Option<&'static [&'static str]> {
        let nested = self.items.iter().any(|path| path.contains(['.', '*', '?']));
        (!nested).then_some(self.items)
    }

    /// The part of a decoded response that the caller gets.
    pub(crate) fn open(&self, mut response: Value) -> Value {
        if !self.unwraps || response.is_array() {
            return response;
        }
        for path in self.items {
            if let Some(items) = lookup_mut(&mut response, path).filter(|found| found.is_array()) {
                return items.take();
            }
        }
        let is_empty_envelope = match &response {
            Value::Object(fields) => {
                let total = [self.total_items, self.total_pages];
                !self.items.is_empty()
                    && (fields.is_empty()
                        || total.iter().flatten().any(|total| lookup(&response, total).is_some()))
            }
            _ => false,
        };
        match response {
            // The services omit an empty list.
            Value::Object(_) if is_empty_envelope => Value::Array(Vec::new()),
            Value::Object(_) if self.single_object => Value::Array(vec![response]),
            other => other,
        }
    }
}

/// The value at a dotted path.
pub(crate) fn lookup<'a>(value: &'a Value, path: &str) -> Option<&'a Value> {
    path.split('.').try_fold(value, |value, step| match step {
        "*" => value.as_object()?.values().find(|field| field.is_array()),
        "?" => value.as_object()?.values().next(),
        _ => value.get(step),
    })
}

fn lookup_mut<'a>(value: &'a mut Value, path: &str) -> Option<&'a mut Value> {
    path.split('.').try_fold(value, |value, step| match step {
        "*" => value.as_object_mut()?.values_mut().find(|field| field.is_array()),
        "?" => value.as_object_mut()?.values_mut().next(),
        _ => value.get_mut(step),
    })
}

/// Takes the value at a dotted path. Null if there is none.
pub(crate) fn take(value: &mut Value, path: &str) -> Value {
    lookup_mut(value, path).map(Value::take).unwrap_or_default()
}

/// A count that may be a number or text.
pub(crate) fn count(value: &Value) -> Option<u64> {
    match value {
        Value::Number(number) => number.as_u64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_caller_gets_the_items_without_what_is_around_them() {
        for (style, answer, expected) in [
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
            assert_eq!(style.open(answer.clone()), expected, "{answer}");
        }
        // Some callers get all of it.
        for style in [PageStyle::ZIDENTITY, PageStyle::ZWA, PageStyle::ZMS] {
            for answer in [json!({"records": [1], "results_total": 1}), json!({}), json!([1])] {
                assert_eq!(style.open(answer.clone()), answer);
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
            (
                PageStyle::ZDX,
                json!({"users": ids(2), "next_offset": "n"}),
                step("offset", json!("n")),
            ),
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
            (
                PageStyle::ZTB,
                json!({"result": {"rows": ids(2), "count": 4}}),
                step(page, two.clone()),
            ),
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
}
