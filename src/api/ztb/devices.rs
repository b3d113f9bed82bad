//! Devices.

crate::macros::resource! {
    /// Devices.
    pub struct Devices("ztb.devices");

    /// Lists the active devices.
    ///
    /// Query: `search` (text), `tags` (text), `page` (int), `limit` (int), `sort` (text),
    /// `sortdir` (text), `siteId` (text).
    fn list_active_devices(query) => LIST "/ztb/api/v2/devices/active";

    /// Lists the devices by category.
    ///
    /// Query: `search` (text), `page` (int), `limit` (int), `sort` (text), `sortdir` (text),
    /// `type` (text), `category` (text), `filters` (text), `osname` (text), `osversion` (text),
    /// `full` (flag).
    fn list_devices_by_category(query) => GET "/ztb/api/v3/device";

    /// Lists the devices group by.
    ///
    /// Query: `search` (text), `page` (int), `limit` (int), `sort` (text), `sortdir` (text).
    fn list_devices_group_by(group, query) => LIST "/ztb/api/v3/device/{group}";

    /// Lists the operating systems.
    ///
    /// Query: `search` (text), `page` (int), `limit` (int), `sort` (text), `sortdir` (text).
    fn list_operating_systems(query) => LIST "/ztb/api/v3/device/operating-systems";

    /// Returns the device details v2 with this id.
    fn get_device_details_v2(device_id, minutes)
        => GET "/ztb/api/v2/devices/active/details/{device_id}/{minutes}";

    /// Returns the device details v3 with this id.
    fn get_device_details_v3(device_id) => GET "/ztb/api/v3/device/details/{device_id}";

    /// Returns the device tags.
    fn get_device_tags() => GET "/ztb/api/v2/devices/tags";

    /// Returns the DHCP history with this id.
    fn get_dhcp_history(device_id, minutes)
        => GET "/ztb/api/v2/devices/details/id/{device_id}/{minutes}";

    /// Returns the filter values.
    ///
    /// Query: `page` (int), `limit` (int).
    fn get_filter_values(field, query) => GET "/ztb/api/v3/device/filters/{field}/values";

    /// Returns the group by list.
    fn get_group_by_list() => LIST "/ztb/api/v3/device/group-by/list";
}
