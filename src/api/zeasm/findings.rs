//! Findings.

crate::macros::resource! {
    /// Findings.
    pub struct Findings("zeasm.findings");

    /// Lists the findings.
    fn list_findings(org_id) => GET "/easm/easm-ui/v1/organizations/{org_id}/findings";

    /// Returns the finding details with this id.
    fn get_finding_details(org_id, finding_id)
        => GET "/easm/easm-ui/v1/organizations/{org_id}/findings/{finding_id}/details";

    /// Returns the finding evidence with this id.
    fn get_finding_evidence(org_id, finding_id)
        => GET "/easm/easm-ui/v1/organizations/{org_id}/findings/{finding_id}/evidence";

    /// Returns the finding scan output with this id.
    fn get_finding_scan_output(org_id, finding_id)
        => GET "/easm/easm-ui/v1/organizations/{org_id}/findings/{finding_id}/scan-output";
}
