//! Configuration of applications.

use super::shared::configuration::{PAGED, SORTED};
use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// The configuration of applications: custom applications of the tenant, and predefined
    /// applications.
    ///
    /// The id of a custom application is a number. The id of a predefined application is its name.
    /// [`Apps`](super::Apps) has the performance of applications.
    pub struct Applications("zdx.applications");

    /// Lists the configured applications, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `sort_by` (text), `sort_order` (text), `id` (list),
    /// `c_id` (int), `name` (text), `type` (text), `status` (text), `application_flag` (text).
    fn list_applications(query)
        => LIST "/zdx/v1/config/applications" as PAGED spelled SORTED
        from oneapi "ListConfigApplications";

    /// Lists the configured applications, in brief, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `sort_by` (text), `sort_order` (text), `id` (list),
    /// `c_id` (int), `name` (text), `type` (text), `status` (text), `application_flag` (text).
    fn list_application_summaries(query)
        => LIST "/zdx/v1/config/applications/summary" as PAGED spelled SORTED
        from oneapi "ListApplicationSummaries";

    /// Lists the predefined applications.
    ///
    /// Query: `type` (text).
    fn list_predefined_applications(query)
        => LIST "/zdx/v1/config/applications/supported" as WHOLE
        from oneapi "ListPredefinedApplications";

    /// Lists the providers of calls and meetings that can be monitored.
    ///
    /// Query: `type` (text).
    fn list_supported_providers(query)
        => LIST "/zdx/v1/config/applications/providers" as WHOLE
        from oneapi "GetSupportedProviders";

    /// Lists the operating systems that can be monitored.
    fn list_supported_os_types()
        => LIST "/zdx/v1/config/applications/supportedOsTypes" as WHOLE
        from oneapi "GetSupportedOsTypes";

    /// Returns the application with this id.
    fn get_application(app_id)
        => GET "/zdx/v1/config/applications/{app_id}"
        from oneapi "GetConfigApplication, GetPredefinedApplication";

    /// Returns the status of the application with this id.
    fn get_application_status(app_id)
        => GET "/zdx/v1/config/applications/{app_id}/status"
        from oneapi "GetApplicationStatus, GetPredefinedApplicationStatus";

    /// Adds an application.
    ///
    /// Body: `active` (flag), `collection` (object), `description` (text), `name` (text),
    /// `rum_details` (object), `type` (text).
    fn add_application(body) => POST "/zdx/v1/config/applications" from oneapi "CreateApplication";

    /// Replaces the application with this id.
    ///
    /// A predefined application also has `provider`, `prefix` and `max_packet_count`.
    ///
    /// Body: `name` (text), `type` (text), `description` (text), `active` (flag), `collection`
    /// (object), `rum_details` (object), `provider` (text), `prefix` (text), `max_packet_count`
    /// (int).
    fn update_application(app_id, body)
        => PUT "/zdx/v1/config/applications/{app_id}"
        from oneapi "UpdateApplication, UpdatePredefinedApplication";

    /// Sets the status of the application with this id to `active` or `inactive`.
    fn update_application_status(app_id, status)
        => PUT "/zdx/v1/config/applications/{app_id}/status/{status}"
        from oneapi "UpdateApplicationStatus, UpdatePredefinedApplicationStatus";

    /// Enables the monitoring of the application with this id.
    fn activate_application(app_id)
        => PUT "/zdx/v1/config/applications/{app_id}/activate"
        from oneapi "ActivateApplication, ActivatePredefinedApplication";

    /// Disables the monitoring of the application with this id.
    fn deactivate_application(app_id)
        => PUT "/zdx/v1/config/applications/{app_id}/deactivate"
        from oneapi "DeactivateApplication, DeactivatePredefinedApplication";

    /// Removes the application with this id.
    ///
    /// With `force`, an application that has monitors is removed, too.
    ///
    /// Query: `force` (flag).
    fn delete_application(app_id, query)
        => DELETE "/zdx/v1/config/applications/{app_id}"
        from oneapi "RemoveApplication, DeletePredefinedApplication";
}
