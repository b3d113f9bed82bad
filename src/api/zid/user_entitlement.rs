//! User entitlement.

crate::macros::resource! {
    /// TODO one line: what user entitlement are.
    pub struct Entitlement("zid.user_entitlement");

    /// Returns the admin entitlement with this id.
    fn get_admin_entitlement(user_id)
        => GET "/ziam/admin/api/v1/users/{user_id}/admin-entitlements";

    /// Returns the service entitlement with this id.
    fn get_service_entitlement(user_id)
        => GET "/ziam/admin/api/v1/users/{user_id}/service-entitlements";
}
