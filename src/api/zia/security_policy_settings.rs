//! Allowed and blocked URLs.

use super::shared::url_lists;
use crate::api::prelude::{ApiResponse, Call, Client, Payload, Result, Value, json};
use crate::api::row::Handler;

crate::api::macros::resource! {
    /// The lists of URLs that are always allowed (whitelist) and always blocked (blacklist).
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/security-policy-settings>
    pub struct SecurityPolicy("zia.security_policy_settings");

    /// Returns the URLs that are always blocked.
    ///
    /// Returns: `blacklist_urls` (list).
    fn get_blacklist() => GET "/zia/api/v1/security/advanced";

    /// Returns the URLs that are always allowed.
    fn get_whitelist() => GET "/zia/api/v1/security";

    /// Adds URLs to the blocked URLs. Returns all blocked URLs.
    ///
    /// Body: `url_list` (list).
    ///
    /// Returns: `blacklist_urls` (list).
    fn add_urls_to_blacklist(body) => POST "/zia/api/v1/security/advanced/blacklistUrls"
        via change_blacklist[url_lists::add];

    /// Adds URLs to the allowed URLs. Returns all allowed URLs.
    ///
    /// The client reads the list first, because the API replaces it as a whole.
    ///
    /// Body: `url_list` (list).
    fn add_urls_to_whitelist(body) => PUT "/zia/api/v1/security" via allow;

    /// Removes URLs from the blocked URLs. Returns the remaining ones.
    ///
    /// Body: `url_list` (list).
    fn delete_urls_from_blacklist(body)
        => POST "/zia/api/v1/security/advanced/blacklistUrls"
        via change_blacklist[url_lists::remove];

    /// Removes URLs from the allowed URLs. Returns the remaining ones.
    ///
    /// The client reads the list first, because the API replaces it as a whole.
    ///
    /// Body: `url_list` (list).
    fn delete_urls_from_whitelist(body) => PUT "/zia/api/v1/security" via allow_no_longer;

    /// Removes all blocked URLs.
    ///
    /// Returns: `blacklist_urls` (list).
    fn erase_blacklist() => PUT "/zia/api/v1/security/advanced"
        via set_blacklist[json!([]), Client::execute];

    /// Removes all allowed URLs.
    fn erase_whitelist() => PUT "/zia/api/v1/security" via set_whitelist[json!([])];

    /// Replaces the blocked URLs. Returns the new list.
    ///
    /// Body: `url_list` (list).
    fn replace_blacklist(body) => PUT "/zia/api/v1/security/advanced"
        via put_blacklist;

    /// Replaces the allowed URLs. Returns the new list.
    ///
    /// Body: `url_list` (list).
    fn replace_whitelist(body) => PUT "/zia/api/v1/security" via put_whitelist;
}

fn put_blacklist(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    rename_read(&mut call, "blacklist_urls");
    change_blacklist(client, call, Client::execute)
}

/// Renames a list that is sent back as it was read.
fn rename_read(call: &mut Call, read: &str) {
    if let Some(urls) = call.take_field(read)
        && let Some(body) = call.fields_mut()
    {
        body.entry("url_list").or_insert(urls);
    }
}

fn change_blacklist(client: &Client, call: Call, send: Handler) -> Result<(Value, ApiResponse)> {
    let urls = url_lists::given(&call, "url_list")?;
    set_blacklist(client, call, urls, send)
}

/// Sends the URLs to block, then reads all blocked URLs.
fn set_blacklist(
    client: &Client,
    mut call: Call,
    urls: Value,
    send: Handler,
) -> Result<(Value, ApiResponse)> {
    // Another thread may be between reading the list and replacing it.
    let _turn = client.take_turn_at(&call, "/zia/api/v1/security/advanced")?;
    call.body = Payload::Json(json!({"blacklist_urls": urls}));
    let _ = send(client, call)?;
    client.zia().security_policy_settings().get_blacklist()
}

fn allow(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    let urls = url_lists::listed(&call, "url_list")?;
    let mut allowed = allowed(client, &call)?;
    for url in urls {
        if !allowed.contains(&url) {
            allowed.push(url);
        }
    }
    set_whitelist(client, call, allowed.into())
}

fn allow_no_longer(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    let urls = url_lists::listed(&call, "url_list")?;
    let mut allowed = allowed(client, &call)?;
    allowed.retain(|url| !urls.contains(url));
    set_whitelist(client, call, allowed.into())
}

fn put_whitelist(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    rename_read(&mut call, "whitelist_urls");
    let urls = url_lists::given(&call, "url_list")?;
    set_whitelist(client, call, urls)
}

/// Sends the URLs to allow, then reads all allowed URLs.
fn set_whitelist(client: &Client, mut call: Call, urls: Value) -> Result<(Value, ApiResponse)> {
    call.body = Payload::Json(json!({"whitelist_urls": urls}));
    let _ = client.execute(call)?;
    client.zia().security_policy_settings().get_whitelist()
}

/// The URLs that are allowed now. A list that cannot be read must not be replaced.
fn allowed(client: &Client, call: &Call) -> Result<Vec<Value>> {
    let (policy, _) = client.zia().security_policy_settings().get_whitelist()?;
    match policy {
        Value::Object(mut fields) => match fields.shift_remove("whitelist_urls") {
            None | Some(Value::Null) => Ok(Vec::new()),
            Some(Value::Array(urls)) => Ok(urls),
            Some(other) => Err(other),
        },
        other => Err(other),
    }
    .map_err(|found| {
        let message = format!("cannot be merged with the current list: {found}");
        call.refuse("body.url_list", message)
    })
}
