//! Page styles: how lists are paged, as data.

mod cursor;
mod link;
mod step;
#[cfg(test)]
mod tests;

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
    /// Whether every endpoint of this style is known to page. If not, a second page that repeats the
    /// first means that the list was complete, and not that something is wrong.
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
