//! Ips categories.

crate::macros::resource! {
    /// IPS categories.
    pub struct IpsCategories("zia.ips_categories");

    /// Lists the categories.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_categories(query) => LIST "/zia/api/v1/ipsCategories";
}
