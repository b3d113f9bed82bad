//! Process based apps.

crate::macros::resource! {
    /// TODO one line: what process based apps are.
    pub struct ProcessBasedApps("zcc.process_based_apps");

    /// Returns the process based app with this id.
    fn get_process_based_app(app_id) => GET "/zcc/papi/public/v1/process-based-apps/{app_id}";

    /// Returns the process based apps.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text).
    //TODO picks a member out of the response | GET /zcc/papi/public/v1/process-based-apps | result list
    fn get_process_based_apps(query) => LIST "/zcc/papi/public/v1/process-based-apps";
}
