//! Managed browser profiles.

crate::api::macros::resource! {
    /// Profiles of managed browsers.
    pub struct ManagedBrowserProfile("zpa.managed_browser_profile");

    /// Lists the profiles, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `microtenant_id` (text).
    fn list_managed_browser_profiles(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/managedBrowserProfile/search";
}
