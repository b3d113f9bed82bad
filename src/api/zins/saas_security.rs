//! Saas security.

crate::macros::resource! {
    /// TODO one line: what saas security are.
    pub struct SaasSecurity("zins.saas_security");

    /// Returns the CASB app report.
    ///
    /// Body: `start_time` (int), `end_time` (int), `limit` (int), `filter_by` (text), `order_by`
    /// (list).
    //TODO graphql | POST /zins/graphql | result graphql
    fn get_casb_app_report(body) => POST "/zins/graphql";
}
