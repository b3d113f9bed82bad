//! Traffic through the web proxy.

use crate::api::shared::graphql::{self, Fixed, Query};

crate::api::macros::resource! {
    /// Traffic through the web proxy.
    pub struct WebTraffic("zins.web_traffic");

    /// Returns the traffic in a time range, by location.
    ///
    /// Body: `start_time` (int, Unix time in milliseconds), `end_time` (int, Unix time in
    /// milliseconds), `traffic_unit` (text), `include_trend` (flag), `trend_interval` (text),
    /// `limit` (int), `filter_by` (object), `order_by` (list).
    fn get_traffic_by_location(body) => SEARCH "/zins/graphql"
        via graphql::run[&GET_TRAFFIC_BY_LOCATION];

    /// Returns the total web traffic in a time range.
    ///
    /// Body: `start_time` (int, Unix time in milliseconds), `end_time` (int, Unix time in
    /// milliseconds), `traffic_unit` (text), `dlp_engine_filter` (text), `action_filter` (text),
    /// `include_trend` (flag), `trend_interval` (text), `limit` (int), `filter_by` (object),
    /// `order_by` (list).
    fn get_no_grouping(body) => SEARCH "/zins/graphql" via graphql::run[&GET_NO_GROUPING];

    /// Returns the web traffic in a time range, by protocol.
    ///
    /// Body: `start_time` (int, Unix time in milliseconds), `end_time` (int, Unix time in
    /// milliseconds), `traffic_unit` (text), `limit` (int), `filter_by` (object), `order_by`
    /// (list).
    fn get_protocols(body) => SEARCH "/zins/graphql" via graphql::run[&GET_PROTOCOLS];

    /// Returns the web threats in a time range, by super category.
    ///
    /// Body: `start_time` (int, Unix time in milliseconds), `end_time` (int, Unix time in
    /// milliseconds), `traffic_unit` (text), `limit` (int), `filter_by` (object), `order_by`
    /// (list).
    fn get_threat_super_categories(body)
        => SEARCH "/zins/graphql" via graphql::run[&GET_THREAT_SUPER_CATEGORIES];

    /// Returns the web threats in a time range, by class.
    ///
    /// Body: `start_time` (int, Unix time in milliseconds), `end_time` (int, Unix time in
    /// milliseconds), `traffic_unit` (text), `limit` (int), `filter_by` (object), `order_by`
    /// (list).
    fn get_threat_class(body) => SEARCH "/zins/graphql" via graphql::run[&GET_THREAT_CLASS];
}

const GET_TRAFFIC_BY_LOCATION: Query = Query {
    name: "WebTrafficByLocation",
    document: "query WebTrafficByLocation( $startTime: Long!, $endTime: Long!, $trafficUnit:
        WebTrafficUnits!, $includeTrend: Boolean, $trendInterval: TrendInterval, $limit: Int,
        $filter_by: WebEntriesFilterBy, $order_by: [WebOrderBy] ) { WEB_TRAFFIC { location(
        start_time: $startTime, end_time: $endTime, traffic_unit: $trafficUnit, include_trend:
        $includeTrend, trend_interval: $trendInterval ) { obfuscated entries(limit: $limit,
        filter_by: $filter_by, order_by: $order_by) { name total trend { trend_start_time
        trend_interval trend_values } } } } }",
    fixed: &[("traffic_unit", Fixed::Text("TRANSACTIONS")), ("include_trend", Fixed::Flag(false))],
    value: "data.?.?.entries",
};

const GET_NO_GROUPING: Query = Query {
    name: "WebTrafficNoGrouping",
    document: "query WebTrafficNoGrouping( $startTime: Long!, $endTime: Long!, $trafficUnit:
        WebTrafficUnits!, $dlpEngineFilter: DlpEngineFilter, $actionFilter: ActionStatus,
        $includeTrend: Boolean, $trendInterval: TrendInterval, $limit: Int, $filter_by:
        WebEntriesFilterBy, $order_by: [WebOrderBy] ) { WEB_TRAFFIC { no_grouping( start_time:
        $startTime, end_time: $endTime, traffic_unit: $trafficUnit, dlp_engine_filter:
        $dlpEngineFilter, action_filter: $actionFilter, include_trend: $includeTrend,
        trend_interval: $trendInterval ) { obfuscated entries(limit: $limit, filter_by:
        $filter_by, order_by: $order_by) { name total trend { trend_start_time trend_interval
        trend_values } } } } }",
    fixed: &[("traffic_unit", Fixed::Text("TRANSACTIONS")), ("include_trend", Fixed::Flag(false))],
    value: "data.?.?.entries",
};

const GET_PROTOCOLS: Query = Query {
    name: "WebProtocols",
    document:
        "query WebProtocols( $startTime: Long!, $endTime: Long!, $trafficUnit: WebTrafficUnits!,
        $limit: Int, $filter_by: WebEntriesFilterBy, $order_by: [WebOrderBy] ) { WEB_TRAFFIC {
        protocols(start_time: $startTime, end_time: $endTime, traffic_unit: $trafficUnit) {
        obfuscated entries(limit: $limit, filter_by: $filter_by, order_by: $order_by) { name total
        } } } }",
    fixed: &[("traffic_unit", Fixed::Text("TRANSACTIONS"))],
    value: "data.?.?.entries",
};

const GET_THREAT_SUPER_CATEGORIES: Query = Query {
    name: "WebThreatSuperCategories",
    document: "query WebThreatSuperCategories( $startTime: Long!, $endTime: Long!, $trafficUnit:
        WebTrafficUnits!, $limit: Int, $filter_by: WebEntriesFilterBy, $order_by: [WebOrderBy] ) {
        WEB_TRAFFIC { threat_super_categories( start_time: $startTime, end_time: $endTime,
        traffic_unit: $trafficUnit ) { obfuscated entries(limit: $limit, filter_by: $filter_by,
        order_by: $order_by) { name total } } } }",
    fixed: &[("traffic_unit", Fixed::Text("TRANSACTIONS"))],
    value: "data.?.?.entries",
};

const GET_THREAT_CLASS: Query = Query {
    name: "WebThreatClass",
    document: "query WebThreatClass( $startTime: Long!, $endTime: Long!, $trafficUnit:
        WebTrafficUnits!, $limit: Int, $filter_by: WebEntriesFilterBy, $order_by: [WebOrderBy] ) {
        WEB_TRAFFIC { threat_class( start_time: $startTime, end_time: $endTime, traffic_unit:
        $trafficUnit ) { obfuscated entries(limit: $limit, filter_by: $filter_by, order_by:
        $order_by) { name total } } } }",
    fixed: &[("traffic_unit", Fixed::Text("TRANSACTIONS"))],
    value: "data.?.?.entries",
};
