//! Discovered IoT devices.

crate::api::macros::resource! {
    /// The IoT report: devices that were discovered, and what they are.
    pub struct IotReport("zia.iot_report");

    /// Returns the categories of devices.
    fn get_categories() => GET "/zia/api/v1/iotDiscovery/categories";

    /// Returns the classifications of devices.
    fn get_classifications() => GET "/zia/api/v1/iotDiscovery/classifications";

    /// Returns the devices that were discovered.
    ///
    /// Query: `page_number` (int), `page_size` (int), `search` (text), `sort_by` (text), `desc`
    /// (flag), `location` (list), `category_uuid` (list), `classification_uuid` (list),
    /// `device_type_uuid` (list), `policy_status` (text).
    fn get_device_list(query) => GET "/zia/api/v1/iotDiscovery/deviceList";

    /// Returns the types of devices.
    fn get_device_types() => GET "/zia/api/v1/iotDiscovery/deviceTypes";
}
