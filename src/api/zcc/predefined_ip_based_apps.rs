//! Predefined ip based apps.

crate::macros::resource! {
    /// Predefined IP based apps.
    pub struct PredefinedIpBasedApps("zcc.predefined_ip_based_apps");

    /// Returns the predefined IP based app with this id.
    fn get_predefined_ip_based_app(app_id)
        => GET "/zcc/papi/public/v1/predefined-ip-based-apps/{app_id}";

    /// Returns the predefined IP based apps.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text).
    fn get_predefined_ip_based_apps(query) => LIST "/zcc/papi/public/v1/predefined-ip-based-apps";
}
