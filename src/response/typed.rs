//! Items as users' own types.

use std::marker::PhantomData;

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::error::{Error, Result};
use crate::names::{self, Unread};
use crate::response::ApiResponse;
use crate::response::decode::without_mark;
use crate::response::items::Items;
use crate::response::text::Fields;

/// The items of a list as a type of yours: see [`Pages::items_as`](crate::Pages::items_as).
#[must_use = "nothing is fetched until it is iterated over"]
pub struct ItemsAs<T> {
    items: Items,
    /// Whether the next page is read from its bytes. The first page is already a value.
    straight: bool,
    page: std::vec::IntoIter<T>,
    /// The values of a page that could not be read at once.
    values: std::vec::IntoIter<Value>,
    left: usize,
    /// The number of items so far.
    count: usize,
    item: PhantomData<T>,
}

impl<T: DeserializeOwned> ItemsAs<T> {
    pub(super) fn new(items: Items, straight: bool) -> Self {
        let left = items.left();
        let (page, values) = (Vec::new().into_iter(), Vec::new().into_iter());
        Self { items, straight, page, values, left, count: 0, item: PhantomData }
    }
}

impl<T: DeserializeOwned> Iterator for ItemsAs<T> {
    type Item = Result<T>;

    fn next(&mut self) -> Option<Result<T>> {
        if self.left == 0 {
            return None;
        }
        loop {
            if let Some(item) = self.page.next() {
                self.left -= 1;
                self.count += 1;
                return Some(Ok(item));
            }
            if let Some(value) = self.values.next() {
                self.left -= 1;
                self.count += 1;
                let item = made(self.items.operation(), Some(self.count), &value);
                if item.is_err() {
                    // The list ends with its first error.
                    self.left = 0;
                }
                return Some(item);
            }
            let straight = std::mem::replace(&mut self.straight, true);
            let (value, response) = match self.items.next_page(self.left)? {
                Ok(page) => page,
                Err(error) => {
                    self.left = 0;
                    return Some(Err(error));
                }
            };
            match response.typed_page(value, straight) {
                Page::Items(items) => self.page = items.into_iter(),
                Page::Values(values) => self.values = values.into_iter(),
                Page::Failed(message) => {
                    self.left = 0;
                    let operation = response.operation.to_owned();
                    let place = "a page".to_owned();
                    return Some(Err(Error::Mismatch { operation, place, message }));
                }
            }
        }
    }
}

impl<T> std::fmt::Debug for ItemsAs<T> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("ItemsAs").field("items", &self.items).finish_non_exhaustive()
    }
}

/// A page that is being read into types.
enum Page<T> {
    Items(Vec<T>),
    Values(Vec<Value>),
    /// The page cannot be read, for this reason.
    Failed(String),
}

impl ApiResponse {
    /// The items of the page fetched last. If `straight` is set, they are read from the page's
    /// bytes, because `value` was decoded only for paging.
    fn typed_page<T: DeserializeOwned>(&self, value: Value, straight: bool) -> Page<T> {
        let reading = self.pages.as_ref().and_then(|pages| pages.reading()).filter(|_| straight);
        let Some((names, style, room)) = reading else { return Page::Values(self.items_of(value)) };
        let body = without_mark(&self.response.body);
        let items = style.top_level().and_then(|fields| names.read_items(body, fields, room));
        match items {
            Some(items) => Page::Items(items),
            // With the names decoded first, and each item by itself, to say what is wrong.
            None => match names.decode_within(body, room) {
                Ok(whole) => Page::Values(self.items_of(style.open(whole))),
                Err(Unread::Json(error)) => Page::Failed(error.to_string()),
                Err(Unread::TooLarge) => Page::Failed(
                    "takes more memory than the limit (maxResponseMegabytes)".to_owned(),
                ),
            },
        }
    }
}

impl Items {
    /// The dotted name of the list's operation.
    fn operation(&self) -> &'static str {
        self.response().operation
    }
}

/// Reads a value as a type. `number` is the item's number in its list, from 1.
pub(super) fn made<T: DeserializeOwned>(
    operation: &str,
    number: Option<usize>,
    value: &Value,
) -> Result<T> {
    names::from_value(value).map_err(|(path, error)| {
        let mut place = match (number, value.id()) {
            (None, _) => "the response".to_owned(),
            (Some(number), id) if id.is_empty() => format!("item {number}"),
            (Some(number), id) => format!("item {number} (id {id})"),
        };
        if !path.is_empty() {
            place += &format!(", field {path}");
        }
        Error::Mismatch { operation: operation.to_owned(), place, message: error.to_string() }
    })
}
