//! Anomaly policy.

crate::macros::resource! {
    /// TODO one line: what anomaly policy are.
    pub struct AnomalyPolicy("zcell.anomaly_policy");

    /// Lists the anomaly policy.
    ///
    /// Query: `policy_type` (text), `page` (int), `size` (int), `sort_by` (text), `sort_dir`
    /// (text), `id` (text), `start_date_time` (int), `end_date_time` (int).
    //TODO zcell_params (days -> window) | GET /zcell/config/api/v1/customers/{zcellCustomerId}/anomaly-policy | result list
    fn list_anomaly_policy(query)
        => LIST "/zcell/config/api/v1/customers/{customer_id}/anomaly-policy";

    /// Lists the anomaly policy logs.
    ///
    /// Query: `page` (int), `size` (int), `id` (text), `policy_id` (text).
    fn list_anomaly_policy_logs(query)
        => LIST "/zcell/config/api/v1/customers/{customer_id}/anomaly-policy/None/logs";

    /// Lists the anomaly policy violations.
    ///
    /// Query: `start_date_time` (int), `end_date_time` (int), `page` (int), `size` (int),
    /// `sort_by` (text), `sort_dir` (text), `id` (text), `policy_id` (text).
    fn list_anomaly_policy_violations(query)
        => LIST "/zcell/config/api/v1/customers/{customer_id}/anomaly-policy/None/violations";

    /// Returns the anomaly policy violations.
    ///
    /// Query: `start_date_time` (int), `end_date_time` (int), `page` (int), `size` (int),
    /// `sort_by` (text), `sort_dir` (text), `id` (text), `policy_id` (text), `iccid` (text).
    fn get_anomaly_policy_violations(query)
        => LIST "/zcell/config/api/v1/customers/{customer_id}/anomaly-policy/None/violations/None";

    /// Adds an anomaly policy.
    ///
    /// Body: `id` (text).
    //TODO arguments dropped from the body | POST /zcell/config/api/v1/customers/{zcellCustomerId}/anomaly-policy | result object
    fn create_anomaly_policy(body)
        => POST "/zcell/config/api/v1/customers/{customer_id}/anomaly-policy";

    /// Replaces the anomaly policy.
    ///
    /// Body: `id` (text), `policy_id` (text).
    //TODO arguments dropped from the body | PATCH /zcell/config/api/v1/customers/{zcellCustomerId}/anomaly-policy/None | result object
    fn update_anomaly_policy(body)
        => PATCH "/zcell/config/api/v1/customers/{customer_id}/anomaly-policy/None";

    /// Replaces the anomaly policy status.
    ///
    /// Body: `id` (text), `policy_id` (text), `enabled` (flag).
    //TODO arguments dropped from the body; query built from named arguments or constants | PATCH /zcell/config/api/v1/customers/{zcellCustomerId}/anomaly-policy/None/status | result object
    fn update_anomaly_policy_status(body)
        => PATCH "/zcell/config/api/v1/customers/{customer_id}/anomaly-policy/None/status";

    /// Removes the anomaly policy.
    ///
    /// Query: `id` (text), `policy_id` (text).
    //TODO arguments dropped from the body | DELETE /zcell/config/api/v1/customers/{zcellCustomerId}/anomaly-policy/None | result none
    fn delete_anomaly_policy(query)
        => DELETE "/zcell/config/api/v1/customers/{customer_id}/anomaly-policy/None";
}
