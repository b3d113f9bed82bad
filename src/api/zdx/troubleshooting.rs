//! Troubleshooting.

crate::macros::resource! {
    /// TODO one line: what troubleshooting are.
    pub struct Troubleshooting("zdx.troubleshooting");

    /// Lists the deeptraces.
    fn list_deeptraces(device_id) => LIST "/zdx/v1/devices/{device_id}/deeptraces";

    /// Lists the top processes.
    fn list_top_processes(device_id, trace_id)
        => LIST "/zdx/v1/devices/{device_id}/deeptraces/{trace_id}/top-processes";

    /// Returns the analysis with this id.
    fn get_analysis(analysis_id) => LIST "/zdx/v1/analysis/{analysis_id}";

    /// Returns the deeptrace with this id.
    fn get_deeptrace(device_id, trace_id)
        => LIST "/zdx/v1/devices/{device_id}/deeptraces/{trace_id}";

    /// Returns the deeptrace cloudpath with this id.
    fn get_deeptrace_cloudpath(device_id, trace_id)
        => LIST "/zdx/v1/devices/{device_id}/deeptraces/{trace_id}/cloudpath";

    /// Returns the deeptrace cloudpath metrics with this id.
    fn get_deeptrace_cloudpath_metrics(device_id, trace_id)
        => LIST "/zdx/v1/devices/{device_id}/deeptraces/{trace_id}/cloudpath-metrics";

    /// Returns the deeptrace events with this id.
    fn get_deeptrace_events(device_id, trace_id)
        => LIST "/zdx/v1/devices/{device_id}/deeptraces/{trace_id}/events";

    /// Returns the deeptrace health metrics with this id.
    fn get_deeptrace_health_metrics(device_id, trace_id)
        => LIST "/zdx/v1/devices/{device_id}/deeptraces/{trace_id}/health-metrics";

    /// Returns the deeptrace webprobe metrics with this id.
    fn get_deeptrace_webprobe_metrics(device_id, trace_id)
        => LIST "/zdx/v1/devices/{device_id}/deeptraces/{trace_id}/webprobe-metrics";

    /// Removes the analysi with this id.
    fn delete_analysis(analysis_id) => DELETE "/zdx/v1/analysis/{analysis_id}";

    /// Removes the deeptrace with this id.
    fn delete_deeptrace(device_id, trace_id)
        => DELETE "/zdx/v1/devices/{device_id}/deeptraces/{trace_id}";

    /// Starts the analysis.
    ///
    /// Body: `device_id` (text), `app_id` (text), `t0` (int), `t1` (int).
    fn start_analysis(body) => POST "/zdx/v1/analysis";

    /// Starts the deeptrace with this id.
    ///
    /// Body: `web_probe_id` (text), `cloudpath_probe_id` (text), `session_length_minutes` (int),
    /// `probe_device` (flag), `app_id` (text), `session_name` (text).
    fn start_deeptrace(device_id, body) => POST "/zdx/v1/devices/{device_id}/deeptraces";
}
