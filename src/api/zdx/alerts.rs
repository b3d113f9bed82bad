//! Alerts.

crate::macros::resource! {
    /// TODO one line: what alerts are.
    pub struct Alerts("zdx.alerts");

    /// Lists the affected devices.
    ///
    /// Query: `since` (int), `department_id` (list), `location_id` (list), `geo_id` (list),
    /// `offset` (text), `limit` (int), `location_groups` (int).
    //TODO zdx_params (since/search/location_id... renamed) | GET /zdx/v1/alerts/{alert_id}/affected_devices | result list
    fn list_affected_devices(alert_id, query) => LIST "/zdx/v1/alerts/{alert_id}/affected_devices";

    /// Lists the historical.
    ///
    /// Query: `since` (int), `department_id` (text), `location_id` (list), `geo_id` (text),
    /// `offset` (text), `limit` (int).
    //TODO zdx_params (since/search/location_id... renamed) | GET /zdx/v1/alerts/historical | result list
    fn list_historical(query) => LIST "/zdx/v1/alerts/historical";

    /// Lists the ongoing.
    ///
    /// Query: `since` (int), `department_id` (list), `location_id` (list), `geo_id` (list),
    /// `offset` (text), `limit` (int).
    //TODO zdx_params (since/search/location_id... renamed) | GET /zdx/v1/alerts/ongoing | result list
    fn list_ongoing(query) => LIST "/zdx/v1/alerts/ongoing";

    /// Returns the alert with this id.
    fn get_alert(alert_id) => GET "/zdx/v1/alerts/{alert_id}";
}
