//! App connectors of clusters.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};

crate::api::macros::resource! {
    /// The configuration of a cluster's app connector.
    pub struct AppConnectorConfig("ztb.app_connector_config");

    /// Returns the app connector of the cluster with this id.
    fn get_app_connector_config(cluster_id) => GET "/ztb/api/v3/appconnector/config" via of_cluster;

    /// Adds an app connector to a cluster.
    ///
    /// Body: `cluster_id` (text), `name` (text), `provision_key` (text).
    fn create_app_connector_config(body) => POST "/ztb/api/v3/appconnector/config";

    /// Removes the app connector of the cluster with this id.
    fn delete_app_connector(cluster_id) => DELETE "/ztb/api/v3/appconnector/config" via of_cluster;
}

/// Sends the cluster in the query, because the path does not have it.
fn of_cluster(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    if let Some(cluster) = call.argument("cluster_id").map(str::to_owned) {
        call.set_query("cluster_id", cluster);
    }
    client.execute(call)
}
