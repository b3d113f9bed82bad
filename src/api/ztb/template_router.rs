//! Templates of sites.

use super::SIZED;

crate::api::macros::resource! {
    /// Templates of sites.
    pub struct TemplateRouter("ztb.template_router");

    /// Lists the interfaces of a platform.
    ///
    /// `query` has no documented parameters.
    fn list_template_interfaces(platform, query)
        => LIST "/ztb/api/v3/templates/interfaces/{platform}";

    /// Lists the names of the templates.
    fn list_template_names() => LIST "/ztb/api/v3/templates/names";

    /// Lists the templates.
    ///
    /// Query: `search` (text), `page` (int), `size` (int), `sort` (text), `sortdir` (text).
    fn list_templates(query) => LIST "/ztb/api/v3/templates" as SIZED;

    /// Returns the template with this id.
    fn get_template(template_id) => GET "/ztb/api/v3/templates/{template_id}";

    /// Adds a template.
    ///
    /// Body: `name` (text), `display_name` (text), `type` (text), `autonomous` (flag), `owner`
    /// (text), `member_attributes` (object).
    fn create_template(body) => POST "/ztb/api/v3/templates";

    /// Replaces the template with this id.
    ///
    /// Body: the template, in the form of a response.
    fn update_template_put(template_id, body) => PUT "/ztb/api/v3/templates/{template_id}";

    /// Removes the template with this id.
    fn delete_template(template_id) => DELETE "/ztb/api/v3/templates/{template_id}";
}
