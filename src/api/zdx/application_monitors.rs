//! The monitors of an application.

use super::shared::configuration::{PAGED, SORTED};

crate::api::macros::resource! {
    /// The monitors of an application: probes, their schedule, and the users that they run for.
    ///
    /// The application ids are those of [`Applications`](super::Applications).
    /// [`Monitors`](super::Monitors) lists the monitors of all applications.
    pub struct ApplicationMonitors("zdx.application_monitors");

    /// Lists the monitors of an application, one page at a time.
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
    fn list_application_monitors(app_id, query)
        => LIST "/zdx/v1/config/applications/{app_id}/monitors" as PAGED spelled SORTED
        from oneapi "ListApplicationMonitors, ListPredefinedAppMonitors";

    /// Lists the monitors of an application, in brief, one page at a time.
    ///
    /// Query: that of `list_application_monitors`.
    fn list_application_monitor_summaries(app_id, query)
        => LIST "/zdx/v1/config/applications/{app_id}/monitors/summary" as PAGED spelled SORTED
        from oneapi "ListApplicationMonitorSummaries, ListPredefinedAppMonitorSummaries";

    /// Returns the number of an application's monitors, by type.
    ///
    /// Query: `c_id` (int), `a_id` (int).
    fn get_application_monitor_count(app_id, query)
        => GET "/zdx/v1/config/applications/{app_id}/monitors/count"
        from oneapi "GetApplicationMonitorCount, GetPredefinedAppMonitorCount";

    /// Returns a monitor of an application.
    fn get_application_monitor(app_id, monitor_id)
        => GET "/zdx/v1/config/applications/{app_id}/monitors/{monitor_id}"
        from oneapi "GetApplicationMonitor, GetPredefinedAppMonitor";

    /// Returns a monitor of an application, in brief.
    fn get_application_monitor_summary(app_id, monitor_id)
        => GET "/zdx/v1/config/applications/{app_id}/monitors/{monitor_id}/summary"
        from oneapi "GetApplicationMonitorSummary, GetPredefinedAppMonitorSummary";

    /// Returns the status of a monitor of an application.
    fn get_application_monitor_status(app_id, monitor_id)
        => GET "/zdx/v1/config/applications/{app_id}/monitors/{monitor_id}/status"
        from oneapi "GetApplicationMonitorStatus, GetPredefinedAppMonitorStatus";

    /// Adds a monitor to an application.
    ///
    /// Body: `name` (text), `active` (flag), `type` (text), `class` (text), `timeout_seconds` (int),
    /// `expires_at_timestamp` (int), `url` (text), `excluded_departments` (list), `excluded_devices`
    /// (list), `excluded_geolocations` (list), `excluded_groups` (list), `excluded_location_groups`
    /// (list), `excluded_locations` (list), `excluded_users` (list), `on_departments` (list),
    /// `on_devices` (list), `on_geolocations` (list), `on_groups` (list), `on_location_groups`
    /// (list), `on_locations` (list), `on_users` (list).
    fn add_application_monitor(app_id, body)
        => POST "/zdx/v1/config/applications/{app_id}/monitors"
        from oneapi "CreateApplicationMonitor, CreatePredefinedAppMonitor";

    /// Replaces a monitor of an application.
    ///
    /// Query: `force` (flag).
    ///
    /// Body: that of `add_application_monitor`.
    fn update_application_monitor(app_id, monitor_id, query, body)
        => PUT "/zdx/v1/config/applications/{app_id}/monitors/{monitor_id}"
        from oneapi "UpdateApplicationMonitor, UpdatePredefinedAppMonitor";

    /// Sets the status of a monitor of an application to `state`.
    ///
    /// Query: `state` (text), `force` (flag).
    fn update_application_monitor_status(app_id, monitor_id, query)
        => PUT "/zdx/v1/config/applications/{app_id}/monitors/{monitor_id}/status"
        from oneapi "UpdateApplicationMonitorStatus, UpdatePredefinedAppMonitorStatus";

    /// Enables a monitor of an application.
    ///
    /// Query: `force` (flag).
    fn activate_application_monitor(app_id, monitor_id, query)
        => PUT "/zdx/v1/config/applications/{app_id}/monitors/{monitor_id}/activate"
        from oneapi "ActivateApplicationMonitor, ActivatePredefinedAppMonitor";

    /// Disables a monitor of an application.
    ///
    /// Query: `force` (flag).
    fn deactivate_application_monitor(app_id, monitor_id, query)
        => PUT "/zdx/v1/config/applications/{app_id}/monitors/{monitor_id}/deactivate"
        from oneapi "DeactivateApplicationMonitor, DeactivatePredefinedAppMonitor";

    /// Removes a monitor of an application.
    fn delete_application_monitor(app_id, monitor_id)
        => DELETE "/zdx/v1/config/applications/{app_id}/monitors/{monitor_id}"
        from oneapi "DeleteApplicationMonitor, DeletePredefinedAppMonitor";
}
