//! Audit data handling.

crate::macros::resource! {
    /// Audit data handling.
    pub struct AuditDataHandling("zcell.audit_data_handling");

    /// Lists the audit customers search.
    ///
    /// Query: `page` (int), `size` (int), `sort_by` (text), `sort_dir` (text).
    ///
    /// Body: `id` (text), `days` (int).
    fn list_audit_customers_search(query, body)
        => POST "/zcell/config/api/v1/audit/customers/{customer_id}/search";

    /// Lists the audit metadata.
    fn list_audit_metadata(query) => LIST "/zcell/config/api/v1/audit/metadata";
}
