//! Private clouds.

crate::api::macros::resource! {
    /// Private clouds: sites that keep working without the Zscaler cloud.
    pub struct PrivateCloud("zpa.private_cloud");

    /// Lists the private clouds, one page at a time.
    fn list_private_clouds(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/privateCloud";

    /// Returns the private cloud with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_private_cloud(private_cloud_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/privateCloud/{private_cloud_id}";

    /// Adds a private cloud.
    fn add_private_cloud(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/privateCloud";

    /// Replaces the private cloud with this id.
    fn update_private_cloud(private_cloud_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/privateCloud/{private_cloud_id}";

    /// Removes the private cloud with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_private_cloud(private_cloud_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/privateCloud/{private_cloud_id}";
}
