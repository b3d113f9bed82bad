//! Nss collectors.

crate::macros::resource! {
    /// NSS collectors.
    pub struct NssCollectors("zia.nss_collectors");

    /// Lists the collectors.
    fn list_collectors(query) => LIST "/zia/api/v1/nssCollectors";
}
