//! What a call returns besides its value: the answer itself, and the way to further pages.

use std::sync::OnceLock;

use http::HeaderMap;
use serde_json::Value;

use crate::error::Result;
use crate::executor::RateLimit;
use crate::expression::search;
use crate::further::{Further, Wanted};
use crate::pagination::PageStyle;
use crate::request::{Answer, request_id};

/// The answer to a call, and the following pages where it is a list.
///
/// It owns what it needs to fetch on: it may outlive the client handle it came from and
/// move to another thread. As an iterator it yields the pages that follow, each once, and
/// ends after the first error.
///
/// ```
/// # fn main() -> zscaler::Result<()> {
/// # let client = zscaler::offline::Tenant::new().client()?;
/// let (labels, mut response) = client.zia().rule_labels().list_labels(())?;
/// println!("{} labels, HTTP {}", labels.as_array().map_or(0, Vec::len), response.status());
/// while response.has_next() {
///     let Some(page) = response.next() else { break };
///     println!("{}", page?);
/// }
/// # Ok(()) }
/// ```
pub struct ApiResponse {
    answer: Answer,
    body: OnceLock<Value>,
    pages: Option<Box<Further>>,
}

impl ApiResponse {
    pub(crate) fn new(answer: Answer) -> Self {
        Self { answer, body: OnceLock::new(), pages: None }
    }

    /// With the pages that follow it in a walk.
    pub(crate) fn followed_by(mut self, pages: Further) -> Self {
        self.pages = Some(Box::new(pages));
        self
    }

    /// The HTTP status of the page fetched last.
    pub fn status(&self) -> u16 {
        self.answer.status
    }

    /// The headers of the page fetched last.
    pub fn headers(&self) -> &HeaderMap {
        &self.answer.headers
    }

    /// The body of the page fetched last, as on the wire: envelope, spelling and all. Null
    /// where it was empty, text where it was no JSON.
    pub fn body(&self) -> &Value {
        self.body.get_or_init(|| match self.answer.body.is_empty() {
            true => Value::Null,
            false => serde_json::from_slice(&self.answer.body).unwrap_or_else(|_| {
                Value::String(String::from_utf8_lossy(&self.answer.body).into_owned())
            }),
        })
    }

    /// The bytes of the page fetched last.
    pub fn bytes(&self) -> &[u8] {
        &self.answer.body
    }

    /// The id that the API gave the request, for the vendor's support.
    pub fn request_id(&self) -> Option<&str> {
        request_id(&self.answer.headers)
    }

    /// The caller's quota, as the page fetched last tells it.
    pub fn rate_limit(&self) -> RateLimit {
        RateLimit::from_headers(&self.answer.headers)
    }

    /// Whether there may be another page. Where the API gives no totals this is hopeful, as
    /// in Python: `next` then finds that there is none.
    pub fn has_next(&self) -> bool {
        self.pages.as_ref().is_some_and(|pages| pages.has_next())
    }

    /// Evaluates a [JMESPath](https://jmespath.org) expression over the body of the page
    /// fetched last, in the API's spelling, as Python's `resp.search` does.
    ///
    /// # Errors
    ///
    /// When `expression` is no JMESPath.
    pub fn search(&self, expression: &str) -> Result<Value> {
        search(expression, self.body())
    }

    /// The following page that has items in it, if there is one.
    fn advance(&mut self, wanted: Wanted) -> Option<Result<Value>> {
        loop {
            match self.pages.as_mut()?.next(&self.answer, wanted)? {
                Ok((value, answer)) => {
                    self.answer = answer;
                    self.body = OnceLock::new();
                    // A page may be empty because its items were filtered out here.
                    if !self.is_empty(&value) {
                        return Some(Ok(value));
                    }
                }
                Err(error) => return Some(Err(error)),
            }
        }
    }

    fn style(&self) -> Option<&'static PageStyle> {
        self.pages.as_ref().map(|pages| pages.style())
    }

    /// The items in a value that this response's list delivered.
    pub(crate) fn items_of(&self, value: Value) -> Vec<Value> {
        match value {
            Value::Array(items) => items,
            Value::Null => Vec::new(),
            other => match self.style().and_then(|style| style.find(&other).cloned()) {
                Some(items) => items,
                None => vec![other],
            },
        }
    }
}

/// The pages that follow; none of them is empty.
impl Iterator for ApiResponse {
    type Item = Result<Value>;

    fn next(&mut self) -> Option<Self::Item> {
        self.advance(Wanted { pages: 1, items: usize::MAX })
    }
}

impl ApiResponse {
    /// Says how many items are missing, where the walk has come to its end.
    pub(crate) fn check_total(&self) -> Result<()> {
        self.pages.as_ref().map_or(Ok(()), |pages| pages.check_total())
    }

    /// Whether a page holds no items.
    fn is_empty(&self, value: &Value) -> bool {
        match (value, self.style()) {
            (Value::Null, _) => true,
            (Value::Array(items), _) => items.is_empty(),
            (value, Some(style)) => style.find(value).is_some_and(Vec::is_empty),
            _ => false,
        }
    }
}

impl std::fmt::Debug for ApiResponse {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("ApiResponse")
            .field("status", &self.answer.status)
            .field("request_id", &self.request_id())
            .field("bytes", &self.answer.body.len())
            .field("has_next", &self.has_next())
            .finish_non_exhaustive()
    }
}

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
pub trait Pages: Sized {
    /// A walk over the list that begins with the page at hand.
    fn walk(self) -> Walker;

    /// Every item. Asks for the largest pages that the endpoint gives, where that saves
    /// requests.
    ///
    /// # Errors
    ///
    /// When a page cannot be fetched, or the API announced more items than it delivered.
    fn all(self) -> Result<Vec<Value>> {
        self.walk().all()
    }

    /// The items one by one; pages are fetched as they are needed.
    fn items(self) -> Items {
        self.walk().items()
    }

    /// The pages one by one, the one at hand first; none of them is empty.
    fn pages(self) -> PageIter {
        self.walk().pages()
    }

    /// At most this many items.
    fn max_items(self, limit: usize) -> Walker {
        self.walk().max_items(limit)
    }

    /// At most this many pages.
    fn max_pages(self, limit: usize) -> Walker {
        self.walk().max_pages(limit)
    }

    /// Fetches up to this many pages at once: see [`Walker::concurrency`].
    fn concurrency(self, pages: usize) -> Walker {
        self.walk().concurrency(pages)
    }
}

impl Pages for (Value, ApiResponse) {
    fn walk(self) -> Walker {
        let (first, response) = self;
        Walker { first, response, max_items: usize::MAX, max_pages: usize::MAX, concurrency: 1 }
    }
}

/// A walk over a list, not begun: see [`Pages`].
#[must_use = "nothing is fetched until it is walked"]
pub struct Walker {
    first: Value,
    response: ApiResponse,
    max_items: usize,
    max_pages: usize,
    concurrency: usize,
}

impl Walker {
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
                self.response.pages.as_deref().and_then(Further::with_largest_pages)
        {
            let (first, answer, further) = restarted?;
            self.first = first;
            self.response = ApiResponse::new(answer).followed_by(further);
        }
        Ok(self)
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

/// The items of a list: see [`Pages::items`].
pub struct Items {
    pages: PageIter,
    page: std::vec::IntoIter<Value>,
    left: usize,
    /// Whether every item that the API announced is still to come.
    whole: bool,
}

impl Items {
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

without_pages!(Walker.response, PageIter.response, Items.pages.response);
