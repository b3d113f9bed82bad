//! Groups of devices.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// Device groups, which are conditions of rules.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/device-groups>
    pub struct DeviceGroups("zia.device_groups");

    /// Lists the device groups.
    ///
    /// Query: `include_device_info` (flag), `include_pseudo_groups` (flag), `include_iot_groups`
    /// (flag).
    fn list_device_groups(query) => LIST "/zia/api/v1/deviceGroups" as WHOLE;

    /// Lists the devices, one page at a time.
    ///
    /// Query: `name` (text), `model` (text), `owner` (text), `os_type` (text), `os_version` (text),
    /// `user_ids` (list), `include_all` (flag), `page` (int), `page_size` (int).
    fn list_device_groups_devices(query) => LIST "/zia/api/v1/deviceGroups/devices";

    /// Lists the devices in brief, one page at a time.
    ///
    /// Query: `name` (text), `user_ids` (list), `include_all` (flag), `page` (int), `page_size`
    /// (int).
    fn list_device_groups_devices_lite(query) => LIST "/zia/api/v1/deviceGroups/devices/lite";
}
