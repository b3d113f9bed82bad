//! Users, groups and departments.

use super::shared::bulk_delete;
use crate::api::prelude::{PageStyle, WHOLE};

/// Users have a larger maximum page size than other lists.
const USERS: PageStyle = PageStyle::ZIA.up_to(10_000);

crate::api::macros::resource! {
    /// Users, groups and departments.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/user-management>
    pub struct UserManagement("zia.user_management");

    /// Lists the auditors, one page at a time.
    ///
    /// Query: `dept` (text), `group` (text), `name` (text), `page` (int), `page_size` (int).
    fn list_auditors(query) => LIST "/zia/api/v1/users/auditors";

    /// Lists the departments, one page at a time.
    ///
    /// Query: `limit_search` (flag), `search` (text), `page` (int), `page_size` (int), `sort_by`
    /// (text), `sort_order` (text).
    ///
    /// Returns: a list of objects with `id` (int), `name` (text), `comments` (text).
    fn list_departments(query) => LIST "/zia/api/v1/departments";

    /// Lists the departments, in brief, one page at a time.
    ///
    /// Query: `search` (text), `id` (list), `include_default_dept` (flag), `sort_by` (text),
    /// `sort_order` (text), `page` (int), `page_size` (int).
    fn list_departments_lite(query)
        => LIST "/zia/api/v1/departments/lite" from oneapi "ListDepartmentsLite";

    /// Lists the groups, one page at a time.
    ///
    /// Query: `search` (text), `defined_by` (text), `page` (int), `page_size` (int), `sort_by`
    /// (text), `sort_order` (text).
    ///
    /// Returns: a list of objects with `id` (int), `name` (text), `comments` (text).
    fn list_groups(query) => LIST "/zia/api/v1/groups";

    /// Lists the users with their ids and names, one page at a time.
    ///
    /// Query: `include_admin_users` (flag), `name` (text), `page` (int), `page_size` (int).
    ///
    /// Returns: a list of objects with `id` (int), `name` (text).
    fn list_user_references(query) => LIST "/zia/api/v1/users/references";

    /// Lists the users, one page at a time.
    ///
    /// Query: `dept` (text), `group` (text), `name` (text), `page` (int), `page_size` (int).
    fn list_users(query) => LIST "/zia/api/v1/users" as USERS;

    /// Lists the users of the organization with this id, one page at a time.
    ///
    /// Query: `id` (list), `name` (text), `dept` (text), `group` (text), `sort_by` (text),
    /// `sort_order` (text), `include_deleted` (flag), `include_all` (flag), `page` (int),
    /// `page_size` (int).
    fn list_users_for_org(org_id, query)
        => LIST "/zia/api/v1/users/org/{org_id}" from oneapi "ListUsersForOrg";

    /// Lists users with their ids and names.
    ///
    /// `id` is a list of ids. Default: all users.
    ///
    /// Query: `id` (list), `include_all` (flag).
    fn list_users_summaries(query)
        => LIST "/zia/api/v1/users/summary" as WHOLE from oneapi "ListUsersSummaries";

    /// Returns the department with this id.
    fn get_department(department_id) => GET "/zia/api/v1/departments/{department_id}";

    /// Returns the department with this id, in brief.
    ///
    /// Returns: `id` (int), `name` (text).
    fn get_department_lite(department_id) => GET "/zia/api/v1/departments/lite/{department_id}";

    /// Returns the group with this id.
    ///
    /// Returns: `id` (int), `name` (text), `comments` (text).
    fn get_group(group_id) => GET "/zia/api/v1/groups/{group_id}";

    /// Lists the groups, in brief, one page at a time.
    ///
    /// Query: `defined_by` (text), `id` (int), `search` (text), `sort_by` (text), `sort_order`
    /// (text).
    fn get_group_lite(query) => LIST "/zia/api/v1/groups/lite";

    /// Returns the group with this id, in brief.
    fn get_group_lite_by_id(group_id)
        => GET "/zia/api/v1/groups/lite/{group_id}" from oneapi "GetGroupLite";

    /// Returns the user with this id.
    fn get_user(user_id) => GET "/zia/api/v1/users/{user_id}";

    /// Adds a department.
    ///
    /// Body: `name` (text), `comments` (text), `idp_id` (int).
    fn add_department(body) => POST "/zia/api/v1/departments";

    /// Adds a group.
    ///
    /// Body: `name` (text), `comments` (text), `idp_id` (int).
    ///
    /// Returns: `id` (int), `name` (text).
    fn add_group(body) => POST "/zia/api/v1/groups";

    /// Adds a user.
    ///
    /// Body: `comments` (text), `temp_auth_email` (text), `admin_user` (flag), `password` (text),
    /// `type` (text), `name` (text), `email` (text), `groups` (list), `department` (object).
    fn add_user(body) => POST "/zia/api/v1/users";

    /// Replaces the department with this id.
    ///
    /// Body: that of `add_department`.
    fn update_department(department_id, body) => PUT "/zia/api/v1/departments/{department_id}";

    /// Replaces the group with this id.
    ///
    /// Body: that of `add_group`.
    ///
    /// Returns: `id` (int), `name` (text).
    fn update_group(group_id, body) => PUT "/zia/api/v1/groups/{group_id}";

    /// Replaces the user with this id.
    ///
    /// Body: that of `add_user`.
    fn update_user(user_id, body) => PUT "/zia/api/v1/users/{user_id}";

    /// Removes the department with this id.
    fn delete_department(deparment_id) => DELETE "/zia/api/v1/departments/{deparment_id}";

    /// Removes the group with this id.
    fn delete_group(group_id) => DELETE "/zia/api/v1/groups/{group_id}";

    /// Removes the user with this id.
    fn delete_user(user_id) => DELETE "/zia/api/v1/users/{user_id}";

    /// Removes up to 500 users in one request.
    ///
    /// Body: `user_ids` (list).
    fn bulk_delete_users(body) => POST "/zia/api/v1/users/bulkDelete"
        via bulk_delete::send_ids["user_ids", 500];

    /// Enrolls the user with this id in authentication methods.
    ///
    /// Body: `auth_methods` (list), `password` (text).
    fn enroll_user_auth(user_id, body)
        => POST "/zia/api/v1/users/{user_id}/enroll" from oneapi "EnrollUserAuth";
}
