//! Gateways.

use crate::api::prelude::WHOLE;
use crate::api::shared::local_search;

crate::api::macros::resource! {
    /// Gateways to which connectors forward traffic or logs.
    pub struct ForwardingGateways("ztw.forwarding_gateways");

    /// Lists the gateways, in brief.
    ///
    /// The API cannot search this list. The client keeps the items whose name contains `search`,
    /// ignoring case.
    ///
    /// Query: `search` (text).
    fn list_gateway_lite(query)
        => LIST "/ztw/api/v1/gateways/lite" as WHOLE via local_search::by_name;

    /// Lists the gateways.
    ///
    /// `query` has no documented parameters.
    fn list_gateways(query) => LIST "/ztw/api/v1/gateways" as WHOLE;

    /// Returns the gateway with this id.
    fn get_gateway(gateway_id) => GET "/ztw/api/v1/gateways/{gateway_id}" from oneapi "GetGateway";

    /// Adds a gateway.
    ///
    /// Body: `type` (text), `description` (text), `fail_closed` (flag), `manual_primary` (text),
    /// `manual_secondary` (text), `subcloud_primary` (list), `subcloud_secondary` (list),
    /// `primary_type` (text), `secondary_type` (text), `name` (text).
    fn add_gateway(body) => POST "/ztw/api/v1/gateways";

    /// Replaces the gateway with this id.
    ///
    /// Body: that of `add_gateway`.
    fn update_gateway(gateway_id, body)
        => PUT "/ztw/api/v1/gateways/{gateway_id}" from oneapi "UpdateGateway";

    /// Removes the gateway with this id.
    fn delete_gateway(gateway_id) => DELETE "/ztw/api/v1/gateways/{gateway_id}";
}
