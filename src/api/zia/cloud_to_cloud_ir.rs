//! Cloud to cloud ir.

crate::macros::resource! {
    /// TODO one line: what cloud to cloud ir are.
    pub struct CloudToCloudIr("zia.cloud_to_cloud_ir");

    /// Lists the c2c count.
    ///
    /// Query: `search` (text).
    //TODO validates arguments | GET /zia/api/v1/cloudToCloudIR/count | result value
    fn list_c2c_count(query) => GET "/zia/api/v1/cloudToCloudIR/count";

    /// Lists the cloud to cloud ir.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    fn list_cloud_to_cloud_ir(query) => LIST "/zia/api/v1/cloudToCloudIR";

    /// Lists the cloud to cloud ir lite.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    fn list_cloud_to_cloud_ir_lite(query) => LIST "/zia/api/v1/cloudToCloudIR/lite";

    /// Returns the cloud to cloud ir with this id.
    fn get_cloud_to_cloud_ir(receiver_id) => GET "/zia/api/v1/cloudToCloudIR/{receiver_id}";

    /// C2cs the validate delete with this id.
    fn c2c_validate_delete(receiver_id)
        => GET "/zia/api/v1/cloudToCloudIR/config/{receiver_id}/validateDelete";
}
