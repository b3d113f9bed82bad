//! Location template.

crate::macros::resource! {
    /// Location template.
    pub struct LocationTemplate("ztw.location_template");

    /// Lists the location templates.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_location_templates(query) => LIST "/ztw/api/v1/locationTemplate";

    /// Lists the template lite.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_template_lite(query) => LIST "/ztw/api/v1/locationTemplate/lite";

    /// Adds a location template.
    ///
    /// Body: `name` (text), `template` (object), `description` (text).
    fn add_location_template(body) => POST "/ztw/api/v1/locationTemplate";

    /// Replaces the location template with this id.
    ///
    /// Body: `name` (text), `description` (text), `template` (object).
    fn update_location_template(template_id, body)
        => PUT "/ztw/api/v1/locationTemplate/{template_id}";

    /// Removes the location template with this id.
    fn delete_location_template(template_id) => DELETE "/ztw/api/v1/locationTemplate/{template_id}";
}
