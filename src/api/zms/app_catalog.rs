//! App catalog.

crate::macros::resource! {
    /// TODO one line: what app catalog are.
    pub struct AppCatalog("zms.app_catalog");

    /// Lists the app catalog.
    ///
    /// Body: `customer_id` (text), `page_num` (int), `page_size` (int), `filter_by` (text),
    /// `order_by` (text).
    //TODO graphql; picks a member out of the response | POST /zms/graphql | result graphql
    fn list_app_catalog(body) => POST "/zms/graphql";
}
