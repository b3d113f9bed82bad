//! Alerts.

use super::shared::since::since;

crate::api::macros::resource! {
    /// Alerts, and the devices that they affect.
    pub struct Alerts("zdx.alerts");

    /// Lists the devices that an alert affects.
    ///
    /// Query: `since` (int, hours. Default: 2), `department_id` (list), `location_id` (list),
    /// `geo_id` (list), `offset` (text), `limit` (int), `location_groups` (int).
    fn list_affected_devices(alert_id, query)
        => LIST "/zdx/v1/alerts/{alert_id}/affected_devices" via since;

    /// Lists the past alerts.
    ///
    /// Query: `since` (int, hours. Default: 2), `department_id` (text), `location_id` (list),
    /// `geo_id` (text), `offset` (text), `limit` (int).
    fn list_historical(query) => LIST "/zdx/v1/alerts/historical" via since;

    /// Lists the active alerts.
    ///
    /// Query: `since` (int, hours. Default: 2), `department_id` (list), `location_id` (list),
    /// `geo_id` (list), `offset` (text), `limit` (int).
    fn list_ongoing(query) => LIST "/zdx/v1/alerts/ongoing" via since;

    /// Returns the alert with this id.
    fn get_alert(alert_id) => GET "/zdx/v1/alerts/{alert_id}";
}
