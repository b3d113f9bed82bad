//! Tag handling.

crate::macros::resource! {
    /// TODO one line: what tag handling are.
    pub struct TagHandling("zcell.tag_handling");

    /// Lists the tag.
    ///
    /// Query: `name` (text), `page` (int), `size` (int), `sort_by` (text), `sort_dir` (text), `id`
    /// (text).
    fn list_tag(query) => LIST "/zcell/config/api/v1/customers/{customer_id}/tag";

    /// Adds a tag.
    ///
    /// Body: `id` (text).
    //TODO arguments dropped from the body | POST /zcell/config/api/v1/customers/{zcellCustomerId}/tag | result object
    fn create_tag(body) => POST "/zcell/config/api/v1/customers/{customer_id}/tag";
}
