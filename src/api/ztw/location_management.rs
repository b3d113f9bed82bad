//! Locations.

crate::api::macros::resource! {
    /// The locations of connectors.
    pub struct LocationManagement("ztw.location_management");

    /// Lists the locations, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `state` (text), `xff_enabled` (flag),
    /// `auth_required` (flag), `bw_enforced` (flag), `partner_id` (flag), `enforce_aup` (flag),
    /// `enable_firewall` (flag), `location_type` (flag).
    fn list_locations(query) => LIST "/ztw/api/v1/location";

    /// Lists the locations, in brief, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text), `group_id` (int), `partner_id`
    /// (int), `version` (int), `include_sub_locations` (flag), `include_parent_locations` (flag),
    /// `include_default_location` (flag).
    fn list_locations_lite(query) => LIST "/ztw/api/v1/location/lite";

    /// Returns the location with this id.
    fn get_location(location_id) => GET "/ztw/api/v1/location/{location_id}";

    /// Returns the location with this id, in brief.
    fn get_location_lite(location_id)
        => GET "/ztw/api/v1/location/lite/{location_id}" from go "locationlite.GetLocationLiteID";

    /// Lists the sublocations of the location with this id, one page at a time.
    ///
    /// Query: `search` (text), `group_id` (int), `state` (text), `ssl_scan_enabled` (flag),
    /// `xff_enabled` (flag), `auth_required` (flag), `bw_enforced` (flag), `enforce_aup` (flag),
    /// `enable_firewall` (flag), `enable_iot` (flag), `enforce_iot_policy` (flag), `profile` (text),
    /// `version` (int), `page` (int), `page_size` (int), `sort_by` (text), `sort_order` (text).
    fn list_sublocations(location_id, query)
        => LIST "/ztw/api/v1/location/{location_id}/sublocations" from oneapi "ListSublocations";

    /// Lists the addresses of the connectors in the location with this id, one page at a time.
    ///
    /// Query: `exclude_lb` (flag), `include_active` (flag), `page` (int), `page_size` (int).
    fn list_system_ips(location_id, query)
        => LIST "/ztw/api/v1/location/{location_id}/systemIp" from oneapi "ListSystemIps";

    /// Adds a location.
    ///
    /// Body: `aup_block_internet_until_accepted` (flag), `aup_enabled` (flag),
    /// `aup_force_ssl_inspection` (flag), `aup_timeout_in_days` (int), `auth_required` (flag),
    /// `authentication_profile` (object), `basic_auth_enabled` (flag), `bc_location` (flag),
    /// `caution_enabled` (flag), `cc_location` (flag), `city` (object), `city_geo_id` (int),
    /// `cookies_and_proxy` (flag), `country` (text), `default_extranet_dns` (flag),
    /// `default_extranet_ts_pool` (flag), `description` (text), `digest_auth_enabled` (flag),
    /// `display_time_unit` (text), `dn_bandwidth` (int), `dynamiclocation_groups` (list),
    /// `ec_location` (flag), `exclude_from_dynamic_groups` (flag), `exclude_from_manual_groups`
    /// (flag), `extranet` (object), `extranet_dns` (object), `extranet_ip_pool` (object),
    /// `geo_override` (flag), `idle_time_in_minutes` (int), `iot_discovery_enabled` (flag),
    /// `iot_enforce_policy_set` (flag), `ip_addresses` (list), `ips_control` (flag),
    /// `ipv6_dns64_prefix` (object), `ipv6_enabled` (flag), `jwt_auth` (flag), `kerberos_auth`
    /// (flag), `language` (text), `latitude` (number), `longitude` (number), `managed_by` (object),
    /// `match_in_child` (flag), `multi_tenant_vpn_credential` (object), `name` (text), `ofw_enabled`
    /// (flag), `other6_sub_location` (flag), `other_sub_location` (flag), `override_dn_bandwidth`
    /// (int), `override_up_bandwidth` (int), `parent_id` (int), `ports` (list), `profile` (text),
    /// `public_cloud_account_id` (object), `shared_down_bandwidth` (int), `shared_up_bandwidth`
    /// (int), `ssl_scan_enabled` (flag), `state` (text), `static_location_groups` (list),
    /// `sub_loc_acc_ids` (list), `sub_loc_scope` (text), `sub_loc_scope_enabled` (flag),
    /// `sub_loc_scope_values` (list), `surrogate_ip` (flag),
    /// `surrogate_ip_enforced_for_known_browsers` (flag), `surrogate_refresh_time_in_minutes` (int),
    /// `surrogate_refresh_time_unit` (text), `traffic_fwd_attributes` (int), `tz` (text),
    /// `up_bandwidth` (int), `virtual_zen_clusters` (list), `virtual_zens` (list), `vpc_info`
    /// (object), `vpn_credentials` (list), `xff_forward_enabled` (flag), `zapp_ssl_scan_enabled`
    /// (flag).
    fn add_location(body) => POST "/ztw/api/v1/location" from oneapi "CreateLocation";

    /// Replaces the location with this id.
    ///
    /// Body: that of `add_location`.
    fn update_location(location_id, body)
        => PUT "/ztw/api/v1/location/{location_id}" from oneapi "UpdateLocation";

    /// Removes the location with this id.
    fn delete_location(location_id)
        => DELETE "/ztw/api/v1/location/{location_id}" from oneapi "RemoveLocation";
}
