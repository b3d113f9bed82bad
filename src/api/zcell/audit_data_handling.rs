//! The audit log.

use super::shared::days::body_dates;

crate::api::macros::resource! {
    /// The audit log: the changes that administrators made.
    pub struct AuditDataHandling("zcell.audit_data_handling");

    /// Lists the changes that match a filter.
    ///
    /// `days` is the length of a time window that ends now.
    ///
    /// Query: `page` (int), `size` (int), `sort_by` (text), `sort_dir` (text), `id` (text).
    ///
    /// Body: `start_date` (int, Unix time in seconds), `end_date` (int, Unix time in seconds),
    /// `days` (int), `operation_type` (text), `object_type` (text), `object_name` (text),
    /// `object_id` (int), `visibility` (text), `customer_id` (text), `modified_by_user_id` (text).
    fn list_audit_customers_search(query, body)
        => SEARCH "/zcell/config/api/v1/audit/customers/{customer_id}/search" via body_dates;

    /// Lists the types of objects and operations in the log.
    ///
    /// `query` has no documented parameters.
    fn list_audit_metadata(query) => LIST "/zcell/config/api/v1/audit/metadata";
}
