//! Web app service.

crate::macros::resource! {
    /// Web app service.
    pub struct WebAppService("zcc.web_app_service");

    /// Lists the by company.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    fn list_by_company(query) => LIST "/zcc/papi/public/v1/webAppService/listByCompany";
}
