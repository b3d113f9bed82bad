//! Users of Private Access.

use crate::api::shared::scim;

crate::api::macros::resource! {
    /// Users of ZPA, in the SCIM format.
    pub struct Users("zpa_scim.users");

    /// Lists the users, one page at a time.
    ///
    /// `filter` is a SCIM filter expression, such as `userName eq "…"`. It is sent unchanged.
    ///
    /// Query: `filter` (text), `start_index` (int, from 1), `count` (int, at most 100), `sort_by`
    /// (text), `sort_order` (text).
    fn list_users(query) => LIST "/scim/1/{scim_idp}/v2/Users" from go "scim_api.GetAllUsers";

    /// Returns the user with this id.
    fn get_user(user_id)
        => GET "/scim/1/{scim_idp}/v2/Users/{user_id}" from go "scim_api.GetUser";

    /// Adds a user.
    ///
    /// Body: `schemas` (list), `user_name` (text), `display_name` (text), `external_id` (text),
    /// `active` (flag), `name` (object), `emails` (list), `nick_name` (text), `user_type` (text),
    /// `division` (text), `organization` (text), `cost_center` (text), and under
    /// `urn:ietf:params:scim:schemas:extension:enterprise:2.0:User` the department.
    fn add_user(body) => POST "/scim/1/{scim_idp}/v2/Users" from go "scim_api.CreateUser";

    /// Replaces the user with this id.
    ///
    /// Body: that of `add_user`.
    fn update_user(user_id, body)
        => PUT "/scim/1/{scim_idp}/v2/Users/{user_id}" from go "scim_api.UpdateUser";

    /// Changes some attributes of the user with this id.
    ///
    /// A body with `operations` is a SCIM patch. The client adds missing `schemas`. Each operation
    /// has `op` (`add`, `replace` or `remove`), and mostly `path` and `value`. Any other body is
    /// sent unchanged. It lists the attributes that change.
    ///
    /// Body: `operations` (list), or that of `add_user`.
    fn patch_user(user_id, body)
        => PATCH "/scim/1/{scim_idp}/v2/Users/{user_id}" from go "scim_api.PatchUser"
        via scim::patch;

    /// Removes the user with this id.
    fn delete_user(user_id)
        => DELETE "/scim/1/{scim_idp}/v2/Users/{user_id}" from go "scim_api.DeleteUser";
}
