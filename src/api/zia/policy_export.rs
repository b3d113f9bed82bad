//! Policy export.

crate::macros::resource! {
    /// TODO one line: what policy export are.
    pub struct PolicyExport("zia.policy_export");

    /// Policys the export.
    ///
    /// Body: `policy_types`, `output_file`.
    //TODO body is a list; raw response body; writes a file | POST /zia/api/v1/exportPolicies | result raw
    fn policy_export(body) => POST "/zia/api/v1/exportPolicies";
}
