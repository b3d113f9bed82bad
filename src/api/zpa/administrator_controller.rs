//! Administrators.

use super::shared::page_styles::UP_TO_200;

crate::api::macros::resource! {
    /// Administrators of the customer.
    pub struct AdministratorController("zpa.administrator_controller");

    /// Lists the administrators, one page at a time.
    ///
    /// A page has at most 200 items.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `microtenant_id` (text).
    fn list_administrators(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/administrators" as UP_TO_200;

    /// Returns the administrator with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_administrator(admin_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/administrators/{admin_id}";

    /// Adds an administrator.
    ///
    /// Body: `username` (text), `password` (text), `display_name` (text), `email` (text), `role_id`
    /// (text), `is_enabled` (flag), `force_pwd_change` (flag), `phone_number` (text), `timezone`
    /// (text), `language_code` (text), `comments` (text), `group_ids` (list),
    /// `two_factor_auth_enabled` (flag), `two_factor_auth_type` (text), `local_login_disabled` (flag),
    /// `microtenant_id` (text).
    fn add_administrator(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/administrators";

    /// Replaces the administrator with this id.
    ///
    /// Body: that of `add_administrator`.
    fn update_administrator(admin_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/administrators/{admin_id}";

    /// Removes the administrator with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_administrator(admin_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/administrators/{admin_id}";
}
