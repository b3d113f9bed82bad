//! Sim analytics.

crate::macros::resource! {
    /// SIM analytics.
    pub struct SimAnalytics("zcell.sim_analytics");

    /// Lists the SIM analytics map.
    ///
    /// Body: `id` (text).
    fn list_sim_analytics_map(query, body)
        => POST "/zcell/config/api/v1/customers/{customer_id}/sim/analytics/map";

    /// Lists the SIM analytics summary.
    ///
    /// Query: `id` (text).
    fn list_sim_analytics_summary(query)
        => LIST "/zcell/config/api/v1/customers/{customer_id}/sim/analytics/summary";

    /// Lists the SIM analytics usage countries.
    ///
    /// Query: `start_date` (int), `end_date` (int), `limit` (int), `id` (text).
    fn list_sim_analytics_usage_countries(query)
        => LIST "/zcell/config/api/v1/customers/{customer_id}/sim/analytics/usage/countries";

    /// Lists the SIM analytics usage day.
    ///
    /// Query: `start_date` (int), `end_date` (int), `icc_id` (text), `id` (text).
    fn list_sim_analytics_usage_day(query)
        => LIST "/zcell/config/api/v1/customers/{customer_id}/sim/analytics/usage/day";

    /// Lists the SIM analytics usage SIMs.
    ///
    /// Query: `start_date` (int), `end_date` (int), `limit` (int), `id` (text).
    fn list_sim_analytics_usage_sims(query)
        => LIST "/zcell/config/api/v1/customers/{customer_id}/sim/analytics/usage/sims";
}
