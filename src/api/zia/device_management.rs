//! Device management.

crate::macros::resource! {
    /// TODO one line: what device management are.
    pub struct DeviceManagement("zia.device_management");

    /// Lists the device groups.
    ///
    /// Query: `include_device_info` (flag), `include_pseudo_groups` (flag).
    fn list_device_groups(query) => LIST "/zia/api/v1/deviceGroups";

    /// Lists the device lite.
    fn list_device_lite() => LIST "/zia/api/v1/deviceGroups/devices/lite";

    /// Lists the devices.
    ///
    /// Query: `name` (text), `user_ids` (list), `include_all` (flag), `page` (int), `page_size`
    /// (int).
    fn list_devices(query) => LIST "/zia/api/v1/deviceGroups/devices";
}
