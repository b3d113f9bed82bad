//! Url categories.

use crate::call::Call;
use crate::parameters::Payload;
use crate::{ApiResponse, Client, Result, Value};

crate::macros::resource! {
    /// Categories of URLs, the vendor's and the tenant's own.
    pub struct UrlCategories("zia.url_categories");

    /// Lists the categories.
    ///
    /// Query: `custom_only` (flag), `include_only_url_keyword_counts` (flag), `type` (text),
    /// `search` (text).
    fn list_categories(query) => LIST "/zia/api/v1/urlCategories";

    /// Lists the categories lite.
    fn list_categories_lite(query) => LIST "/zia/api/v1/urlCategories/lite";

    /// Returns the category with this id.
    fn get_category(category_id) => GET "/zia/api/v1/urlCategories/{category_id}";

    /// Returns the quota.
    fn get_quota() => GET "/zia/api/v1/urlCategories/urlQuota";

    /// Adds a tld category.
    ///
    /// Body: `configured_name` (text), `tlds` (list), `description` (text), `name` (text).
    fn add_tld_category(body) => POST "/zia/api/v1/urlCategories";

    /// Adds a URL category.
    ///
    /// Body: `super_category` (text), `urls` (list), `configured_name` (text),
    /// `db_categorized_urls` (list), `description` (text), `custom_category` (flag), `ip_ranges`
    /// (list), `ip_ranges_retaining_parent_category` (list), `keywords` (list),
    /// `keywords_retaining_parent_category` (list).
    fn add_url_category(body) => POST "/zia/api/v1/urlCategories" via custom;

    /// Adds a URLs to category.
    ///
    /// Body: `urls` (list).
    fn add_urls_to_category(category_id, body)
        => PUT "/zia/api/v1/urlCategories/{category_id}" via adding;

    /// Replaces the URL category with this id.
    ///
    /// Body: `action` (text), `configured_name` (text), `urls` (list), `db_categorized_urls`
    /// (list), `description` (text), `ip_ranges` (list), `ip_ranges_retaining_parent_category`
    /// (list), `keywords` (list), `keywords_retaining_parent_category` (list).
    fn update_url_category(category_id, body)
        => PUT "/zia/api/v1/urlCategories/{category_id}" via with_action;

    /// Removes the category with this id.
    fn delete_category(category_id) => DELETE "/zia/api/v1/urlCategories/{category_id}";

    /// Removes the URLs from category with this id.
    ///
    /// Body: `urls` (list).
    fn delete_urls_from_category(category_id, body)
        => PUT "/zia/api/v1/urlCategories/{category_id}" via removing;

    /// Lookups the URL categories.
    ///
    /// Body: `urls` (list).
    fn lookup(body) => POST "/zia/api/v1/urlLookup" via in_chunks;

    /// Reviews the domains post.
    ///
    /// Body: `urls` (list).
    fn review_domains_post(body) => POST "/zia/api/v1/urlCategories/review/domains" via as_array;

    /// Reviews the domains put.
    ///
    /// Body: `urls` (list).
    fn review_domains_put(body) => PUT "/zia/api/v1/urlCategories/review/domains" via as_array;
}

/// Says what kind of category it is where the caller does not.
fn custom(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    if let Some(body) = call.fields_mut() {
        body.entry("type").or_insert_with(|| "URL_CATEGORY".into());
        body.entry("custom_category").or_insert(Value::Bool(false));
    }
    client.execute(call)
}

/// Adds to the category's lists instead of replacing them.
fn adding(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    call.set_query("action", "ADD_TO_LIST");
    client.execute(call)
}

/// Removes from the category's lists instead of replacing them.
fn removing(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    call.set_query("action", "REMOVE_FROM_LIST");
    client.execute(call)
}

/// An `action` in the body says what becomes of the lists; the API wants it in the query.
fn with_action(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let action = call.fields_mut().and_then(|body| body.shift_remove("action"));
    if let Some(action) = action.filter(|action| !action.is_null()) {
        call.set_query("action", action);
    }
    client.execute(call)
}

/// How many URLs the API looks up in one call.
const CHUNK: usize = 100;

/// Takes the URLs out of a body: an array, or an object with `urls`.
fn urls(call: &mut Call) -> Result<Vec<Value>> {
    let urls = match std::mem::take(&mut call.body) {
        Payload::Json(Value::Object(mut fields)) => fields.shift_remove("urls"),
        Payload::Json(other) => Some(other),
        Payload::None | Payload::Raw { .. } => None,
    };
    match urls {
        Some(Value::Array(urls)) => Ok(urls),
        _ => Err(call.refuse("body.urls", "must be an array of URLs")),
    }
}

/// Sends the URLs as an array.
fn as_array(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    call.body = Payload::Json(Value::Array(urls(&mut call)?));
    client.execute(call)
}

/// Looks URLs up a hundred at a time; the response is the last call's.
fn in_chunks(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let urls = urls(&mut call)?;
    let mut all = Vec::new();
    let mut chunks = urls.chunks(CHUNK).peekable();
    loop {
        let chunk = chunks.next().unwrap_or_default().to_vec();
        let mut part = call.clone();
        part.body = Payload::Json(Value::Array(chunk));
        let (found, response) = client.execute(part)?;
        match found {
            Value::Array(found) => all.extend(found),
            other => all.push(other),
        }
        if chunks.peek().is_none() {
            return Ok((Value::Array(all), response));
        }
    }
}
