//! Applications.

use super::shared::since::since;

crate::api::macros::resource! {
    /// Applications: their scores, metrics and users.
    pub struct Apps("zdx.apps");

    /// Lists the users of an application.
    ///
    /// Query: `since` (int, hours. Default: 2), `location_id` (list), `department_id` (list),
    /// `geo_id` (list), `score_bucket` (text).
    fn list_app_users(app_id, query) => LIST "/zdx/v1/apps/{app_id}/users" via since;

    /// Lists the applications with their scores.
    ///
    /// Query: `since` (int, hours. Default: 2), `location_id` (list), `department_id` (list),
    /// `geo_id` (list).
    fn list_apps(query) => LIST "/zdx/v1/apps" via since;

    /// Returns an application and its score.
    ///
    /// Query: `since` (int, hours. Default: 2), `location_id` (list), `department_id` (list),
    /// `geo_id` (list).
    fn get_app(app_id, query) => GET "/zdx/v1/apps/{app_id}" via since;

    /// Returns the metrics of an application over time.
    ///
    /// Query: `since` (int, hours. Default: 2), `location_id` (list), `department_id` (list),
    /// `geo_id` (list), `metric_name` (text).
    fn get_app_metrics(app_id, query) => LIST "/zdx/v1/apps/{app_id}/metrics" via since;

    /// Returns the score of an application over time.
    ///
    /// Query: `since` (int, hours. Default: 2), `location_id` (list), `department_id` (list),
    /// `geo_id` (list).
    fn get_app_score(app_id, query) => GET "/zdx/v1/apps/{app_id}/score" via since;

    /// Returns a user of an application, with the user's devices.
    ///
    /// Query: `since` (int, hours. Default: 2).
    fn get_app_user(app_id, user_id, query)
        => GET "/zdx/v1/apps/{app_id}/users/{user_id}" via since;
}
