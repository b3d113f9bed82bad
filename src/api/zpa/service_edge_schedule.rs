//! Service edge schedule.

crate::macros::resource! {
    /// Service edge schedule.
    pub struct ServiceEdgeSchedule("zpa.service_edge_schedule");

    /// Returns the service edge schedule.
    ///
    /// Query: `microtenant_id` (text), `customer_id`.
    fn get_service_edge_schedule(query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serviceEdgeSchedule";

    /// Adds a service edge schedule.
    ///
    /// Body: `schedule`.
    fn add_service_edge_schedule(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serviceEdgeSchedule";

    /// Replaces the service edge schedule with this id.
    ///
    /// Body: `schedule`.
    fn update_service_edge_schedule(scheduler_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serviceEdgeSchedule/{scheduler_id}";
}
