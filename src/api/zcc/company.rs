//! The organization.

crate::api::macros::resource! {
    /// The organization as the Client Connector portal stores it.
    pub struct CompanyInfo("zcc.company");

    /// Returns the organization, its limits and settings.
    fn get_company_info() => LIST "/zcc/papi/public/v1/getCompanyInfo";

    /// Replaces the organization's limits and settings.
    ///
    /// Body: the fields that `get_company_info` returns.
    fn set_company_info(body)
        => PUT "/zcc/papi/public/v1/setCompanyInfo" from go "company.SetCompanyInfo";
}
