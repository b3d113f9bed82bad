//! App connector config.

crate::macros::resource! {
    /// App connector config.
    pub struct AppConnectorConfig("ztb.app_connector_config");

    /// Returns the app connector config.
    ///
    /// Query: `cluster_id` (text).
    fn get_app_connector_config(query) => GET "/ztb/api/v3/appconnector/config";

    /// Adds an app connector config.
    fn create_app_connector_config(body) => POST "/ztb/api/v3/appconnector/config";

    /// Removes the app connector.
    ///
    /// Query: `cluster_id` (int).
    fn delete_app_connector(query) => DELETE "/ztb/api/v3/appconnector/config";
}
