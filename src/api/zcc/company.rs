//! The company.

crate::api::macros::resource! {
    /// The tenant as the portal knows it.
    pub struct CompanyInfo("zcc.company");

    /// Returns what the portal knows of the company, its limits and settings.
    fn get_company_info() => LIST "/zcc/papi/public/v1/getCompanyInfo";

    /// Replaces what the portal knows of the company, its limits and settings.
    ///
    /// Body: the fields that `get_company_info` shows.
    fn set_company_info(body)
        => PUT "/zcc/papi/public/v1/setCompanyInfo" from go "company.SetCompanyInfo";
}
