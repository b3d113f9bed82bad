//! The cursor of a list.

mod digest;
mod forecast;
#[cfg(test)]
mod tests;

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
                    _ => found >= self.first_page,
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
        // More items than requested: the endpoint does not page.
        if self.requested_size.is_some_and(|size| found > size.min(self.style.max_size)) {
            return false;
        }
        // The service may return shorter pages than requested. Only a page that is shorter than the
        // first is certainly the last.
        found >= self.first_page
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
