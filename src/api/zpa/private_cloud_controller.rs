//! Private cloud controllers.

crate::api::macros::resource! {
    /// Controllers of private clouds.
    pub struct PrivateCloudController("zpa.private_cloud_controller");

    /// Lists the controllers, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `sort_by` (text), `sort_dir`
    /// (text), `microtenant_id` (text).
    fn list_cloud_controllers(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/privateCloudController";

    /// Returns the controller with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_cloud_controller(controller_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/privateCloudController/{controller_id}";

    /// Replaces the controller with this id.
    ///
    /// Body: `name` (text), `description` (text), `enabled` (flag).
    fn update_cloud_controller(controller_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/privateCloudController/{controller_id}";

    /// Removes the controller with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_cloud_controller(controller_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/privateCloudController/{controller_id}";

    /// Restarts the controller with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn restart_private_controller(controller_id, query)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/privateCloudController/{controller_id}/restart";
}
