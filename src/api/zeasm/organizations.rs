//! Organizations.

crate::api::macros::resource! {
    /// The organizations that a tenant monitors.
    pub struct Organizations("zeasm.organizations");

    /// Lists the organizations.
    ///
    /// Returns: `total_results` (int), `results` (list).
    fn list_organizations() => LIST "/easm/easm-ui/v1/organizations";
}
