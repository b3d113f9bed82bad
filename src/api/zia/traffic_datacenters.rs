//! Data centers.

use std::sync::Arc;

use super::shared::validity;
use crate::api::prelude::{ApiResponse, Call, Client, Map, Payload, Result, Value, WHOLE, json};
use crate::api::shared::local_search;

crate::api::macros::resource! {
    /// The data centers of the cloud, and the tenant's temporary exclusions.
    ///
    /// The vendor's reference: <https://help.zscaler.com/legacy-apis/traffic-forwarding-0>
    pub struct TrafficDatacenters("zia.traffic_datacenters");

    /// Lists the data centers, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_datacenters(query) => LIST "/zia/api/v1/datacenters";

    /// Lists the exclusions of data centers.
    ///
    /// The API cannot search this list. The client keeps the items whose name contains `search`,
    /// ignoring case.
    ///
    /// Query: `search` (text).
    fn list_dc_exclusions(query)
        => LIST "/zia/api/v1/dcExclusions" as WHOLE via local_search::by_name;

    /// Returns the exclusion of the data center with this id.
    fn get_dc_exclusion(dc_id)
        => GET "/zia/api/v1/dcExclusions/{dc_id}" from oneapi "GetDatacenterExclusionById";

    /// Excludes a data center for some time. Returns the new exclusions.
    ///
    /// `dcid` is the data center's id. Default: the first one of `list_datacenters`.
    ///
    /// Body: `dcid` (int), `start_time` (int, Unix time in seconds, or text such as `Mon, 01 Jan
    /// 2029 00:00:00 GMT`), `end_time` (int or text, in the same formats), `description` (text),
    /// `dc_name` (object), `expired` (flag).
    fn add_dc_exclusion(body) => POST "/zia/api/v1/dcExclusions" via exclude;

    /// Replaces the exclusion of a data center. Returns the new exclusion.
    ///
    /// Body: that of `add_dc_exclusion`. `dcid` is the data center's id.
    fn update_dc_exclusion(body) => PUT "/zia/api/v1/dcExclusions" via replace_exclusion;

    /// Removes the exclusion of the data center with this id.
    fn delete_dc_exclusion(dc_id) => DELETE "/zia/api/v1/dcExclusions/{dc_id}";
}

fn exclude(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let exclusion = exclusion(client, &mut call)?;
    let named = exclusion.get("dcid").filter(|dcid| !dcid.is_null() && **dcid != 0);
    let dcid = match named {
        Some(dcid) => dcid.clone(),
        None => {
            let (centres, _) = client.zia().traffic_datacenters().list_datacenters(())?;
            let first = centres.get(0).and_then(|centre| centre.get("id")).cloned();
            first.ok_or_else(|| {
                call.refuse("body.dcid", "is missing, and list_datacenters returned no data center")
            })?
        }
    };
    send(client, call, exclusion, dcid)
}

/// Returns the only item of the response's array.
fn replace_exclusion(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let exclusion = exclusion(client, &mut call)?;
    let Some(dcid) = exclusion.get("dcid").cloned() else {
        return Err(call.refuse("body.dcid", "is missing; give the id of the data center"));
    };
    call.view = Some(Arc::new(|response| match response {
        Value::Array(mut items) if items.len() == 1 => Ok(items.pop().unwrap_or_default()),
        other => Ok(other),
    }));
    send(client, call, exclusion, dcid)
}

/// Reads an exclusion from a body, with its times in seconds.
fn exclusion(client: &Client, call: &mut Call) -> Result<Map<String, Value>> {
    let mut fields = match std::mem::take(&mut call.body) {
        Payload::Json(Value::Object(fields)) => fields,
        _ => return Err(call.refuse("body", "must be an object with start_time and end_time")),
    };
    if let Some(id) = fields.shift_remove("dc_id") {
        fields.entry("dcid").or_insert(id);
    }
    let zone = fields.shift_remove("time_zone");
    let zone = zone.as_ref().and_then(Value::as_str).unwrap_or("UTC");
    validity::to_seconds(client, call, &mut fields, zone)?;
    Ok(fields)
}

/// The API requires an array.
fn send(
    client: &Client,
    mut call: Call,
    mut exclusion: Map<String, Value>,
    dcid: Value,
) -> Result<(Value, ApiResponse)> {
    exclusion.insert("dcid".to_owned(), dcid);
    call.body = Payload::Json(json!([exclusion]));
    client.execute(call)
}
