//! Custom ip base apps.

crate::macros::resource! {
    /// Custom IP base apps.
    pub struct CustomIpBasedApps("zcc.custom_ip_base_apps");

    /// Returns the custom IP base app with this id.
    fn get_custom_ip_base_app(app_id) => GET "/zcc/papi/public/v1/custom-ip-based-apps/{app_id}";

    /// Returns the custom IP base apps.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text).
    fn get_custom_ip_base_apps(query) => LIST "/zcc/papi/public/v1/custom-ip-based-apps";
}
