//! Devices.

use super::result;

crate::api::macros::resource! {
    /// Devices on the networks of sites.
    pub struct Devices("ztb.devices");

    /// Lists the devices that are active.
    ///
    /// Query: `search` (text), `tags` (text), `page` (int), `limit` (int), `sort` (text),
    /// `sortdir` (text), `siteId` (text).
    fn list_active_devices(query) => LIST "/ztb/api/v2/devices/active";

    /// Returns the devices of a type or category, with their number.
    ///
    /// Query: `search` (text), `page` (int), `limit` (int), `sort` (text), `sortdir` (text),
    /// `type` (text), `category` (text), `filters` (text), `osname` (text), `osversion` (text),
    /// `full` (flag).
    fn list_devices_by_category(query) => GET "/ztb/api/v3/device";

    /// Lists the numbers of devices, grouped by a property.
    ///
    /// `group` is one of the properties that `get_group_by_list` returns.
    ///
    /// Query: `search` (text), `page` (int), `limit` (int), `sort` (text), `sortdir` (text).
    fn list_devices_group_by(group, query) => LIST "/ztb/api/v3/device/{group}";

    /// Lists the operating systems of the devices.
    ///
    /// Query: `search` (text), `page` (int), `limit` (int), `sort` (text), `sortdir` (text).
    fn list_operating_systems(query) => LIST "/ztb/api/v3/device/operating-systems";

    /// Returns the details of a device for the last `minutes` minutes.
    fn get_device_details_v2(device_id, minutes)
        => GET "/ztb/api/v2/devices/active/details/{device_id}/{minutes}" via result;

    /// Returns the details of a device.
    fn get_device_details_v3(device_id) => GET "/ztb/api/v3/device/details/{device_id}" via result;

    /// Returns the tags of devices.
    fn get_device_tags() => GET "/ztb/api/v2/devices/tags";

    /// Returns the IP addresses of a device in the last `minutes` minutes.
    fn get_dhcp_history(device_id, minutes)
        => GET "/ztb/api/v2/devices/details/id/{device_id}/{minutes}" via result;

    /// Returns the values of a field of devices, for use in filters.
    ///
    /// Query: `page` (int), `limit` (int).
    fn get_filter_values(field, query) => GET "/ztb/api/v3/device/filters/{field}/values";

    /// Lists the properties by which devices can be grouped.
    fn get_group_by_list() => LIST "/ztb/api/v3/device/group-by/list";
}
