//! The cursor of a list.

mod digest;
mod forecast;

use serde_json::Value;

use self::digest::{contents, ids, mark};
use super::link::query_of;
use super::step::{Step, stride};
use super::{Guard, Next, PageStyle, count, lookup};
use crate::error::PaginationError;

/// The cursor of a list: what has been seen, and which page comes next.
#[derive(Clone, Debug)]
pub(crate) struct Cursor {
    style: PageStyle,
    /// The first page or item, in the API's counting.
    start: u64,
    /// The requested page size.
    requested_size: Option<u64>,
    /// How many pages were seen.
    pages: usize,
    /// How many items were seen.
    seen: u64,
    /// How many items the first page had.
    first_page: u64,
    /// How many items there are, according to the API.
    total: Option<u64>,
    /// How many pages there are, according to the API.
    total_pages: Option<u64>,
    /// A digest of the last page's items, to notice a repeated page.
    last: Option<u64>,
    /// Digests of the ids of the last page's items, sorted. Only if the API reports how many items
    /// there are, or if the next request checks that there are no more.
    ids: Option<Vec<u64>>,
    /// The parameter in which the last two steps differ, and the difference.
    stride: Option<(String, u64)>,
    /// The path of the pages.
    path: String,
    /// Why the next page cannot be fetched, although there may be one.
    broken: Option<PaginationError>,
    /// How a second page of a list in one piece is requested.
    guard: Option<Guard>,
    /// Whether the last page repeats the first.
    void: bool,
    /// Whether pages turned out to count from one instead of zero.
    shifted: bool,
    next: Option<Step>,
}

/// No real list has more pages. A list that seems to have more repeats itself.
const CEILING: usize = 100_000;

impl Cursor {
    /// A cursor whose first request goes to `path`. `start` and `requested_size` are the request's
    /// page and page size, if it has them.
    pub(crate) fn new(
        style: PageStyle,
        path: &str,
        start: Option<u64>,
        requested_size: Option<u64>,
    ) -> Self {
        let start = match style.next {
            Next::Number { first, .. } | Next::Offset { first, .. } => start.unwrap_or(first),
            _ => start.unwrap_or(0),
        };
        Self {
            style,
            start,
            requested_size,
            pages: 0,
            seen: 0,
            first_page: 0,
            total: None,
            total_pages: None,
            last: None,
            ids: None,
            stride: None,
            path: path.to_owned(),
            broken: None,
            guard: None,
            void: false,
            shifted: false,
            next: None,
        }
    }

    /// A cursor for a list that should come in one piece, but may not.
    pub(crate) fn guarded(mut self, guard: Option<Guard>) -> Self {
        self.guard = guard.filter(|_| self.style.next == Next::Nothing);
        self
    }

    /// Whether the next request only checks that there is no other page. A refusal means that there
    /// is none.
    pub(crate) fn is_probing(&self) -> bool {
        self.guard.is_some() && self.pages == 1 && self.next.is_some()
    }

    /// Whether the last page repeats the first, so that callers already have its items.
    pub(crate) fn is_void(&self) -> bool {
        self.void
    }

    /// The next request's parameters, if there may be another page.
    pub(crate) fn next(&self) -> Option<&Step> {
        self.next.as_ref()
    }

    /// Whether there may be another page.
    pub(crate) fn has_next(&self) -> bool {
        self.next.is_some() || self.broken.is_some()
    }

    /// Takes the error about the next page, if there is one.
    pub(crate) fn take_broken(&mut self) -> Option<PaginationError> {
        self.broken.take()
    }

    /// Ends the list.
    pub(crate) fn end(&mut self) {
        self.next = None;
    }

    /// Adds a page, and determines what follows.
    pub(crate) fn advance(&mut self, page: &Value) -> Result<(), PaginationError> {
        let step = self.next.take();
        let items = self.style.find(page).map(Vec::as_slice).unwrap_or_default();
        self.pages += 1;
        let found = items.len() as u64;
        if self.pages == 1 {
            self.first_page = found;
        }
        let last = self.last.take();
        let this = last.and_then(|_| mark(items));
        // A response that is not a list is not a second page.
        let is_page = self.guard.is_none() || self.pages != 2 || self.style.find(page).is_some();
        self.void = !is_page || (this.is_some() && this == last) || self.comes_again(items);
        if self.void {
            if self.pages > 2 || (self.style.certain && self.guard.is_none()) {
                return Err(PaginationError::Repeated { page: self.pages });
            }
            self.second_is_first(this);
            return Ok(());
        }
        if let Some(total) = self.field(page, self.style.total_items).and_then(count) {
            self.total = Some(total);
        }
        let known = self.ids.as_ref().and_then(|_| ids(items));
        self.seen += found - self.repeated(known.as_ref());
        self.total_pages = self.field(page, self.style.total_pages).and_then(count);
        if self.pages >= CEILING {
            return Err(PaginationError::TooManyPages { limit: CEILING });
        }
        match self.step(page, found) {
            Ok(step) => self.next = step,
            // This page is complete. Only the next one cannot be fetched.
            Err(error @ PaginationError::BadLink { .. }) => self.broken = Some(error),
            Err(error) => return Err(error),
        }
        self.stride = step.zip(self.next.as_ref()).and_then(|(from, to)| stride(&from, to));
        self.last = self.next.as_ref().and_then(|_| this.or_else(|| mark(items)));
        // Without a total, missing items cannot be noticed.
        let followed = self.next.is_some() && self.total.is_some();
        self.ids = match self.is_probing() {
            true => Some(ids(items).unwrap_or_else(|| contents(items))),
            false => followed.then(|| known.or_else(|| ids(items))).flatten(),
        };
        Ok(())
    }

    /// Whether the second page of a list in one piece is that list again: in another order, or after
    /// an item was added or removed.
    fn comes_again(&self, items: &[Value]) -> bool {
        if self.guard.is_none() || self.pages != 2 {
            return false;
        }
        let these = ids(items).unwrap_or_else(|| contents(items));
        let known = self.repeated(Some(&these));
        known > 0 && known * 2 >= these.len() as u64
    }

    /// The page repeats the first. Either the endpoint ignores paging parameters and the list is
    /// complete, or its pages count from one instead of zero. The next number decides.
    fn second_is_first(&mut self, this: Option<u64>) {
        if let (Next::Number { first: 0, .. }, false) = (self.style.next, self.shifted) {
            self.shifted = true;
            self.pages -= 1;
            self.start += 1;
            self.last = this;
            self.next = self.numbered(self.number());
        }
    }

    /// The parameters of the page with this number.
    fn numbered(&self, number: u64) -> Option<Step> {
        match self.style.next {
            Next::Number { parameter, .. } => Some(vec![(parameter.to_owned(), number.into())]),
            _ => None,
        }
    }

    /// How many items of a page were on the page before, too. If the list's order is not stable, or
    /// something was added meanwhile, each of them may mean a skipped item.
    fn repeated(&self, ids: Option<&Vec<u64>>) -> u64 {
        match (&self.ids, ids) {
            (Some(before), Some(ids)) => {
                ids.iter().filter(|id| before.binary_search(id).is_ok()).count() as u64
            }
            _ => 0,
        }
    }

    fn field<'a>(&self, page: &'a Value, path: Option<&str>) -> Option<&'a Value> {
        path.and_then(|path| lookup(page, path))
    }

    /// The number of the next page.
    fn number(&self) -> u64 {
        self.start.saturating_add(self.pages as u64)
    }

    /// What follows a page with this many items.
    fn step(&self, page: &Value, found: u64) -> Result<Option<Step>, PaginationError> {
        Ok(match self.style.next {
            Next::Nothing => self.guard.and_then(|guard| {
                let more = match self.pages {
                    1 => Guard::ROUND.contains(&found),
                    _ => found > 0 && found >= self.first_page,
                };
                let number = guard.first.saturating_add(self.pages as u64);
                more.then(|| {
                    let size = (guard.size.to_owned(), self.first_page.into());
                    vec![(guard.page.to_owned(), number.into()), size]
                })
            }),
            Next::Number { first, .. } => {
                let number = self.number();
                let pages = self.total_pages;
                if let Some(expected) = self.total
                    && (found == 0 && self.pages > 1 && self.seen < expected)
                    && pages.is_some_and(|pages| number < pages.saturating_add(first))
                {
                    return Err(PaginationError::Incomplete { expected, got: self.seen });
                }
                let more = match pages {
                    Some(pages) => found > 0 && number < pages.saturating_add(first),
                    None => self.may_have_more(found),
                };
                if more { self.numbered(number) } else { None }
            }
            Next::Offset { parameter, first } => {
                let offset = self.start.saturating_add(self.seen);
                let more = match self.total {
                    Some(total) => found > 0 && offset < total.saturating_add(first),
                    None => self.may_have_more(found),
                };
                more.then(|| vec![(parameter.to_owned(), offset.into())])
            }
            Next::Token { parameter, field } => match lookup(page, field) {
                None | Some(Value::Null) => None,
                Some(Value::String(token)) if token.is_empty() => None,
                Some(token) => Some(vec![(parameter.to_owned(), token.clone())]),
            },
            Next::Link { field } => match lookup(page, field) {
                Some(Value::String(link)) if !link.trim().is_empty() => {
                    Some(query_of(link, &self.path)?)
                }
                _ => None,
            },
        })
    }

    /// Whether there may be another page, if the API reports no total.
    fn may_have_more(&self, found: u64) -> bool {
        if found == 0 {
            return false;
        }
        // If an envelope that usually has totals lacks them, the list has one page.
        if self.style.total_pages.is_some() && self.style.total_items.is_some() {
            return self.total.is_some_and(|total| self.seen < total);
        }
        if let Some(total) = self.total {
            return self.seen < total;
        }
        let requested = self.requested_size.map(|size| size.min(self.style.max_size));
        let default = self.style.default_size.filter(|_| self.style.certain);
        match requested.or(default) {
            // More items than requested: the endpoint does not page.
            Some(size) if found > size && requested.is_some() => false,
            Some(size) if default == Some(size) || self.pages > 1 => {
                found >= size || (self.pages > 1 && found >= self.first_page)
            }
            // The service may return shorter pages than requested. Only a page that is shorter than
            // the first is certainly the last.
            _ => found >= self.first_page,
        }
    }

    /// Reports missing items of a list that was read from its first page to its end.
    pub(crate) fn check_total(&self) -> Result<(), PaginationError> {
        let whole = match self.style.next {
            Next::Number { first, .. } | Next::Offset { first, .. } => self.start == first,
            _ => self.start == 0,
        };
        match self.total {
            Some(expected) if whole && self.next.is_none() && self.seen < expected => {
                Err(PaginationError::Incomplete { expected, got: self.seen })
            }
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
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
            let items: Vec<_> =
                (0..count).map(|at| json!({"id": format!("{next:?}{at}")})).collect();
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
}
