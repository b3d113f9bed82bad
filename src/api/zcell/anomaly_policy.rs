//! Anomaly policy.

crate::macros::resource! {
    /// Anomaly policy.
    pub struct AnomalyPolicy("zcell.anomaly_policy");

    /// Lists the anomaly policy.
    ///
    /// Query: `policy_type` (text), `page` (int), `size` (int), `sort_by` (text), `sort_dir`
    /// (text), `id` (text), `start_date_time` (int), `end_date_time` (int).
    fn list_anomaly_policy(query)
        => LIST "/zcell/config/api/v1/customers/{customer_id}/anomaly-policy";

    /// Adds an anomaly policy.
    ///
    /// Body: `id` (text).
    fn create_anomaly_policy(body)
        => POST "/zcell/config/api/v1/customers/{customer_id}/anomaly-policy";
}
