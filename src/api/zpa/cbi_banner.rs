//! Isolation banner.

crate::macros::resource! {
    /// Isolation banner.
    pub struct CbiBanner("zpa.cbi_banner");

    /// Lists the isolation banners.
    fn list_cbi_banners() => LIST "/zpa/cbiconfig/cbi/api/customers/{customer_id}/banners";

    /// Returns the isolation banner with this id.
    fn get_cbi_banner(banner_id)
        => GET "/zpa/cbiconfig/cbi/api/customers/{customer_id}/banners/{banner_id}";

    /// Adds an isolation banner.
    ///
    /// Body: `name` (text), `banner` (flag).
    fn add_cbi_banner(body) => POST "/zpa/cbiconfig/cbi/api/customers/{customer_id}/banner";

    /// Replaces the isolation banner with this id.
    fn update_cbi_banner(banner_id, body)
        => PUT "/zpa/cbiconfig/cbi/api/customers/{customer_id}/banners/{banner_id}";

    /// Removes the isolation banner with this id.
    fn delete_cbi_banner(banner_id)
        => DELETE "/zpa/cbiconfig/cbi/api/customers/{customer_id}/banners/{banner_id}";
}
