//! Traffic extranet.

crate::macros::resource! {
    /// Traffic extranet.
    pub struct TrafficExtranet("zia.traffic_extranet");

    /// Lists the extranets.
    ///
    /// Query: `page_size` (int), `search` (text), `order_by` (text), `order` (text).
    fn list_extranets(query) => LIST "/zia/api/v1/extranet";

    /// Returns the extranet with this id.
    fn get_extranet(extranet_id) => GET "/zia/api/v1/extranet/{extranet_id}";

    /// Adds an extranet.
    ///
    /// Body: `name` (text), `description` (text).
    fn add_extranet(body) => POST "/zia/api/v1/extranet";

    /// Replaces the extranet with this id.
    fn update_extranet(extranet_id, body) => PUT "/zia/api/v1/extranet/{extranet_id}";

    /// Removes the extranet with this id.
    fn delete_extranet(extranet_id) => DELETE "/zia/api/v1/extranet/{extranet_id}";
}
