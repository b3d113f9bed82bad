//! Proxies.

crate::macros::resource! {
    /// Proxies.
    pub struct Proxies("zia.proxies");

    /// Lists the proxies.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    fn list_proxies(query) => LIST "/zia/api/v1/proxies";

    /// Lists the proxies lite.
    fn list_proxies_lite() => LIST "/zia/api/v1/proxies/lite";

    /// Lists the proxy gateway lite.
    fn list_proxy_gateway_lite() => LIST "/zia/api/v1/proxyGateways/lite";

    /// Lists the proxy gateways.
    fn list_proxy_gateways() => LIST "/zia/api/v1/proxyGateways";

    /// Returns the proxy with this id.
    fn get_proxy(proxy_id) => GET "/zia/api/v1/proxies/{proxy_id}";

    /// Adds a proxy.
    ///
    /// Body: `description` (text), `type` (text), `address` (list), `port` (text), `cert` (list),
    /// `insert_xau_header` (flag), `base64_encode_xau_header` (flag), `name` (text).
    fn add_proxy(body) => POST "/zia/api/v1/proxies";

    /// Replaces the proxy with this id.
    fn update_proxy(proxy_id, body) => PUT "/zia/api/v1/proxies/{proxy_id}";

    /// Removes the proxy with this id.
    fn delete_proxy(proxy_id) => DELETE "/zia/api/v1/proxies/{proxy_id}";
}
