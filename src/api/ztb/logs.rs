//! Logs.

crate::api::macros::resource! {
    /// Logs of network traffic.
    pub struct Logs("ztb.logs");

    /// Returns the data of a traffic chart.
    ///
    /// Query: `query_type` (text), `search_criteria` (text), `search_text` (text), `site` (text),
    /// `network` (text), `subnet` (text), `osgroup` (text).
    fn get_visibility_chart(query) => GET "/ztb/api/logs";
}
