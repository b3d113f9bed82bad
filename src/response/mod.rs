//! The response of a call, and access to further pages.

pub(crate) mod decode;
mod find;
pub(crate) mod items;
pub(crate) mod jmespath;
pub(crate) mod paginator;
pub(crate) mod prefetch;
pub(crate) mod single;
pub(crate) mod text;
pub(crate) mod typed;

use std::iter::FusedIterator;
use std::sync::OnceLock;

use http::HeaderMap;
use serde_json::Value;

use self::jmespath::search;
use self::prefetch::{Prefetch, Wanted};
use crate::error::Result;
use crate::executor::RateLimit;
use crate::pagination::PageStyle;
use crate::transport::message::{Response, request_id};

/// The response of a call, and the following pages if it is a list.
///
/// It owns what it needs to fetch further pages. So it may outlive its client handle and move to
/// another thread. As an iterator it yields each of the pages that follow, and ends after the first
/// error.
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
    /// The operation's dotted name.
    operation: &'static str,
    response: Response,
    body: OnceLock<Value>,
    pages: Option<Box<Prefetch>>,
}

impl ApiResponse {
    pub(crate) fn new(operation: &'static str, response: Response) -> Self {
        Self { operation, response, body: OnceLock::new(), pages: None }
    }

    /// Adds the pages that follow.
    pub(crate) fn followed_by(mut self, pages: Prefetch) -> Self {
        self.pages = Some(Box::new(pages));
        self
    }

    /// Removes the pages that follow.
    pub(crate) fn alone(mut self) -> Self {
        self.pages = None;
        self
    }

    /// The HTTP status of the page fetched last.
    pub fn status(&self) -> u16 {
        self.response.status
    }

    /// The headers of the page fetched last.
    pub fn headers(&self) -> &HeaderMap {
        &self.response.headers
    }

    /// The body of the page fetched last as the API sent it, with its envelope and its spelling.
    /// Null if it was empty, text if it was not JSON.
    pub fn body(&self) -> &Value {
        self.body.get_or_init(|| match self.response.body.is_empty() {
            true => Value::Null,
            false => serde_json::from_slice(&self.response.body).unwrap_or_else(|_| {
                Value::String(String::from_utf8_lossy(&self.response.body).into_owned())
            }),
        })
    }

    /// The bytes of the page fetched last.
    pub fn bytes(&self) -> &[u8] {
        &self.response.body
    }

    /// The API's id of the request. The vendor's support asks for it.
    pub fn request_id(&self) -> Option<&str> {
        request_id(&self.response.headers)
    }

    /// The caller's quota, from the headers of the page fetched last.
    pub fn rate_limit(&self) -> RateLimit {
        RateLimit::from_headers(&self.response.headers)
    }

    /// Whether there may be another page. If the API reports no total, this can be true although no
    /// page is left, as in Python. `next` then returns `None`.
    pub fn has_next(&self) -> bool {
        self.pages.as_ref().is_some_and(|pages| pages.has_next())
    }

    /// Evaluates a [JMESPath](https://jmespath.org) expression over the body of the page fetched
    /// last, as Python's `resp.search` does. Names are in the API's spelling.
    ///
    /// # Errors
    ///
    /// When `expression` is not a JMESPath expression.
    pub fn search(&self, expression: &str) -> Result<Value> {
        search(expression, self.body())
    }

    /// The next page that has items, if there is one.
    fn advance(&mut self, wanted: Wanted) -> Option<Result<Value>> {
        loop {
            match self.pages.as_mut()?.next(&self.response, wanted)? {
                Ok((value, response)) => {
                    self.response = response;
                    self.body = OnceLock::new();
                    // A page may be empty because the client filtered its items.
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

    /// The dotted name of its operation.
    pub(crate) fn operation(&self) -> &'static str {
        self.operation
    }

    /// The items in a page of this response's list, borrowed.
    pub(crate) fn items_in<'a>(&self, value: &'a Value) -> &'a [Value] {
        match self.style().and_then(|style| style.find(value)) {
            Some(items) => items,
            None => value.as_array().map(Vec::as_slice).unwrap_or_default(),
        }
    }

    /// The items in a page of this response's list.
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

/// The pages that follow. None of them is empty.
impl Iterator for ApiResponse {
    type Item = Result<Value>;

    fn next(&mut self) -> Option<Self::Item> {
        self.advance(Wanted { pages: 1, items: usize::MAX })
    }
}

impl FusedIterator for ApiResponse {}

impl ApiResponse {
    /// Reports missing items when the list has ended.
    pub(crate) fn check_total(&self) -> Result<()> {
        self.pages.as_ref().map_or(Ok(()), |pages| pages.check_total())
    }

    /// Whether a page has no items.
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
            .field("status", &self.response.status)
            .field("request_id", &self.request_id())
            .field("bytes", &self.response.body.len())
            .field("has_next", &self.has_next())
            .finish_non_exhaustive()
    }
}
