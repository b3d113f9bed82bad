//! Custom ip base apps.

crate::macros::resource! {
    /// TODO one line: what custom IP base apps are.
    pub struct CustomIpBasedApps("zcc.custom_ip_base_apps");

    /// Returns the custom IP base app with this id.
    fn get_custom_ip_base_app(app_id) => GET "/zcc/papi/public/v1/custom-ip-based-apps/{app_id}";

    /// Returns the custom IP base apps.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text).
    //TODO picks a member out of the response | GET /zcc/papi/public/v1/custom-ip-based-apps | result list
    fn get_custom_ip_base_apps(query) => LIST "/zcc/papi/public/v1/custom-ip-based-apps";
}
