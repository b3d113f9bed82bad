//! Dedicated ip gateways.

crate::macros::resource! {
    /// TODO one line: what dedicated IP gateways are.
    pub struct DedicatedIpGateways("zia.dedicated_ip_gateways");

    /// Lists the dedicated IP gw lite.
    fn list_dedicated_ip_gw_lite(query) => LIST "/zia/api/v1/dedicatedIPGateways/lite";
}
