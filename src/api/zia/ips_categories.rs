//! IPS categories.

crate::api::macros::resource! {
    /// Threat categories, to which IPS rules and signatures refer.
    ///
    /// The vendor's reference: <https://help.zscaler.com/legacy-apis/ips-control-policy>
    pub struct IpsCategories("zia.ips_categories");

    /// Lists the IPS categories, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_categories(query) => LIST "/zia/api/v1/ipsCategories";
}
