//! Firewall.

crate::macros::resource! {
    /// TODO one line: what firewall are.
    pub struct Firewall("zins.firewall");

    /// Returns the network services.
    ///
    /// Body: `start_time` (int), `end_time` (int), `limit` (int), `filter_by` (text), `order_by`
    /// (list).
    //TODO graphql | POST /zins/graphql | result graphql
    fn get_network_services(body) => POST "/zins/graphql";

    /// Returns the traffic by action.
    ///
    /// Body: `start_time` (int), `end_time` (int), `limit` (int), `filter_by` (text), `order_by`
    /// (list).
    //TODO graphql | POST /zins/graphql | result graphql
    fn get_traffic_by_action(body) => POST "/zins/graphql";

    /// Returns the traffic by location.
    ///
    /// Body: `start_time` (int), `end_time` (int), `limit` (int), `filter_by` (text), `order_by`
    /// (list).
    //TODO graphql | POST /zins/graphql | result graphql
    fn get_traffic_by_location(body) => POST "/zins/graphql";
}
