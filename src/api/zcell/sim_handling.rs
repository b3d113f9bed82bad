//! Sim handling.

crate::macros::resource! {
    /// SIM handling.
    pub struct SimHandling("zcell.sim_handling");

    /// Lists the SIMs details.
    ///
    /// Query: `icc_id` (text), `id` (text).
    fn list_sims_details(query) => GET "/zcell/config/api/v1/customers/{customer_id}/sims/details";

    /// Adds a SIMs download.
    ///
    /// Query: `sort_by` (text), `sort_dir` (text).
    ///
    /// Body: `id` (text).
    fn create_sims_download(query, body, filename)
        => POST "/zcell/config/api/v1/customers/{customer_id}/sims/download";

    /// Adds a SIMs search.
    ///
    /// Body: `id` (text).
    fn create_sims_search(body) => POST "/zcell/config/api/v1/customers/{customer_id}/sims/search";

    /// Replaces the SIMs assign tag.
    ///
    /// Body: `id` (text).
    fn update_sims_assign_tag(body)
        => PATCH "/zcell/config/api/v1/customers/{customer_id}/sims/assign/tag";

    /// Replaces the SIMs lock.
    ///
    /// Body: `id` (text).
    fn update_sims_lock(body) => PATCH "/zcell/config/api/v1/customers/{customer_id}/sims/lock";

    /// Replaces the SIMs status.
    ///
    /// Body: `id` (text).
    fn update_sims_status(body) => PATCH "/zcell/config/api/v1/customers/{customer_id}/sims/status";
}
