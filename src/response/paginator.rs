//! Walking a list: every item or page, one by one or a few at once.

use std::iter::FusedIterator;

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::call::path_argument::PathArgument;
use crate::error::Result;
use crate::response::prefetch::{Prefetch, Wanted};
use crate::response::typed::ItemsAs;
use crate::response::{ApiResponse, find};

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

    /// Every item as a type of yours, which has the fields that it wants by their names in
    /// snake_case. Reading straight into a type takes less time and memory than values do.
    ///
    /// ```
    /// # use zscaler::Pages;
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().client()?;
    /// #[derive(serde::Deserialize)]
    /// struct Label {
    ///     id: u64,
    ///     name: String,
    /// }
    ///
    /// let labels = client.zia().rule_labels().list_labels(())?.all_as::<Label>()?;
    /// # assert!(labels.iter().all(|label| label.id > 0 && !label.name.is_empty()));
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// As [`all`](Self::all), and [`Error::Mismatch`](crate::Error::Mismatch) when an item does not
    /// fit the type: it names the item and the field's path.
    fn all_as<T: DeserializeOwned>(self) -> Result<Vec<T>> {
        self.paginator().all_as()
    }

    /// The items one by one, as a type of yours; pages are fetched as they are needed.
    fn items_as<T: DeserializeOwned>(self) -> ItemsAs<T> {
        self.paginator().items_as()
    }

    /// The one item whose field is this: a text or a whole number, to the letter.
    ///
    /// None where there is none. A list's `search` finds parts of names, too, so it may stand in
    /// the query to have less to look through. `field` may be a path, as in
    /// [`Fields::text`](crate::Fields::text).
    ///
    /// It stops at the page that decides: the first that has the item where `field` is `id`, and
    /// the one with a second such item, which is an error. Otherwise it looks through the whole
    /// list, for a second one may be on its last page.
    ///
    /// ```
    /// use zscaler::{Pages, json};
    ///
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().client()?;
    /// let groups = client.zpa().segment_groups().list_groups(json!({"search": "Intranet"}))?;
    /// let group = groups.find("name", "Intranet")?;
    /// assert!(group.is_some());
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// [`Error::Ambiguous`](crate::Error::Ambiguous) where two items have it, with the ids of
    /// those that were seen; and when a page cannot be fetched, or `value` is empty.
    fn find(self, field: &str, value: impl PathArgument) -> Result<Option<Value>> {
        self.paginator().find(field, value)
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
    pub(super) first: Value,
    pub(super) response: ApiResponse,
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
        let limit = self.max_items;
        let mut walk = self.with_largest_pages()?.items();
        let mut all = Vec::new();
        // Page by page: that is one copy each.
        while all.len() < limit
            && let Some(page) = walk.next_page(limit - all.len())
        {
            let (page, response) = page?;
            all.append(&mut response.items_of(page));
        }
        all.truncate(limit);
        Ok(all)
    }

    /// Begins anew with the largest pages that the endpoint gives, where the walk has no
    /// bounds and that saves requests: for walks that go on to the end.
    ///
    /// # Errors
    ///
    /// When the first page cannot be fetched again.
    pub fn with_largest_pages(mut self) -> Result<Self> {
        self.restart()?;
        Ok(self)
    }

    /// Begins anew as [`with_largest_pages`](Self::with_largest_pages) does; whether it did.
    fn restart(&mut self) -> Result<bool> {
        if self.is_unbounded()
            && let Some(restarted) =
                self.response.pages.as_deref().and_then(Prefetch::with_largest_pages)
        {
            let (first, answer, prefetch) = restarted?;
            self.first = first;
            self.response = ApiResponse::new(self.response.operation, answer).followed_by(prefetch);
            return Ok(true);
        }
        Ok(false)
    }

    /// The one item whose field is this: see [`Pages::find`].
    ///
    /// # Errors
    ///
    /// Where two items have it, when a page cannot be fetched, or `value` is empty.
    pub fn find(self, field: &str, value: impl PathArgument) -> Result<Option<Value>> {
        find::find(self, field, &value)
    }

    /// Every item as a type of yours: see [`Pages::all_as`].
    ///
    /// # Errors
    ///
    /// As [`all`](Self::all), and when an item does not fit the type.
    pub fn all_as<T: DeserializeOwned>(mut self) -> Result<Vec<T>> {
        self.read_straight();
        let restarted = self.restart()?;
        ItemsAs::new(self.items(), restarted).collect()
    }

    /// The items one by one, as a type of yours: see [`Pages::items_as`].
    pub fn items_as<T: DeserializeOwned>(mut self) -> ItemsAs<T> {
        self.read_straight();
        ItemsAs::new(self.items(), false)
    }

    /// Has values made of the pages to come for the walk only.
    fn read_straight(&mut self) {
        if let Some(pages) = &mut self.response.pages {
            pages.read_straight();
        }
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
            match self.next_page(self.left)? {
                Ok((page, response)) => self.page = response.items_of(page).into_iter(),
                Err(error) => return Some(Err(error)),
            }
        }
    }
}

impl FusedIterator for Items {}

impl Items {
    /// The next page, of which `left` items are wanted, and the response that it came with. Where
    /// the list has come to its end too early, the last one is an error.
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
