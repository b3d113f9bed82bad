//! Network services.

use crate::api::prelude::WHOLE;
use crate::api::shared::ports;

crate::api::macros::resource! {
    /// Network services: protocols and ports, to which rules refer.
    pub struct NwService("ztw.nw_service");

    /// Lists the network services.
    ///
    /// Query: `protocol` (text), `search` (text), `locale` (text).
    fn list_network_services(query) => LIST "/ztw/api/v1/networkServices" as WHOLE;

    /// Lists the network services, in brief.
    ///
    /// Query: `protocol` (text), `locale` (text).
    fn list_network_services_lite(query)
        => LIST "/ztw/api/v1/networkServices/lite" as WHOLE from oneapi "GetNetworkServicesLite";

    /// Returns the network service with this id.
    fn get_network_service(service_id)
        => GET "/ztw/api/v1/networkServices/{service_id}" from oneapi "GetNetwork";

    /// Adds a network service.
    ///
    /// Each entry of `ports` is an array: the side (`src` or `dest`), the protocol (`tcp` or
    /// `udp`), the first port, and for a range the last port.
    ///
    /// Body: `name` (text), `ports` (list), `description` (text).
    fn add_network_service(body) => POST "/ztw/api/v1/networkServices" via ports::expand;

    /// Replaces the network service with this id.
    ///
    /// Body: that of `add_network_service`.
    fn update_network_service(service_id, body)
        => PUT "/ztw/api/v1/networkServices/{service_id}" via ports::expand;

    /// Removes the network service with this id.
    fn delete_network_service(service_id) => DELETE "/ztw/api/v1/networkServices/{service_id}";
}
