//! User portal link.

crate::macros::resource! {
    /// User portal link.
    pub struct UserPortalLink("zpa.user_portal_link");

    /// Lists the portal link.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `microtenant_id` (text).
    fn list_portal_link(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/userPortalLink";

    /// Returns the portal link with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_portal_link(portal_link_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/userPortalLink/{portal_link_id}";

    /// Returns the user portal link with this id.
    fn get_user_portal_link(portal_link_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/userPortalLink/userPortal/{portal_link_id}";

    /// Adds a bulk portal link.
    ///
    /// Body: `portal_links` (list), `user_portal_link_ids` (list).
    fn add_bulk_portal_links(body)
        => POST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/userPortalLink/bulk";

    /// Adds a portal link.
    ///
    /// Body: `name` (text), `description` (text), `enabled` (flag).
    fn add_portal_link(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/userPortalLink";

    /// Replaces the portal link with this id.
    fn update_portal_link(portal_link_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/userPortalLink/{portal_link_id}";

    /// Removes the portal link with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_portal_link(portal_link_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/userPortalLink/{portal_link_id}";
}
