//! Customer data handling.

crate::macros::resource! {
    /// Customer data handling.
    pub struct CustomerDataHandling("zcell.customer_data_handling");

    /// Returns the customer data handling.
    ///
    /// Query: `id` (text).
    fn get_customer_data_handling(query) => GET "/zcell/config/api/v1/customers/{customer_id}";

    /// Replaces the customer data handling.
    ///
    /// Body: `id` (text).
    fn update_customer_data_handling(body) => PUT "/zcell/config/api/v1/customers/{customer_id}";
}
