//! Network events.

crate::macros::resource! {
    /// TODO one line: what network events are.
    pub struct NetworkEvents("zcell.network_events");

    /// Lists the network events search.
    ///
    /// Body: `id` (text), `start_time` (int), `end_time` (int), `days` (int).
    //TODO arguments dropped from the body | POST /zcell/config/api/v1/network-events/{zcellCustomerId}/search/startTime/None/endTime/None | result list
    fn list_network_events_search(body)
        => POST "/zcell/config/api/v1/network-events/{customer_id}/search/startTime/None/endTime/None";
}
