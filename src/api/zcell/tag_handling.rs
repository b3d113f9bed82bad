//! Tags of SIMs.

crate::api::macros::resource! {
    /// Tags for SIMs.
    pub struct TagHandling("zcell.tag_handling");

    /// Lists the tags.
    ///
    /// Query: `name` (text), `page` (int), `size` (int), `sort_by` (text), `sort_dir` (text), `id`
    /// (text).
    fn list_tag(query) => LIST "/zcell/config/api/v1/customers/{customer_id}/tag";

    /// Adds a tag.
    ///
    /// Body: `name` (text).
    fn create_tag(body) => POST "/zcell/config/api/v1/customers/{customer_id}/tag";
}
