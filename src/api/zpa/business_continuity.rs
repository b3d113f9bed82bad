//! Business continuity.

use crate::download::to_file;

crate::macros::resource! {
    /// What ZPA does when the Zscaler cloud cannot be reached.
    pub struct BusinessContinuity("zpa.business_continuity");

    /// Lists the settings.
    fn list_business_continuity_settings()
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/businessContinuitySettings";

    /// Returns the settings with this id.
    fn get_business_continuity_setting(business_continuity_setting_id)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/businessContinuitySettings/{business_continuity_setting_id}";

    /// Downloads the certificate of the SAML service provider into this file.
    fn get_business_continuity_setting_certificate(filename)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/businessContinuitySettings/certificate"
        via to_file;

    /// Downloads the metadata of the SAML service provider into this file.
    fn get_business_continuity_setting_metadata(filename)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/businessContinuitySettings/metadata"
        via to_file;

    /// Adds settings.
    fn add_business_continuity_setting(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/businessContinuitySettings";

    /// Replaces the settings with this id.
    fn update_business_continuity_setting(business_continuity_setting_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/businessContinuitySettings/{business_continuity_setting_id}";

    /// Deletes the settings with this id.
    fn delete_business_continuity_setting(business_continuity_setting_id)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/businessContinuitySettings/{business_continuity_setting_id}";
}
