//! Sim location groups.

crate::macros::resource! {
    /// SIM location groups.
    pub struct SimLocationGroups("zcell.sim_location_groups");

    /// Lists the SIM location groups.
    ///
    /// Query: `name` (text), `page` (int), `size` (int), `sort_by` (text), `sort_dir` (text), `id`
    /// (text).
    fn list_sim_location_groups(query)
        => LIST "/zcell/config/api/v1/customers/{customer_id}/sim-location-groups";

    /// Adds a location group.
    ///
    /// Body: `id` (text).
    fn add_location_group(query, body)
        => POST "/zcell/config/api/v1/customers/{customer_id}/sim-location-groups";
}
