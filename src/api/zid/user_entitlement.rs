//! Entitlements of users.

crate::api::macros::resource! {
    /// Entitlements of users: the services that they may administer and use.
    pub struct Entitlement("zid.user_entitlement");

    /// Returns the services that a user may administer.
    fn get_admin_entitlement(user_id)
        => GET "/ziam/admin/api/v1/users/{user_id}/admin-entitlements";

    /// Returns the services that a user may use.
    fn get_service_entitlement(user_id)
        => GET "/ziam/admin/api/v1/users/{user_id}/service-entitlements";
}
