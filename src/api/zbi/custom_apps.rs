//! Custom applications.

use super::shared::first_of_list::{by_id, first};

crate::api::macros::resource! {
    /// Applications that you define by signatures.
    pub struct CustomApps("zbi.custom_apps");

    /// Lists the custom applications.
    ///
    /// Query: `id` (int).
    fn list_custom_apps(query) => LIST "/bi/api/v1/customapps";

    /// Returns the custom application with this id, or null if there is none.
    fn get_custom_app(app_id) => GET "/bi/api/v1/customapps" via by_id;

    /// Adds a custom application.
    ///
    /// Body: `name` (text), `description` (text), `signatures` (list).
    fn create_custom_app(body) => POST "/bi/api/v1/customapps" via first;

    /// Replaces the custom application with this id.
    ///
    /// Body: `name` (text), `description` (text), `signatures` (list).
    fn update_custom_app(app_id, body) => PUT "/bi/api/v1/customapps/{app_id}";

    /// Removes the custom application with this id.
    fn delete_custom_app(app_id) => DELETE "/bi/api/v1/customapps/{app_id}";
}
