//! The pages of a list and their items, one after the other.

use std::iter::FusedIterator;

use serde_json::Value;

use crate::error::Result;
use crate::response::ApiResponse;
use crate::response::prefetch::Wanted;

/// The pages of a list: see [`Pages::pages`](crate::Pages::pages).
#[must_use = "no further page is fetched until it is iterated over"]
pub struct PageIter {
    pub(super) first: Option<Value>,
    pub(super) response: ApiResponse,
    pub(super) left: Wanted,
}

impl Iterator for PageIter {
    type Item = Result<Value>;

    fn next(&mut self) -> Option<Self::Item> {
        let left = self.left;
        self.left.pages = left.pages.checked_sub(1)?;
        if let Some(first) = self.first.take()
            && !self.response.is_empty(&first)
        {
            return Some(Ok(first));
        }
        self.response.advance(left)
    }
}

impl FusedIterator for PageIter {}

// Not derived: pages may contain secrets of the tenant.
impl std::fmt::Debug for PageIter {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("PageIter").field("response", &self.response).finish_non_exhaustive()
    }
}

/// The items of a list: see [`Pages::items`](crate::Pages::items).
#[must_use = "no further page is fetched until it is iterated over"]
pub struct Items {
    pages: PageIter,
    page: std::vec::IntoIter<Value>,
    left: usize,
    /// Whether the number of items is still to be compared with what the API announced.
    whole: bool,
}

impl Items {
    /// The items of these pages, at most `left`. If `whole`, their number has to be the announced
    /// one.
    pub(super) fn of(pages: PageIter, left: usize, whole: bool) -> Self {
        Self { pages, page: Vec::new().into_iter(), left, whole }
    }

    /// The response of the page fetched last, without the pages that follow.
    pub(crate) fn into_response(self) -> ApiResponse {
        self.pages.response.alone()
    }

    /// Returns at most this many more items.
    pub fn max_items(mut self, limit: usize) -> Self {
        self.left = self.left.min(limit);
        self
    }
}

impl Iterator for Items {
    type Item = Result<Value>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.left == 0 {
            return None;
        }
        loop {
            if let Some(item) = self.page.next() {
                self.left -= 1;
                return Some(Ok(item));
            }
            match self.next_page(self.left)? {
                Ok((page, response)) => self.page = response.items_of(page).into_iter(),
                Err(error) => return Some(Err(error)),
            }
        }
    }
}

impl FusedIterator for Items {}

impl Items {
    /// The next page, of which `left` items are wanted, and its response. If the list ends too
    /// early, this ends with an error.
    pub(super) fn next_page(&mut self, left: usize) -> Option<Result<(Value, &ApiResponse)>> {
        self.pages.left.items = left;
        match self.pages.next() {
            Some(Ok(page)) => Some(Ok((page, &self.pages.response))),
            Some(Err(error)) => {
                self.whole = false;
                Some(Err(error))
            }
            None if std::mem::take(&mut self.whole) => {
                self.pages.response.check_total().err().map(Err)
            }
            None => None,
        }
    }

    /// The response of the page fetched last.
    pub(super) fn response(&self) -> &ApiResponse {
        &self.pages.response
    }

    /// How many items are wanted.
    pub(super) fn left(&self) -> usize {
        self.left
    }
}

// Not derived: pages may contain secrets of the tenant.
impl std::fmt::Debug for Items {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Items")
            .field("response", &self.pages.response)
            .finish_non_exhaustive()
    }
}
