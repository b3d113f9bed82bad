//! Groups of accounts.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// Groups of accounts in public clouds.
    pub struct AccountGroups("ztw.account_groups");

    /// Lists the account groups, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_account_groups(query) => LIST "/ztw/api/v1/accountGroups";

    /// Lists the account groups, in brief.
    fn list_account_groups_lite() => LIST "/ztw/api/v1/accountGroups/lite" as WHOLE;

    /// Returns the account group with this id.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn get_account_group(account_group_id, query) => GET "/ztw/api/v1/accountGroups/{account_group_id}";

    /// Returns the number of account groups.
    fn get_account_group_count() => GET "/ztw/api/v1/accountGroups/count";

    /// Adds an account group.
    ///
    /// Body: `name` (text), `description` (text), `cloud_type` (text), `public_cloud_accounts`
    /// (list), `cloud_connector_groups` (list).
    fn add_account_group(body) => POST "/ztw/api/v1/accountGroups";

    /// Replaces the account group with this id.
    ///
    /// Body: that of `add_account_group`.
    fn update_account_group(account_group_id, body)
        => PUT "/ztw/api/v1/accountGroups/{account_group_id}";

    /// Removes the account group with this id.
    fn delete_account_group(account_group_id)
        => DELETE "/ztw/api/v1/accountGroups/{account_group_id}";
}
