//! Custom applications, defined by processes.

use super::counted;
use crate::api::prelude::PageStyle;

const APPS: PageStyle = counted(&["app_identities"]);

crate::api::macros::resource! {
    /// Custom applications that bypass the tunnel.
    ///
    /// They are defined by the process that runs them.
    pub struct ProcessBasedApps("zcc.process_based_apps");

    /// Returns the application with this id.
    ///
    /// Returns: `id` (int), `app_name` (text), `certificate_payload` (text), `created_by` (text),
    /// `edited_by` (text), `edited_timestamp` (text), `matching_criteria` (int),
    /// `signature_payload` (text), ….
    fn get_process_based_app(app_id) => GET "/zcc/papi/public/v1/process-based-apps/{app_id}";

    /// Lists the applications.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text).
    ///
    /// Returns: a list of objects with `id` (int), `app_name` (text), `certificate_payload` (text),
    /// `created_by` (text), `edited_by` (text), `edited_timestamp` (text), `matching_criteria`
    /// (int), `signature_payload` (text), ….
    fn get_process_based_apps(query) => LIST "/zcc/papi/public/v1/process-based-apps" as APPS;
}
