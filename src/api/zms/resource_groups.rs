//! Resource groups.

crate::macros::resource! {
    /// TODO one line: what resource groups are.
    pub struct ResourceGroups("zms.resource_groups");

    /// Lists the resource groups.
    ///
    /// Body: `customer_id` (text), `page_num` (int), `page_size` (int), `filter_by` (text).
    //TODO graphql; picks a member out of the response | POST /zms/graphql | result graphql
    fn list_resource_groups(body) => POST "/zms/graphql";

    /// Returns the resource group members.
    ///
    /// Body: `customer_id` (text), `group_id` (text), `page_num` (int), `page_size` (int).
    //TODO graphql; picks a member out of the response | POST /zms/graphql | result graphql
    fn get_resource_group_members(body) => POST "/zms/graphql";

    /// Returns the resource group protection status.
    ///
    /// Body: `customer_id` (text), `page_num` (int), `page_size` (int).
    //TODO graphql; picks a member out of the response | POST /zms/graphql | result graphql
    fn get_resource_group_protection_status(body) => POST "/zms/graphql";
}
