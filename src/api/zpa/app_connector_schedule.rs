//! App connector schedule.

crate::macros::resource! {
    /// App connector schedule.
    pub struct AppConnectorSchedule("zpa.app_connector_schedule");

    /// Returns the connector schedule.
    ///
    /// Query: `customer_id`.
    fn get_connector_schedule(query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/connectorSchedule";

    /// Adds a connector schedule.
    ///
    /// Body: `schedule` (object).
    fn add_connector_schedule(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/connectorSchedule";

    /// Replaces the connector schedule with this id.
    ///
    /// Body: `frequency` (text), `interval` (text), `disabled` (flag), `enabled` (flag).
    fn update_connector_schedule(scheduler_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/connectorSchedule/{scheduler_id}";
}
