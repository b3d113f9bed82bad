//! Clusters of virtual service edges.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value, WHOLE, json};
use crate::api::shared::rule_references;
use crate::api::shared::state;

crate::api::macros::resource! {
    /// Clusters of virtual service edges (VZEN).
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/service-edges>
    pub struct VzenClusters("zia.vzen_clusters");

    /// Lists the clusters.
    ///
    /// Query: `search` (text).
    ///
    /// Returns: a list of objects with `id` (int), `name` (text), `default_gateway` (text),
    /// `establish_support_tunnel_enabled` (flag), `in_production` (flag), `ip_address` (text),
    /// `ip_sec_enabled` (flag), `on_demand_support_tunnel_enabled` (flag), ….
    fn list_vzen_clusters(query) => LIST "/zia/api/v1/virtualZenClusters" as WHOLE;

    /// Lists the clusters that are available for locations.
    fn list_vzen_clusters_available_for_location()
        => LIST "/zia/api/v1/virtualZenClusters/available/location" as WHOLE
        from oneapi "ListVirtualZenClustersAvailableForLocation";

    /// Returns the cluster with this id.
    ///
    /// Returns: `id` (int), `name` (text), `default_gateway` (text),
    /// `establish_support_tunnel_enabled` (flag), `in_production` (flag), `ip_address` (text),
    /// `ip_sec_enabled` (flag), `on_demand_support_tunnel_enabled` (flag), ….
    fn get_vzen_cluster(cluster_id) => GET "/zia/api/v1/virtualZenClusters/{cluster_id}";

    /// Adds a cluster.
    ///
    /// `enabled` is sent as `status`.
    ///
    /// Body: `name` (text), `enabled` (flag), `status` (text), `type` (text), `ip_address` (text),
    /// `subnet_mask` (text), `default_gateway` (text), `ip_sec_enabled` (flag),
    /// `virtual_zen_node_ids` (list).
    fn add_vzen_cluster(body) => POST "/zia/api/v1/virtualZenClusters" via with_status;

    /// Replaces the cluster with this id.
    ///
    /// Body: that of `add_vzen_cluster`.
    fn update_vzen_cluster(cluster_id, body)
        => PUT "/zia/api/v1/virtualZenClusters/{cluster_id}" via with_status;

    /// Removes the cluster with this id.
    ///
    /// The API does not remove a cluster with nodes. The client detaches the nodes first.
    fn delete_vzen_cluster(cluster_id)
        => DELETE "/zia/api/v1/virtualZenClusters/{cluster_id}" via detach_and_remove;
}

fn with_status(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    rule_references::apply(&mut call);
    state::from_enabled_status(client, call)
}

/// The fields that the API requires when nodes are detached.
const KEPT: [&str; 8] = [
    "id",
    "name",
    "status",
    "type",
    "ip_address",
    "subnet_mask",
    "default_gateway",
    "ip_sec_enabled",
];

fn detach_and_remove(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    let clusters = client.zia().vzen_clusters();
    let id = call.argument("cluster_id").unwrap_or_default();
    let (cluster, _) = clusters.get_vzen_cluster(id)?;
    let mut detached = json!({"virtual_zen_nodes": []});
    for name in KEPT {
        if let (Some(value), Some(fields)) = (cluster.get(name), detached.as_object_mut()) {
            fields.insert(name.to_owned(), value.clone());
        }
    }
    let _ = clusters.update_vzen_cluster(id, detached)?;
    client.execute(call)
}
