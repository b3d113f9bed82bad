//! Ips categories.

crate::macros::resource! {
    /// TODO one line: what IPS categories are.
    pub struct IpsCategories("zia.ips_categories");

    /// Lists the categories.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_categories(query) => LIST "/zia/api/v1/ipsCategories";
}
