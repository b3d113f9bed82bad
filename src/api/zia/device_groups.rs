//! Device groups.

crate::macros::resource! {
    /// TODO one line: what device groups are.
    pub struct DeviceGroups("zia.device_groups");

    /// Lists the device groups.
    fn list_device_groups(query) => LIST "/zia/api/v1/deviceGroups";

    /// Lists the device groups devices.
    fn list_device_groups_devices(query) => LIST "/zia/api/v1/deviceGroups/devices";

    /// Lists the device groups devices lite.
    fn list_device_groups_devices_lite(query) => LIST "/zia/api/v1/deviceGroups/devices/lite";
}
