//! Company.

crate::macros::resource! {
    /// TODO one line: what company are.
    pub struct CompanyInfo("zcc.company");

    /// Returns the company info.
    fn get_company_info() => LIST "/zcc/papi/public/v1/getCompanyInfo";
}
