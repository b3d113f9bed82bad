//! Platforms.

crate::api::macros::resource! {
    /// Platforms of clients, to which policies can refer.
    pub struct Platforms("zpa.platforms");

    /// Returns the platforms: an object of names by id.
    ///
    /// An id is such as `mac`.
    fn get_platforms()
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/platform"
        from oneapi "GetAllPlatforms";
}
