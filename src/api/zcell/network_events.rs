//! Network events.

crate::macros::resource! {
    /// Network events.
    pub struct NetworkEvents("zcell.network_events");

    /// Lists the network events between two moments, given as ISO 8601.
    ///
    /// Query: `page` (int), `size` (int).
    ///
    /// Body: the filters.
    fn list_network_events_search(start_time, end_time, query, body)
        => POST "/zcell/config/api/v1/network-events/{customer_id}/search/startTime/{start_time}/endTime/{end_time}";
}
