//! The customer.

crate::api::macros::resource! {
    /// The customer's account: its status and usage.
    pub struct CustomerDataHandling("zcell.customer_data_handling");

    /// Returns the customer's account, its SIMs and usage.
    ///
    /// Query: `id` (text).
    fn get_customer_data_handling(query) => GET "/zcell/config/api/v1/customers/{customer_id}";

    /// Activates the customer.
    ///
    /// Body: `username` (text), `password` (text), `api_key` (text).
    fn update_customer_data_handling(body) => PUT "/zcell/config/api/v1/customers/{customer_id}";
}
