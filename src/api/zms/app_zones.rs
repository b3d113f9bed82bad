//! App zones.

crate::macros::resource! {
    /// TODO one line: what app zones are.
    pub struct AppZones("zms.app_zones");

    /// Lists the app zones.
    ///
    /// Body: `customer_id` (text), `page_num` (int), `page_size` (int), `filter_by` (text),
    /// `order_by` (text).
    //TODO graphql; picks a member out of the response | POST /zms/graphql | result graphql
    fn list_app_zones(body) => POST "/zms/graphql";
}
