//! Anomaly policies.

use super::shared::days::date_times;

crate::api::macros::resource! {
    /// Anomaly policies, which detect unusual behavior of SIMs.
    pub struct AnomalyPolicy("zcell.anomaly_policy");

    /// Lists the anomaly policies.
    ///
    /// `days` is the length of a time window that ends now.
    ///
    /// Query: `policy_type` (text), `start_date_time` (int, Unix time in seconds), `end_date_time`
    /// (int, Unix time in seconds), `days` (int), `page` (int), `size` (int), `sort_by` (text),
    /// `sort_dir` (text), `id` (text).
    fn list_anomaly_policy(query)
        => LIST "/zcell/config/api/v1/customers/{customer_id}/anomaly-policy" via date_times;

    /// Adds an anomaly policy.
    ///
    /// Body: `policy_name` (text), `policy_type` (text), `sim_location_groups_ids` (list).
    fn create_anomaly_policy(body)
        => POST "/zcell/config/api/v1/customers/{customer_id}/anomaly-policy";

    /// Changes an anomaly policy.
    ///
    /// Fields that are missing from the body stay unchanged.
    ///
    /// Body: `policy_name` (text), `sim_location_groups_ids` (list).
    fn update_anomaly_policy(policy_id, body)
        => PATCH "/zcell/config/api/v1/customers/{customer_id}/anomaly-policy/{policy_id}";

    /// Removes the anomaly policy with this id.
    fn delete_anomaly_policy(policy_id)
        => DELETE "/zcell/config/api/v1/customers/{customer_id}/anomaly-policy/{policy_id}";

    /// Enables or disables an anomaly policy.
    ///
    /// Query: `enabled` (flag), `id` (text).
    fn update_anomaly_policy_status(policy_id, query)
        => PATCH "/zcell/config/api/v1/customers/{customer_id}/anomaly-policy/{policy_id}/status";

    /// Lists the actions that an anomaly policy has taken.
    ///
    /// Query: `page` (int), `size` (int), `id` (text).
    fn list_anomaly_policy_logs(policy_id, query)
        => LIST "/zcell/config/api/v1/customers/{customer_id}/anomaly-policy/{policy_id}/logs";

    /// Lists the violations of an anomaly policy.
    ///
    /// `days` is the length of a time window that ends now.
    ///
    /// Query: `start_date_time` (int, Unix time in seconds), `end_date_time` (int, Unix time in
    /// seconds), `days` (int), `page` (int), `size` (int), `sort_by` (text), `sort_dir` (text),
    /// `id` (text).
    fn list_anomaly_policy_violations(policy_id, query)
        => LIST "/zcell/config/api/v1/customers/{customer_id}/anomaly-policy/{policy_id}/violations"
            via date_times;

    /// Lists the violations of an anomaly policy by the SIM with this ICCID.
    ///
    /// `days` is the length of a time window that ends now.
    ///
    /// Query: `start_date_time` (int, Unix time in seconds), `end_date_time` (int, Unix time in
    /// seconds), `days` (int), `page` (int), `size` (int), `sort_by` (text), `sort_dir` (text),
    /// `id` (text).
    fn get_anomaly_policy_violations(policy_id, iccid, query)
        => LIST "/zcell/config/api/v1/customers/{customer_id}/anomaly-policy/{policy_id}/violations/{iccid}"
            via date_times;
}
