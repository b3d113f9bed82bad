//! Version profiles.

crate::api::macros::resource! {
    /// Version profiles: which software connectors and service edges run.
    pub struct CustomerVersionProfile("zpa.customer_version_profile");

    /// Lists the version profiles, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text).
    fn list_version_profiles(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/visible/versionProfiles";

    /// Returns the version profile of the customer.
    fn get_associated_version_profile()
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/versionProfile";

    /// Gives the customer the version profile with this id.
    ///
    /// Body: `remove_override_flag` (flag).
    fn update_version_profile(profile_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/versionProfiles/{profile_id}";
}
