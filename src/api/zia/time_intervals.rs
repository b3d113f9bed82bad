//! Time intervals.

crate::api::macros::resource! {
    /// Time intervals, which are conditions of rules.
    pub struct TimeIntervals("zia.time_intervals");

    /// Lists the time intervals, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    fn list_time_intervals(query) => LIST "/zia/api/v1/timeIntervals";

    /// Returns the time interval with this id.
    fn get_time_intervals(interval_id) => GET "/zia/api/v1/timeIntervals/{interval_id}";

    /// Adds a time interval.
    ///
    /// Body: `start_time` (int), `end_time` (int), `days_of_week` (list), `name` (text).
    fn add_time_intervals(body) => POST "/zia/api/v1/timeIntervals";

    /// Replaces the time interval with this id.
    ///
    /// Body: that of `add_time_intervals`.
    fn update_time_intervals(interval_id, body) => PUT "/zia/api/v1/timeIntervals/{interval_id}";

    /// Removes the time interval with this id.
    fn delete_time_intervals(interval_id) => DELETE "/zia/api/v1/timeIntervals/{interval_id}";
}
