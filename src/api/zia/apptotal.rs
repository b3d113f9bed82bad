//! Apptotal.

crate::macros::resource! {
    /// TODO one line: what apptotal are.
    pub struct AppTotal("zia.apptotal");

    /// Returns the app.
    ///
    /// Query: `app_id` (text), `verbose` (flag).
    //TODO query built from named arguments or constants | GET /zia/api/v1/apps/app | result object
    fn get_app(query) => GET "/zia/api/v1/apps/app";

    /// Apps the views with this id.
    //TODO query built from named arguments or constants | GET /zia/api/v1/app_views/{app_view_id}/apps | result object
    fn app_views(app_view_id) => GET "/zia/api/v1/app_views/{app_view_id}/apps";

    /// Scans the app.
    ///
    /// Body: `app_id` (text).
    fn scan_app(body) => POST "/zia/api/v1/apps/app";

    /// Searchs the app.
    ///
    /// Query: `app_name` (text).
    //TODO query built from named arguments or constants | GET /zia/api/v1/apps/search | result object
    fn search_app(query) => GET "/zia/api/v1/apps/search";
}
