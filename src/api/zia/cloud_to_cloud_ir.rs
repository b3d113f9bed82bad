//! Cloud-to-cloud incident receivers.

crate::api::macros::resource! {
    /// Cloud-to-cloud incident receivers: cloud storage to which DLP incidents are forwarded.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/data-loss-prevention>
    pub struct CloudToCloudIr("zia.cloud_to_cloud_ir");

    /// Returns the number of incident receivers.
    ///
    /// Query: `search` (text).
    ///
    /// Returns: a whole number.
    fn list_c2c_count(query) => GET "/zia/api/v1/cloudToCloudIR/count";

    /// Lists the incident receivers, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    fn list_cloud_to_cloud_ir(query) => LIST "/zia/api/v1/cloudToCloudIR";

    /// Lists the incident receivers in brief, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    fn list_cloud_to_cloud_ir_lite(query) => LIST "/zia/api/v1/cloudToCloudIR/lite";

    /// Returns the incident receiver with this id.
    fn get_cloud_to_cloud_ir(receiver_id) => GET "/zia/api/v1/cloudToCloudIR/{receiver_id}";

    /// Checks whether the incident receiver with this id can be removed, or is in use.
    fn c2c_validate_delete(receiver_id)
        => GET "/zia/api/v1/cloudToCloudIR/config/{receiver_id}/validateDelete";
}
