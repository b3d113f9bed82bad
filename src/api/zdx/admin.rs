//! Administration.

use super::shared::since::since;

crate::api::macros::resource! {
    /// Departments and locations, as queries can name them.
    pub struct Admin("zdx.admin");

    /// Lists the departments.
    ///
    /// Query: `since` (int), `search` (text).
    fn list_departments(query) => LIST "/zdx/v1/administration/departments" via since;

    /// Lists the locations.
    ///
    /// Query: `since` (int), `search` (text).
    fn list_locations(query) => LIST "/zdx/v1/administration/locations" via since;
}
