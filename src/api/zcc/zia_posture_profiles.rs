//! Posture profiles for ZIA.

use super::V2;

crate::api::macros::resource! {
    /// Posture profiles for ZIA: the trust levels of devices, and the criteria for each level.
    pub struct ZiaPostureProfiles("zcc.zia_posture_profiles");

    /// Lists the posture profiles, one page at a time.
    ///
    /// Query: `keyword` (text), `platform_type` (int: 1 iOS, 2 Android, 3 Windows, 4 macOS, 5
    /// Linux), `skip` (int), `per_page` (int).
    fn list_zia_posture_profiles(query)
        => LIST "/zcc/papi/public/v2/zia-posture-profiles" as V2 from go "zia_posture.GetAll";

    /// Returns the posture profile with this id.
    fn get_zia_posture_profile(profile_id)
        => GET "/zcc/papi/public/v2/zia-posture-profiles/{profile_id}" from go "zia_posture.Get";

    /// Adds a posture profile.
    ///
    /// Body: `name` (text), `platform` (int), `high_trust_criteria` (object),
    /// `medium_trust_criteria` (object), `low_trust_criteria` (object).
    fn add_zia_posture_profile(body)
        => POST "/zcc/papi/public/v2/zia-posture-profiles" from go "zia_posture.Create";

    /// Replaces the posture profile with this id.
    ///
    /// Body: that of `add_zia_posture_profile`.
    fn update_zia_posture_profile(profile_id, body)
        => PUT "/zcc/papi/public/v2/zia-posture-profiles/{profile_id}" from go "zia_posture.Update";

    /// Changes the posture profile with this id.
    ///
    /// Fields that are missing from the body stay unchanged.
    ///
    /// Body: that of `add_zia_posture_profile`.
    fn partial_update_zia_posture_profile(profile_id, body)
        => PATCH "/zcc/papi/public/v2/zia-posture-profiles/{profile_id}"
        from go "zia_posture.PartialUpdate";

    /// Removes the posture profile with this id.
    fn delete_zia_posture_profile(profile_id)
        => DELETE "/zcc/papi/public/v2/zia-posture-profiles/{profile_id}"
        from go "zia_posture.Delete";
}
