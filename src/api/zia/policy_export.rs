//! Policy export.

crate::macros::resource! {
    /// Policy export.
    pub struct PolicyExport("zia.policy_export");

    /// Policys the export.
    ///
    /// Body: `policy_types`, `output_file`.
    fn policy_export(body) => POST "/zia/api/v1/exportPolicies";
}
