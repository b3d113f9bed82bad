//! Lookalike domains.

crate::macros::resource! {
    /// Lookalike domains.
    pub struct LookALikeDomains("zeasm.lookalike_domains");

    /// Lists the lookalike domains.
    fn list_lookalike_domains(org_id)
        => GET "/easm/easm-ui/v1/organizations/{org_id}/lookalike-domains";

    /// Returns the lookalike domain with this id.
    fn get_lookalike_domain(org_id, lookalike_raw)
        => GET "/easm/easm-ui/v1/organizations/{org_id}/lookalike-domains/{lookalike_raw}/details";
}
