//! SIMs.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value, download};

crate::api::macros::resource! {
    /// SIMs: their details, tags, locks, status and activation.
    pub struct SimHandling("zcell.sim_handling");

    /// Returns the details of the SIM with this ICCID.
    ///
    /// Query: `icc_id` (text), `id` (text).
    fn list_sims_details(query) => GET "/zcell/config/api/v1/customers/{customer_id}/sims/details";

    /// Writes the SIMs that match a filter to a CSV file.
    ///
    /// Query: `sort_by` (text), `sort_dir` (text), `id` (text).
    ///
    /// Body: `iccid` (list), `status` (text), `network_status` (text), `ip_address` (list),
    /// `location_country` (text), `tag` (list), `device_type` (text), `brand_name` (text),
    /// `marketing_name` (text), `model_name` (text), `form_factor` (text), `imei_status` (text).
    fn create_sims_download(query, body, filename)
        => POST "/zcell/config/api/v1/customers/{customer_id}/sims/download" via sims_file;

    /// Returns the SIMs that match a filter, with their total usage.
    ///
    /// Body: the filters.
    fn create_sims_search(body) => POST "/zcell/config/api/v1/customers/{customer_id}/sims/search";

    /// Adds tags to SIMs.
    ///
    /// Body: `icc_id` (text), `tag_ids` (list).
    fn update_sims_assign_tag(body)
        => PATCH "/zcell/config/api/v1/customers/{customer_id}/sims/assign/tag";

    /// Locks SIMs to their current devices.
    ///
    /// Body: `data_authorize` (flag), `sim_lock_details` (list).
    fn update_sims_lock(body) => PATCH "/zcell/config/api/v1/customers/{customer_id}/sims/lock";

    /// Changes the status of SIMs.
    ///
    /// Body: `iccid` (list), `status` (text), `reason` (text).
    fn update_sims_status(body) => PATCH "/zcell/config/api/v1/customers/{customer_id}/sims/status";

    /// Assigns the SIM with this ICCID to a user. Returns the SIM's activation code.
    ///
    /// Body: `assignment` (text).
    fn update_sims_assign(iccid, body)
        => PATCH "/zcell/config/api/v1/customers/{customer_id}/sims/{iccid}/assign";

    /// Refreshes the status of the eSIM with this ICCID from its provider.
    ///
    /// Body: `esim_state` (text).
    fn update_sims_state(iccid, body)
        => PATCH "/zcell/config/api/v1/customers/{customer_id}/sims/{iccid}/state";
}

fn sims_file(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    download::name(client, &mut call, "zcell-sims");
    download::to_file(client, call)
}
