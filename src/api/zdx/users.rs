//! Users.

crate::macros::resource! {
    /// TODO one line: what users are.
    pub struct Users("zdx.users");

    /// Lists the users.
    ///
    /// Query: `since` (int), `location_id` (list), `exclude_loc` (list), `department_id` (list),
    /// `exclude_dept` (list), `geo_id` (list), `offset` (text), `limit` (int).
    //TODO zdx_params (since/search/location_id... renamed) | GET /zdx/v1/users | result list
    fn list_users(query) => LIST "/zdx/v1/users";

    /// Returns the user with this id.
    fn get_user(user_id, query) => LIST "/zdx/v1/users/{user_id}";
}
