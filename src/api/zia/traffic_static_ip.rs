//! Traffic static ip.

crate::macros::resource! {
    /// Traffic static IP.
    pub struct TrafficStaticIp("zia.traffic_static_ip");

    /// Lists the static IPS.
    ///
    /// Query: `page` (int), `page_size` (int), `available_for_gre_tunnel` (flag), `ip_address`
    /// (text).
    fn list_static_ips(query) => LIST "/zia/api/v1/staticIP";

    /// Returns the static IP with this id.
    fn get_static_ip(static_ip_id) => GET "/zia/api/v1/staticIP/{static_ip_id}";

    /// Adds a static IP.
    ///
    /// Body: `comment` (text), `geo_override` (flag), `routable_ip` (flag), `latitude` (number),
    /// `longitude` (number), `ip_address` (text).
    fn add_static_ip(body) => POST "/zia/api/v1/staticIP";

    /// Replaces the static IP with this id.
    ///
    /// Body: `static_ip` (object).
    fn update_static_ip(static_ip_id, body) => PUT "/zia/api/v1/staticIP/{static_ip_id}";

    /// Removes the static IP with this id.
    fn delete_static_ip(static_ip_id) => DELETE "/zia/api/v1/staticIP/{static_ip_id}";

    /// Checks the static IP.
    ///
    /// Body: `ip_address` (text).
    fn check_static_ip(body) => POST "/zia/api/v1/staticIP/validate";
}
