//! Resources.

crate::macros::resource! {
    /// TODO one line: what resources are.
    pub struct Resources("zms.resources");

    /// Lists the resources.
    ///
    /// Body: `customer_id` (text), `page_num` (int), `page_size` (int), `include_deleted` (flag),
    /// `filter_by` (text), `order_by` (text).
    //TODO graphql; picks a member out of the response | POST /zms/graphql | result graphql
    fn list_resources(body) => POST "/zms/graphql";

    /// Returns the metadata.
    ///
    /// Body: `customer_id` (text).
    //TODO graphql; picks a member out of the response | POST /zms/graphql | result graphql
    fn get_metadata(body) => POST "/zms/graphql";

    /// Returns the resource protection status.
    ///
    /// Body: `customer_id` (text), `page_num` (int), `page_size` (int).
    //TODO graphql; picks a member out of the response | POST /zms/graphql | result graphql
    fn get_resource_protection_status(body) => POST "/zms/graphql";
}
