//! Tenant profiles.

use crate::api::prelude::{Spelling, WHOLE};
use crate::api::shared::local_search;

/// The field's name in Python's documentation.
const NAMES: Spelling = &[("ms_login_services_trv2", "msLoginServicesTrV2")];

crate::api::macros::resource! {
    /// Tenant profiles, which restrict cloud applications to some of their tenants.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/cloud-app-control-policy>
    pub struct TenancyRestrictionProfile("zia.tenancy_restriction_profile");

    /// Returns the number of items of this type in an application's profiles.
    ///
    /// Query: `exclude_profile` (int).
    fn list_app_item_count(app_type, item_type, query)
        => LIST "/zia/api/v1/tenancyRestrictionProfile/app-item-count/{app_type}/{item_type}"
        as WHOLE;

    /// Lists the tenant profiles.
    ///
    /// The API cannot search this list. The client keeps the items whose name contains `search`,
    /// ignoring case.
    ///
    /// Query: `search` (text).
    fn list_restriction_profile(query)
        => LIST "/zia/api/v1/tenancyRestrictionProfile" as WHOLE via local_search::by_name;

    /// Lists the tenant profiles of an application.
    fn list_restriction_profile_by_type(app_type)
        => LIST "/zia/api/v1/tenancyRestrictionProfile/type/{app_type}" as WHOLE
        from oneapi "ListTenancyRestrictionProfilesByType";

    /// Returns the tenant profile with this id.
    fn get_restriction_profile(profile_id)
        => GET "/zia/api/v1/tenancyRestrictionProfile/{profile_id}";

    /// Adds a tenant profile.
    ///
    /// Body: `id` (text), `name` (text), `description` (text), `app_type` (text),
    /// `item_type_primary` (text), `item_data_primary` (list), `item_type_secondary` (text),
    /// `item_data_secondary` (list), `item_value` (list), `restrict_personal_o365_domains` (flag),
    /// `allow_google_consumers` (flag), `ms_login_services_trv2` (flag), `allow_google_visitors`
    /// (flag), `allow_gcp_cloud_storage_read` (flag).
    fn add_restriction_profile(body) => POST "/zia/api/v1/tenancyRestrictionProfile" spelled NAMES;

    /// Replaces the tenant profile with this id.
    ///
    /// Body: that of `add_restriction_profile`.
    fn update_restriction_profile(profile_id, body)
        => PUT "/zia/api/v1/tenancyRestrictionProfile/{profile_id}" spelled NAMES;

    /// Removes the tenant profile with this id.
    fn delete_restriction_profile(profile_id)
        => DELETE "/zia/api/v1/tenancyRestrictionProfile/{profile_id}";
}
