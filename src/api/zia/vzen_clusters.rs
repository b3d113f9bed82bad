//! Vzen clusters.

crate::macros::resource! {
    /// Vzen clusters.
    pub struct VzenClusters("zia.vzen_clusters");

    /// Lists the vzen clusters.
    ///
    /// Query: `search` (text).
    fn list_vzen_clusters(query) => LIST "/zia/api/v1/virtualZenClusters";

    /// Returns the vzen cluster with this id.
    fn get_vzen_cluster(cluster_id) => GET "/zia/api/v1/virtualZenClusters/{cluster_id}";

    /// Adds a vzen cluster.
    ///
    /// Body: `status` (text), `ip_address` (text), `subnet_mask` (text), `default_gateway` (text),
    /// `ip_sec_enabled` (flag), `virtual_zen_node_ids` (list), `type` (text), `name` (text).
    fn add_vzen_cluster(body) => POST "/zia/api/v1/virtualZenClusters";

    /// Replaces the vzen cluster with this id.
    fn update_vzen_cluster(cluster_id, body) => PUT "/zia/api/v1/virtualZenClusters/{cluster_id}";

    /// Removes the vzen cluster with this id.
    fn delete_vzen_cluster(cluster_id) => DELETE "/zia/api/v1/virtualZenClusters/{cluster_id}";
}
