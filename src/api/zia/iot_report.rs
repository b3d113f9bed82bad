//! Discovered IoT devices.

use crate::api::prelude::{Next, PageStyle};

/// Envelopes that callers get whole. From where pages count is not documented.
const DEVICES: PageStyle = PageStyle {
    items: &["devices"],
    unwraps: false,
    next: Next::Number { parameter: "page_number", first: 0 },
    certain: false,
    ..PageStyle::ZIA
};

crate::api::macros::resource! {
    /// The IoT report: devices that were discovered, and what they are.
    pub struct IotReport("zia.iot_report");

    /// Returns the categories of devices.
    fn get_categories() => GET "/zia/api/v1/iotDiscovery/categories";

    /// Returns the classifications of devices.
    fn get_classifications() => GET "/zia/api/v1/iotDiscovery/classifications";

    /// Returns the devices that were discovered, one page at a time.
    ///
    /// Query: `page_number` (int), `page_size` (int), `search` (text), `sort_by` (text), `desc`
    /// (flag), `location` (text), `policy_status` (flag), `category_uuid` (text),
    /// `classification_uuid` (text), `device_type_uuid` (text).
    fn get_device_list(query) => LIST "/zia/api/v1/iotDiscovery/deviceList" as DEVICES;

    /// Returns the types of devices.
    fn get_device_types() => GET "/zia/api/v1/iotDiscovery/deviceTypes";
}
