//! Zia customer config.

crate::macros::resource! {
    /// ZIA customer config.
    pub struct ZiaCustomerConfig("zpa.zia_customer_config");

    /// Returns the session termination on reauth.
    fn get_session_termination_on_reauth()
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/config/sessionTerminationOnReauth";

    /// Returns the ZIA cloud service config.
    fn get_zia_cloud_service_config()
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/config/ziaCloudConfig";

    /// Adds a ZIA cloud service config.
    ///
    /// Body: `zia_cloud_domain` (text), `zia_cloud_service_api_key` (text), `zia_username` (text),
    /// `zia_password` (text), `zia_sandbox_api_token` (text).
    fn add_zia_cloud_service_config(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/config/ziaCloudConfig";

    /// Replaces the session termination on reauth.
    ///
    /// Body: `session_termination_on_reauth` (flag).
    fn update_session_termination_on_reauth(body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/config/sessionTerminationOnReauth";

    /// Checks the ZIA cloud config.
    fn check_zia_cloud_config()
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/config/isZiaCloudConfigAvailable";
}
