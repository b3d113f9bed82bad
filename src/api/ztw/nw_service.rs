//! Network service.

crate::macros::resource! {
    /// Network service.
    pub struct NwService("ztw.nw_service");

    /// Lists the network services.
    ///
    /// Query: `protocol` (text), `search` (text), `locale` (text).
    fn list_network_services(query) => LIST "/ztw/api/v1/networkServices";

    /// Adds a network service.
    ///
    /// Body: `ports` (list), `description` (text), `name`.
    fn add_network_service(body) => POST "/ztw/api/v1/networkServices";

    /// Replaces the network service with this id.
    ///
    /// Body: `ports` (list), `description` (text).
    fn update_network_service(service_id, body) => PUT "/ztw/api/v1/networkServices/{service_id}";

    /// Removes the network service with this id.
    fn delete_network_service(service_id) => DELETE "/ztw/api/v1/networkServices/{service_id}";
}
