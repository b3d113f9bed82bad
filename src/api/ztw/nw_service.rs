//! Network service.

crate::macros::resource! {
    /// TODO one line: what network service are.
    pub struct NwService("ztw.nw_service");

    /// Lists the network services.
    ///
    /// Query: `protocol` (text), `search` (text), `locale` (text).
    fn list_network_services(query) => LIST "/ztw/api/v1/networkServices";

    /// Adds a network service.
    ///
    /// Body: `ports` (list), `description` (text), `name`.
    //TODO body keys renamed or wrapped | POST /ztw/api/v1/networkServices | result object
    fn add_network_service(body) => POST "/ztw/api/v1/networkServices";

    /// Replaces the network service with this id.
    ///
    /// Body: `ports` (list), `description` (text).
    //TODO body keys renamed or wrapped | PUT /ztw/api/v1/networkServices/{service_id} | result object
    fn update_network_service(service_id, body) => PUT "/ztw/api/v1/networkServices/{service_id}";

    /// Removes the network service with this id.
    fn delete_network_service(service_id) => DELETE "/ztw/api/v1/networkServices/{service_id}";
}
