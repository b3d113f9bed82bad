//! Organizations.

crate::macros::resource! {
    /// Organizations.
    pub struct Organizations("zeasm.organizations");

    /// Lists the organizations.
    fn list_organizations() => GET "/easm/easm-ui/v1/organizations";
}
