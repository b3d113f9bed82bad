//! ZPA's configuration of ZIA.

crate::api::macros::resource! {
    /// ZPA's configuration of ZIA: the ZIA cloud and the account there.
    pub struct ZiaCustomerConfig("zpa.zia_customer_config");

    /// Returns whether sessions end when a user must log in again.
    fn get_session_termination_on_reauth()
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/config/sessionTerminationOnReauth";

    /// Returns the ZIA cloud and account.
    fn get_zia_cloud_service_config()
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/config/ziaCloudConfig";

    /// Sets the ZIA cloud and account.
    ///
    /// Body: `zia_cloud_domain` (text), `zia_cloud_service_api_key` (text), `zia_username` (text),
    /// `zia_password` (text), `zia_sandbox_api_token` (text).
    fn add_zia_cloud_service_config(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/config/ziaCloudConfig";

    /// Sets whether sessions end when a user must log in again.
    ///
    /// Body: `session_termination_on_reauth` (flag).
    fn update_session_termination_on_reauth(body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/config/sessionTerminationOnReauth";

    /// Returns whether a ZIA cloud and account are configured.
    fn check_zia_cloud_config()
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/config/isZiaCloudConfigAvailable";
}
