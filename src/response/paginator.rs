//! Walking a list: every item or page, one by one or a few at once.

use std::iter::FusedIterator;

use serde_json::Value;

use crate::error::Result;
use crate::response::ApiResponse;
use crate::response::prefetch::{Prefetch, Wanted};

/// Walks a list to its end: every item or page, or an error that says what is missing.
///
/// Implemented for what list methods return.
///
/// ```
/// # use zscaler::{Pages, json};
/// # fn main() -> zscaler::Result<()> {
/// # let client = zscaler::offline::Tenant::new().client()?;
/// let everyone = client.zia().user_management().list_users(())?.all()?;
/// for user in client.zia().user_management().list_users(())?.max_items(10).items() {
///     println!("{}", user?["email"]);
/// }
/// # assert!(!everyone.is_empty());
/// # Ok(()) }
/// ```
pub trait Pages: Sized + sealed::Sealed {
    /// A walk over the list that begins with the page at hand.
    fn paginator(self) -> Paginator;

    /// Every item. Asks for the largest pages that the endpoint gives, where that saves
    /// requests.
    ///
    /// # Errors
    ///
    /// When a page cannot be fetched, or the API announced more items than it delivered.
    fn all(self) -> Result<Vec<Value>> {
        self.paginator().all()
    }

    /// The items one by one; pages are fetched as they are needed.
    fn items(self) -> Items {
        self.paginator().items()
    }

    /// The pages one by one, the one at hand first; none of them is empty.
    fn pages(self) -> PageIter {
        self.paginator().pages()
    }

    /// At most this many items.
    fn max_items(self, limit: usize) -> Paginator {
        self.paginator().max_items(limit)
    }

    /// At most this many pages.
    fn max_pages(self, limit: usize) -> Paginator {
        self.paginator().max_pages(limit)
    }

    /// Fetches up to this many pages at once: see [`Paginator::concurrency`].
    fn concurrency(self, pages: usize) -> Paginator {
        self.paginator().concurrency(pages)
    }
}

/// Nobody else implements [`Pages`], so it can grow.
mod sealed {
    pub trait Sealed {}
    impl Sealed for (super::Value, super::ApiResponse) {}
}

impl Pages for (Value, ApiResponse) {
    fn paginator(self) -> Paginator {
        let (first, response) = self;
        Paginator { first, response, max_items: usize::MAX, max_pages: usize::MAX, concurrency: 1 }
    }
}

/// A walk over a list, not begun: see [`Pages`].
#[must_use = "nothing is fetched until it is walked"]
pub struct Paginator {
    first: Value,
    response: ApiResponse,
    max_items: usize,
    max_pages: usize,
    concurrency: usize,
}

impl Paginator {
    /// At most this many items.
    pub fn max_items(mut self, limit: usize) -> Self {
        self.max_items = limit;
        self
    }

    /// At most this many pages.
    pub fn max_pages(mut self, limit: usize) -> Self {
        self.max_pages = limit;
        self
    }

    /// Fetches up to this many pages at once, where the API says how many there are (ZPA, ZCell,
    /// ZIdentity, …); other lists are fetched one page after the other as ever.
    ///
    /// What comes out is the same, in the same order: pages are taken in one by one, with every
    /// check, and an error comes in its page's turn. No more is fetched than
    /// [`max_items`](Self::max_items), [`max_pages`](Self::max_pages) and the quota that the API
    /// tells allow, but whoever leaves a walk early may have fetched pages for nothing. The
    /// threads end before the page that was waited for is returned; as many pages as they fetched
    /// are held in memory.
    ///
    /// ```
    /// # use zscaler::{Pages, json};
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().client()?;
    /// let segments = client.zpa().application_segment().list_segments(json!({"page_size": 500}))?;
    /// let segments = segments.concurrency(8).all()?;
    /// # let _ = segments;
    /// # Ok(()) }
    /// ```
    pub fn concurrency(mut self, pages: usize) -> Self {
        self.concurrency = pages;
        self
    }

    /// Every item: see [`Pages::all`].
    ///
    /// # Errors
    ///
    /// When a page cannot be fetched, or the API announced more items than it delivered.
    pub fn all(self) -> Result<Vec<Value>> {
        self.with_largest_pages()?.items().collect()
    }

    /// Begins anew with the largest pages that the endpoint gives, where the walk has no
    /// bounds and that saves requests: for walks that go on to the end.
    ///
    /// # Errors
    ///
    /// When the first page cannot be fetched again.
    pub fn with_largest_pages(mut self) -> Result<Self> {
        if self.is_unbounded()
            && let Some(restarted) =
                self.response.pages.as_deref().and_then(Prefetch::with_largest_pages)
        {
            let (first, answer, prefetch) = restarted?;
            self.first = first;
            self.response = ApiResponse::new(answer).followed_by(prefetch);
        }
        Ok(self)
    }

    /// Whether an item of the page at hand is such.
    pub(crate) fn begins_with(&self, is_wanted: impl Fn(&Value) -> bool) -> bool {
        let items = match &self.first {
            Value::Array(items) => Some(items),
            envelope => self.response.style().and_then(|style| style.find(envelope)),
        };
        items.is_some_and(|items| items.iter().any(is_wanted))
    }

    fn is_unbounded(&self) -> bool {
        self.max_items == usize::MAX && self.max_pages == usize::MAX
    }

    /// The items one by one. Where the walk has no bounds and the API announced more items
    /// than it delivered, the last one is an error.
    pub fn items(self) -> Items {
        let (left, whole) = (self.max_items, self.is_unbounded());
        Items { pages: self.pages(), page: Vec::new().into_iter(), left, whole }
    }

    /// The pages one by one.
    pub fn pages(mut self) -> PageIter {
        if let Some(pages) = &mut self.response.pages {
            pages.set_concurrency(self.concurrency);
        }
        let left = Wanted { pages: self.max_pages, items: self.max_items };
        PageIter { first: Some(self.first), response: self.response, left }
    }
}

/// The pages of a list: see [`Pages::pages`].
#[must_use = "nothing further is fetched until it is iterated over"]
pub struct PageIter {
    first: Option<Value>,
    response: ApiResponse,
    left: Wanted,
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

/// The items of a list: see [`Pages::items`].
#[must_use = "nothing further is fetched until it is iterated over"]
pub struct Items {
    pages: PageIter,
    page: std::vec::IntoIter<Value>,
    left: usize,
    /// Whether every item that the API announced is still to come.
    whole: bool,
}

impl Items {
    /// The response of the page fetched last, without the pages that follow.
    pub(crate) fn into_response(self) -> ApiResponse {
        self.pages.response.alone()
    }

    /// At most this many items more.
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
            self.pages.left.items = self.left;
            match self.pages.next() {
                Some(Ok(page)) => self.page = self.pages.response.items_of(page).into_iter(),
                Some(Err(error)) => {
                    self.whole = false;
                    return Some(Err(error));
                }
                None if std::mem::take(&mut self.whole) => {
                    return self.pages.response.check_total().err().map(Err);
                }
                None => return None,
            }
        }
    }
}

impl FusedIterator for Items {}

// Written by hand: pages hold what the tenant keeps, secrets among it.
macro_rules! without_pages {
    ($($walk:ident.$response:ident $(.$inner:ident)?),+) => {
        $(impl std::fmt::Debug for $walk {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter
                    .debug_struct(stringify!($walk))
                    .field("response", &self.$response$(.$inner)?)
                    .finish_non_exhaustive()
            }
        })+
    };
}

without_pages!(Paginator.response, PageIter.response, Items.pages.response);
