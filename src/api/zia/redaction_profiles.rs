//! Redaction profiles.

crate::api::macros::resource! {
    /// Redaction profiles, which hide sensitive data in content that users see.
    pub struct RedactionProfiles("zia.redaction_profiles");

    /// Lists the redaction profiles, one page at a time.
    ///
    /// Query: `search` (text), `page` (int), `page_size` (int).
    fn list_redaction_profiles(query)
        => LIST "/zia/api/v1/redactionProfiles" from oneapi "ListRedactionProfiles";

    /// Returns the number of redaction profiles.
    ///
    /// Query: `search` (text).
    fn get_redaction_profile_count(query)
        => GET "/zia/api/v1/redactionProfiles/count" from oneapi "GetRedactionProfilesCount";

    /// Adds a redaction profile.
    ///
    /// Body: `name` (text), `redaction_type` (text).
    fn add_redaction_profile(body)
        => POST "/zia/api/v1/redactionProfiles" from oneapi "CreateRedactionProfile";

    /// Replaces the redaction profile with this id.
    ///
    /// Body: that of `add_redaction_profile`.
    fn update_redaction_profile(profile_id, body)
        => PUT "/zia/api/v1/redactionProfiles/{profile_id}" from oneapi "UpdateRedactionProfile";

    /// Removes the redaction profile with this id.
    fn delete_redaction_profile(profile_id)
        => DELETE "/zia/api/v1/redactionProfiles/{profile_id}" from oneapi "RemoveRedactionProfile";
}
