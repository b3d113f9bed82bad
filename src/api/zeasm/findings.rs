//! Findings.

crate::api::macros::resource! {
    /// Weaknesses that were found on what the internet can see.
    pub struct Findings("zeasm.findings");

    /// Lists the findings about an organization.
    ///
    /// Returns: `next_link` (text), `prev_link` (text), `total_results` (int), `results` (list).
    fn list_findings(org_id) => LIST "/easm/easm-ui/v1/organizations/{org_id}/findings";

    /// Returns a finding: what it is, where, and how to mend it.
    fn get_finding_details(org_id, finding_id)
        => GET "/easm/easm-ui/v1/organizations/{org_id}/findings/{finding_id}/details";

    /// Returns what proves a finding.
    fn get_finding_evidence(org_id, finding_id)
        => GET "/easm/easm-ui/v1/organizations/{org_id}/findings/{finding_id}/evidence";

    /// Returns what the scanner saw of a finding.
    ///
    /// Returns: `content` (text), `source_type` (text).
    fn get_finding_scan_output(org_id, finding_id)
        => GET "/easm/easm-ui/v1/organizations/{org_id}/findings/{finding_id}/scan-output";
}
