//! Users.

use super::shared::since::since;

crate::api::macros::resource! {
    /// Users, their devices and their experience.
    pub struct Users("zdx.users");

    /// Lists the users that were active.
    ///
    /// Query: `since` (int), `location_id` (list), `exclude_loc` (list), `department_id` (list),
    /// `exclude_dept` (list), `geo_id` (list), `offset` (text), `limit` (int).
    fn list_users(query) => LIST "/zdx/v1/users" via since;

    /// Returns a user, with their devices.
    ///
    /// Query: `since` (int).
    fn get_user(user_id, query) => GET "/zdx/v1/users/{user_id}" via since;
}
