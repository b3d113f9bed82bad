//! App connector schedule.

crate::macros::resource! {
    /// TODO one line: what app connector schedule are.
    pub struct AppConnectorSchedule("zpa.app_connector_schedule");

    /// Returns the connector schedule.
    ///
    /// Query: `customer_id`.
    //TODO reads environment | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/connectorSchedule | result object
    fn get_connector_schedule(query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/connectorSchedule";

    /// Adds a connector schedule.
    ///
    /// Body: `schedule` (object).
    //TODO body keys renamed or wrapped; reads environment | POST /zpa/mgmtconfig/v1/admin/customers/{customerId}/connectorSchedule | result object
    fn add_connector_schedule(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/connectorSchedule";

    /// Replaces the connector schedule with this id.
    ///
    /// Body: `frequency` (text), `interval` (text), `disabled` (flag), `enabled` (flag).
    //TODO empty body -> object with the id only; reads environment | PUT /zpa/mgmtconfig/v1/admin/customers/{customerId}/connectorSchedule/{scheduler_id} | result object
    fn update_connector_schedule(scheduler_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/connectorSchedule/{scheduler_id}";
}
