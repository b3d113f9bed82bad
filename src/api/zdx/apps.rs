//! Apps.

crate::macros::resource! {
    /// TODO one line: what apps are.
    pub struct Apps("zdx.apps");

    /// Lists the app users.
    ///
    /// Query: `since` (int), `location_id` (list), `department_id` (list), `geo_id` (list),
    /// `score_bucket` (text).
    //TODO zdx_params (since/search/location_id... renamed) | GET /zdx/v1/apps/{app_id}/users | result list
    fn list_app_users(app_id, query) => LIST "/zdx/v1/apps/{app_id}/users";

    /// Lists the apps.
    ///
    /// Query: `since` (int), `location_id` (list), `department_id` (list), `geo_id` (list).
    //TODO zdx_params (since/search/location_id... renamed) | GET /zdx/v1/apps | result list
    fn list_apps(query) => LIST "/zdx/v1/apps";

    /// Returns the app with this id.
    ///
    /// Query: `since` (int), `location_id` (list), `department_id` (list), `geo_id` (list).
    //TODO zdx_params (since/search/location_id... renamed) | GET /zdx/v1/apps/{app_id} | result list
    fn get_app(app_id, query) => LIST "/zdx/v1/apps/{app_id}";

    /// Returns the app metrics with this id.
    ///
    /// Query: `since` (int), `location_id` (list), `department_id` (list), `geo_id` (list),
    /// `metric_name` (text).
    //TODO zdx_params (since/search/location_id... renamed) | GET /zdx/v1/apps/{app_id}/metrics | result list
    fn get_app_metrics(app_id, query) => LIST "/zdx/v1/apps/{app_id}/metrics";

    /// Returns the app score with this id.
    ///
    /// Query: `since` (int), `location_id` (list), `department_id` (list), `geo_id` (list).
    //TODO zdx_params (since/search/location_id... renamed) | GET /zdx/v1/apps/{app_id}/score | result list
    fn get_app_score(app_id, query) => LIST "/zdx/v1/apps/{app_id}/score";

    /// Returns the app user with this id.
    ///
    /// Query: `since` (int).
    //TODO zdx_params (since/search/location_id... renamed) | GET /zdx/v1/apps/{app_id}/users/{user_id} | result list
    fn get_app_user(app_id, user_id, query) => LIST "/zdx/v1/apps/{app_id}/users/{user_id}";
}
