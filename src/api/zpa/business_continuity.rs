//! Business continuity.

use super::shared::page_styles::WHOLE;
use crate::api::prelude::{ApiResponse, Call, Client, Result, Value, download};

crate::api::macros::resource! {
    /// Business continuity: ZPA's behavior while the Zscaler cloud is not reachable.
    pub struct BusinessContinuity("zpa.business_continuity");

    /// Lists the settings.
    fn list_business_continuity_settings()
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/businessContinuitySettings" as WHOLE;

    /// Returns the settings with this id.
    fn get_business_continuity_setting(business_continuity_setting_id)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/businessContinuitySettings/{business_continuity_setting_id}";

    /// Downloads the certificate of the SAML service provider to a file.
    ///
    /// With [`Client::call`](crate::Client::call), `filename` is optional. Default: a name with the
    /// current time.
    fn get_business_continuity_setting_certificate(filename)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/businessContinuitySettings/certificate"
        via certificate;

    /// Downloads the metadata of the SAML service provider to a file.
    ///
    /// With [`Client::call`](crate::Client::call), `filename` is optional. Default: a name with the
    /// current time.
    fn get_business_continuity_setting_metadata(filename)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/businessContinuitySettings/metadata"
        via metadata;

    /// Adds settings.
    ///
    /// Body: `offline_domain` (text), `new_user_support` (flag), `max_allowed_down_time` (int),
    /// `max_allowed_down_time_unit` (text), `switch_time_enabled` (flag), `max_allowed_switch_time`
    /// (int), `max_allowed_switch_time_unit` (text), `sitec_preferred` (flag), `backup_enabled`
    /// (flag), `backup_basedir` (text), `backup_max_allowed_num` (int), `backup_schedule_type`
    /// (text), `backup_schedule_value` (text), `use_existing_idp` (flag), `idp_cert` (text),
    /// `idp_entity_id` (text), `idp_login_url` (text), `encrypt_saml_response` (flag),
    /// `ba_auth_domain_cert_id` (text).
    fn add_business_continuity_setting(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/businessContinuitySettings";

    /// Replaces the settings with this id.
    ///
    /// Body: that of `add_business_continuity_setting`.
    fn update_business_continuity_setting(business_continuity_setting_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/businessContinuitySettings/{business_continuity_setting_id}";

    /// Removes the settings with this id.
    fn delete_business_continuity_setting(business_continuity_setting_id)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/businessContinuitySettings/{business_continuity_setting_id}";
}

fn certificate(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    download::name_as(client, &mut call, "bc-sp-certificate", "crt");
    download::to_file(client, call)
}

fn metadata(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    download::name_as(client, &mut call, "bc-metadata", "xml");
    download::to_file(client, call)
}
