//! Adaptive access profiles.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// Adaptive access profiles, which are conditions of rules.
    pub struct AdaptiveAccessProfiles("zia.adaptive_access_profiles");

    /// Lists the adaptive access profiles.
    ///
    /// `query` has no documented parameters.
    fn list_adaptive_access_profiles(query) => LIST "/zia/api/v1/adaptiveAccessProfiles" as WHOLE;

    /// Lists the adaptive access profiles together with the rules that use them.
    ///
    /// `query` has no documented parameters.
    fn list_adaptive_access_profiles_profiles_rules(query)
        => LIST "/zia/api/v1/adaptiveAccessProfiles/profiles/rules" as WHOLE;
}
