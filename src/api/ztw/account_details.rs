//! Accounts in public clouds.

crate::api::macros::resource! {
    /// Accounts in public clouds, and which of their ids are shown.
    pub struct AccountDetails("ztw.account_details");

    /// Lists the accounts in public clouds, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_public_account_details(query) => LIST "/ztw/api/v1/publicCloudAccountDetails";

    /// Lists the accounts in public clouds, in brief, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_public_account_details_lite(query) => LIST "/ztw/api/v1/publicCloudAccountDetails/lite";

    /// Returns which ids of accounts are shown.
    fn list_public_account_status() => GET "/ztw/api/v1/publicCloudAccountIdStatus";

    /// Returns the account in a public cloud with this id.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn get_public_account_details(account_id, query)
        => GET "/ztw/api/v1/publicCloudAccountDetails/{account_id}";

    /// Replaces which ids of accounts are shown.
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
    /// The path has the id that Zscaler gave, the body the cloud's own. Where both are keywords, as
    /// in [`Client::call`](crate::Client::call), the fields come as one `body`.
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
