//! Fail open policy.

crate::macros::resource! {
    /// TODO one line: what fail open policy are.
    pub struct FailOpenPolicy("zcc.fail_open_policy");

    /// Lists the by company.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_by_company(query) => LIST "/zcc/papi/public/v1/webFailOpenPolicy/listByCompany";

    /// Replaces the failopen policy.
    ///
    /// Body: `device_type` (int), `policy_id` (int).
    //TODO body keys renamed or wrapped | PUT /zcc/papi/public/v1/webFailOpenPolicy/edit | result object
    fn update_failopen_policy(body) => PUT "/zcc/papi/public/v1/webFailOpenPolicy/edit";
}
