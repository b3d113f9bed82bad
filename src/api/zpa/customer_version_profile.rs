//! Version profiles.

crate::api::macros::resource! {
    /// Version profiles: the software versions of connectors and service edges.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/obtaining-version-profile-details-using-api>
    pub struct CustomerVersionProfile("zpa.customer_version_profile");

    /// Lists the version profiles, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text).
    fn list_version_profiles(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/visible/versionProfiles";

    /// Returns the version profile of the customer.
    fn get_associated_version_profile()
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/versionProfile";

    /// Assigns the version profile with this id to the customer.
    ///
    /// Body: `remove_override_flag` (flag).
    fn update_version_profile(profile_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/versionProfiles/{profile_id}";

    /// Replaces the version profile with this id.
    ///
    /// Body: `name` (text), `description` (text), `customer_id` (text), `custom_scope_customer_ids`
    /// (list), `custom_scope_request_customer_ids` (object), `upgrade_priority` (text), `versions`
    /// (list), `visibility_scope` (text).
    fn update_visible_version_profile(profile_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/visible/versionProfiles/{profile_id}"
        from go "customerversionprofile.Update";
}
