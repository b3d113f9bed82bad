//! Sim location groups.

crate::macros::resource! {
    /// TODO one line: what SIM location groups are.
    pub struct SimLocationGroups("zcell.sim_location_groups");

    /// Lists the SIM location groups.
    ///
    /// Query: `name` (text), `page` (int), `size` (int), `sort_by` (text), `sort_dir` (text), `id`
    /// (text).
    fn list_sim_location_groups(query)
        => LIST "/zcell/config/api/v1/customers/{customer_id}/sim-location-groups";

    /// Returns the SIM location group.
    ///
    /// Query: `id` (text), `group_id` (text).
    fn get_sim_location_group(query)
        => GET "/zcell/config/api/v1/customers/{customer_id}/sim-location-groups/None";

    /// Adds a location group.
    ///
    /// Body: `id` (text).
    //TODO body is a list | POST /zcell/config/api/v1/customers/{zcellCustomerId}/sim-location-groups | result list
    fn add_location_group(query, body)
        => POST "/zcell/config/api/v1/customers/{customer_id}/sim-location-groups";

    /// Replaces the SIM location group.
    ///
    /// Body: `id` (text), `group_id` (text).
    //TODO body keys renamed or wrapped; body values transformed | PUT /zcell/config/api/v1/customers/{zcellCustomerId}/sim-location-groups/None | result object
    fn update_sim_location_group(body)
        => PUT "/zcell/config/api/v1/customers/{customer_id}/sim-location-groups/None";

    /// Removes the SIM location group.
    ///
    /// Query: `id` (text), `group_id` (text).
    //TODO arguments dropped from the body | DELETE /zcell/config/api/v1/customers/{zcellCustomerId}/sim-location-groups/None | result none
    fn delete_sim_location_group(query)
        => DELETE "/zcell/config/api/v1/customers/{customer_id}/sim-location-groups/None";
}
