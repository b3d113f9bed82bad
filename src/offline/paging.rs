//! Pages of a collection: the selection of items, and the envelope around them.

use serde_json::{Map, Value, json};

use super::reply::Reply;
use super::routes::Route;
use super::store::{Collection, Store};
use crate::call::service::Service;
use crate::edit_distance::same_letters;
use crate::names::Names;
use crate::pagination::{Next, PageStyle, Place};

/// A request's query.
pub(super) struct Query(Vec<(String, String)>);

/// The host in ZIdentity's links. It is the host of the login.
const LOGIN_HOST: &str = "https://offline.zslogin.net";

impl Query {
    pub(super) fn parse(text: &str) -> Self {
        Self(form_urlencoded::parse(text.as_bytes()).into_owned().collect())
    }

    /// Adds the paging parameters that the operation takes in the body.
    pub(super) fn and_body(&self, route: &Route, body: &Value) -> Self {
        let mut all = self.0.clone();
        let style = route.operation.and_then(|operation| operation.pages);
        let paging = match style.map(|style| style.place) {
            Some(Place::Within(field)) => body.as_object().and_then(|fields| {
                fields.iter().find(|(key, _)| same_letters(key, field)).map(|(_, paging)| paging)
            }),
            Some(Place::Body) => Some(body),
            Some(Place::Query) | None => None,
        };
        if let Some(Value::Object(paging)) = paging {
            let numbers = paging.iter().filter(|(_, value)| value.is_number());
            all.extend(numbers.map(|(name, value)| (name.clone(), value.to_string())));
        }
        Self(all)
    }

    /// Adds a parameter.
    pub(super) fn and(&self, name: &str, value: &str) -> Self {
        let mut all = self.0.clone();
        all.push((name.to_owned(), value.to_owned()));
        Self(all)
    }

    /// A parameter, in any spelling: `page_size`, `pageSize`, `pagesize`.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| same_letters(key, name)).map(|(_, value)| value.as_str())
    }

    fn number(&self, name: &str) -> Option<u64> {
        self.get(name)?.trim().parse().ok()
    }

    /// This query with some of its parameters set.
    fn with(&self, set: &[(&str, u64)]) -> String {
        let mut text = form_urlencoded::Serializer::new(String::new());
        for (name, value) in &self.0 {
            if !set.iter().any(|(known, _)| same_letters(known, name)) {
                text.append_pair(name, value);
            }
        }
        for (name, value) in set {
            text.append_pair(name, &value.to_string());
        }
        text.finish()
    }
}

/// The requested part of a list.
struct Window {
    skip: u64,
    size: u64,
}

/// A page of the collection at `path`, in the form of the request's operation.
pub(super) fn page(
    store: &mut Store,
    route: &Route,
    path: &str,
    query: &Query,
    brief: bool,
) -> Reply {
    let Some(service) = route.service() else { return Reply::raw(200, "[]".to_owned()) };
    let style = route.operation.and_then(|operation| operation.pages).unwrap_or(service.pages);
    let window = Window::of(style, service, query);
    let filters = filters(query, style, path);
    let mut none = Collection::default();
    let collection = store.collection_mut(path).unwrap_or(&mut none);
    let take = usize::try_from(window.size).unwrap_or(usize::MAX);
    let skip = usize::try_from(window.skip).unwrap_or(usize::MAX);
    let (items, total) = if filters.is_empty() {
        let total = collection.len();
        (collection.from(skip).take(take).map(str::to_owned).collect::<Vec<_>>(), total)
    } else {
        let mut found = 0;
        let mut items = Vec::new();
        for item in collection.iter().filter(|item| filters.iter().all(|f| f.admits(item))) {
            if found >= skip && items.len() < take {
                items.push(item.to_owned());
            }
            found += 1;
        }
        (items, found)
    };
    let items: Vec<String> = match brief {
        true => items.iter().map(|item| in_brief(item)).collect(),
        false => items,
    };
    let array = format!("[{}]", items.join(","));
    let is_array = style.items.first().is_none_or(|first| *first == "list");
    if is_array && style.total_items.is_none() {
        return Reply::raw(200, array);
    }
    let envelope = Envelope { route, service, style, window, query };
    Reply::json(200, &envelope.around(&array, items.len() as u64, total as u64))
}

impl Window {
    fn of(style: &PageStyle, service: &Service, query: &Query) -> Self {
        let requested = style.size.and_then(|size| query.number(size)).filter(|size| *size > 0);
        let default = style.default_size.unwrap_or(match service.name {
            "zdx" => 10,
            "zeasm" => 20,
            _ => 100,
        });
        let size = requested.unwrap_or(default).min(style.max_size);
        let skip = match style.next {
            Next::Nothing => return Self { skip: 0, size: u64::MAX },
            Next::Number { parameter, first } => {
                let page = query.number(parameter).unwrap_or(first).max(first);
                (page - first).saturating_mul(size)
            }
            Next::Token { parameter, .. } => query.number(parameter).unwrap_or(0),
            Next::Offset { parameter, first } => {
                query.number(parameter).unwrap_or(first).saturating_sub(first)
            }
            Next::Link { .. } => query.number("offset").unwrap_or(0),
        };
        Self { skip, size }
    }
}

/// The envelope around a page's items.
struct Envelope<'a> {
    route: &'a Route,
    service: &'static Service,
    style: &'static PageStyle,
    window: Window,
    query: &'a Query,
}

impl Envelope<'_> {
    fn around(&self, items: &str, found: u64, total: u64) -> Value {
        let mut envelope = Value::Object(Map::new());
        let items = serde_json::from_str(items).unwrap_or_default();
        // ZPA sends counts as text, except for data from a directory.
        let as_text = self.service.name == "zpa" && !self.route.path.contains("/userconfig/");
        let count = |count: u64| if as_text { json!(count.to_string()) } else { json!(count) };
        if let Some(path) = self.style.total_pages {
            self.put(&mut envelope, path, count(total.div_ceil(self.window.size)));
        }
        if let Some(path) = self.style.total_items {
            self.put(&mut envelope, path, count(total));
        }
        self.put(&mut envelope, self.items_path(), items);
        let end = self.window.skip + found;
        match self.style.next {
            Next::Token { field, .. } => {
                let token = if end < total { end.to_string() } else { String::new() };
                self.put(&mut envelope, field, token.into());
            }
            Next::Link { field } if end < total => {
                self.put(&mut envelope, field, self.link(end).into());
            }
            _ => {}
        }
        if self.service.name == "zid"
            && let Some(fields) = envelope.as_object_mut()
        {
            fields.insert("pageOffset".to_owned(), self.window.skip.into());
            fields.insert("pageSize".to_owned(), self.window.size.into());
            fields.insert("totalRecord".to_owned(), total.into());
        }
        envelope
    }

    /// The field of the items. If the style has several, the one that the path names.
    fn items_path(&self) -> &'static str {
        let named = self.style.items.iter().filter(|path| !path.contains('*'));
        let fitting = named.clone().find(|path| self.route.path.contains(**path));
        fitting.or(named.clone().next()).copied().unwrap_or("items")
    }

    /// ZIdentity's links have the login's host, without the gateway's prefix.
    fn link(&self, offset: u64) -> String {
        let path = self.route.path.strip_prefix(self.service.prefix).unwrap_or(&self.route.path);
        let size = self.style.size.unwrap_or("limit");
        let query = self.query.with(&[("offset", offset), (size, self.window.size)]);
        format!("{LOGIN_HOST}{path}?{query}")
    }

    /// Sets the value at a dotted path of decoded names.
    fn put(&self, envelope: &mut Value, path: &str, value: Value) {
        let names: &Names = self.service.names();
        let spelling = self.route.operation.map_or(&[][..], |operation| operation.spelling);
        let mut place = envelope;
        for step in path.split('.') {
            let name = names.encode_key(step, spelling).into_owned();
            if place.is_null() {
                *place = Value::Object(Map::new());
            }
            let Some(fields) = place.as_object_mut() else { return };
            place = fields.entry(name).or_insert(Value::Null);
        }
        *place = value;
    }
}

/// The short form of an item, for paths such as `…/lite`.
pub(super) fn in_brief(item: &str) -> String {
    match serde_json::from_str::<Value>(item) {
        Ok(Value::Object(mut fields)) => {
            fields.retain(|name, _| matches!(name.as_str(), "id" | "name" | "type" | "enabled"));
            Value::Object(fields).to_string()
        }
        _ => item.to_owned(),
    }
}

/// A condition of a query on an item.
enum Filter<'a> {
    /// The text anywhere in the item.
    Anywhere(String),
    /// `name+EQ+x`.
    Field { name: &'a str, operator: Operator, text: &'a str },
    /// A parameter that is not a field of the items.
    Named(Meaning, &'a str),
}

/// The meaning of a filter parameter, by the vendor's documentation.
#[derive(Clone, Copy)]
enum Meaning {
    /// Only items whose flag of this name equals the parameter.
    Flag(&'static str),
    /// No items whose flag of this name is set.
    NoFlag(&'static str),
    /// Only items without a value of this name.
    Without(&'static str),
    /// No items with this value in the field of this name.
    Not(&'static str),
    /// Items whose value at this dotted path begins with the text. The path may lead through lists.
    Begins(&'static str),
}

/// The parameters that do not simply equal a field's value: the end of the list's path, the
/// parameter, and its meaning. An empty end means any list.
const MEANINGS: &[(&str, &str, Meaning)] = &[
    ("/urlCategories", "custom_only", Meaning::Flag("custom_category")),
    ("/vpnCredentials", "include_only_without_location", Meaning::Without("location")),
    ("/groups", "exclude_dynamic_groups", Meaning::NoFlag("is_dynamic_group")),
    ("", "exclude_type", Meaning::Not("type")),
    ("/users", "name", Meaning::Begins("name")),
    ("/users", "dept", Meaning::Begins("department.name")),
    ("/users", "group", Meaning::Begins("groups.name")),
    ("/deviceGroups/devices", "name", Meaning::Begins("name")),
];

#[derive(Clone, Copy)]
enum Operator {
    Equal,
    Unequal,
    Contains,
    Starts,
    Ends,
}

impl Operator {
    fn parse(text: &str) -> Option<Self> {
        Some(match text.to_ascii_uppercase().as_str() {
            "EQ" => Self::Equal,
            "NE" => Self::Unequal,
            "CONTAINS" | "LIKE" => Self::Contains,
            "STARTSWITH" => Self::Starts,
            "ENDSWITH" => Self::Ends,
            _ => return None,
        })
    }

    fn holds(self, value: &str, text: &str) -> bool {
        let (value, text) = (value.to_lowercase(), text.to_lowercase());
        match self {
            Self::Equal => value == text,
            Self::Unequal => value != text,
            Self::Contains => value.contains(&text),
            Self::Starts => value.starts_with(&text),
            Self::Ends => value.ends_with(&text),
        }
    }
}

/// The filters of a query: its search and its fields.
fn filters<'a>(query: &'a Query, style: &PageStyle, path: &str) -> Vec<Filter<'a>> {
    let paging = |name: &str| {
        let moving = match style.next {
            Next::Number { parameter, .. }
            | Next::Token { parameter, .. }
            | Next::Offset { parameter, .. } => Some(parameter),
            Next::Link { .. } | Next::Nothing => None,
        };
        let known = ["page", "page_size", "offset", "limit", "size", "sort_by", "sort_order"];
        known.iter().chain(&moving).chain(&style.size).any(|known| same_letters(known, name))
    };
    let filter = |(name, value): &'a (String, String)| {
        if value.is_empty() || paging(name) {
            return None;
        }
        if matches!(name.as_str(), "search" | "q" | "keyword") {
            let mut parts = value.splitn(3, '+');
            if let (Some(name), Some(operator), Some(text)) =
                (parts.next(), parts.next().and_then(Operator::parse), parts.next())
            {
                return Some(Filter::Field { name, operator, text });
            }
            return Some(Filter::Anywhere(value.to_lowercase()));
        }
        let meaning = MEANINGS
            .iter()
            .find(|(list, parameter, _)| path.ends_with(list) && same_letters(parameter, name));
        if let Some((_, _, meaning)) = meaning {
            return Some(Filter::Named(*meaning, value));
        }
        // `name[like]=x` of ZIdentity, else `name=x`.
        let (name, operator) = match name.split_once('[') {
            Some((name, rest)) => (name, Operator::parse(rest.trim_end_matches(']'))?),
            None => (name.as_str(), Operator::Equal),
        };
        Some(Filter::Field { name, operator, text: value })
    };
    query.0.iter().filter_map(filter).collect()
}

impl Filter<'_> {
    fn admits(&self, item: &str) -> bool {
        match self {
            Self::Anywhere(text) => {
                // Field names do not count. Searching the whole text first rules most items out.
                item.to_lowercase().contains(text)
                    && serde_json::from_str(item).is_ok_and(|item| has_text(&item, text))
            }
            Self::Field { name, operator, text } => {
                let Ok(Value::Object(fields)) = serde_json::from_str(item) else { return true };
                // A parameter that is not a field of the items is not a filter.
                match fields.iter().find(|(field, _)| same_letters(field, name)) {
                    Some((_, Value::String(value))) => operator.holds(value, text),
                    Some((_, value @ (Value::Number(_) | Value::Bool(_)))) => {
                        operator.holds(&value.to_string(), text)
                    }
                    _ => true,
                }
            }
            Self::Named(meaning, value) => {
                let Ok(item) = serde_json::from_str::<Value>(item) else { return true };
                meaning.admits(&item, value)
            }
        }
    }
}

impl Meaning {
    fn admits(self, item: &Value, text: &str) -> bool {
        let field = |name: &str| {
            let fields = item.as_object().into_iter().flatten();
            fields.into_iter().find(|(field, _)| same_letters(field, name)).map(|(_, value)| value)
        };
        let is_set = |name| field(name) == Some(&Value::Bool(true));
        let yes = text.eq_ignore_ascii_case("true");
        match self {
            Self::Flag(name) => !yes || is_set(name),
            Self::NoFlag(name) => !yes || !is_set(name),
            Self::Without(name) => !yes || field(name).is_none_or(Value::is_null),
            Self::Not(name) => field(name).and_then(Value::as_str) != Some(text),
            Self::Begins(path) => begins(item, path, &text.to_lowercase()),
        }
    }
}

/// Whether the value at a dotted path begins with a text. The path may lead through lists.
fn begins(value: &Value, path: &str, text: &str) -> bool {
    match (value, path.split_once('.')) {
        (Value::Array(items), _) => items.iter().any(|item| begins(item, path, text)),
        (Value::String(value), _) if path.is_empty() => value.to_lowercase().starts_with(text),
        (Value::Object(fields), split) => {
            let (name, rest) = split.unwrap_or((path, ""));
            let field = fields.iter().find(|(field, _)| same_letters(field, name));
            field.is_some_and(|(_, value)| begins(value, rest, text))
        }
        _ => false,
    }
}

fn has_text(value: &Value, text: &str) -> bool {
    match value {
        Value::String(value) => value.to_lowercase().contains(text),
        Value::Array(values) => values.iter().any(|value| has_text(value, text)),
        Value::Object(fields) => fields.values().any(|value| has_text(value, text)),
        _ => false,
    }
}
