//! Discovered IoT devices.

use crate::api::prelude::{Next, PageStyle};

/// Callers get the whole envelope. The number of the first page is not documented.
const DEVICES: PageStyle = PageStyle {
    items: &["devices"],
    unwraps: false,
    next: Next::Number { parameter: "page_number", first: 0 },
    certain: false,
    ..PageStyle::ZIA
};

crate::api::macros::resource! {
    /// The IoT report: discovered devices and their classification.
    pub struct IotReport("zia.iot_report");

    /// Returns the categories of devices.
    fn get_categories() => GET "/zia/api/v1/iotDiscovery/categories";

    /// Returns the classifications of devices.
    fn get_classifications() => GET "/zia/api/v1/iotDiscovery/classifications";

    /// Returns the discovered devices, one page at a time.
    ///
    /// Query: `page_number` (int), `page_size` (int), `search` (text), `sort_by` (text), `desc`
    /// (flag), `location` (text), `policy_status` (flag), `category_uuid` (text),
    /// `classification_uuid` (text), `device_type_uuid` (text).
    fn get_device_list(query) => LIST "/zia/api/v1/iotDiscovery/deviceList" as DEVICES;

    /// Returns the types of devices.
    fn get_device_types() => GET "/zia/api/v1/iotDiscovery/deviceTypes";
}
