//! Sim handling.

crate::macros::resource! {
    /// TODO one line: what SIM handling are.
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
    //TODO arguments dropped from the body; empty body -> object with the id only; raw response body; returns a bare value, not the 3-tuple; uses the clock; validates arguments; writes a file | POST /zcell/config/api/v1/customers/{zcellCustomerId}/sims/download | result download
    fn create_sims_download(query, body, filename)
        => POST "/zcell/config/api/v1/customers/{customer_id}/sims/download";

    /// Adds a SIMs search.
    ///
    /// Body: `id` (text).
    //TODO arguments dropped from the body | POST /zcell/config/api/v1/customers/{zcellCustomerId}/sims/search | result object
    fn create_sims_search(body) => POST "/zcell/config/api/v1/customers/{customer_id}/sims/search";

    /// Replaces the SIMs assign.
    ///
    /// Body: `id` (text), `iccid` (text), `assignment` (text).
    //TODO arguments dropped from the body | PATCH /zcell/config/api/v1/customers/{zcellCustomerId}/sims/None/assign | result object
    fn update_sims_assign(body)
        => PATCH "/zcell/config/api/v1/customers/{customer_id}/sims/None/assign";

    /// Replaces the SIMs assign tag.
    ///
    /// Body: `id` (text).
    //TODO arguments dropped from the body | PATCH /zcell/config/api/v1/customers/{zcellCustomerId}/sims/assign/tag | result object
    fn update_sims_assign_tag(body)
        => PATCH "/zcell/config/api/v1/customers/{customer_id}/sims/assign/tag";

    /// Replaces the SIMs lock.
    ///
    /// Body: `id` (text).
    //TODO arguments dropped from the body | PATCH /zcell/config/api/v1/customers/{zcellCustomerId}/sims/lock | result object
    fn update_sims_lock(body) => PATCH "/zcell/config/api/v1/customers/{customer_id}/sims/lock";

    /// Replaces the SIMs state.
    ///
    /// Body: `id` (text), `iccid` (text).
    //TODO arguments dropped from the body | PATCH /zcell/config/api/v1/customers/{zcellCustomerId}/sims/None/state | result object
    fn update_sims_state(body)
        => PATCH "/zcell/config/api/v1/customers/{customer_id}/sims/None/state";

    /// Replaces the SIMs status.
    ///
    /// Body: `id` (text).
    //TODO arguments dropped from the body | PATCH /zcell/config/api/v1/customers/{zcellCustomerId}/sims/status | result object
    fn update_sims_status(body) => PATCH "/zcell/config/api/v1/customers/{customer_id}/sims/status";
}
