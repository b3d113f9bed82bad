//! Custom apps.

crate::macros::resource! {
    /// Custom apps.
    pub struct CustomApps("zbi.custom_apps");

    /// Lists the custom apps.
    ///
    /// Query: `id` (int).
    fn list_custom_apps(query) => LIST "/bi/api/v1/customapps";

    /// Returns the custom app.
    ///
    /// Query: `app_id` (int).
    fn get_custom_app(query) => GET "/bi/api/v1/customapps";

    /// Adds a custom app.
    ///
    /// Body: `name` (text), `description` (text), `signatures` (list).
    fn create_custom_app(body) => POST "/bi/api/v1/customapps";

    /// Replaces the custom app with this id.
    ///
    /// Body: `name` (text), `description` (text), `signatures` (list).
    fn update_custom_app(app_id, body) => PUT "/bi/api/v1/customapps/{app_id}";

    /// Removes the custom app with this id.
    fn delete_custom_app(app_id) => DELETE "/bi/api/v1/customapps/{app_id}";
}
