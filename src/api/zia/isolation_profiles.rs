//! Browser isolation: profiles and banners.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// Browser isolation: its profiles, banners and regions.
    ///
    /// Rules refer to the profiles of [`CbiProfile`](crate::zia::CbiProfile).
    pub struct IsolationProfiles("zia.isolation_profiles");

    /// Lists the isolation profiles.
    fn list_isolation_profiles()
        => LIST "/zia/api/v1/isolationTenantMgmt/profiles" as WHOLE
        from oneapi "ListIsolationProfiles";

    /// Lists the banners.
    fn list_isolation_banners()
        => LIST "/zia/api/v1/isolationTenantMgmt/themes" as WHOLE
        from oneapi "ListIsolationBanners";

    /// Lists the regions in which isolation can run.
    fn list_isolation_regions()
        => LIST "/zia/api/v1/isolationTenantMgmt/regions" as WHOLE
        from oneapi "GetIsolationRegions";

    /// Returns the address of the default PAC file for isolation profiles.
    fn get_default_pac_file_url()
        => GET "/zia/api/v1/isolationTenantMgmt/defaultPacFileUrl"
        from oneapi "GetDefaultPacFileUrl";

    /// Returns the isolation profile with this id.
    fn get_isolation_profile(profile_id)
        => GET "/zia/api/v1/isolationTenantMgmt/profiles/{profile_id}"
        from oneapi "GetIsolationProfileById";

    /// Adds an isolation profile.
    ///
    /// Body: `name` (text), `banner` (object), `certificates` (list), `debug_mode` (object),
    /// `description` (text), `is_default` (flag), `regions` (list), `security_controls` (object),
    /// `url` (text), `user_experience` (object).
    fn add_isolation_profile(body)
        => POST "/zia/api/v1/isolationTenantMgmt/profiles" from oneapi "CreateIsolationProfile";

    /// Replaces the isolation profile with this id.
    ///
    /// Body: that of `add_isolation_profile`.
    fn update_isolation_profile(profile_id, body)
        => PUT "/zia/api/v1/isolationTenantMgmt/profiles/{profile_id}"
        from oneapi "UpdateIsolationProfile";

    /// Removes the isolation profile with this id.
    fn delete_isolation_profile(profile_id)
        => DELETE "/zia/api/v1/isolationTenantMgmt/profiles/{profile_id}"
        from oneapi "RemoveIsolationProfile";

    /// Returns the isolation banner with this id.
    fn get_isolation_banner(banner_id)
        => GET "/zia/api/v1/isolationTenantMgmt/themes/{banner_id}"
        from oneapi "GetIsolationBannerById";

    /// Adds an isolation banner.
    ///
    /// Body: `name` (text), `banner` (flag), `is_default` (flag), `logo` (text),
    /// `notification_text` (text), `notification_title` (text), `persist` (flag), `primary_color`
    /// (text), `text_color` (text).
    fn add_isolation_banner(body)
        => POST "/zia/api/v1/isolationTenantMgmt/themes" from oneapi "CreateIsolationBanner";

    /// Replaces the isolation banner with this id.
    ///
    /// Body: that of `add_isolation_banner`.
    fn update_isolation_banner(banner_id, body)
        => PUT "/zia/api/v1/isolationTenantMgmt/themes/{banner_id}"
        from oneapi "UpdateIsolationBanner";

    /// Removes the isolation banner with this id.
    fn delete_isolation_banner(banner_id)
        => DELETE "/zia/api/v1/isolationTenantMgmt/themes/{banner_id}"
        from oneapi "RemoveIsolationBanner";
}
