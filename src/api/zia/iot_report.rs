//! Iot report.

crate::macros::resource! {
    /// Iot report.
    pub struct IotReport("zia.iot_report");

    /// Returns the categories.
    fn get_categories() => GET "/zia/api/v1/iotDiscovery/categories";

    /// Returns the classifications.
    fn get_classifications() => GET "/zia/api/v1/iotDiscovery/classifications";

    /// Returns the device list.
    fn get_device_list() => GET "/zia/api/v1/iotDiscovery/deviceList";

    /// Returns the device types.
    fn get_device_types() => GET "/zia/api/v1/iotDiscovery/deviceTypes";
}
