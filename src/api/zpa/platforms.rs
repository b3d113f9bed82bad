//! Platforms.

crate::api::macros::resource! {
    /// Platforms of clients, which policies can name.
    pub struct Platforms("zpa.platforms");

    /// Returns the platforms: their names by their ids, such as `mac`.
    fn get_platforms()
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/platform"
        from oneapi "GetAllPlatforms";
}
