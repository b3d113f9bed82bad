//! Tenancy restriction profile.

crate::macros::resource! {
    /// Tenancy restriction profile.
    pub struct TenancyRestrictionProfile("zia.tenancy_restriction_profile");

    /// Lists the app item count.
    fn list_app_item_count(app_type, item_type)
        => LIST "/zia/api/v1/tenancyRestrictionProfile/app-item-count/{app_type}/{item_type}";

    /// Lists the restriction profile.
    ///
    /// Query: `search` (text).
    fn list_restriction_profile(query) => LIST "/zia/api/v1/tenancyRestrictionProfile";

    /// Returns the restriction profile with this id.
    fn get_restriction_profile(profile_id)
        => GET "/zia/api/v1/tenancyRestrictionProfile/{profile_id}";

    /// Adds a restriction profile.
    ///
    /// Body: `id` (text), `name` (text), `description` (text), `app_type` (text),
    /// `item_type_primary` (text), `item_data_primary` (list), `item_type_secondary` (text),
    /// `item_data_secondary` (list), `item_value` (list), `restrict_personal_o365_domains` (flag),
    /// `allow_google_consumers` (flag), `ms_login_services_trv2` (flag), `allow_google_visitors`
    /// (flag), `allow_gcp_cloud_storage_read` (flag).
    fn add_restriction_profile(body) => POST "/zia/api/v1/tenancyRestrictionProfile";

    /// Replaces the restriction profile with this id.
    fn update_restriction_profile(profile_id, body)
        => PUT "/zia/api/v1/tenancyRestrictionProfile/{profile_id}";

    /// Removes the restriction profile with this id.
    fn delete_restriction_profile(profile_id)
        => DELETE "/zia/api/v1/tenancyRestrictionProfile/{profile_id}";
}
