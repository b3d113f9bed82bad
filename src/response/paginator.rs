//! Lists: every item or page, one by one or several at once.

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::call::path_argument::PathArgument;
use crate::error::Result;
use crate::response::ApiResponse;
use crate::response::find::Condition;
use crate::response::items::{Items, PageIter};
use crate::response::prefetch::{Prefetch, Wanted};
use crate::response::typed::ItemsAs;

/// Fetches a list to its end: every item or page, or an error that says what is missing.
///
/// It is implemented for the results of list methods.
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
    /// A paginator of the list. It begins with the page that was fetched already.
    fn paginator(self) -> Paginator;

    /// Returns every item. Requests the largest pages that the endpoint allows, if that saves
    /// requests.
    ///
    /// # Errors
    ///
    /// When a page cannot be fetched, or the API announced more items than it delivered.
    fn all(self) -> Result<Vec<Value>> {
        self.paginator().all()
    }

    /// Iterates over the items. Pages are fetched when they are needed.
    fn items(self) -> Items {
        self.paginator().items()
    }

    /// Iterates over the pages, beginning with the page that was fetched already. None of them is
    /// empty.
    fn pages(self) -> PageIter {
        self.paginator().pages()
    }

    /// Returns every item as a type of yours. The type has the fields that you need, by their names
    /// in snake_case. This takes less time and memory than values.
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
    /// As for [`all`](Self::all). [`Error::Mismatch`](crate::Error::Mismatch) when an item does not
    /// fit the type: it names the item and the field's path.
    fn all_as<T: DeserializeOwned>(self) -> Result<Vec<T>> {
        self.paginator().all_as()
    }

    /// Iterates over the items as a type of yours. Pages are fetched when they are needed.
    fn items_as<T: DeserializeOwned>(self) -> ItemsAs<T> {
        self.paginator().items_as()
    }

    /// Finds the only item whose field equals `value`. `value` is text or a whole number, and is
    /// compared exactly. `field` may be a path, as in [`Fields::text`](crate::Fields::text). Returns
    /// `None` if no item matches.
    ///
    /// The search reads the whole list, because a second match may be on the last page. A second
    /// match ends the search with an error. If `field` is `id`, the first match ends the search,
    /// because ids are unique.
    ///
    /// To fetch fewer pages, put the list's `search` parameter into its query. It also matches parts
    /// of names, so `find` still compares the items.
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
    /// [`Error::Ambiguous`](crate::Error::Ambiguous) when two items match; it has the ids of the
    /// items found. Also when a page cannot be fetched, or `value` is empty.
    fn find(self, field: &str, value: impl PathArgument) -> Result<Option<Value>> {
        self.paginator().find(field, value)
    }

    /// Returns at most this many items.
    fn max_items(self, limit: usize) -> Paginator {
        self.paginator().max_items(limit)
    }

    /// Returns at most this many pages.
    fn max_pages(self, limit: usize) -> Paginator {
        self.paginator().max_pages(limit)
    }

    /// Fetches up to this many pages at once: see [`Paginator::concurrency`].
    fn concurrency(self, pages: usize) -> Paginator {
        self.paginator().concurrency(pages)
    }
}

/// Only this crate implements [`Pages`], so the trait can grow.
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

/// A list that is not yet fetched further: see [`Pages`].
#[must_use = "nothing is fetched until it is iterated over"]
pub struct Paginator {
    first: Value,
    response: ApiResponse,
    max_items: usize,
    max_pages: usize,
    concurrency: usize,
}

impl Paginator {
    /// Returns at most this many items.
    pub fn max_items(mut self, limit: usize) -> Self {
        self.max_items = limit;
        self
    }

    /// Returns at most this many pages.
    pub fn max_pages(mut self, limit: usize) -> Self {
        self.max_pages = limit;
        self
    }

    /// Fetches up to this many pages at once, if the API reports how many there are (ZPA, ZCell,
    /// ZIdentity, …). Other lists are still fetched one page after the other.
    ///
    /// The result is the same, in the same order, with the same checks. An error arrives in its
    /// page's place. Fetching respects [`max_items`](Self::max_items),
    /// [`max_pages`](Self::max_pages) and the remaining quota that the API reports. If you stop
    /// early, some fetched pages may be unused. The threads end before the next page is returned.
    /// The fetched pages are held in memory.
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

    /// Returns every item: see [`Pages::all`].
    ///
    /// # Errors
    ///
    /// When a page cannot be fetched, or the API announced more items than it delivered.
    pub fn all(self) -> Result<Vec<Value>> {
        let limit = self.max_items;
        let mut walk = self.with_largest_pages()?.items();
        let mut all = Vec::new();
        // Page by page, so that each item is copied once.
        while all.len() < limit
            && let Some(page) = walk.next_page(limit - all.len())
        {
            let (page, response) = page?;
            all.append(&mut response.items_of(page));
        }
        all.truncate(limit);
        Ok(all)
    }

    /// Starts again with the largest pages that the endpoint allows, if the list has no limits here
    /// and that saves requests. It is for lists that are read to their end.
    ///
    /// # Errors
    ///
    /// When the first page cannot be fetched again.
    pub fn with_largest_pages(mut self) -> Result<Self> {
        self.restart()?;
        Ok(self)
    }

    /// Starts again like [`with_largest_pages`](Self::with_largest_pages). Returns whether it did.
    fn restart(&mut self) -> Result<bool> {
        if self.is_unbounded()
            && let Some(restarted) =
                self.response.pages.as_deref().and_then(Prefetch::with_largest_pages)
        {
            let (first, response, prefetch) = restarted?;
            self.first = first;
            self.response =
                ApiResponse::new(self.response.operation, response).followed_by(prefetch);
            return Ok(true);
        }
        Ok(false)
    }

    /// Finds the only item whose field equals `value`: see [`Pages::find`].
    ///
    /// # Errors
    ///
    /// When two items match, a page cannot be fetched, or `value` is empty.
    pub fn find(self, field: &str, value: impl PathArgument) -> Result<Option<Value>> {
        let condition = Condition::new(self.response.operation(), field, &value)?;
        if let Some(item) = condition.at_once(self.response.items_in(&self.first)) {
            return Ok(Some(item));
        }
        condition.among(self.with_largest_pages()?.items())
    }

    /// Returns every item as a type of yours: see [`Pages::all_as`].
    ///
    /// # Errors
    ///
    /// As for [`all`](Self::all), and when an item does not fit the type.
    pub fn all_as<T: DeserializeOwned>(mut self) -> Result<Vec<T>> {
        self.read_straight();
        let restarted = self.restart()?;
        ItemsAs::new(self.items(), restarted).collect()
    }

    /// Iterates over the items as a type of yours: see [`Pages::items_as`].
    pub fn items_as<T: DeserializeOwned>(mut self) -> ItemsAs<T> {
        self.read_straight();
        ItemsAs::new(self.items(), false)
    }

    /// Decodes further pages only as far as the paging needs.
    fn read_straight(&mut self) {
        if let Some(pages) = &mut self.response.pages {
            pages.read_straight();
        }
    }

    /// Whether an item of the first page matches.
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

    /// Iterates over the items. If the API announced more items than it delivered, and no limit is
    /// set here, the iterator ends with an error.
    pub fn items(self) -> Items {
        let (left, whole) = (self.max_items, self.is_unbounded());
        Items::of(self.pages(), left, whole)
    }

    /// Iterates over the pages.
    pub fn pages(mut self) -> PageIter {
        if let Some(pages) = &mut self.response.pages {
            pages.set_concurrency(self.concurrency);
        }
        let left = Wanted { pages: self.max_pages, items: self.max_items };
        PageIter { first: Some(self.first), response: self.response, left }
    }
}

// Not derived: pages may contain secrets of the tenant.
impl std::fmt::Debug for Paginator {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Paginator")
            .field("response", &self.response)
            .finish_non_exhaustive()
    }
}
