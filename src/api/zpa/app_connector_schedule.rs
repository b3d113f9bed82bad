//! The schedule for the deletion of app connectors.

use super::shared::connector_schedule::{FIELDS, for_customer, of_customer};

crate::api::macros::resource! {
    /// The schedule for the deletion of inactive app connectors.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/configuring-auto-delete-disconnected-app-connectors-using-api>
    pub struct AppConnectorSchedule("zpa.app_connector_schedule");

    /// Returns the schedule.
    ///
    /// `customer_id` in the query selects a customer. Default: the configured customer.
    ///
    /// Query: `customer_id` (text), `microtenant_id` (text).
    fn get_connector_schedule(query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/connectorSchedule"
        via of_customer;

    /// Adds the schedule.
    ///
    /// Body: `frequency` (text), `interval` (text), `disabled` (flag), `enabled` (flag),
    /// `customer_id` (text), `microtenant_id` (text).
    fn add_connector_schedule(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/connectorSchedule"
        spelled FIELDS via for_customer;

    /// Replaces the schedule with this id.
    ///
    /// Body: `frequency` (text), `interval` (text), `disabled` (flag), `enabled` (flag),
    /// `customer_id` (text), `microtenant_id` (text).
    fn update_connector_schedule(scheduler_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/connectorSchedule/{scheduler_id}"
        spelled FIELDS via for_customer;
}
