//! Reports of the event log.

use crate::api::shared::plain_responses::of_any_kind;

crate::api::macros::resource! {
    /// The event log.
    ///
    /// Start a report, check its status until it is complete, then download it.
    pub struct EventLogReport("zia.event_log_report");

    /// Returns the report, as CSV text.
    fn get_report()
        => GET "/zia/api/v1/eventlogEntryReport/download" from oneapi "GetEventLogEntryReportData"
        via of_any_kind;

    /// Returns the status of the report.
    fn get_status()
        => GET "/zia/api/v1/eventlogEntryReport" from oneapi "GetEventLogEntryReportExportStatus";

    /// Starts a report of the events in a time range.
    ///
    /// Body: `start_time` (int, Unix time in milliseconds), `end_time` (int, Unix time in
    /// milliseconds), `category` (text), `subcategories` (list), `action_result` (text), `message`
    /// (text), `error_code` (text), `status_code` (text), `page` (int), `page_size` (int).
    fn create(body)
        => POST "/zia/api/v1/eventlogEntryReport"
        from oneapi "CreateStartEventReportEntryCsvExport";

    /// Cancels the report.
    fn cancel()
        => DELETE "/zia/api/v1/eventlogEntryReport"
        from oneapi "RemoveCancelEventReportEntryCsvExport";
}
