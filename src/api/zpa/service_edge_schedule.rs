//! The schedule for the deletion of service edges.

use super::shared::connector_schedule::{FIELDS, for_customer, of_customer};

crate::api::macros::resource! {
    /// The schedule for the deletion of inactive service edges.
    pub struct ServiceEdgeSchedule("zpa.service_edge_schedule");

    /// Returns the schedule.
    ///
    /// `customer_id` in the query selects a customer. Default: the configured customer.
    ///
    /// Query: `customer_id` (text), `microtenant_id` (text).
    fn get_service_edge_schedule(query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serviceEdgeSchedule"
        via of_customer;

    /// Adds the schedule.
    ///
    /// Body: `frequency` (text), `interval` (text), `disabled` (flag), `enabled` (flag),
    /// `customer_id` (text), `microtenant_id` (text).
    fn add_service_edge_schedule(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serviceEdgeSchedule"
        spelled FIELDS via for_customer;

    /// Replaces the schedule with this id.
    ///
    /// Body: `frequency` (text), `interval` (text), `disabled` (flag), `enabled` (flag),
    /// `customer_id` (text), `microtenant_id` (text).
    fn update_service_edge_schedule(scheduler_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serviceEdgeSchedule/{scheduler_id}"
        spelled FIELDS via for_customer;
}
