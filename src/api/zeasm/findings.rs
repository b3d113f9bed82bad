//! Findings.

crate::api::macros::resource! {
    /// Findings: weaknesses of systems that are visible from the internet.
    pub struct Findings("zeasm.findings");

    /// Lists the findings about an organization.
    ///
    /// Returns: `next_link` (text), `prev_link` (text), `total_results` (int), `results` (list).
    fn list_findings(org_id) => LIST "/easm/easm-ui/v1/organizations/{org_id}/findings";

    /// Returns a finding about an organization: its description, location and remediation.
    fn get_finding_details(org_id, finding_id)
        => GET "/easm/easm-ui/v1/organizations/{org_id}/findings/{finding_id}/details";

    /// Returns the evidence of a finding about an organization.
    fn get_finding_evidence(org_id, finding_id)
        => GET "/easm/easm-ui/v1/organizations/{org_id}/findings/{finding_id}/evidence";

    /// Returns the scanner's output for a finding about an organization.
    ///
    /// Returns: `content` (text), `source_type` (text).
    fn get_finding_scan_output(org_id, finding_id)
        => GET "/easm/easm-ui/v1/organizations/{org_id}/findings/{finding_id}/scan-output";
}
