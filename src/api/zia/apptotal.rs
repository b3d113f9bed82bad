//! AppTotal: the catalog of third-party applications.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value, WHOLE};

crate::api::macros::resource! {
    /// AppTotal: the catalog of third-party applications and their risks.
    pub struct AppTotal("zia.apptotal");

    /// Returns an application of the catalog.
    ///
    /// Query: `app_id` (text), `verbose` (flag. Default: `false`).
    fn get_app(query) => GET "/zia/api/v1/apps/app" via look_up;

    /// Lists the tenant's views of the catalog.
    fn list_app_views()
        => LIST "/zia/api/v1/app_views/list" as WHOLE from go "apptotal.GetAppViewsResponse";

    /// Lists the applications in the view with this id.
    fn app_views(app_view_id) => GET "/zia/api/v1/app_views/{app_view_id}/apps" via view;

    /// Requests the analysis of an application that is not in the catalog.
    ///
    /// Body: `app_id` (text).
    fn scan_app(body) => POST "/zia/api/v1/apps/app";

    /// Searches the catalog for applications by name.
    ///
    /// Query: `app_name` (text).
    fn search_app(query) => GET "/zia/api/v1/apps/search";
}

/// The API requires a parameter for the amount of detail.
fn look_up(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    if call.query_value("verbose").is_none_or(Value::is_null) {
        call.set_query("verbose", false);
    }
    client.execute(call)
}

/// The API requires the view in the path and in the query.
fn view(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    if let Some(id) = call.argument("app_view_id").map(str::to_owned) {
        call.set_query("app_view_id", id);
    }
    client.execute(call)
}
