//! Troubleshooting.

crate::api::macros::resource! {
    /// Deep traces of devices, and analyses of low scores.
    pub struct Troubleshooting("zdx.troubleshooting");

    /// Lists the deep traces of a device.
    fn list_deeptraces(device_id) => LIST "/zdx/v1/devices/{device_id}/deeptraces";

    /// Lists the processes with the highest resource usage on a device during a deep trace.
    fn list_top_processes(device_id, trace_id)
        => GET "/zdx/v1/devices/{device_id}/deeptraces/{trace_id}/top-processes";

    /// Returns the status and result of a score analysis.
    fn get_analysis(analysis_id) => GET "/zdx/v1/analysis/{analysis_id}";

    /// Returns the status and settings of a deep trace of a device.
    fn get_deeptrace(device_id, trace_id)
        => GET "/zdx/v1/devices/{device_id}/deeptraces/{trace_id}";

    /// Returns the cloud path hops of a deep trace of a device.
    fn get_deeptrace_cloudpath(device_id, trace_id)
        => GET "/zdx/v1/devices/{device_id}/deeptraces/{trace_id}/cloudpath";

    /// Returns the cloud path metrics of a deep trace of a device.
    fn get_deeptrace_cloudpath_metrics(device_id, trace_id)
        => GET "/zdx/v1/devices/{device_id}/deeptraces/{trace_id}/cloudpath-metrics";

    /// Returns the events during a deep trace of a device.
    fn get_deeptrace_events(device_id, trace_id)
        => LIST "/zdx/v1/devices/{device_id}/deeptraces/{trace_id}/events";

    /// Returns the health of a device during a deep trace.
    fn get_deeptrace_health_metrics(device_id, trace_id)
        => GET "/zdx/v1/devices/{device_id}/deeptraces/{trace_id}/health-metrics";

    /// Returns the web probe metrics of a deep trace of a device.
    fn get_deeptrace_webprobe_metrics(device_id, trace_id)
        => GET "/zdx/v1/devices/{device_id}/deeptraces/{trace_id}/webprobe-metrics";

    /// Stops a score analysis.
    fn delete_analysis(analysis_id) => DELETE "/zdx/v1/analysis/{analysis_id}";

    /// Removes a deep trace of a device.
    fn delete_deeptrace(device_id, trace_id)
        => DELETE "/zdx/v1/devices/{device_id}/deeptraces/{trace_id}";

    /// Starts an analysis of a low score.
    ///
    /// Body: `device_id` (text), `app_id` (text), `t0` (int), `t1` (int).
    fn start_analysis(body) => POST "/zdx/v1/analysis";

    /// Starts a deep trace of a device.
    ///
    /// Body: `web_probe_id` (text), `cloudpath_probe_id` (text), `session_length_minutes` (int: 5,
    /// 15, 30 or 60. Default: 5), `probe_device` (flag), `app_id` (text), `session_name` (text).
    fn start_deeptrace(device_id, body) => POST "/zdx/v1/devices/{device_id}/deeptraces";
}
