//! Account groups.

crate::macros::resource! {
    /// Account groups.
    pub struct AccountGroups("ztw.account_groups");

    /// Lists the account groups.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_account_groups(query) => LIST "/ztw/api/v1/accountGroups";

    /// Lists the account groups lite.
    fn list_account_groups_lite() => LIST "/ztw/api/v1/accountGroups/lite";

    /// Returns the account group with this id.
    fn get_account_group(account_group_id) => GET "/ztw/api/v1/accountGroups/{account_group_id}";

    /// Returns the account group count.
    fn get_account_group_count() => LIST "/ztw/api/v1/accountGroups/count";

    /// Adds an account group.
    ///
    /// Body: `name` (text), `cloud_type` (text).
    fn add_account_group(body) => POST "/ztw/api/v1/accountGroups";

    /// Replaces the account group with this id.
    ///
    /// Body: `name` (text), `cloud_type` (text).
    fn update_account_group(account_group_id, body)
        => PUT "/ztw/api/v1/accountGroups/{account_group_id}";

    /// Removes the account group with this id.
    fn delete_account_group(account_group_id)
        => DELETE "/ztw/api/v1/accountGroups/{account_group_id}";
}
