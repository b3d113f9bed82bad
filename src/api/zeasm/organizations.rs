//! Organisations.

crate::api::macros::resource! {
    /// The organisations that a tenant watches.
    pub struct Organizations("zeasm.organizations");

    /// Lists the organisations.
    ///
    /// Returns: `total_results` (int), `results` (list).
    fn list_organizations() => LIST "/easm/easm-ui/v1/organizations";
}
