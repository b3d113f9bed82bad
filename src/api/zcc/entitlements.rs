//! Entitlements.

crate::api::macros::resource! {
    /// Which groups of users have ZDX and ZPA on their devices.
    pub struct Entitlement("zcc.entitlements");

    /// Returns for which groups ZDX is on.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    fn get_zdx_group_entitlements(query) => LIST "/zcc/papi/public/v1/getZdxGroupEntitlements";

    /// Returns for which groups ZPA is on.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    fn get_zpa_group_entitlements(query) => LIST "/zcc/papi/public/v1/getZpaGroupEntitlements";

    /// Sets for which groups ZDX is on.
    ///
    /// Body: the entitlements as they are read.
    fn update_zdx_group_entitlement(body) => PUT "/zcc/papi/public/v1/updateZdxGroupEntitlement";

    /// Sets for which groups ZPA is on.
    ///
    /// Body: the entitlements as they are read.
    fn update_zpa_group_entitlement(body) => PUT "/zcc/papi/public/v1/updateZpaGroupEntitlement";
}
