//! Templates of locations.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};
use crate::api::shared::body_fields;

crate::api::macros::resource! {
    /// Templates of new locations.
    pub struct LocationTemplate("ztw.location_template");

    /// Lists the location templates, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_location_templates(query) => LIST "/ztw/api/v1/locationTemplate";

    /// Lists the location templates, in brief, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_template_lite(query) => LIST "/ztw/api/v1/locationTemplate/lite";

    /// Returns the location template with this id.
    fn get_location_template(template_id)
        => GET "/ztw/api/v1/locationTemplate/{template_id}" from oneapi "GetLocationTemplate";

    /// Adds a location template.
    ///
    /// `description` is sent as `desc`, the API's name.
    ///
    /// Body: `name` (text), `template` (object), `description` (text).
    fn add_location_template(body) => POST "/ztw/api/v1/locationTemplate" via with_description;

    /// Replaces the location template with this id.
    ///
    /// Body: that of `add_location_template`.
    fn update_location_template(template_id, body)
        => PUT "/ztw/api/v1/locationTemplate/{template_id}" via with_description;

    /// Removes the location template with this id.
    fn delete_location_template(template_id) => DELETE "/ztw/api/v1/locationTemplate/{template_id}";
}

fn with_description(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let template = call.fields().and_then(|body| body.get("template"));
    if template.is_some_and(|template| !template.is_object() && !template.is_null()) {
        return Err(call.refuse("body.template", "must be an object"));
    }
    body_fields::rename(&mut call, "description", "desc");
    client.execute(call)
}
