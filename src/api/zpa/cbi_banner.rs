//! Cloud browser isolation: banners.

crate::api::macros::resource! {
    /// Banners that inform users about browser isolation.
    pub struct CbiBanner("zpa.cbi_banner");

    /// Lists the banners.
    ///
    /// Returns: a list of objects with `id` (text), `name` (text), `banner` (flag), `is_default`
    /// (flag), `logo` (text), `notification_text` (text), `notification_title` (text), `persist`
    /// (flag), ….
    fn list_cbi_banners() => LIST "/zpa/cbiconfig/cbi/api/customers/{customer_id}/banners";

    /// Returns the banner with this id.
    ///
    /// Returns: `id` (text), `name` (text), `banner` (flag), `is_default` (flag), `logo` (text),
    /// `notification_text` (text), `notification_title` (text), `persist` (flag), ….
    fn get_cbi_banner(banner_id)
        => GET "/zpa/cbiconfig/cbi/api/customers/{customer_id}/banners/{banner_id}";

    /// Adds a banner.
    ///
    /// Body: `name` (text), `banner` (flag), `primary_color` (text), `text_color` (text),
    /// `notification_title` (text), `notification_text` (text), `logo` (text).
    ///
    /// Returns: `id` (text).
    fn add_cbi_banner(body) => POST "/zpa/cbiconfig/cbi/api/customers/{customer_id}/banner";

    /// Replaces the banner with this id.
    ///
    /// Body: that of `add_cbi_banner`.
    fn update_cbi_banner(banner_id, body)
        => PUT "/zpa/cbiconfig/cbi/api/customers/{customer_id}/banners/{banner_id}";

    /// Removes the banner with this id.
    fn delete_cbi_banner(banner_id)
        => DELETE "/zpa/cbiconfig/cbi/api/customers/{customer_id}/banners/{banner_id}";
}
