//! Logs.

crate::api::macros::resource! {
    /// What the logs show of the traffic.
    pub struct Logs("ztb.logs");

    /// Returns the traffic as a chart has it.
    ///
    /// Query: `query_type` (text), `search_criteria` (text), `search_text` (text), `site` (text),
    /// `network` (text), `subnet` (text), `osgroup` (text).
    fn get_visibility_chart(query) => GET "/ztb/api/logs";
}
