//! Users.

use crate::api::prelude::PageStyle;

/// Here callers get the groups themselves, not the envelope around them.
const GROUPS: PageStyle = PageStyle::ZIDENTITY.unwrapped();

crate::api::macros::resource! {
    /// The people of a tenant.
    pub struct Users("zid.users");

    /// Lists the groups that a user is in.
    ///
    /// Query: `offset` (int), `limit` (int).
    fn list_user_group_details(user_id, query)
        => LIST "/ziam/admin/api/v1/users/{user_id}/groups" as GROUPS;

    /// Lists the users.
    ///
    /// Query: `offset` (int), `limit` (int), `login_name` (text), `display_name` (text),
    /// `primary_email` (text), `domain_name` (list), `idp_name` (list).
    fn list_users(query) => LIST "/ziam/admin/api/v1/users";

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
}
