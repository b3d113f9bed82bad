//! Posture profiles.

crate::macros::resource! {
    /// Posture profiles.
    pub struct PostureProfiles("zpa.posture_profiles");

    /// Lists the posture profiles.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text).
    fn list_posture_profiles(query)
        => LIST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/posture";

    /// Returns the profile with this id.
    fn get_profile(profile_id)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/posture/{profile_id}";
}
