//! Lookalike domains.

crate::api::macros::resource! {
    /// Lookalike domains: domains of other owners that resemble the organization's domains.
    pub struct LookALikeDomains("zeasm.lookalike_domains");

    /// Lists the domains that resemble an organization's domains.
    ///
    /// Returns: `next_link` (text), `prev_link` (text), `total_results` (int), `results` (list).
    fn list_lookalike_domains(org_id)
        => LIST "/easm/easm-ui/v1/organizations/{org_id}/lookalike-domains";

    /// Returns the details of a lookalike domain of an organization.
    ///
    /// `lookalike_raw` is the field of this name in the list.
    fn get_lookalike_domain(org_id, lookalike_raw)
        => GET "/easm/easm-ui/v1/organizations/{org_id}/lookalike-domains/{lookalike_raw}/details";
}
