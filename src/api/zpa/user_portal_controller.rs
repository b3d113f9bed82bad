//! User portals.

crate::api::macros::resource! {
    /// User portals: websites with links to users' applications.
    pub struct UserPortalController("zpa.user_portal_controller");

    /// Lists the portals.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `ui_config` (text),
    /// `microtenant_id` (text).
    ///
    /// Returns: a list of objects with `id` (text), `name` (text), `description` (text), `domain`
    /// (text), `enabled` (flag), `ext_domain` (text), `ext_domain_name` (text),
    /// `ext_domain_translation` (text), ….
    fn list_user_portals(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/userPortal";

    /// Returns the portal with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_user_portal(portal_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/userPortal/{portal_id}";

    /// Adds a portal.
    ///
    /// Body: `name` (text), `description` (text), `enabled` (flag), `user_notification` (text),
    /// `user_notification_enabled` (flag), `managed_by_zs` (flag), `ext_label` (text),
    /// `ext_domain` (text), `ext_domain_name` (text), `microtenant_id` (text).
    ///
    /// Returns: `id` (text), `name` (text), `description` (text), `domain` (text), `enabled`
    /// (flag), `ext_domain` (text), `ext_domain_name` (text), `ext_domain_translation` (text), ….
    fn add_user_portal(body) => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/userPortal";

    /// Replaces the portal with this id.
    ///
    /// Body: that of `add_user_portal`.
    fn update_user_portal(portal_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/userPortal/{portal_id}";

    /// Removes the portal with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_user_portal(portal_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/userPortal/{portal_id}";
}
