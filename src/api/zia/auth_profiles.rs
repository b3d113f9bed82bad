//! Authentication profiles.

crate::api::macros::resource! {
    /// Authentication profiles: the time after which users must log in again.
    pub struct AuthProfiles("zia.auth_profiles");

    /// Lists the authentication profiles, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_auth_profiles(query) => LIST "/zia/api/v1/authProfiles" from oneapi "ListAuthProfiles";

    /// Returns the auth profile with this id.
    fn get_auth_profile(profile_id)
        => GET "/zia/api/v1/authProfiles/{profile_id}" from oneapi "GetAuthProfile";

    /// Adds an auth profile.
    ///
    /// Body: `name` (text), `auth_frequency_interval` (int), `auth_frequency_interval_type` (text).
    fn add_auth_profile(body) => POST "/zia/api/v1/authProfiles" from oneapi "CreateAuthProfile";

    /// Replaces the auth profile with this id.
    ///
    /// Body: that of `add_auth_profile`.
    fn update_auth_profile(profile_id, body)
        => PUT "/zia/api/v1/authProfiles/{profile_id}" from oneapi "UpdateAuthProfile";

    /// Removes the auth profile with this id.
    fn delete_auth_profile(profile_id)
        => DELETE "/zia/api/v1/authProfiles/{profile_id}" from oneapi "RemoveAuthProfile";
}
