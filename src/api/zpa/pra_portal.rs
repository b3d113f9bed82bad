//! Portals for privileged remote access.

crate::api::macros::resource! {
    /// Portals: websites with the privileged consoles of users.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/configuring-privileged-portals-using-api>
    pub struct PraPortal("zpa.pra_portal");

    /// Lists the portals.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `microtenant_id` (text).
    fn list_portals(query) => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/praPortal";

    /// Returns the portal with this id.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Returns: `id` (text), `name` (text), `c_name` (text), `certificate_id` (text),
    /// `certificate_name` (text), `description` (text), `domain` (text), `enabled` (flag), ….
    fn get_portal(portal_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/praPortal/{portal_id}";

    /// Adds a portal.
    ///
    /// Body: `name` (text), `certificate_id` (text), `domain` (text), `enabled` (flag),
    /// `approval_reviewers` (list), `microtenant_id` (text), `description` (text),
    /// `user_notification` (text), `user_notification_enabled` (flag).
    ///
    /// Returns: `id` (text), `name` (text), `certificate_id` (text), `description` (text), `domain`
    /// (text), `enabled` (flag), `user_notification` (text), `user_notification_enabled` (flag).
    fn add_portal(body) => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/praPortal";

    /// Replaces the portal with this id.
    ///
    /// Body: that of `add_portal`.
    fn update_portal(portal_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/praPortal/{portal_id}";

    /// Removes the portal with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_portal(portal_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/praPortal/{portal_id}";
}
