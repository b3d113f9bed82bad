//! Groups.

use super::shared::filters::{GROUPS, USERS};
use crate::api::prelude::{ApiResponse, Call, Client, Payload, Result, Spelling, Value, json};

/// The name that the Python SDK has for it.
const DYNAMIC: Spelling = &[("is_dynamic_group", "dynamicGroup")];

crate::api::macros::resource! {
    /// Groups of users, and their members.
    pub struct Groups("zid.groups");

    /// Lists the users of a group.
    ///
    /// `login_name` matches the whole login name. `login_name[like]`, `display_name` and
    /// `primary_email` match a part.
    ///
    /// Query: `offset` (int), `limit` (int), `login_name` (text), `display_name` (text),
    /// `primary_email` (text), `domain_name` (list), `idp_name` (list), `id` (text).
    fn list_group_users_details(group_id, query)
        => LIST "/ziam/admin/api/v1/groups/{group_id}/users" spelled USERS;

    /// Lists the groups.
    ///
    /// `name` matches the whole name. `name[like]` matches a part.
    ///
    /// Query: `offset` (int), `limit` (int), `name` (text), `exclude_dynamic_groups` (flag).
    ///
    /// Returns: `next_link` (text), `page_offset` (int), `page_size` (int), `results_total` (int),
    /// `total_record` (int), `records` (list).
    fn list_groups(query) => LIST "/ziam/admin/api/v1/groups" spelled GROUPS;

    /// Returns the group with this id.
    ///
    /// Returns: `id` (text), `name` (text), `admin_entitlement_enabled` (flag), `description`
    /// (text), `dynamic_group` (flag), `service_entitlement_enabled` (flag), `source` (text).
    fn get_group(group_id) => GET "/ziam/admin/api/v1/groups/{group_id}";

    /// Adds a group.
    ///
    /// Body: `name` (text), `description` (text), `admin_entitlement_enabled` (flag),
    /// `service_entitlement_enabled` (flag), `is_dynamic_group` (flag), `source` (text), `idp`
    /// (object), `id` (text).
    fn add_group(body) => POST "/ziam/admin/api/v1/groups" spelled DYNAMIC;

    /// Adds a user to a group.
    fn add_user_to_group(group_id, user_id)
        => POST "/ziam/admin/api/v1/groups/{group_id}/users/{user_id}";

    /// Adds users to a group.
    ///
    /// Body: the users' ids, as an array or as `id` (list).
    fn add_users_to_group(group_id, body)
        => POST "/ziam/admin/api/v1/groups/{group_id}/users" via with_members;

    /// Replaces the group with this id.
    ///
    /// Body: that of `add_group`.
    fn update_group(group_id, body) => PUT "/ziam/admin/api/v1/groups/{group_id}" spelled DYNAMIC;

    /// Removes the group with this id.
    fn delete_group(group_id) => DELETE "/ziam/admin/api/v1/groups/{group_id}";

    /// Removes a user from a group.
    fn remove_user_from_group(group_id, user_id)
        => DELETE "/ziam/admin/api/v1/groups/{group_id}/users/{user_id}";

    /// Replaces the members of a group.
    ///
    /// Body: the users' ids, as an array or as `id` (list).
    fn replace_users_groups(group_id, body)
        => PUT "/ziam/admin/api/v1/groups/{group_id}/users" via with_members;

    /// Removes several groups in one request.
    ///
    /// Body: the users' ids, as an array or as `id` (list).
    fn group_bulkdelete(body)
        => POST "/ziam/admin/api/v1/groups:bulkdelete" from oneapi "GroupBulkdelete"
        via with_members;

    /// Removes several users from a group in one request.
    ///
    /// Body: the users' ids, as an array or as `id` (list).
    fn group_bulkremove(group_id, body)
        => POST "/ziam/admin/api/v1/groups/{group_id}/users:bulkremove"
        from oneapi "GroupBulkremove" via with_members;
}

/// Sends ids as an array of objects, the API's form of members.
pub(super) fn with_members(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let ids = match std::mem::take(&mut call.body) {
        Payload::Json(Value::Object(mut fields)) => fields.shift_remove("id").unwrap_or_default(),
        Payload::Json(ids) => ids,
        Payload::None | Payload::Raw { .. } => Value::Null,
    };
    let members = match ids {
        Value::Array(ids) => ids
            .into_iter()
            .map(|id| match id {
                Value::Object(_) => id,
                id => json!({"id": id}),
            })
            .collect(),
        Value::Null => return Err(call.refuse("body.id", "is missing; give the users' ids")),
        other => {
            return Err(call.refuse("body.id", format!("must be an array of ids, not {other}")));
        }
    };
    call.body = Payload::Json(Value::Array(members));
    client.execute(call)
}
