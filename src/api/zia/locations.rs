//! Locations.

use super::bulk::at_most_a_hundred;
use crate::call::Call;
use crate::names::Spelling;
use crate::{ApiResponse, Client, Result, Value};

/// Locations alone spell it so.
const NAMES: Spelling = &[("ipv6_enabled", "ipV6Enabled")];

crate::macros::resource! {
    /// Places that traffic comes from.
    pub struct Locations("zia.locations");

    /// Lists the cities by name.
    ///
    /// Query: `page` (int), `page_size` (int), `prefix` (text).
    fn list_cities_by_name(query) => LIST "/zia/api/v1/region/search";

    /// Lists the location groups.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text), `group_type` (text), `name`
    /// (text), `last_mod_user` (text), `version` (int), `comments` (text), `location_id` (int),
    /// `fetch_locations` (flag).
    fn list_location_groups(query) => LIST "/zia/api/v1/locations/groups";

    /// Lists the location groups count.
    ///
    /// Query: `group_type` (text), `name` (text), `last_mod_user` (text), `comments` (text),
    /// `location_id` (int).
    fn list_location_groups_count(query) => GET "/zia/api/v1/locations/groups/count";

    /// Lists the location groups lite.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    fn list_location_groups_lite(query) => LIST "/zia/api/v1/locations/groups/lite";

    /// Lists the locations.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text), `ssl_scan_enabled` (flag),
    /// `xff_enabled` (flag), `auth_required` (flag), `bw_enforced` (flag), `enable_iot` (flag).
    fn list_locations(query) => LIST "/zia/api/v1/locations";

    /// Lists the locations lite.
    ///
    /// Query: `page` (int), `page_size` (int), `state` (text), `xff_enabled` (flag),
    /// `auth_required` (flag), `bw_enforced` (flag), `partner_id` (flag), `enforce_aup` (flag),
    /// `enable_firewall` (flag), `location_type` (flag).
    fn list_locations_lite(query) => LIST "/zia/api/v1/locations/lite";

    /// Lists the region geo coordinates.
    ///
    /// Query: `latitude` (number), `longitude` (number).
    fn list_region_geo_coordinates(query) => GET "/zia/api/v1/region/byGeoCoordinates";

    /// Lists the sub locations.
    ///
    /// Query: `page_size` (int), `search` (text).
    fn list_sub_locations(location_id, query)
        => LIST "/zia/api/v1/locations/{location_id}/sublocations";

    /// Returns the geo by IP.
    fn get_geo_by_ip(ip) => GET "/zia/api/v1/region/byIPAddress/{ip}";

    /// Returns the location with this id.
    fn get_location(location_id) => GET "/zia/api/v1/locations/{location_id}";

    /// Returns the location group with this id.
    fn get_location_group(group_id) => GET "/zia/api/v1/locations/groups/{group_id}";

    /// Returns the supported countries.
    fn get_supported_countries() => GET "/zia/api/v1/locations/supportedCountries";

    /// Adds a location.
    ///
    /// Body: `parent_id` (int), `up_bandwidth` (int), `dn_bandwidth` (int), `country` (text), `tz`
    /// (text), `ip_addresses` (list), `ports` (list), `vpn_credentials` (list), `auth_required`
    /// (flag), `ssl_scan_enabled` (flag), `zapp_ssl_scan_enabled` (flag), `xff_forward_enabled`
    /// (flag), `other_sub_location` (flag), `other6_sub_location` (flag), `surrogate_ip` (flag),
    /// `idle_time_in_minutes` (int), `display_time_unit` (text),
    /// `surrogate_ip_enforced_for_known_browsers` (flag), `surrogate_refresh_time_in_minutes`
    /// (int), `surrogate_refresh_time_unit` (text), `ofw_enabled` (flag), `ips_control` (flag),
    /// `aup_enabled` (flag), `caution_enabled` (flag), `aup_block_internet_until_accepted` (flag),
    /// `aup_force_ssl_inspection` (flag), `ipv6_enabled` (flag), `ipv6_dns64_prefix` (text),
    /// `aup_timeout_in_days` (int), `managed_by` (text), `profile` (text), `description` (text),
    /// `sub_loc_scope_enabled` (flag), `sub_loc_scope` (text), `sub_loc_scope_values` (list),
    /// `sub_loc_acc_ids` (list), `location` (object).
    fn add_location(body) => POST "/zia/api/v1/locations" spelt NAMES;

    /// Replaces the location with this id.
    ///
    /// Body: `name` (text), `parent_id` (int), `up_bandwidth` (int), `dn_bandwidth` (int),
    /// `country` (text), `tz` (text), `ip_addresses` (list), `ports` (list), `vpn_credentials`
    /// (list), `auth_required` (flag), `ssl_scan_enabled` (flag), `zapp_ssl_scan_enabled` (flag),
    /// `xff_forward_enabled` (flag), `other_sub_location` (flag), `other6_sub_location` (flag),
    /// `surrogate_ip` (flag), `idle_time_in_minutes` (int), `display_time_unit` (text),
    /// `surrogate_ip_enforced_for_known_browsers` (flag), `surrogate_refresh_time_in_minutes`
    /// (int), `surrogate_refresh_time_unit` (text), `ofw_enabled` (flag), `ips_control` (flag),
    /// `aup_enabled` (flag), `caution_enabled` (flag), `aup_block_internet_until_accepted` (flag),
    /// `aup_force_ssl_inspection` (flag), `ipv6_enabled` (flag), `ipv6_dns64_prefix` (text),
    /// `aup_timeout_in_days` (int), `managed_by` (text), `profile` (text), `description` (text).
    fn update_location(location_id, body) => PUT "/zia/api/v1/locations/{location_id}" spelt NAMES;

    /// Removes the location with this id.
    fn delete_location(location_id) => DELETE "/zia/api/v1/locations/{location_id}";

    /// Works on many at once: delete locations.
    ///
    /// Body: `location_ids` (list).
    fn bulk_delete_locations(body) => POST "/zia/api/v1/locations/bulkDelete" via with_ids;
}

/// Sends the ids under the name that the API has for them.
fn with_ids(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    at_most_a_hundred(client, call, "location_ids")
}
