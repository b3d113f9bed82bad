//! Fail open policy.

crate::macros::resource! {
    /// Fail open policy.
    pub struct FailOpenPolicy("zcc.fail_open_policy");

    /// Lists the by company.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_by_company(query) => LIST "/zcc/papi/public/v1/webFailOpenPolicy/listByCompany";

    /// Replaces the failopen policy.
    ///
    /// Body: `device_type` (int), `policy_id` (int).
    fn update_failopen_policy(body) => PUT "/zcc/papi/public/v1/webFailOpenPolicy/edit";
}
