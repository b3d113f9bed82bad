//! Customer data handling.

crate::macros::resource! {
    /// TODO one line: what customer data handling are.
    pub struct CustomerDataHandling("zcell.customer_data_handling");

    /// Returns the customer data handling.
    ///
    /// Query: `id` (text).
    fn get_customer_data_handling(query) => GET "/zcell/config/api/v1/customers/{customer_id}";

    /// Replaces the customer data handling.
    ///
    /// Body: `id` (text).
    //TODO arguments dropped from the body | PUT /zcell/config/api/v1/customers/{zcellCustomerId} | result object
    fn update_customer_data_handling(body) => PUT "/zcell/config/api/v1/customers/{customer_id}";
}
