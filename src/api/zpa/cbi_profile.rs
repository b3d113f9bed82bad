//! Cloud browser isolation: profiles.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};
use crate::api::shared::body_fields;

crate::api::macros::resource! {
    /// Isolation profiles: the settings of isolated browsers, and the permissions of their users.
    pub struct CbiProfile("zpa.cbi_profile");

    /// Lists the profiles.
    ///
    /// Query: `scope_id` (text).
    fn list_cbi_profiles(query) => LIST "/zpa/cbiconfig/cbi/api/customers/{customer_id}/profiles";

    /// Returns the profile with this id.
    ///
    /// Query: `scope_id` (text).
    fn get_cbi_profile(profile_id, query)
        => GET "/zpa/cbiconfig/cbi/api/customers/{customer_id}/profiles/{profile_id}";

    /// Adds a profile.
    ///
    /// Query: `scope_id` (text).
    ///
    /// Body: `name` (text), `description` (text), `is_default` (flag), `banner_id` (text),
    /// `region_ids` (list, at least two), `certificate_ids` (list), `security_controls` (object),
    /// `debug_mode` (object), `user_experience` (object).
    fn add_cbi_profile(query, body) => POST "/zpa/cbiconfig/cbi/api/customers/{customer_id}/profiles"
        via add;

    /// Replaces the profile with this id.
    ///
    /// Query: `scope_id` (text).
    ///
    /// Body: `name` (text), `description` (text), `is_default` (flag), `banner` (object with
    /// `id`), `regions` (list of objects, at least two), `certificates` (list of objects),
    /// `security_controls` (object), `debug_mode` (object), `user_experience` (object).
    fn update_cbi_profile(profile_id, query, body)
        => PUT "/zpa/cbiconfig/cbi/api/customers/{customer_id}/profiles/{profile_id}" via update;

    /// Removes the profile with this id.
    ///
    /// Query: `scope_id` (text).
    fn delete_cbi_profile(profile_id, query)
        => DELETE "/zpa/cbiconfig/cbi/api/customers/{customer_id}/profiles/{profile_id}";
}

/// Adds a profile that has the regions and certificates that the API requires.
fn add(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    body_fields::into_query(&mut call, "scope_id")?;
    check_length(&call, "region_ids", 2)?;
    check_length(&call, "certificate_ids", 1)?;
    client.execute(call)
}

/// Replaces a profile. The API requires objects here, although it accepts ids in a new profile.
fn update(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    body_fields::into_query(&mut call, "scope_id")?;
    check_length(&call, "regions", 2)?;
    check_length(&call, "certificates", 1)?;
    let banner = call.fields().and_then(|body| body.get("banner")?.get("id"));
    if banner.is_none_or(|id| id.is_null() || id == "") {
        return Err(call.refuse("body.banner", "must be an object with the banner's id"));
    }
    client.execute(call)
}

fn check_length(call: &Call, name: &str, least: usize) -> Result<()> {
    let list = call.fields().and_then(|body| body.get(name)).and_then(Value::as_array);
    if list.is_none_or(|list| list.len() < least) {
        let message = format!("must be an array of at least {least}");
        return Err(call.refuse(&format!("body.{name}"), message));
    }
    Ok(())
}
