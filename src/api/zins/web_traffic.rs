//! Web traffic.

crate::macros::resource! {
    /// TODO one line: what web traffic are.
    pub struct WebTraffic("zins.web_traffic");

    /// Returns the no grouping.
    ///
    /// Body: `start_time` (int), `end_time` (int), `traffic_unit` (text), `dlp_engine_filter`
    /// (text), `action_filter` (text), `include_trend` (flag), `trend_interval` (text), `limit`
    /// (int), `filter_by` (text), `order_by` (list).
    //TODO graphql | POST /zins/graphql | result graphql
    fn get_no_grouping(body) => POST "/zins/graphql";

    /// Returns the protocols.
    ///
    /// Body: `start_time` (int), `end_time` (int), `traffic_unit` (text), `limit` (int),
    /// `filter_by` (text), `order_by` (list).
    //TODO graphql | POST /zins/graphql | result graphql
    fn get_protocols(body) => POST "/zins/graphql";

    /// Returns the threat class.
    ///
    /// Body: `start_time` (int), `end_time` (int), `traffic_unit` (text), `limit` (int),
    /// `filter_by` (text), `order_by` (list).
    //TODO graphql | POST /zins/graphql | result graphql
    fn get_threat_class(body) => POST "/zins/graphql";

    /// Returns the threat super categories.
    ///
    /// Body: `start_time` (int), `end_time` (int), `traffic_unit` (text), `limit` (int),
    /// `filter_by` (text), `order_by` (list).
    //TODO graphql | POST /zins/graphql | result graphql
    fn get_threat_super_categories(body) => POST "/zins/graphql";

    /// Returns the traffic by location.
    ///
    /// Body: `start_time` (int), `end_time` (int), `traffic_unit` (text), `include_trend` (flag),
    /// `trend_interval` (text), `limit` (int), `filter_by` (text), `order_by` (list).
    //TODO graphql | POST /zins/graphql | result graphql
    fn get_traffic_by_location(body) => POST "/zins/graphql";
}
