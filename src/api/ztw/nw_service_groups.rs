//! Network service groups.

crate::macros::resource! {
    /// Network service groups.
    pub struct NwServiceGroups("ztw.nw_service_groups");

    /// Lists the network svc groups.
    ///
    /// Query: `search` (text).
    fn list_network_svc_groups(query) => LIST "/ztw/api/v1/networkServiceGroups";
}
