//! Locations.

use super::shared::bulk_delete::send_ids;
use crate::api::prelude::{ApiResponse, Call, Client, Result, Spelling, Value};

/// The field's name in the Python SDK.
const NAMES: Spelling = &[("ipV6Enabled", "ipv6Enabled"), ("ip_v6_enabled", "ipv6Enabled")];

crate::api::macros::resource! {
    /// Locations, sublocations and location groups: the sources of traffic.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/location-management>
    pub struct Locations("zia.locations");

    /// Lists the cities whose names begin with `prefix`, with their regions, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `prefix` (text).
    fn list_cities_by_name(query) => LIST "/zia/api/v1/region/search";

    /// Lists the groups of locations, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text), `group_type` (text), `name` (text),
    /// `last_mod_user` (text), `version` (int), `comments` (text), `location_id` (int),
    /// `fetch_locations` (flag).
    fn list_location_groups(query) => LIST "/zia/api/v1/locations/groups";

    /// Returns the number of location groups.
    ///
    /// Query: `group_type` (text), `name` (text), `last_mod_user` (text), `comments` (text),
    /// `location_id` (int).
    fn list_location_groups_count(query) => GET "/zia/api/v1/locations/groups/count";

    /// Lists the groups of locations, in brief, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    fn list_location_groups_lite(query) => LIST "/zia/api/v1/locations/groups/lite";

    /// Lists the locations, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text), `ssl_scan_enabled` (flag),
    /// `xff_enabled` (flag), `auth_required` (flag), `bw_enforced` (flag), `enable_iot` (flag).
    ///
    /// Returns: a list of objects with `id` (int), `name` (text),
    /// `aup_block_internet_until_accepted` (flag), `aup_enabled` (flag), `aup_force_ssl_inspection`
    /// (flag), `aup_timeout_in_days` (int), `auth_required` (flag), `bc_location` (flag), ….
    fn list_locations(query) => LIST "/zia/api/v1/locations";

    /// Lists the locations, in brief, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `state` (text), `xff_enabled` (flag),
    /// `auth_required` (flag), `bw_enforced` (flag), `partner_id` (flag), `enforce_aup` (flag),
    /// `enable_firewall` (flag), `location_type` (flag).
    fn list_locations_lite(query) => LIST "/zia/api/v1/locations/lite";

    /// Returns the region at these coordinates.
    ///
    /// Query: `latitude` (number), `longitude` (number).
    fn list_region_geo_coordinates(query) => GET "/zia/api/v1/region/byGeoCoordinates" via region;

    /// Lists the sublocations of the location with this id, one page at a time.
    ///
    /// Query: `page_size` (int), `search` (text), `page` (int), `xff_enabled` (flag),
    /// `auth_required` (flag), `bw_enforced` (flag), `enforce_aup` (flag), `enable_firewall` (flag).
    fn list_sub_locations(location_id, query)
        => LIST "/zia/api/v1/locations/{location_id}/sublocations";

    /// Returns the region of an IP address.
    fn get_geo_by_ip(ip) => GET "/zia/api/v1/region/byIPAddress/{ip}";

    /// Returns the location with this id.
    ///
    /// Returns: `id` (int), `name` (text), `aup_block_internet_until_accepted` (flag),
    /// `aup_enabled` (flag), `aup_force_ssl_inspection` (flag), `aup_timeout_in_days` (int),
    /// `auth_required` (flag), `bc_location` (flag), ….
    fn get_location(location_id) => GET "/zia/api/v1/locations/{location_id}";

    /// Returns the location with this id, in brief.
    fn get_location_lite(location_id)
        => GET "/zia/api/v1/locations/lite/{location_id}" from oneapi "GetLocationLite";

    /// Returns the group of locations with this id.
    ///
    /// Returns: `id` (int), `name` (text), `comments` (text), `group_type` (text), `last_mod_time`
    /// (int), `predefined` (flag), `dynamic_location_group_criteria` (object), `locations` (list).
    fn get_location_group(group_id) => GET "/zia/api/v1/locations/groups/{group_id}";

    /// Returns the group of locations with this id, in brief.
    fn get_location_group_lite(group_id)
        => GET "/zia/api/v1/locations/groups/lite/{group_id}" from oneapi "GetLocationGroupSummary";

    /// Returns the countries for locations.
    fn get_supported_countries() => GET "/zia/api/v1/locations/supportedCountries";

    /// Adds a location.
    ///
    /// Body: `name` (text), `parent_id` (int), `up_bandwidth` (int, kbit/s; 0 for no limit),
    /// `dn_bandwidth` (int, kbit/s; 0 for no limit), `country` (text), `tz` (text), `ip_addresses`
    /// (list), `ports` (list), `vpn_credentials` (list), `auth_required` (flag), `ssl_scan_enabled`
    /// (flag), `zapp_ssl_scan_enabled` (flag), `xff_forward_enabled` (flag), `other_sub_location`
    /// (flag), `other6_sub_location` (flag), `surrogate_ip` (flag), `idle_time_in_minutes` (int),
    /// `display_time_unit` (text), `surrogate_ip_enforced_for_known_browsers` (flag),
    /// `surrogate_refresh_time_in_minutes` (int), `surrogate_refresh_time_unit` (text),
    /// `ofw_enabled` (flag), `ips_control` (flag), `aup_enabled` (flag), `caution_enabled` (flag),
    /// `aup_block_internet_until_accepted` (flag), `aup_force_ssl_inspection` (flag),
    /// `ipv6_enabled` (flag), `ipv6_dns64_prefix` (text), `aup_timeout_in_days` (int), `managed_by`
    /// (text), `profile` (text), `description` (text), `sub_loc_scope_enabled` (flag),
    /// `sub_loc_scope` (text), `sub_loc_scope_values` (list), `sub_loc_acc_ids` (list).
    ///
    /// Returns: `id` (int), `name` (text), `aup_block_internet_until_accepted` (flag),
    /// `aup_enabled` (flag), `aup_force_ssl_inspection` (flag), `aup_timeout_in_days` (int),
    /// `auth_required` (flag), `bc_location` (flag), ….
    fn add_location(body) => POST "/zia/api/v1/locations" spelled NAMES;

    /// Replaces the location with this id.
    ///
    /// Body: that of `add_location`.
    fn update_location(location_id, body)
        => PUT "/zia/api/v1/locations/{location_id}" spelled NAMES;

    /// Removes the location with this id.
    fn delete_location(location_id) => DELETE "/zia/api/v1/locations/{location_id}";

    /// Removes up to 100 locations in one request.
    ///
    /// Body: `location_ids` (list).
    fn bulk_delete_locations(body) => POST "/zia/api/v1/locations/bulkDelete"
        via send_ids["location_ids", 100];
}

/// Both coordinates are required.
fn region(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    for name in ["latitude", "longitude"] {
        if call.query_value(name).is_none_or(Value::is_null) {
            return Err(call.refuse(&format!("query.{name}"), "is missing; give both coordinates"));
        }
    }
    client.execute(call)
}
