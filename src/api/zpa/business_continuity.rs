//! Business continuity.

crate::macros::resource! {
    /// Business continuity.
    pub struct BusinessContinuity("zpa.business_continuity");

    /// Lists the business continuity settings.
    fn list_business_continuity_settings()
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/businessContinuitySettings";

    /// Returns the business continuity setting with this id.
    fn get_business_continuity_setting(business_continuity_setting_id)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/businessContinuitySettings/{business_continuity_setting_id}";

    /// Returns the business continuity setting certificate.
    fn get_business_continuity_setting_certificate(filename)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/businessContinuitySettings/certificate";

    /// Returns the business continuity setting metadata.
    fn get_business_continuity_setting_metadata(filename)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/businessContinuitySettings/metadata";

    /// Adds a business continuity setting.
    fn add_business_continuity_setting(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/businessContinuitySettings";

    /// Replaces the business continuity setting with this id.
    fn update_business_continuity_setting(business_continuity_setting_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/businessContinuitySettings/{business_continuity_setting_id}";

    /// Removes the business continuity setting with this id.
    fn delete_business_continuity_setting(business_continuity_setting_id)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/businessContinuitySettings/{business_continuity_setting_id}";
}
