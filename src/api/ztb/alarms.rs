//! Alarms.

use super::SIZED;

crate::api::macros::resource! {
    /// Alarms about gateways and networks.
    pub struct Alarms("ztb.alarms");

    /// Lists the alarms.
    ///
    /// Query: `search` (text), `tab` (text), `page` (int), `size` (int), `sort` (text), `sortdir`
    /// (text), `site_id` (text), `severity` (text).
    fn list_alarms(query) => LIST "/ztb/api/v2/alarm" as SIZED;

    /// Returns the alarm with this id.
    fn get_alarm(alarm_id) => GET "/ztb/api/v2/alarm/{alarm_id}";

    /// Adds an alarm.
    ///
    /// Body: `name` (text).
    fn create_alarm(body) => POST "/ztb/api/v2/alarm";

    /// Changes the alarm with the `alarm_id` in the body.
    ///
    /// Fields that are missing from the body stay unchanged.
    ///
    /// Body: `alarm_id` (text).
    fn update_alarm_patch(body) => PATCH "/ztb/api/v2/alarm";

    /// Replaces the alarm with the `alarm_id` in the body.
    ///
    /// Body: `alarm_id` (text).
    fn update_alarm_put(body) => PUT "/ztb/api/v2/alarm";

    /// Removes the alarm with this id.
    fn delete_alarm(alarm_id) => DELETE "/ztb/api/v2/alarm/{alarm_id}";

    /// Acknowledges alarms.
    ///
    /// Body: `ids` (list).
    fn bulk_acknowledge(body) => PATCH "/ztb/api/v2/alarm/bulkAcknowledge";

    /// Acknowledges all alarms.
    fn bulk_acknowledge_all() => PATCH "/ztb/api/v2/alarm/bulkAcknowledgeAll";

    /// Ignores alarms.
    ///
    /// Body: `ids` (list).
    fn bulk_ignore(body) => DELETE "/ztb/api/v2/alarm/bulkIgnore";

    /// Ignores all alarms.
    fn bulk_ignore_all() => DELETE "/ztb/api/v2/alarm/bulkIgnoreAll";
}
