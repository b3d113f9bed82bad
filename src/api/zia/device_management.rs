//! Devices and their groups.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// Devices and device groups, which are conditions of rules.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/device-groups>
    pub struct DeviceManagement("zia.device_management");

    /// Lists the device groups.
    ///
    /// Query: `include_device_info` (flag), `include_pseudo_groups` (flag), `include_iot_groups`
    /// (flag).
    fn list_device_groups(query) => LIST "/zia/api/v1/deviceGroups" as WHOLE;

    /// Lists the devices in brief, one page at a time.
    ///
    /// Query: `name` (text), `user_ids` (list), `include_all` (flag), `page` (int), `page_size`
    /// (int).
    fn list_device_lite(query) => LIST "/zia/api/v1/deviceGroups/devices/lite";

    /// Lists the devices, one page at a time.
    ///
    /// Query: `name` (text), `model` (text), `owner` (text), `os_type` (text), `os_version` (text),
    /// `user_ids` (list), `include_all` (flag), `page` (int), `page_size` (int).
    ///
    /// Returns: a list of objects with `id` (int), `name` (text), `device_group_type` (text),
    /// `device_model` (text), `host_name` (text), `os_type` (text), `os_version` (text),
    /// `owner_name` (text), ….
    fn list_devices(query) => LIST "/zia/api/v1/deviceGroups/devices";
}
