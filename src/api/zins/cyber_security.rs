//! Security incidents.

use crate::api::shared::graphql::{self, Fixed, Query};

crate::api::macros::resource! {
    /// Security incidents: threats that were detected.
    pub struct CyberSecurity("zins.cyber_security");

    /// Returns the incidents in a time range, by category.
    ///
    /// `categorize_by` is a list of categories. Default: the threat category.
    ///
    /// Body: `start_time` (int, Unix time in milliseconds), `end_time` (int, Unix time in
    /// milliseconds), `categorize_by` (list), `limit` (int).
    fn get_incidents(body) => SEARCH "/zins/graphql" via graphql::run[&GET_INCIDENTS];

    /// Returns the incidents in a time range, by category.
    ///
    /// `categorize_by` is a category. Default: the location.
    ///
    /// Body: `start_time` (int, Unix time in milliseconds), `end_time` (int, Unix time in
    /// milliseconds), `categorize_by` (text), `limit` (int).
    fn get_incidents_by_location(body)
        => SEARCH "/zins/graphql" via graphql::run[&GET_INCIDENTS_BY_LOCATION];
}

const GET_INCIDENTS: Query = Query {
    name: "CyberSecurityIncidents",
    document: "query CyberSecurityIncidents( $startTime: Long!, $endTime: Long!, $categorizeBy:
        [IncidentsGroupBy!]!, $limit: Int ) { CYBER_SECURITY { incidents( categorize_by:
        $categorizeBy, start_time: $startTime, end_time: $endTime ) { obfuscated entries(limit:
        $limit) { name total entries(limit: $limit) { name total } } } } }",
    fixed: &[("categorize_by", Fixed::Texts(&["THREAT_CATEGORY_ID"]))],
    value: "data.?.?.entries",
};

const GET_INCIDENTS_BY_LOCATION: Query = Query {
    name: "CyberSecurityByLocation",
    document: "query CyberSecurityByLocation( $startTime: Long!, $endTime: Long!, $categorizeBy:
        IncidentsWithIdGroupBy!, $limit: Int ) { CYBER_SECURITY { cyber_security_location(
        categorize_by: $categorizeBy, start_time: $startTime, end_time: $endTime ) { obfuscated
        entries(limit: $limit) { id name total } } } }",
    fixed: &[("categorize_by", Fixed::Text("LOCATION_ID"))],
    value: "data.?.?.entries",
};
