//! Company.

crate::macros::resource! {
    /// Company.
    pub struct CompanyInfo("zcc.company");

    /// Returns the company info.
    fn get_company_info() => LIST "/zcc/papi/public/v1/getCompanyInfo";
}
