//! Logs.

crate::macros::resource! {
    /// Logs.
    pub struct Logs("ztb.logs");

    /// Returns the visibility chart.
    ///
    /// Query: `query_type` (text), `search_criteria` (text), `search_text` (text), `site` (text),
    /// `network` (text), `subnet` (text), `osgroup` (text).
    fn get_visibility_chart(query) => GET "/ztb/api/logs";
}
