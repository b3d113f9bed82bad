//! Third-party proxies.

use crate::api::prelude::WHOLE;
use crate::api::shared::body_fields;

crate::api::macros::resource! {
    /// Proxies and proxy gateways, to which forwarding rules send traffic.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/forwarding-control-policy>
    pub struct Proxies("zia.proxies");

    /// Lists the proxies, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    fn list_proxies(query) => LIST "/zia/api/v1/proxies";

    /// Lists the proxies, in brief.
    fn list_proxies_lite() => LIST "/zia/api/v1/proxies/lite" as WHOLE;

    /// Lists the gateways of proxies, in brief.
    fn list_proxy_gateway_lite() => LIST "/zia/api/v1/proxyGateways/lite" as WHOLE;

    /// Lists the gateways of proxies.
    fn list_proxy_gateways() => LIST "/zia/api/v1/proxyGateways" as WHOLE;

    /// Returns the proxy with this id.
    fn get_proxy(proxy_id) => GET "/zia/api/v1/proxies/{proxy_id}";

    /// Adds a proxy.
    ///
    /// Body: `description` (text), `type` (text), `address` (list), `port` (text), `cert` (list),
    /// `insert_xau_header` (flag), `base64_encode_xau_header` (flag), `name` (text).
    ///
    /// Returns: `id` (int), `name` (text), `address` (text), `base64_encode_xau_header` (flag),
    /// `description` (text), `insert_xau_header` (flag), `port` (int), `type` (text).
    fn add_proxy(body) => POST "/zia/api/v1/proxies";

    /// Replaces the proxy with this id.
    ///
    /// Body: that of `add_proxy`, and the `id`. Default: the id in the path.
    fn update_proxy(proxy_id, body) => PUT "/zia/api/v1/proxies/{proxy_id}"
        via body_fields::with_id;

    /// Removes the proxy with this id.
    fn delete_proxy(proxy_id) => DELETE "/zia/api/v1/proxies/{proxy_id}";
}
