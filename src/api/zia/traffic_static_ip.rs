//! Static IP addresses.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};
use crate::api::shared::plain_responses::of_any_kind;

crate::api::macros::resource! {
    /// The tenant's static IP addresses, which are the sources of tunnels.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/traffic-forwarding-0>
    pub struct TrafficStaticIp("zia.traffic_static_ip");

    /// Lists the static IP addresses, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `available_for_gre_tunnel` (flag), `ip_address`
    /// (text).
    fn list_static_ips(query) => LIST "/zia/api/v1/staticIP";

    /// Lists the IP addresses that are provisioned for the tenant, one page at a time.
    ///
    /// Query: `search` (text), `assigned` (flag), `page` (int), `page_size` (int).
    fn list_provisioned_ip_addresses(query)
        => LIST "/zia/api/v1/ipAddresses" from oneapi "GetProvisionedIPAddresses";

    /// Returns the static IP address with this id.
    fn get_static_ip(static_ip_id) => GET "/zia/api/v1/staticIP/{static_ip_id}";

    /// Adds a static IP address.
    ///
    /// Body: `ip_address` (text), `comment` (text), `geo_override` (flag), `routable_ip` (flag),
    /// `latitude` (number), `longitude` (number).
    ///
    /// Returns: `id` (int), `comment` (text), `geo_override` (flag), `ip_address` (text),
    /// `last_modification_time` (int), `latitude` (number), `longitude` (number), `routable_ip`
    /// (flag), ….
    fn add_static_ip(body) => POST "/zia/api/v1/staticIP";

    /// Replaces the static IP address with this id.
    ///
    /// The IP address cannot be changed, but the API requires it. The client looks it up and adds
    /// it.
    ///
    /// Body: that of `add_static_ip`.
    fn update_static_ip(static_ip_id, body) => PUT "/zia/api/v1/staticIP/{static_ip_id}" via update;

    /// Removes the static IP address with this id.
    fn delete_static_ip(static_ip_id) => DELETE "/zia/api/v1/staticIP/{static_ip_id}";

    /// Checks whether an IP address can be added.
    ///
    /// The response is `SUCCESS`. If the address cannot be added, the error has the reason.
    ///
    /// Body: `ip_address` (text).
    fn check_static_ip(body) => POST "/zia/api/v1/staticIP/validate" via of_any_kind;
}

/// Adds the IP address, which the API requires and which cannot be changed.
fn update(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let id = call.argument("static_ip_id").unwrap_or_default();
    let (current, _) = client.zia().traffic_static_ip().get_static_ip(id)?;
    let address = current.get("ip_address").cloned().unwrap_or_default();
    let given =
        call.fields().and_then(|body| body.get("ip_address").or_else(|| body.get("ipAddress")));
    if given.is_some_and(|given| !address.is_null() && *given != address) {
        let message = format!("cannot change: it is {address}; add another static IP instead");
        return Err(call.refuse("body.ip_address", message));
    }
    if let Some(body) = call.fields_mut().filter(|_| !address.is_null()) {
        body.entry("ip_address").or_insert(address);
    }
    client.execute(call)
}
