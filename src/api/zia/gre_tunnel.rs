//! GRE tunnels.

use std::sync::Arc;

use crate::api::prelude::{ApiResponse, Call, Client, Error, Result, Value, WHOLE, json};

crate::api::macros::resource! {
    /// GRE tunnels, and their destinations: virtual IP addresses (VIPs) of the cloud.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/traffic-forwarding-0>
    pub struct TrafficForwardingGreTunnel("zia.gre_tunnel");

    /// Lists the internal IP address ranges that are available for tunnels.
    ///
    /// Query: `internal_ip_range` (text), `static_ip` (text), `limit` (int).
    fn list_gre_ranges(query) => LIST "/zia/api/v1/greTunnels/availableInternalIpRanges" as WHOLE;

    /// Lists the GRE tunnels, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    ///
    /// Returns: a list of objects with `id` (int), `comment` (text), `internal_ip_range` (text),
    /// `ip_unnumbered` (flag), `last_modification_time` (int), `source_ip` (text),
    /// `last_modified_by` (object), `primary_dest_vip` (object), ….
    fn list_gre_tunnels(query) => LIST "/zia/api/v1/greTunnels";

    /// Lists the recommended VIPs for a source address, by data center, one page at a time.
    ///
    /// Query: `source_ip` (text), `page` (int), `page_size` (int), `routable_ip` (flag),
    /// `within_country_only` (flag), `include_private_service_edge` (flag), `include_current_vips`
    /// (flag), `latitude` (text), `longitude` (text), `geo_override` (flag).
    ///
    /// Returns: a list of objects with `datacenter` (object), `gre_vips` (list).
    fn list_vip_group_by_dc(query) => LIST "/zia/api/v1/vips/groupByDatacenter";

    /// Lists the VIPs of the cloud, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `dc` (text), `include` (text), `region` (text),
    /// `subcloud` (text).
    fn list_vips(query) => LIST "/zia/api/v1/vips";

    /// Lists the recommended VIPs for a source address, the closest first.
    ///
    /// Query: `source_ip` (text), `latitude` (number), `longitude` (number), `within_country_only`
    /// (flag), `include_current_vips` (flag), `include_private_service_edge` (flag).
    fn list_vips_recommended(query) => LIST "/zia/api/v1/vips/recommendedList" as WHOLE;

    /// Returns the ids of two VIPs for a source address.
    ///
    /// The first is the closest VIP. The second is the closest VIP in another city.
    ///
    /// Query: `ip_address` (text).
    fn get_closest_diverse_vip_ids(query) => GET "/zia/api/v1/vips/recommendedList" via closest;

    /// Returns the GRE tunnel with this id.
    fn get_gre_tunnel(tunnel_id) => GET "/zia/api/v1/greTunnels/{tunnel_id}";

    /// Lists the provisioning details of the tunnels from some IP addresses.
    ///
    /// Query: `ip_addresses` (list).
    fn get_ip_gre_tunnel_info(query) => LIST "/zia/api/v1/orgProvisioning/ipGreTunnelInfo" as WHOLE;

    /// Adds a GRE tunnel.
    ///
    /// If a VIP is missing, the client looks up the closest ones to `source_ip` and adds them.
    ///
    /// Body: `source_ip` (text), `primary_dest_vip` (object), `secondary_dest_vip` (object),
    /// `internal_ip_range` (text), `ip_unnumbered` (flag), `within_country` (flag), `comment`
    /// (text).
    ///
    /// Returns: `id` (int), `comment` (text), `ip_unnumbered` (flag), `last_modification_time`
    /// (int), `source_ip` (text), `last_modified_by` (object), `primary_dest_vip` (object),
    /// `secondary_dest_vip` (object).
    fn add_gre_tunnel(body) => POST "/zia/api/v1/greTunnels" via with_vips;

    /// Replaces the GRE tunnel with this id.
    ///
    /// If a VIP is missing, the client looks up the closest ones to `source_ip` and adds them.
    ///
    /// Body: that of `add_gre_tunnel`.
    fn update_gre_tunnel(tunnel_id, body) => PUT "/zia/api/v1/greTunnels/{tunnel_id}" via with_vips;

    /// Removes the GRE tunnel with this id.
    fn delete_gre_tunnel(tunnel_id) => DELETE "/zia/api/v1/greTunnels/{tunnel_id}";
}

/// Looks up the recommended VIPs for an address. Returns the ids of two in different cities.
fn closest(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    match call.take_query("ip_address").or_else(|| call.take_query("source_ip")) {
        Some(address) if !address.is_null() => call.set_query("source_ip", address),
        _ => return Err(call.refuse("query.ip_address", "is missing; give the source address")),
    }
    let operation = call.operation.name;
    call.view = Some(Arc::new(move |vips| {
        diverse(&vips).ok_or_else(|| {
            let message = "the API recommends no two VIPs in different cities for this address; \
                           give both VIPs";
            Error::argument(operation, "query.ip_address", message)
        })
    }));
    client.execute(call)
}

/// The ids of the first VIP, and of the first VIP in another city.
fn diverse(vips: &Value) -> Option<Value> {
    let vips = vips.as_array()?;
    let first = vips.first()?;
    let second = vips.iter().find(|vip| vip.get("city") != first.get("city"))?;
    Some(json!([first.get("id")?, second.get("id")?]))
}

/// The VIPs of a tunnel: the callers' names and the API's names.
const VIPS: [(&str, &str); 2] =
    [("primary_dest_vip", "primaryDestVip"), ("secondary_dest_vip", "secondaryDestVip")];

/// Adds the VIPs that are missing from the body.
fn with_vips(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let given = |names: &[&str]| {
        let body = call.fields()?;
        names.iter().find_map(|name| body.get(*name)).cloned()
    };
    let missing: Vec<_> = VIPS.iter().map(|(name, wire)| given(&[name, wire]).is_none()).collect();
    if !missing.contains(&true) {
        return client.execute(call);
    }
    let Some(source) = given(&["source_ip", "sourceIp"]).filter(|source| !source.is_null()) else {
        let message = "is missing; give it to look up the closest VIPs, or give both VIPs";
        return Err(call.refuse("body.source_ip", message));
    };
    let tunnels = client.zia().gre_tunnel();
    let (ids, _) = tunnels.get_closest_diverse_vip_ids(json!({"ip_address": source}))?;
    if let Some(body) = call.fields_mut() {
        let ids = ids.as_array().into_iter().flatten();
        for (((name, _), id), is_missing) in VIPS.iter().zip(ids).zip(missing) {
            if is_missing {
                body.insert((*name).to_owned(), json!({"id": id}));
            }
        }
    }
    client.execute(call)
}
