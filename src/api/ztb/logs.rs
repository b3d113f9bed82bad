//! Logs.

crate::macros::resource! {
    /// TODO one line: what logs are.
    pub struct Logs("ztb.logs");

    /// Returns the visibility chart.
    ///
    /// Query: `query_type` (text), `search_criteria` (text), `search_text` (text), `site` (text),
    /// `network` (text), `subnet` (text), `osgroup` (text).
    fn get_visibility_chart(query) => GET "/ztb/api/logs";
}
