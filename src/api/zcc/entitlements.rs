//! Entitlements.

crate::macros::resource! {
    /// Entitlements.
    pub struct Entitlement("zcc.entitlements");

    /// Returns the ZDX group entitlements.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    fn get_zdx_group_entitlements(query) => LIST "/zcc/papi/public/v1/getZdxGroupEntitlements";

    /// Returns the ZPA group entitlements.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    fn get_zpa_group_entitlements(query) => LIST "/zcc/papi/public/v1/getZpaGroupEntitlements";

    /// Replaces the ZDX group entitlement.
    fn update_zdx_group_entitlement() => PUT "/zcc/papi/public/v1/updateZdxGroupEntitlement";

    /// Replaces the ZPA group entitlement.
    fn update_zpa_group_entitlement() => PUT "/zcc/papi/public/v1/updateZpaGroupEntitlement";
}
