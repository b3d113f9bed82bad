//! Usage and location of SIMs.

use super::shared::days::dates;

crate::api::macros::resource! {
    /// Statistics about SIMs: their locations, status and usage.
    pub struct SimAnalytics("zcell.sim_analytics");

    /// Lists the locations of SIMs, as points on a map.
    ///
    /// Query: `id` (text).
    ///
    /// Body: the filters.
    fn list_sim_analytics_map(query, body)
        => SEARCH "/zcell/config/api/v1/customers/{customer_id}/sim/analytics/map";

    /// Lists the numbers of SIMs that are active, inactive and in use.
    ///
    /// Query: `id` (text).
    fn list_sim_analytics_summary(query)
        => LIST "/zcell/config/api/v1/customers/{customer_id}/sim/analytics/summary";

    /// Lists the usage in a time window, by country.
    ///
    /// `days` is the length of a time window that ends now.
    ///
    /// Query: `start_date` (int, Unix time in seconds), `end_date` (int, Unix time in seconds),
    /// `days` (int), `limit` (int), `id` (text).
    fn list_sim_analytics_usage_countries(query)
        => LIST "/zcell/config/api/v1/customers/{customer_id}/sim/analytics/usage/countries"
            via dates;

    /// Lists the usage in a time window, by day.
    ///
    /// `days` is the length of a time window that ends now.
    ///
    /// Query: `start_date` (int, Unix time in seconds), `end_date` (int, Unix time in seconds),
    /// `days` (int), `icc_id` (text), `id` (text).
    fn list_sim_analytics_usage_day(query)
        => LIST "/zcell/config/api/v1/customers/{customer_id}/sim/analytics/usage/day" via dates;

    /// Lists the usage in a time window, by SIM.
    ///
    /// `days` is the length of a time window that ends now.
    ///
    /// Query: `start_date` (int, Unix time in seconds), `end_date` (int, Unix time in seconds),
    /// `days` (int), `limit` (int), `id` (text).
    fn list_sim_analytics_usage_sims(query)
        => LIST "/zcell/config/api/v1/customers/{customer_id}/sim/analytics/usage/sims" via dates;
}
