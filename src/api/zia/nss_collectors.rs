//! Nss collectors.

crate::macros::resource! {
    /// TODO one line: what NSS collectors are.
    pub struct NssCollectors("zia.nss_collectors");

    /// Lists the collectors.
    fn list_collectors(query) => LIST "/zia/api/v1/nssCollectors";
}
