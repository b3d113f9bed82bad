//! Users of Internet Access.

use crate::api::shared::scim::{self, SEARCH};

crate::api::macros::resource! {
    /// Users of ZIA, in the SCIM format.
    pub struct Users("zia_scim.users");

    /// Lists the users, one page at a time.
    ///
    /// `filter` is a SCIM filter expression, such as `userName eq "…"`. It is sent unchanged. The
    /// query is sent in the body of a POST.
    ///
    /// Query: `filter` (text), `start_index` (int, from 1), `count` (int, at most 100), `sort_by`
    /// (text), `sort_order` (text).
    fn list_users(query)
        => SEARCH "/{scim_tenant}/scim/Users/.search" as SEARCH from go "scim_api.GetAllUsers"
        via scim::search;

    /// Returns the user with this id.
    fn get_user(user_id)
        => GET "/{scim_tenant}/scim/Users/{user_id}" from go "scim_api.GetUser";

    /// Adds a user.
    ///
    /// Body: `schemas` (list), `user_name` (text: a name with a domain of the tenant),
    /// `display_name` (text), `external_id` (text), `active` (flag), `name` (object), `emails`
    /// (list), and under `urn:ietf:params:scim:schemas:extension:enterprise:2.0:User` the
    /// department.
    fn add_user(body) => POST "/{scim_tenant}/scim/Users" from go "scim_api.CreateUser";

    /// Replaces the user with this id.
    ///
    /// Body: that of `add_user`.
    fn update_user(user_id, body)
        => PUT "/{scim_tenant}/scim/Users/{user_id}" from go "scim_api.UpdateUser";

    /// Removes the user with this id.
    fn delete_user(user_id)
        => DELETE "/{scim_tenant}/scim/Users/{user_id}" from go "scim_api.DeleteUser";
}
