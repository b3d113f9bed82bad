//! HTTP header profiles.

use crate::PathArgument;
use crate::api::prelude::{ApiResponse, Call, Client, Result, Value, WHOLE};

crate::api::macros::resource! {
    /// HTTP header profiles: criteria that rules match, and headers that rules insert.
    ///
    /// The vendor's reference: <https://help.zscaler.com/legacy-apis/http-header-control>
    pub struct HttpHeaderControl("zia.http_header_control");

    /// Lists the profiles of headers to insert.
    ///
    /// `query` has no documented parameters.
    fn list_http_header_action_profiles(query)
        => LIST "/zia/api/v1/httpHeaderActionProfile" as WHOLE;

    /// Lists the profiles of headers to match.
    ///
    /// `query` has no documented parameters.
    fn list_http_header_profiles(query) => LIST "/zia/api/v1/httpHeaderProfile" as WHOLE;

    /// Adds a profile of headers to insert.
    ///
    /// Body: `name` (text), `description` (text), `slot_id` (int),
    /// `http_header_action_profile_keys` (list).
    fn add_http_header_action_profile(body) => POST "/zia/api/v1/httpHeaderActionProfile";

    /// Adds a profile of headers to match.
    ///
    /// Body: `description` (text), `slot_id` (int), `profile_ready_for_use` (flag),
    /// `http_header_profile_criteria` (list), `name` (text).
    fn add_http_header_profile(body) => POST "/zia/api/v1/httpHeaderProfile";

    /// Replaces the profile of headers to insert with this id.
    ///
    /// The API requires the profile's `slot_id`. If it is missing from the body, the client looks
    /// it up and adds it.
    ///
    /// Body: `slot_id` (int).
    fn update_http_header_action_profile(profile_id, body)
        => PUT "/zia/api/v1/httpHeaderActionProfile/{profile_id}"
        via with_slot[|profiles| profiles.list_http_header_action_profiles(())];

    /// Replaces the profile of headers to match with this id.
    ///
    /// The API requires the profile's `slot_id`. If it is missing from the body, the client looks
    /// it up and adds it.
    ///
    /// Body: that of `add_http_header_profile`.
    fn update_http_header_profile(profile_id, body)
        => PUT "/zia/api/v1/httpHeaderProfile/{profile_id}"
        via with_slot[|profiles| profiles.list_http_header_profiles(())];

    /// Removes the profile of headers to insert with this id.
    fn delete_http_header_action_profile(profile_id)
        => DELETE "/zia/api/v1/httpHeaderActionProfile/{profile_id}";

    /// Removes the profile of headers to match with this id.
    fn delete_http_header_profile(profile_id)
        => DELETE "/zia/api/v1/httpHeaderProfile/{profile_id}";
}

/// Adds the slot of a profile. Only the list of profiles has it.
fn with_slot(
    client: &Client,
    mut call: Call,
    list: fn(&HttpHeaderControl<'_>) -> Result<(Value, ApiResponse)>,
) -> Result<(Value, ApiResponse)> {
    let slot = call.fields().and_then(|body| body.get("slot_id").or_else(|| body.get("slotId")));
    // Zero is not a slot.
    if slot.is_some_and(|slot| !slot.is_null() && *slot != 0 && *slot != "0") {
        return client.execute(call);
    }
    let (profiles, _) = list(&client.zia().http_header_control())?;
    let id = call.argument("profile_id").unwrap_or_default();
    let is_it = |profile: &&Value| {
        let found = profile.get("id").map(PathArgument::segment);
        found.is_some_and(|found| found.is_ok_and(|found| found == id))
    };
    let found = profiles.as_array().into_iter().flatten().find(is_it);
    let slot = found.and_then(|profile| profile.get("slot_id")).filter(|slot| !slot.is_null());
    if let (Some(slot), Some(body)) = (slot.cloned(), call.fields_mut()) {
        body.shift_remove("slotId");
        body.insert("slot_id".to_owned(), slot);
    }
    client.execute(call)
}
