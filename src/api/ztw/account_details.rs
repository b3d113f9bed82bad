//! Account details.

crate::macros::resource! {
    /// Account details.
    pub struct AccountDetails("ztw.account_details");

    /// Lists the public account details.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_public_account_details(query) => LIST "/ztw/api/v1/publicCloudAccountDetails";

    /// Lists the public account details lite.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_public_account_details_lite(query) => LIST "/ztw/api/v1/publicCloudAccountDetails/lite";

    /// Lists the public account status.
    fn list_public_account_status() => GET "/ztw/api/v1/publicCloudAccountIdStatus";

    /// Returns the public account details with this id.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn get_public_account_details(account_id, query)
        => LIST "/ztw/api/v1/publicCloudAccountDetails/{account_id}";

    /// Replaces the public account status.
    ///
    /// Body: `account_id_enabled` (flag), `sub_id_enabled` (flag).
    fn update_public_account_status(body) => PUT "/ztw/api/v1/publicCloudAccountIdStatus";
}
