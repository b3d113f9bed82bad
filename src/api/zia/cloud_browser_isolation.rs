//! Cloud browser isolation.

crate::macros::resource! {
    /// TODO one line: what cloud browser isolation are.
    pub struct CbiProfile("zia.cloud_browser_isolation");

    /// Lists the isolation profiles.
    ///
    /// Query: `search` (text).
    //TODO search/filter applied to the list on the client | GET /zia/api/v1/browserIsolation/profiles | result list
    fn list_isolation_profiles(query) => LIST "/zia/api/v1/browserIsolation/profiles";
}
