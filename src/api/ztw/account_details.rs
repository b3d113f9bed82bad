//! Accounts in public clouds.

crate::api::macros::resource! {
    /// Accounts in public clouds, and the visibility of their ids.
    pub struct AccountDetails("ztw.account_details");

    /// Lists the accounts in public clouds, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_public_account_details(query) => LIST "/ztw/api/v1/publicCloudAccountDetails";

    /// Lists the accounts in public clouds, in brief, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_public_account_details_lite(query) => LIST "/ztw/api/v1/publicCloudAccountDetails/lite";

    /// Returns the visibility of account ids.
    fn list_public_account_status() => GET "/ztw/api/v1/publicCloudAccountIdStatus";

    /// Returns the account in a public cloud with this id.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn get_public_account_details(account_id, query)
        => GET "/ztw/api/v1/publicCloudAccountDetails/{account_id}";

    /// Replaces the visibility of account ids.
    ///
    /// Body: `account_id_enabled` (flag), `sub_id_enabled` (flag).
    fn update_public_account_status(body) => PUT "/ztw/api/v1/publicCloudAccountIdStatus";

    /// Adds an account in a public cloud.
    ///
    /// Body: `account_id` (text), `platform_id` (text).
    fn add_public_account_details(body)
        => POST "/ztw/api/v1/publicCloudAccountDetails" from oneapi "CreatePublicAccountDetails";

    /// Replaces the account in a public cloud with this id.
    ///
    /// `account_id` in the path is Zscaler's id. `account_id` in the body is the cloud provider's
    /// id. With [`Client::call`](crate::Client::call), pass the fields as one `body`.
    ///
    /// Body: that of `add_public_account_details`.
    fn update_public_account_details(account_id, body)
        => PUT "/ztw/api/v1/publicCloudAccountDetails/{account_id}"
        from oneapi "UpdatePublicAccountDetails";

    /// Removes the account in a public cloud with this id.
    fn delete_public_account_details(account_id)
        => DELETE "/ztw/api/v1/publicCloudAccountDetails/{account_id}"
        from oneapi "RemovePublicAccountDetails";
}
