//! Tags.

crate::macros::resource! {
    /// TODO one line: what tags are.
    pub struct Tags("zms.tags");

    /// Lists the tag keys.
    ///
    /// Body: `customer_id` (text), `namespace_id` (text), `page_num` (int), `page_size` (int),
    /// `filter_by` (text), `order_by` (text).
    //TODO graphql; picks a member out of the response | POST /zms/graphql | result graphql
    fn list_tag_keys(body) => POST "/zms/graphql";

    /// Lists the tag namespaces.
    ///
    /// Body: `customer_id` (text), `page_num` (int), `page_size` (int), `filter_by` (text),
    /// `order_by` (text).
    //TODO graphql; picks a member out of the response | POST /zms/graphql | result graphql
    fn list_tag_namespaces(body) => POST "/zms/graphql";

    /// Lists the tag values.
    ///
    /// Body: `customer_id` (text), `tag_id` (text), `namespace_origin` (text), `page_num` (int),
    /// `page_size` (int), `filter_by` (text), `order_by` (text).
    //TODO graphql; picks a member out of the response | POST /zms/graphql | result graphql
    fn list_tag_values(body) => POST "/zms/graphql";
}
