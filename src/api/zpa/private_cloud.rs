//! Private cloud.

crate::macros::resource! {
    /// TODO one line: what private cloud are.
    pub struct PrivateCloud("zpa.private_cloud");

    /// Lists the private clouds.
    fn list_private_clouds(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/privateCloud";

    /// Returns the private cloud with this id.
    fn get_private_cloud(private_cloud_id)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/privateCloud/{private_cloud_id}";

    /// Adds a private cloud.
    //TODO body has added constants | POST /zpa/mgmtconfig/v1/admin/customers/{customerId}/privateCloud | result object
    fn add_private_cloud(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/privateCloud";

    /// Replaces the private cloud with this id.
    //TODO body has added constants | PUT /zpa/mgmtconfig/v1/admin/customers/{customerId}/privateCloud/{private_cloud_id} | result object
    fn update_private_cloud(private_cloud_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/privateCloud/{private_cloud_id}";

    /// Removes the private cloud with this id.
    fn delete_private_cloud(private_cloud_id)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/privateCloud/{private_cloud_id}";
}
