//! Users.

use super::shared::configuration::{PAGED, SEARCHED, SORTED};
use super::shared::since::since;
use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// Users, their devices and scores.
    pub struct Users("zdx.users");

    /// Lists the users that were active.
    ///
    /// Query: `since` (int, hours. Default: 2), `location_id` (list), `exclude_loc` (list),
    /// `department_id` (list), `exclude_dept` (list), `geo_id` (list), `offset` (text), `limit`
    /// (int).
    fn list_users(query) => LIST "/zdx/v1/users" via since;

    /// Returns a user, with the user's devices.
    ///
    /// Query: `since` (int, hours. Default: 2).
    fn get_user(user_id, query) => GET "/zdx/v1/users/{user_id}" via since;

    /// Lists all users of the tenant, active or not, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `sort_by` (text), `sort_order` (text), `id` (list),
    /// `search` (text), `name` (text), `dept` (text), `group` (text), `all` (flag),
    /// `include_deleted` (flag).
    fn list_config_users(query)
        => LIST "/zdx/v1/config/users" as PAGED spelled SORTED from oneapi "ListConfigUsers";

    /// Returns a user of the tenant.
    fn get_config_user(user_id) => GET "/zdx/v1/config/users/{user_id}" from oneapi "GetConfigUser";

    /// Returns the department of a user.
    fn get_user_department(user_id)
        => GET "/zdx/v1/config/users/{user_id}/department" from oneapi "GetUserDepartment";

    /// Lists the groups of a user.
    fn list_user_groups(user_id)
        => LIST "/zdx/v1/config/users/{user_id}/groups" as WHOLE from oneapi "ListUserGroups";

    /// Lists the devices of a user.
    ///
    /// Query: `search` (text), `status` (text), `sort_by` (text), `sort_order` (text).
    fn list_user_devices(user_id, query)
        => LIST "/zdx/v1/config/users/{user_id}/devices" as WHOLE spelled SEARCHED
        from oneapi "ListUserDevices";

    /// Returns a device of a user.
    fn get_user_device(user_id, device_id)
        => GET "/zdx/v1/config/users/{user_id}/devices/{device_id}" from oneapi "GetUserDevice";
}
