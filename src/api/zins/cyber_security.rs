//! Cyber security.

crate::macros::resource! {
    /// TODO one line: what cyber security are.
    pub struct CyberSecurity("zins.cyber_security");

    /// Returns the incidents.
    ///
    /// Body: `start_time` (int), `end_time` (int), `categorize_by` (list), `limit` (int).
    //TODO graphql | POST /zins/graphql | result graphql
    fn get_incidents(body) => POST "/zins/graphql";

    /// Returns the incidents by location.
    ///
    /// Body: `start_time` (int), `end_time` (int), `categorize_by` (text), `limit` (int).
    //TODO graphql | POST /zins/graphql | result graphql
    fn get_incidents_by_location(body) => POST "/zins/graphql";
}
