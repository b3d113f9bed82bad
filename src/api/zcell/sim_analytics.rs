//! What SIMs use, and where.

use super::shared::days::dates;

crate::api::macros::resource! {
    /// Figures about SIMs: where they are and what they use.
    pub struct SimAnalytics("zcell.sim_analytics");

    /// Lists where SIMs are, as points on a map.
    ///
    /// Query: `id` (text).
    ///
    /// Body: the filters.
    fn list_sim_analytics_map(query, body)
        => SEARCH "/zcell/config/api/v1/customers/{customer_id}/sim/analytics/map";

    /// Lists how many SIMs are active, inactive and in use.
    ///
    /// Query: `id` (text).
    fn list_sim_analytics_summary(query)
        => LIST "/zcell/config/api/v1/customers/{customer_id}/sim/analytics/summary";

    /// Lists the use of a time, by country. `days` stands for the window that ends now.
    ///
    /// Query: `start_date` (int), `end_date` (int), `days` (int), `limit` (int), `id` (text).
    fn list_sim_analytics_usage_countries(query)
        => LIST "/zcell/config/api/v1/customers/{customer_id}/sim/analytics/usage/countries"
            via dates;

    /// Lists the use of a time, day by day. `days` stands for the window that ends now.
    ///
    /// Query: `start_date` (int), `end_date` (int), `days` (int), `icc_id` (text), `id` (text).
    fn list_sim_analytics_usage_day(query)
        => LIST "/zcell/config/api/v1/customers/{customer_id}/sim/analytics/usage/day" via dates;

    /// Lists the use of a time, by SIM. `days` stands for the window that ends now.
    ///
    /// Query: `start_date` (int), `end_date` (int), `days` (int), `limit` (int), `id` (text).
    fn list_sim_analytics_usage_sims(query)
        => LIST "/zcell/config/api/v1/customers/{customer_id}/sim/analytics/usage/sims" via dates;
}
