//! Forecasts about a list: the pages after the next, and the requests that larger pages save.

use serde_json::Value;

use super::Cursor;
use crate::pagination::Next;
use crate::pagination::step::{Step, shifted};

impl Cursor {
    /// How many pages this many further items take.
    pub(crate) fn pages_for(&self, items: usize) -> usize {
        items.div_ceil(usize::try_from(self.first_page).unwrap_or(1).max(1))
    }

    /// Predicts the steps after the next one from the totals, up to this number. The pages in
    /// between may still change them.
    pub(crate) fn ahead(&self, most: usize) -> Vec<Step> {
        let Some(next) = &self.next else { return Vec::new() };
        let (parameter, stride) = match (self.style.next, &self.stride) {
            (Next::Number { parameter, .. }, _) => (parameter, 1),
            (Next::Offset { parameter, .. }, _) => (parameter, self.first_page),
            (Next::Link { .. }, Some((parameter, stride))) => (parameter.as_str(), *stride),
            _ => return Vec::new(),
        };
        let left = match (self.style.next, self.total_pages) {
            (Next::Number { first, .. }, Some(pages)) => {
                pages.saturating_add(first).saturating_sub(self.number())
            }
            _ => {
                let items = self.total.unwrap_or_default().saturating_sub(self.seen);
                items.div_ceil(self.first_page.max(1))
            }
        };
        let step = |further: u64| {
            let further = further.checked_mul(stride)?;
            let shifted = |(name, value): &(String, Value)| match name == parameter {
                true => Some((name.clone(), shifted(value, further)?)),
                false => Some((name.clone(), value.clone())),
            };
            next.iter().map(shifted).collect()
        };
        (1..left).map_while(step).take(most).collect()
    }

    /// The query for starting again with the largest pages, if that takes fewer requests than
    /// continuing. The page size never changes midway, because that would skip items.
    pub(crate) fn with_largest_pages(&self) -> Option<Step> {
        let begins = match self.style.next {
            Next::Number { first, .. } | Next::Offset { first, .. } => self.start == first,
            Next::Nothing | Next::Token { .. } | Next::Link { .. } => false,
        };
        let size = self.style.size?;
        let largest = self.first_page >= self.style.max_size;
        if self.pages != 1
            || !begins
            || largest
            || self.requested_size.is_some()
            || self.next.is_none()
        {
            return None;
        }
        // It is probably the last page: continuing finds out with one request.
        if !self.style.certain && self.style.default_size.is_none_or(|size| self.first_page < size)
        {
            return None;
        }
        if let Some(total) = self.total {
            let left = total.saturating_sub(self.seen).div_ceil(self.first_page.max(1));
            if total.div_ceil(self.style.max_size) >= left {
                return None;
            }
        }
        Some(vec![(size.to_owned(), self.style.max_size.into())])
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::pagination::PageStyle;

    #[test]
    fn the_largest_pages_are_requested_if_that_saves_requests() {
        let largest = |total: u64, style: PageStyle, query: Value| {
            let number = |name: &str| query.get(name).and_then(Value::as_u64);
            let mut cursor = Cursor::new(style, "/x", number("page"), number("page_size"));
            let items: Vec<_> = (0..20).collect();
            let pages = total.div_ceil(20);
            let page = json!({"list": items, "total_pages": pages, "total_count": total});
            cursor.advance(&page).unwrap();
            cursor.with_largest_pages().map(|step| step.first().unwrap().1.clone())
        };
        assert_eq!(largest(1424, PageStyle::ZPA, json!({})), Some(json!(500)));
        assert_eq!(largest(30, PageStyle::ZPA, json!({})), None, "one more page either way");
        assert_eq!(largest(20, PageStyle::ZPA, json!({})), None, "there is no other page");
        assert_eq!(largest(1424, PageStyle::ZPA, json!({"page_size": 20})), None, "as requested");
        assert_eq!(largest(1424, PageStyle::ZPA, json!({"page": 1})), Some(json!(500)));
        assert_eq!(largest(1424, PageStyle::ZPA, json!({"page": 2})), None, "not from the start");
    }
}
