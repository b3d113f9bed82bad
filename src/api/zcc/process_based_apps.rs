//! Process based apps.

crate::macros::resource! {
    /// Process based apps.
    pub struct ProcessBasedApps("zcc.process_based_apps");

    /// Returns the process based app with this id.
    fn get_process_based_app(app_id) => GET "/zcc/papi/public/v1/process-based-apps/{app_id}";

    /// Returns the process based apps.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text).
    fn get_process_based_apps(query) => LIST "/zcc/papi/public/v1/process-based-apps";
}
