//! Predefined applications, defined by IP addresses.

use super::counted;
use crate::api::prelude::PageStyle;

const APPS: PageStyle = counted(&["app_service_contracts"]);

crate::api::macros::resource! {
    /// Predefined applications that bypass the tunnel.
    ///
    /// They are defined by IP addresses.
    pub struct PredefinedIpBasedApps("zcc.predefined_ip_based_apps");

    /// Returns the predefined application with this id.
    fn get_predefined_ip_based_app(app_id)
        => GET "/zcc/papi/public/v1/predefined-ip-based-apps/{app_id}";

    /// Lists the predefined applications.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text).
    ///
    /// Returns: a list of objects with `id` (int), `active` (flag), `app_name` (text), `app_svc_id`
    /// (int), `app_version` (int), `created_by` (text), `edited_by` (text), `edited_timestamp`
    /// (text), ….
    fn get_predefined_ip_based_apps(query)
        => LIST "/zcc/papi/public/v1/predefined-ip-based-apps" as APPS;
}
