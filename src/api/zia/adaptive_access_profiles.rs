//! Adaptive access profiles.

crate::macros::resource! {
    /// TODO one line: what adaptive access profiles are.
    pub struct AdaptiveAccessProfiles("zia.adaptive_access_profiles");

    /// Lists the adaptive access profiles.
    fn list_adaptive_access_profiles(query) => LIST "/zia/api/v1/adaptiveAccessProfiles";

    /// Lists the adaptive access profiles profiles rules.
    fn list_adaptive_access_profiles_profiles_rules(query)
        => LIST "/zia/api/v1/adaptiveAccessProfiles/profiles/rules";
}
