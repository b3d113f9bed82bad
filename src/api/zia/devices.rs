//! Devices.

crate::api::macros::resource! {
    /// The devices of the tenant.
    pub struct Devices("zia.devices");

    /// Lists the devices, one page at a time.
    ///
    /// `query` has no documented parameters.
    fn list_devices(query) => LIST "/zia/api/v1/devices";

    /// Returns the device with this id.
    fn get_device(device_id) => GET "/zia/api/v1/devices/{device_id}";

    /// Adds a device.
    ///
    /// `body` has no documented fields.
    fn add_device(body) => POST "/zia/api/v1/devices";
}
