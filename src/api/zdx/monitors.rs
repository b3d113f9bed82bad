//! Monitors.

use super::shared::configuration::{PAGED, SORTED};

crate::api::macros::resource! {
    /// The monitors of all applications.
    ///
    /// [`ApplicationMonitors`](super::ApplicationMonitors) adds monitors to an application.
    pub struct Monitors("zdx.monitors");

    /// Lists the monitors, one page at a time.
    ///
    /// The filters `u_id`, `g_id`, `d_id`, `l_id`, `lg_id` and `dvc_id` select monitors by included
    /// users, groups, departments, locations, location groups and devices. The same names with the
    /// prefix `e_` select monitors by excluded ones.
    ///
    /// Query: `page` (int), `page_size` (int), `sort_by` (text), `sort_order` (text), `id` (list),
    /// `search` (text), `name` (text), `status` (text), `app_id` (int), `app_type` (text),
    /// `monitor_type` (text), `u_id` (list), `g_id` (list), `d_id` (list), `l_id` (list), `dvc_id`
    /// (list), `lg_id` (list), `a_id` (list), `e_u_id` (list), `e_g_id` (list), `e_d_id` (list),
    /// `e_l_id` (list), `e_dvc_id` (list), `e_lg_id` (list), `e_app_type` (text), `e_monitor_type`
    /// (text), `e_a_id` (list).
    fn list_monitors(query)
        => LIST "/zdx/v1/config/monitors" as PAGED spelled SORTED from oneapi "ListMonitors";

    /// Lists the monitors, in brief, one page at a time.
    ///
    /// Query: that of `list_monitors`.
    fn list_monitor_summaries(query)
        => LIST "/zdx/v1/config/monitors/summary" as PAGED spelled SORTED
        from oneapi "ListMonitorSummaries";

    /// Returns the number of monitors, by type.
    ///
    /// Query: `c_id` (int), `a_id` (int).
    fn get_monitor_count(query)
        => GET "/zdx/v1/config/monitors/count" from oneapi "GetMonitorCount";

    /// Returns the monitor with this id.
    fn get_monitor(monitor_id)
        => GET "/zdx/v1/config/monitors/{monitor_id}" from oneapi "GetMonitor";

    /// Returns the monitor with this id, in brief.
    fn get_monitor_summary(monitor_id)
        => GET "/zdx/v1/config/monitors/{monitor_id}/summary" from oneapi "GetMonitorSummary";

    /// Returns the status of the monitor with this id.
    fn get_monitor_status(monitor_id)
        => GET "/zdx/v1/config/monitors/{monitor_id}/status" from oneapi "GetMonitorStatus";

    /// Replaces the monitor with this id.
    ///
    /// Query: `force` (flag).
    ///
    /// Body: `name` (text), `active` (flag), `type` (text), `class` (text), `timeout_seconds` (int),
    /// `expires_at_timestamp` (int), `url` (text), `excluded_departments` (list), `excluded_devices`
    /// (list), `excluded_geolocations` (list), `excluded_groups` (list), `excluded_location_groups`
    /// (list), `excluded_locations` (list), `excluded_users` (list), `on_departments` (list),
    /// `on_devices` (list), `on_geolocations` (list), `on_groups` (list), `on_location_groups`
    /// (list), `on_locations` (list), `on_users` (list).
    fn update_monitor(monitor_id, query, body)
        => PUT "/zdx/v1/config/monitors/{monitor_id}" from oneapi "UpdateMonitor";

    /// Sets the status of the monitor with this id to `state`.
    ///
    /// Query: `state` (text), `force` (flag).
    fn set_monitor_status(monitor_id, query)
        => PUT "/zdx/v1/config/monitors/{monitor_id}/status" from oneapi "SetMonitorStatus";

    /// Enables the monitor with this id.
    ///
    /// Query: `force` (flag).
    fn activate_monitor(monitor_id, query)
        => PUT "/zdx/v1/config/monitors/{monitor_id}/activate" from oneapi "ActivateMonitor";

    /// Disables the monitor with this id.
    ///
    /// Query: `force` (flag).
    fn deactivate_monitor(monitor_id, query)
        => PUT "/zdx/v1/config/monitors/{monitor_id}/deactivate" from oneapi "DeactivateMonitor";

    /// Removes the monitor with this id.
    fn delete_monitor(monitor_id)
        => DELETE "/zdx/v1/config/monitors/{monitor_id}" from oneapi "RemoveMonitor";
}
