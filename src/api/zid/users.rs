//! Users.

use super::groups::with_members;
use super::shared::filters::{GROUPS, USERS};
use crate::api::prelude::PageStyle;

/// Callers get the groups without their envelope here.
const UNWRAPPED: PageStyle = PageStyle::ZIDENTITY.unwrapped();

crate::api::macros::resource! {
    /// The users of a tenant.
    pub struct Users("zid.users");

    /// Lists the groups of a user.
    ///
    /// `name` matches the whole name. `name[like]` matches a part.
    ///
    /// Query: `offset` (int), `limit` (int), `name` (text), `exclude_dynamic_groups` (flag).
    fn list_user_group_details(user_id, query)
        => LIST "/ziam/admin/api/v1/users/{user_id}/groups" as UNWRAPPED spelled GROUPS;

    /// Lists the users.
    ///
    /// `login_name` matches the whole login name. `login_name[like]`, `display_name` and
    /// `primary_email` match a part.
    ///
    /// Query: `offset` (int), `limit` (int), `login_name` (text), `display_name` (text),
    /// `primary_email` (text), `domain_name` (list), `idp_name` (list), `id` (text).
    fn list_users(query) => LIST "/ziam/admin/api/v1/users" spelled USERS;

    /// Returns the user with this id.
    fn get_user(user_id) => GET "/ziam/admin/api/v1/users/{user_id}";

    /// Adds a user.
    ///
    /// Body: `login_name` (text), `display_name` (text), `first_name` (text), `last_name` (text),
    /// `primary_email` (text), `secondary_email` (text), `department` (object), `status` (flag),
    /// `source` (text), `custom_attrs_info` (object), `idp` (object), `id` (text).
    fn add_user(body) => POST "/ziam/admin/api/v1/users";

    /// Replaces the user with this id.
    ///
    /// Body: that of `add_user`.
    fn update_user(user_id, body) => PUT "/ziam/admin/api/v1/users/{user_id}";

    /// Removes the user with this id.
    fn delete_user(user_id) => DELETE "/ziam/admin/api/v1/users/{user_id}";

    /// Removes several users in one request.
    ///
    /// Body: the users' ids, as an array or as `id` (list).
    fn user_bulkdelete(body)
        => POST "/ziam/admin/api/v1/users:bulkdelete" from oneapi "UserBulkdelete" via with_members;

    /// Resets the password of a user.
    ///
    /// ZIdentity generates the new password.
    fn reset_password(user_id)
        => POST "/ziam/admin/api/v1/users/{user_id}:resetpassword" from oneapi "ResetPassword";

    /// Sets the password of a user.
    ///
    /// With `reset_pwd_on_login`, the user must choose another password at the next login.
    ///
    /// Body: `password` (text), `reset_pwd_on_login` (flag).
    fn update_password(user_id, body)
        => PUT "/ziam/admin/api/v1/users/{user_id}:updatepassword" from oneapi "UpdatePassword";

    /// Lets a user skip multi-factor authentication (MFA) until a given time.
    ///
    /// Body: `timestamp` (int): the end, as a Unix time in seconds.
    fn user_mfa(user_id, body)
        => POST "/ziam/admin/api/v1/users/{user_id}:setskipmfa" from oneapi "UserMfa";
}
