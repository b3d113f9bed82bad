//! Alarms.

crate::macros::resource! {
    /// Alarms.
    pub struct Alarms("ztb.alarms");

    /// Lists the alarms.
    ///
    /// Query: `search` (text), `tab` (text), `page` (int), `size` (int), `sort` (text), `sortdir`
    /// (text), `site_id` (text), `severity` (text).
    fn list_alarms(query) => LIST "/ztb/api/v2/alarm";

    /// Returns the alarm with this id.
    fn get_alarm(alarm_id) => GET "/ztb/api/v2/alarm/{alarm_id}";

    /// Adds an alarm.
    fn create_alarm(body) => POST "/ztb/api/v2/alarm";

    /// Replaces the alarm patch.
    ///
    /// Body: `alarm_id`.
    fn update_alarm_patch(body) => PATCH "/ztb/api/v2/alarm";

    /// Replaces the alarm put.
    ///
    /// Body: `alarm_id`.
    fn update_alarm_put(body) => PUT "/ztb/api/v2/alarm";

    /// Removes the alarm with this id.
    fn delete_alarm(alarm_id) => DELETE "/ztb/api/v2/alarm/{alarm_id}";

    /// Works on many at once: acknowledge.
    fn bulk_acknowledge(body) => PATCH "/ztb/api/v2/alarm/bulkAcknowledge";

    /// Works on many at once: acknowledge all.
    fn bulk_acknowledge_all() => PATCH "/ztb/api/v2/alarm/bulkAcknowledgeAll";

    /// Works on many at once: ignore.
    fn bulk_ignore(body) => DELETE "/ztb/api/v2/alarm/bulkIgnore";

    /// Works on many at once: ignore all.
    fn bulk_ignore_all() => DELETE "/ztb/api/v2/alarm/bulkIgnoreAll";
}
