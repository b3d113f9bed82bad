//! Applications that bypass the tunnel.

crate::api::macros::resource! {
    /// Applications that policies can let past the tunnel.
    pub struct WebAppService("zcc.web_app_service");

    /// Lists the applications.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    fn list_by_company(query) => LIST "/zcc/papi/public/v1/webAppService/listByCompany";
}
