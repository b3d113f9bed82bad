//! Discovered IoT devices.

crate::api::macros::resource! {
    /// The IoT report: devices that were discovered, and what they are.
    pub struct IotReport("zia.iot_report");

    /// Returns the categories of devices.
    fn get_categories() => GET "/zia/api/v1/iotDiscovery/categories";

    /// Returns the classifications of devices.
    fn get_classifications() => GET "/zia/api/v1/iotDiscovery/classifications";

    /// Returns the devices that were discovered.
    fn get_device_list() => GET "/zia/api/v1/iotDiscovery/deviceList";

    /// Returns the types of devices.
    fn get_device_types() => GET "/zia/api/v1/iotDiscovery/deviceTypes";
}
