//! Managed browser profile.

crate::macros::resource! {
    /// Managed browser profile.
    pub struct ManagedBrowserProfile("zpa.managed_browser_profile");

    /// Lists the managed browser profiles.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `microtenant_id` (text).
    fn list_managed_browser_profiles(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/managedBrowserProfile/search";
}
