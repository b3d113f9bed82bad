//! Traffic through the firewall.

use crate::api::shared::graphql::{self, Query};

crate::api::macros::resource! {
    /// Traffic through the firewall.
    pub struct Firewall("zins.firewall");

    /// Returns the firewall traffic in a time range, by action.
    ///
    /// Body: `start_time` (int, Unix time in milliseconds), `end_time` (int, Unix time in
    /// milliseconds), `limit` (int), `filter_by` (object), `order_by` (list).
    fn get_traffic_by_action(body) => SEARCH "/zins/graphql"
        via graphql::run[&GET_TRAFFIC_BY_ACTION];

    /// Returns the traffic in a time range, by location.
    ///
    /// Body: `start_time` (int, Unix time in milliseconds), `end_time` (int, Unix time in
    /// milliseconds), `limit` (int), `filter_by` (object), `order_by` (list).
    fn get_traffic_by_location(body) => SEARCH "/zins/graphql"
        via graphql::run[&GET_TRAFFIC_BY_LOCATION];

    /// Returns the network services in use.
    ///
    /// Body: `start_time` (int, Unix time in milliseconds), `end_time` (int, Unix time in
    /// milliseconds), `limit` (int), `filter_by` (object), `order_by` (list).
    fn get_network_services(body) => SEARCH "/zins/graphql" via graphql::run[&GET_NETWORK_SERVICES];
}

const GET_TRAFFIC_BY_ACTION: Query = Query {
    name: "FirewallByAction",
    document: "query FirewallByAction( $startTime: Long!, $endTime: Long!, $limit: Int, $filter_by:
        FirewallEntriesFilterBy, $order_by: [FirewallEntryOrderBy] ) { ZERO_TRUST_FIREWALL {
        action(start_time: $startTime, end_time: $endTime) { obfuscated entries(limit: $limit,
        filter_by: $filter_by, order_by: $order_by) { name total } } } }",
    fixed: &[],
    value: "data.?.?.entries",
};

const GET_TRAFFIC_BY_LOCATION: Query = Query {
    name: "FirewallByLocation",
    document:
        "query FirewallByLocation( $startTime: Long!, $endTime: Long!, $limit: Int, $filter_by:
        FirewallEntriesFilterBy, $order_by: [FirewallEntryOrderBy] ) { ZERO_TRUST_FIREWALL {
        location_firewall(start_time: $startTime, end_time: $endTime) { obfuscated
        entries(limit: $limit, filter_by: $filter_by, order_by: $order_by) { id name total } } } }",
    fixed: &[],
    value: "data.?.?.entries",
};

const GET_NETWORK_SERVICES: Query = Query {
    name: "FirewallNetworkServices",
    document: "query FirewallNetworkServices( $startTime: Long!, $endTime: Long!, $limit: Int,
        $filter_by: FirewallEntriesFilterBy, $order_by: [FirewallEntryOrderBy] ) {
        ZERO_TRUST_FIREWALL { network_service(start_time: $startTime, end_time: $endTime) {
        obfuscated entries(limit: $limit, filter_by: $filter_by, order_by: $order_by) { name total
        } } } }",
    fixed: &[],
    value: "data.?.?.entries",
};
