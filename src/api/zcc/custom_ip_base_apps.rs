//! Custom applications, defined by IP addresses.

use super::counted;
use crate::api::prelude::PageStyle;

const APPS: PageStyle = counted(&["custom_app_contracts"]);

crate::api::macros::resource! {
    /// Custom applications that bypass the tunnel.
    ///
    /// They are defined by IP addresses.
    pub struct CustomIpBasedApps("zcc.custom_ip_base_apps");

    /// Returns the custom application with this id.
    fn get_custom_ip_base_app(app_id) => GET "/zcc/papi/public/v1/custom-ip-based-apps/{app_id}";

    /// Lists the custom applications.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text).
    fn get_custom_ip_base_apps(query) => LIST "/zcc/papi/public/v1/custom-ip-based-apps" as APPS;
}
