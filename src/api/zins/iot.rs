//! Iot.

crate::macros::resource! {
    /// TODO one line: what iot are.
    pub struct Iot("zins.iot");

    /// Returns the device stats.
    ///
    /// Body: `limit` (int), `filter_by` (text), `order_by` (list).
    //TODO graphql; picks a member out of the response | POST /zins/graphql | result graphql
    fn get_device_stats(body) => POST "/zins/graphql";
}
