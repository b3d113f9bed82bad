//! IoT devices.

use crate::api::shared::graphql::{self, Query};

crate::api::macros::resource! {
    /// IoT devices.
    pub struct Iot("zins.iot");

    /// Returns the number of devices, in total and by class.
    ///
    /// Body: `limit` (int), `filter_by` (object), `order_by` (list).
    fn get_device_stats(body) => SEARCH "/zins/graphql" via graphql::run[&GET_DEVICE_STATS];
}

const GET_DEVICE_STATS: Query = Query {
    name: "IoTDeviceStats",
    document: "query IoTDeviceStats($limit: Int, $filter_by: IoTDeviceFilterBy, $order_by:
        [IoTDeviceOrderBy]) { IOT { device_stats { devices_count user_devices_count
        iot_devices_count server_devices_count un_classified_devices_count entries(limit:
        $limit, filter_by: $filter_by, order_by: $order_by) { classifications classification_uuid
        category total } } } }",
    fixed: &[],
    value: "data.?.?",
};
