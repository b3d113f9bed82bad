//! Posture profiles.

crate::api::macros::resource! {
    /// Posture profiles: the checks of a device.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/obtaining-posture-profile-details-using-api>
    pub struct PostureProfiles("zpa.posture_profiles");

    /// Lists the posture profiles, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text).
    fn list_posture_profiles(query)
        => LIST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/posture";

    /// Returns the posture profile with this id.
    fn get_profile(profile_id)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/posture/{profile_id}";
}
