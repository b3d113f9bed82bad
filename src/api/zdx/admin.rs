//! Admin.

crate::macros::resource! {
    /// TODO one line: what admin are.
    pub struct Admin("zdx.admin");

    /// Lists the departments.
    ///
    /// Query: `since` (int), `search` (text).
    //TODO zdx_params (since/search/location_id... renamed) | GET /zdx/v1/administration/departments | result list
    fn list_departments(query) => LIST "/zdx/v1/administration/departments";

    /// Lists the locations.
    ///
    /// Query: `since` (int), `search` (text).
    //TODO zdx_params (since/search/location_id... renamed) | GET /zdx/v1/administration/locations | result list
    fn list_locations(query) => LIST "/zdx/v1/administration/locations";
}
