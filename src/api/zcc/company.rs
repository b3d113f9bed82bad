//! The company.

crate::api::macros::resource! {
    /// The tenant as the portal knows it.
    pub struct CompanyInfo("zcc.company");

    /// Returns what the portal knows of the company, its limits and settings.
    fn get_company_info() => LIST "/zcc/papi/public/v1/getCompanyInfo";
}
