//! Common logic of tag groups, tag keys and namespaces. Lists are requested by POST, with the page
//! and the order in the body. Some responses have an extra envelope.

use std::sync::Arc;

use crate::api::prelude::{
    ApiResponse, Call, Client, PageStyle, Payload, Place, Result, Value, json,
};
use crate::api::shared::{local_search, wrapped};
use crate::pagination::count;

/// Pages that are requested in the body.
pub(crate) const SEARCHED: PageStyle =
    PageStyle { place: Place::Within("page_by"), ..PageStyle::ZPA };

/// The default page size.
const PAGE_SIZE: u64 = 100;

/// The names under which the Python SDK accepts a whole body.
const WHOLE: &[&str] = &["tag_group", "tag_key", "namespace", "bulk_update", "status_update"];

/// Lists all items, ordered by name. If the query has a page or a page size, lists one page at a
/// time. The API has no search by name, so the client applies `search`.
pub(crate) fn list(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let by_page = ask(&mut call)?;
    let (mut value, mut response) = local_search::by_name(client, call)?;
    if !by_page && let Some(items) = value.as_array_mut() {
        for page in response.by_ref() {
            items.extend(page?.as_array().cloned().unwrap_or_default());
        }
        response.check_total()?;
    }
    Ok((value, response))
}

/// Finds the item with the name in this argument, ignoring case.
pub(crate) fn named(
    client: &Client,
    mut call: Call,
    argument: &str,
) -> Result<(Value, ApiResponse)> {
    let name = call.argument(argument).unwrap_or_default().to_owned();
    let missing = call.refuse(argument, format!("there is nothing with the name {name:?}"));
    ask(&mut call)?;
    let (mut page, mut response) = client.execute(call)?;
    loop {
        let found = page.as_array_mut().and_then(|items| {
            items.iter_mut().find(|item| {
                let known = item.get("name").and_then(Value::as_str).unwrap_or_default();
                known.to_lowercase() == name.to_lowercase()
            })
        });
        if let Some(found) = found {
            return Ok((found.take(), response));
        }
        match response.next() {
            Some(next) => page = next?,
            None => return Err(missing),
        }
    }
}

/// Moves the page from the query to the body. Returns whether the query had one.
fn ask(call: &mut Call) -> Result<bool> {
    let page = take_count(call, &["page"])?;
    let size = take_count(call, &["page_size", "pageSize", "pagesize"])?;
    call.body = Payload::Json(json!({
        "page_by": {
            "page": page.unwrap_or(1), "page_size": size.unwrap_or(PAGE_SIZE),
            "valid_page": 0, "valid_page_size": 0,
        },
        "sort_by": {"sort_name": "name", "sort_order": "ASC"},
    }));
    Ok(page.or(size).is_some())
}

fn take_count(call: &mut Call, names: &[&str]) -> Result<Option<u64>> {
    for name in names {
        match call.take_query(name) {
            None | Some(Value::Null) => {}
            Some(value) => {
                let number = count(&value);
                let message = || format!("must be a whole number, not {value}");
                let refused = || call.refuse(&format!("query.{name}"), message());
                return number.map(Some).ok_or_else(refused);
            }
        }
    }
    Ok(None)
}

/// Removes the envelope that some responses with a single resource have.
pub(crate) fn one(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    call.view = Some(Arc::new(|mut value| {
        Ok(match value.get_mut("result") {
            Some(result @ Value::Object(_)) => result.take(),
            _ => value,
        })
    }));
    client.execute(call)
}

/// Sends a body that callers may wrap, like the Python SDK's arguments.
pub(crate) fn whole(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    wrapped::unwrap(&mut call, WHOLE)?;
    one(client, call)
}
