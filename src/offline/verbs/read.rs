//! Reads lists and items.

use http::Method;
use serde_json::{Value, json};

use super::Verbs;
use crate::Operation;
use crate::call::operation;
use crate::offline::reply::Reply;
use crate::offline::routes::{self, End};
use crate::offline::{fixed, paging};

/// Last words of paths that show the collection above them in another form.
const VIEWS: &[&str] =
    &["lite", "summary", "references", "names", "search", "listByCompany", "providers"];

impl Verbs<'_> {
    /// The collection of a path without an id.
    fn collection(&self) -> (String, bool) {
        let (parent, last) = self.route.split();
        match !self.store.has(&self.route.path) && VIEWS.contains(&last.as_str()) {
            true => (parent.to_owned(), matches!(last.as_str(), "lite" | "summary" | "names")),
            false => (self.route.path.clone(), false),
        }
    }

    pub(super) fn list(self) -> Reply {
        let (path, brief) = self.collection();
        paging::page(self.store, self.route, &path, self.query, brief)
    }

    pub(super) fn get(self) -> Reply {
        let path = &self.route.path;
        if let Some(value) = self.store.single(path) {
            return Reply::json(200, value);
        }
        let (parent, last) = self.route.split();
        if let Some(item) = self.store.item(parent, &last) {
            return Reply::raw(200, item.to_owned());
        }
        let takes_file = |operation: &&Operation| {
            operation.args.iter().any(|argument| operation::is_file(argument))
        };
        if self.route.operation.as_ref().is_some_and(takes_file) {
            return Reply::text(200, "text/csv", "id,name\n");
        }
        if let Some(reply) = fixed::response(self.route, &Method::GET) {
            return reply;
        }
        if let Some(value) = self.store.single(parent).filter(|_| last == "lite") {
            return Reply::json(200, value);
        }
        if last == "count" && !self.store.has(path) {
            let count = self.store.collection(parent).map_or(0, |items| items.len());
            return Reply::json(200, &json!(count));
        }
        match self.route.end {
            End::Id => self.get_item(parent, &last),
            End::Unknown if self.store.has(path) => self.list(),
            // Without a template, numbers are ids.
            End::Unknown if last.chars().all(|c| c.is_ascii_digit()) => self.not_found(),
            End::Unknown => self.list(),
            End::Word | End::Command => {
                let is_view = VIEWS.contains(&last.as_str()) && self.store.has(parent);
                match self.route.is_collection || self.store.has(path) || is_view {
                    true => self.list(),
                    false => Reply::json(200, &json!({})),
                }
            }
        }
    }

    /// An item that is not in its own collection: a view of another collection, or an item by name.
    fn get_item(self, parent: &str, last: &str) -> Reply {
        let (above, word) = routes::split(parent);
        let is_list = self.route.operation.is_some_and(Operation::is_list);
        match word.as_str() {
            "org" if is_list => {
                return paging::page(self.store, self.route, above, self.query, false);
            }
            "type" if is_list => {
                let query = self.query.and("appType", last);
                return paging::page(self.store, self.route, above, &query, false);
            }
            "name" | "siteByName" => {
                if let Some(items) = self.store.collection(above)
                    && let Some(item) = items.find("name", last)
                {
                    return Reply::json(200, &Value::Object(item));
                }
            }
            "lite" | "summary" => {
                if let Some(item) = self.store.item(above, last) {
                    return Reply::raw(200, paging::in_brief(item));
                }
            }
            _ => {}
        }
        match is_list && !self.store.has(parent) {
            true => self.list(),
            false => self.not_found(),
        }
    }
}
