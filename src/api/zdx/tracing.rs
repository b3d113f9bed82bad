//! Live troubleshooting.

use super::shared::configuration::{PAGED, SEARCHED, SORTED};

crate::api::macros::resource! {
    /// Live troubleshooting: sessions that trace a device in real time.
    pub struct Tracing("zdx.tracing");

    /// Lists the sessions, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `id` (list), `search` (text), `state` (list),
    /// `estate` (list), `type` (list), `e_type` (list), `active` (flag), `sort_on` (text),
    /// `sort_order` (text).
    fn list_tracing_sessions(query)
        => LIST "/zdx/v1/config/tracing" as PAGED spelled SORTED from oneapi "ListTracingSessions";

    /// Returns the number of sessions.
    ///
    /// Query: `state` (list), `search` (text), `active` (flag).
    fn get_tracing_session_count(query)
        => GET "/zdx/v1/config/tracing/count" spelled SEARCHED from oneapi "GetTracingSessionCount";

    /// Returns the session with this id.
    fn get_tracing_session(session_id)
        => GET "/zdx/v1/config/tracing/{session_id}" from oneapi "GetTracingSession";

    /// Returns the progress of the session with this id.
    fn get_tracing_session_state(session_id)
        => GET "/zdx/v1/config/tracing/{session_id}/state" from oneapi "GetTracingSessionState";

    /// Returns `true` if the session with this id is active, else `false`.
    fn get_tracing_session_status(session_id)
        => GET "/zdx/v1/config/tracing/{session_id}/status" from oneapi "GetTracingSessionStatus";

    /// Adds a session and starts it.
    ///
    /// Body: `name` (text), `device` (object), `user` (object), `duration_minutes` (int),
    /// `parameters` (list), `notification_enabled` (flag), `shared` (flag).
    fn start_tracing_session(body)
        => POST "/zdx/v1/config/tracing" from oneapi "CreateAndStartTracingSession";

    /// Replaces the session with this id.
    ///
    /// Body: that of `start_tracing_session`.
    fn update_tracing_session(session_id, body)
        => PUT "/zdx/v1/config/tracing/{session_id}" from oneapi "UpdateTracingSession";

    /// Stops the session with this id.
    fn stop_tracing_session(session_id)
        => PUT "/zdx/v1/config/tracing/{session_id}/stop" from oneapi "StopTracingSession";

    /// Removes the session with this id.
    fn delete_tracing_session(session_id)
        => DELETE "/zdx/v1/config/tracing/{session_id}" from oneapi "RemoveTracingSession";

    /// Validates a filter expression for packets. Returns the problem if it is invalid.
    ///
    /// Body: `expression` (text).
    fn validate_pcap_filter_expression(body)
        => POST "/zdx/v1/config/tracing/validatePcapExpression"
        from oneapi "ValidatePcapFilterExpression";
}
