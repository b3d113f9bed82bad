//! URL categories.

use super::shared::url_lists;
use crate::api::prelude::{ApiResponse, Call, Client, Payload, Result, Spelling, Value, WHOLE};
use crate::api::shared::local_search;

/// The scopes of a category spell this field with a capital letter.
const SCOPES: Spelling = &[("scopes.type", "Type")];

crate::api::macros::resource! {
    /// Categories of URLs, predefined and custom.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/url-categories>
    pub struct UrlCategories("zia.url_categories");

    /// Lists the categories.
    ///
    /// The API cannot search this list. The client keeps the items whose configured name contains
    /// `search`, ignoring case.
    ///
    /// Query: `custom_only` (flag), `include_only_url_keyword_counts` (flag), `type` (text),
    /// `search` (text).
    fn list_categories(query) => LIST "/zia/api/v1/urlCategories" as WHOLE
        via local_search::by_field["configured_name"];

    /// Lists the categories, in brief.
    ///
    /// Query: `scope` (text), `type` (text).
    fn list_categories_lite(query) => LIST "/zia/api/v1/urlCategories/lite" as WHOLE;

    /// Returns the category with this id.
    fn get_category(category_id) => GET "/zia/api/v1/urlCategories/{category_id}";

    /// Returns the number of URLs in the tenant's categories, and the remaining quota.
    fn get_quota() => GET "/zia/api/v1/urlCategories/urlQuota";

    /// Returns the maximum number of custom categories in this group.
    fn get_max_custom_count(group)
        => GET "/zia/api/v1/urlCategories/maxCustomCount/{group}"
        from oneapi "GetUrlCategoryMaxCustomCount";

    /// Adds a category of top-level domains.
    ///
    /// Body: `configured_name` (text), `tlds` (list), `description` (text), `name` (text).
    fn add_tld_category(body) => POST "/zia/api/v1/urlCategories" spelled SCOPES via top_level;

    /// Adds a category of URLs.
    ///
    /// `configured_name` is required if `custom_category` is true.
    ///
    /// Body: `super_category` (text), `urls` (list), `configured_name` (text),
    /// `db_categorized_urls` (list), `description` (text), `custom_category` (flag), `ip_ranges`
    /// (list), `ip_ranges_retaining_parent_category` (list), `keywords` (list),
    /// `keywords_retaining_parent_category` (list).
    fn add_url_category(body) => POST "/zia/api/v1/urlCategories" spelled SCOPES via custom;

    /// Adds URLs to the category with this id.
    ///
    /// Its other URLs stay.
    ///
    /// Body: `urls` (list), `configured_name` (text).
    ///
    /// Returns: `id` (text), `category_group` (text), `configured_name` (text), `custom_category`
    /// (flag), `custom_ip_ranges_count` (int), `custom_urls_count` (int), `description` (text),
    /// `editable` (flag), ….
    fn add_urls_to_category(category_id, body)
        => PUT "/zia/api/v1/urlCategories/{category_id}" spelled SCOPES via url_lists::add;

    /// Replaces the category with this id, or changes its lists.
    ///
    /// `action` is `ADD_TO_LIST` or `REMOVE_FROM_LIST`. Without an `action`, the body replaces the
    /// category.
    ///
    /// Body: `action` (text), `configured_name` (text), `urls` (list), `db_categorized_urls`
    /// (list), `description` (text), `ip_ranges` (list), `ip_ranges_retaining_parent_category`
    /// (list), `keywords` (list), `keywords_retaining_parent_category` (list).
    fn update_url_category(category_id, body)
        => PUT "/zia/api/v1/urlCategories/{category_id}" spelled SCOPES via with_action;

    /// Removes the category with this id.
    fn delete_category(category_id) => DELETE "/zia/api/v1/urlCategories/{category_id}";

    /// Removes URLs from the category with this id.
    ///
    /// Body: `urls` (list), `configured_name` (text).
    fn delete_urls_from_category(category_id, body)
        => PUT "/zia/api/v1/urlCategories/{category_id}" spelled SCOPES via url_lists::remove;

    /// Looks up the categories of URLs.
    ///
    /// One request has at most 100 URLs. The client sends as many requests as needed.
    ///
    /// Body: `urls` (list).
    fn lookup(body) => POST "/zia/api/v1/urlLookup" via in_chunks;

    /// Finds the categories that contain some domains.
    ///
    /// One request has at most 100 domains. The client sends as many requests as needed.
    ///
    /// Body: `urls` (list).
    fn review_domains_post(body) => POST "/zia/api/v1/urlCategories/review/domains" via in_chunks;

    /// Adds domains to the categories that `review_domains_post` found for them.
    ///
    /// One request has at most 100 domains. The client sends as many requests as needed.
    ///
    /// Body: `urls` (list): the objects that `review_domains_post` returned, each with its `url`,
    /// `domain_type` and `matches`.
    fn review_domains_put(body) => PUT "/zia/api/v1/urlCategories/review/domains" via reviewed;
}

/// Adds the defaults of `type` and `custom_category`.
fn custom(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let field = |name: &str| call.fields().and_then(|body| body.get(name));
    if field("custom_category") == Some(&Value::Bool(true)) && !is_named(&call) {
        return Err(
            call.refuse("body.configured_name", "is missing; a custom category requires it")
        );
    }
    if let Some(body) = call.fields_mut() {
        body.entry("type").or_insert_with(|| "URL_CATEGORY".into());
        body.entry("custom_category").or_insert(Value::Bool(false));
    }
    client.execute(call)
}

/// Whether a body has a configured name.
fn is_named(call: &Call) -> bool {
    let name = call.fields().and_then(|body| body.get("configured_name")?.as_str());
    name.is_some_and(|name| !name.is_empty())
}

/// Sends top-level domains as the category's URLs, as the API requires.
fn top_level(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    if !is_named(&call) {
        return Err(
            call.refuse("body.configured_name", "is missing; give the name of the category")
        );
    }
    match call.fields().and_then(|body| body.get("tlds")).cloned() {
        Some(Value::Array(domains)) if !domains.is_empty() => {
            if let Some(body) = call.fields_mut() {
                body.shift_remove("tlds");
                body.entry("urls").or_insert(Value::Array(domains));
                body.entry("type").or_insert_with(|| "TLD_CATEGORY".into());
                body.entry("super_category").or_insert_with(|| "USER_DEFINED".into());
            }
            client.execute(call)
        }
        _ => Err(call.refuse("body.tlds", "must list at least one top-level domain")),
    }
}

/// Moves the body's `action` into the query. An unknown action is refused, because the API would
/// replace the lists.
fn with_action(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    match call.take_field("action") {
        None | Some(Value::Null) => client.execute(call),
        Some(action) if action == "" => client.execute(call),
        Some(action) if action == "ADD_TO_LIST" || action == "REMOVE_FROM_LIST" => {
            call.set_query("action", action);
            client.execute(call)
        }
        Some(action) => {
            let message = format!("must be ADD_TO_LIST or REMOVE_FROM_LIST, not {action}");
            Err(call.refuse("body.action", message))
        }
    }
}

/// The number of URLs that the API accepts in one request.
const CHUNK: usize = 100;

/// Takes the URLs from a body: an array, or an object with `urls`.
fn urls(call: &mut Call) -> Result<Vec<Value>> {
    let urls = match std::mem::take(&mut call.body) {
        Payload::Json(Value::Object(mut fields)) => fields.shift_remove("urls"),
        Payload::Json(other) => Some(other),
        Payload::None | Payload::Raw { .. } => None,
    };
    match urls {
        Some(Value::Array(urls)) if !urls.is_empty() => Ok(urls),
        _ => Err(call.refuse("body.urls", "must be an array of at least one URL")),
    }
}

/// Sends the results for domains. The API does not accept the domains' names alone.
fn reviewed(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    let mut copy = call.clone();
    if let Some(other) = urls(&mut copy)?.iter().find(|found| !found.is_object()) {
        let message = format!("must be the objects that review_domains_post returned, not {other}");
        return Err(call.refuse("body.urls", message));
    }
    in_chunks(client, call)
}

/// Sends URLs in requests of at most 100. Returns all results, and the last response.
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
            Value::Null => {}
            other => all.push(other),
        }
        if chunks.peek().is_none() {
            return Ok((Value::Array(all), response));
        }
    }
}
