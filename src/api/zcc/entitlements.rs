//! Entitlements for ZDX and ZPA.

crate::api::macros::resource! {
    /// Entitlements: the groups of users for which ZDX and ZPA are enabled.
    pub struct Entitlement("zcc.entitlements");

    /// Returns the groups for which ZDX is enabled.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    fn get_zdx_group_entitlements(query) => LIST "/zcc/papi/public/v1/getZdxGroupEntitlements";

    /// Returns the groups for which ZPA is enabled.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    fn get_zpa_group_entitlements(query) => LIST "/zcc/papi/public/v1/getZpaGroupEntitlements";

    /// Replaces the groups for which ZDX is enabled.
    ///
    /// Body: the entitlements, in the form of a response.
    fn update_zdx_group_entitlement(body) => PUT "/zcc/papi/public/v1/updateZdxGroupEntitlement";

    /// Replaces the groups for which ZPA is enabled.
    ///
    /// Body: the entitlements, in the form of a response.
    fn update_zpa_group_entitlement(body) => PUT "/zcc/papi/public/v1/updateZpaGroupEntitlement";
}
