//! Acceptable use policies of user portals.

crate::api::macros::resource! {
    /// Acceptable use policies, which users of a portal must accept.
    pub struct UserPortalAup("zpa.user_portal_aup");

    /// Lists the policies.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `microtenant_id` (text).
    fn list_user_portal_aup(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/userportal/aup";

    /// Returns the policy with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_user_portal_aup(portal_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/userportal/aup/{portal_id}";

    /// Adds a policy.
    ///
    /// Body: `name` (text), `description` (text), `aup` (text), `enabled` (flag), `email` (text),
    /// `phone_num` (text), `microtenant_id` (text).
    fn add_user_portal_aup(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/userportal/aup";

    /// Replaces the policy with this id.
    ///
    /// Body: that of `add_user_portal_aup`.
    fn update_user_portal_aup(portal_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/userportal/aup/{portal_id}";

    /// Removes the policy with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_user_portal_aup(portal_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/userportal/aup/{portal_id}";
}
