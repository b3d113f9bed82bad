//! Shadow it.

crate::macros::resource! {
    /// TODO one line: what shadow it are.
    pub struct ShadowIt("zins.shadow_it");

    /// Returns the apps.
    ///
    /// Body: `start_time` (int), `end_time` (int), `limit` (int), `filter_by` (text), `order_by`
    /// (list).
    //TODO graphql | POST /zins/graphql | result graphql
    fn get_apps(body) => POST "/zins/graphql";

    /// Returns the shadow it summary.
    ///
    /// Body: `start_time` (int), `end_time` (int).
    //TODO graphql; picks a member out of the response | POST /zins/graphql | result graphql
    fn get_shadow_it_summary(body) => POST "/zins/graphql";
}
