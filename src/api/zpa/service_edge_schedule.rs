//! Service edge schedule.

crate::macros::resource! {
    /// TODO one line: what service edge schedule are.
    pub struct ServiceEdgeSchedule("zpa.service_edge_schedule");

    /// Returns the service edge schedule.
    ///
    /// Query: `microtenant_id` (text), `customer_id`.
    //TODO reads environment | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/serviceEdgeSchedule | result object
    fn get_service_edge_schedule(query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serviceEdgeSchedule";

    /// Adds a service edge schedule.
    ///
    /// Body: `schedule`.
    //TODO body keys renamed or wrapped; reads environment | POST /zpa/mgmtconfig/v1/admin/customers/{customerId}/serviceEdgeSchedule | result object
    fn add_service_edge_schedule(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serviceEdgeSchedule";

    /// Replaces the service edge schedule with this id.
    ///
    /// Body: `schedule`.
    //TODO body keys renamed or wrapped; empty body -> object with the id only; reads environment | PUT /zpa/mgmtconfig/v1/admin/customers/{customerId}/serviceEdgeSchedule/{scheduler_id} | result object
    fn update_service_edge_schedule(scheduler_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serviceEdgeSchedule/{scheduler_id}";
}
