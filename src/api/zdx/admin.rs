//! Departments, locations and groups.

use super::shared::configuration::{PAGED, SORTED};
use super::shared::since::since;

crate::api::macros::resource! {
    /// Departments, locations and groups, to which queries and monitors refer.
    pub struct Admin("zdx.admin");

    /// Lists the departments.
    ///
    /// Query: `since` (int, hours. Default: 2), `search` (text).
    fn list_departments(query) => LIST "/zdx/v1/administration/departments" via since;

    /// Lists the locations.
    ///
    /// Query: `since` (int, hours. Default: 2), `search` (text).
    fn list_locations(query) => LIST "/zdx/v1/administration/locations" via since;

    /// Lists the configured departments, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `sort_by` (text), `sort_order` (text), `id` (list),
    /// `search` (text).
    fn list_config_departments(query)
        => LIST "/zdx/v1/config/departments" as PAGED spelled SORTED
        from oneapi "ListConfigDepartments";

    /// Lists the configured departments, in brief, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `sort_by` (text), `sort_order` (text), `id` (list),
    /// `search` (text).
    fn list_config_department_summaries(query)
        => LIST "/zdx/v1/config/departments/summary" as PAGED spelled SORTED
        from oneapi "ListConfigDepartmentSummaries";

    /// Returns the department with this id.
    fn get_config_department(department_id)
        => GET "/zdx/v1/config/departments/{department_id}" from oneapi "GetConfigDepartment";

    /// Lists the users of a department, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `sort_by` (text), `sort_order` (text), `search`
    /// (text), `include_deleted` (flag).
    fn list_config_department_users(department_id, query)
        => LIST "/zdx/v1/config/departments/{department_id}/users" as PAGED spelled SORTED
        from oneapi "ListConfigDepartmentUsers";

    /// Lists the groups of users, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `sort_by` (text), `sort_order` (text), `id` (list),
    /// `search` (text).
    fn list_groups(query)
        => LIST "/zdx/v1/config/groups" as PAGED spelled SORTED from oneapi "ListGroups";

    /// Returns the group of users with this id.
    fn get_group(group_id) => GET "/zdx/v1/config/groups/{group_id}" from oneapi "GetGroup";

    /// Lists the users of a group, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `sort_by` (text), `sort_order` (text), `search`
    /// (text), `include_deleted` (flag).
    fn list_group_users(group_id, query)
        => LIST "/zdx/v1/config/groups/{group_id}/users" as PAGED spelled SORTED
        from oneapi "ListGroupUsers";

    /// Lists the configured locations, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `sort_by` (text), `sort_order` (text), `id` (list),
    /// `search` (text).
    fn list_config_locations(query)
        => LIST "/zdx/v1/config/locations" as PAGED spelled SORTED
        from oneapi "ListConfigLocations";

    /// Returns the location with this id.
    fn get_config_location(location_id)
        => GET "/zdx/v1/config/locations/{location_id}" from oneapi "GetConfigLocation";

    /// Lists the groups of locations, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `sort_by` (text), `sort_order` (text), `id` (list),
    /// `search` (text).
    fn list_location_groups(query)
        => LIST "/zdx/v1/config/locationGroups" as PAGED spelled SORTED
        from oneapi "ListLocationGroups";

    /// Returns the group of locations with this id.
    fn get_location_group(location_group_id)
        => GET "/zdx/v1/config/locationGroups/{location_group_id}" from oneapi "GetLocationGroup";
}
