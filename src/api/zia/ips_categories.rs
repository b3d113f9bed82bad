//! IPS categories.

crate::api::macros::resource! {
    /// Categories of threats, which IPS rules and signatures refer to.
    ///
    /// The vendor's reference: <https://help.zscaler.com/legacy-apis/ips-control-policy>
    pub struct IpsCategories("zia.ips_categories");

    /// Lists the IPS categories, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_categories(query) => LIST "/zia/api/v1/ipsCategories";
}
