//! Allowed and blocked URLs.

use serde_json::json;

use crate::call::Call;
use crate::parameters::Payload;
use crate::{ApiResponse, Client, Result, Value};

crate::macros::resource! {
    /// The lists of URLs that are always allowed (whitelist) and always blocked (blacklist).
    pub struct SecurityPolicy("zia.security_policy_settings");

    /// Returns the URLs that are always blocked.
    fn get_blacklist() => GET "/zia/api/v1/security/advanced";

    /// Returns the URLs that are always allowed.
    fn get_whitelist() => GET "/zia/api/v1/security";

    /// Blocks URLs, and returns all that are blocked then.
    ///
    /// Body: `url_list` (list).
    fn add_urls_to_blacklist(body) => POST "/zia/api/v1/security/advanced/blacklistUrls" via block;

    /// Allows URLs, and returns all that are allowed then.
    ///
    /// The list is read first: the API replaces it as a whole.
    ///
    /// Body: `url_list` (list).
    fn add_urls_to_whitelist(body) => PUT "/zia/api/v1/security" via allow;

    /// Blocks URLs no longer, and returns all that are blocked then.
    ///
    /// Body: `url_list` (list).
    fn delete_urls_from_blacklist(body)
        => POST "/zia/api/v1/security/advanced/blacklistUrls" via block_no_longer;

    /// Allows URLs no longer, and returns all that are allowed then.
    ///
    /// The list is read first: the API replaces it as a whole.
    ///
    /// Body: `url_list` (list).
    fn delete_urls_from_whitelist(body) => PUT "/zia/api/v1/security" via allow_no_longer;

    /// Empties the list of URLs that are blocked.
    fn erase_blacklist() => PUT "/zia/api/v1/security/advanced" via empty_blacklist;

    /// Empties the list of URLs that are allowed.
    fn erase_whitelist() => PUT "/zia/api/v1/security" via empty_whitelist;

    /// Replaces the URLs that are blocked, and returns them.
    ///
    /// Body: `url_list` (list).
    fn replace_blacklist(body) => PUT "/zia/api/v1/security/advanced" via put_blacklist;

    /// Replaces the URLs that are allowed, and returns them.
    ///
    /// Body: `url_list` (list).
    fn replace_whitelist(body) => PUT "/zia/api/v1/security" via put_whitelist;
}

fn block(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    change_blacklist(client, call, "ADD_TO_LIST")
}

fn block_no_longer(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    change_blacklist(client, call, "REMOVE_FROM_LIST")
}

fn change_blacklist(client: &Client, mut call: Call, action: &str) -> Result<(Value, ApiResponse)> {
    let urls = urls(&call)?;
    call.set_query("action", action);
    set_blacklist(client, call, urls)
}

fn put_blacklist(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    let urls = urls(&call)?;
    set_blacklist(client, call, urls)
}

fn empty_blacklist(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    set_blacklist(client, call, Vec::new())
}

/// Sends URLs to block, and reads what is blocked then.
fn set_blacklist(
    client: &Client,
    mut call: Call,
    urls: Vec<Value>,
) -> Result<(Value, ApiResponse)> {
    call.body = Payload::Json(json!({"blacklist_urls": urls}));
    let _ = client.execute(call)?;
    SecurityPolicy::new(client).get_blacklist()
}

fn allow(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    let urls = urls(&call)?;
    let mut allowed = allowed(client)?;
    for url in urls {
        if !allowed.contains(&url) {
            allowed.push(url);
        }
    }
    set_whitelist(client, call, allowed)
}

fn allow_no_longer(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    let urls = urls(&call)?;
    let mut allowed = allowed(client)?;
    allowed.retain(|url| !urls.contains(url));
    set_whitelist(client, call, allowed)
}

fn put_whitelist(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    let urls = urls(&call)?;
    set_whitelist(client, call, urls)
}

fn empty_whitelist(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    set_whitelist(client, call, Vec::new())
}

/// Sends the URLs to allow, and reads what is allowed then.
fn set_whitelist(
    client: &Client,
    mut call: Call,
    urls: Vec<Value>,
) -> Result<(Value, ApiResponse)> {
    call.body = Payload::Json(json!({"whitelist_urls": urls}));
    let _ = client.execute(call)?;
    SecurityPolicy::new(client).get_whitelist()
}

/// The URLs that are allowed now.
fn allowed(client: &Client) -> Result<Vec<Value>> {
    let (mut policy, _) = SecurityPolicy::new(client).get_whitelist()?;
    match policy.get_mut("whitelist_urls").map(Value::take) {
        Some(Value::Array(urls)) => Ok(urls),
        _ => Ok(Vec::new()),
    }
}

/// The URLs that a body lists.
fn urls(call: &Call) -> Result<Vec<Value>> {
    match call.fields().and_then(|body| body.get("url_list")) {
        Some(Value::Array(urls)) => Ok(urls.clone()),
        _ => Err(call.refuse("body.url_list", "must be an array of URLs")),
    }
}
