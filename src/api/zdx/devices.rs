//! Devices.

use super::shared::configuration::{PAGED, SEARCHED, SORTED};
use super::shared::since::since;

crate::api::macros::resource! {
    /// Devices: their health, events and probes.
    pub struct Devices("zdx.devices");

    /// Lists the cloud path probes of an application on a device.
    ///
    /// Query: `since` (int, hours. Default: 2).
    fn list_cloudpath_probes(device_id, app_id, query)
        => LIST "/zdx/v1/devices/{device_id}/apps/{app_id}/cloudpath-probes" via since;

    /// Lists the devices that were active.
    ///
    /// Query: `since` (int, hours. Default: 2), `location_id` (list), `department_id` (list),
    /// `geo_id` (list), `user_ids` (list), `emails` (list), `mac_address` (text), `private_ipv4`
    /// (text), `offset` (text).
    fn list_devices(query) => LIST "/zdx/v1/devices" via since;

    /// Lists the geolocations that were active.
    ///
    /// Query: `since` (int, hours. Default: 2), `location_id` (text), `parent_geo_id` (text), `q`
    /// (text).
    fn list_geolocations(query) => LIST "/zdx/v1/active_geo" via since;

    /// Returns the call quality metrics of an application on a device.
    ///
    /// Query: `since` (int, hours. Default: 2).
    fn get_call_quality_metrics(device_id, app_id, query)
        => LIST "/zdx/v1/devices/{device_id}/apps/{app_id}/call-quality-metrics" via since;

    /// Returns the hops of a cloud path probe of an application on a device.
    ///
    /// Query: `since` (int, hours. Default: 2).
    fn get_cloudpath(device_id, app_id, probe_id, query)
        => LIST "/zdx/v1/devices/{device_id}/apps/{app_id}/cloudpath-probes/{probe_id}/cloudpath"
        via since;

    /// Returns the results of a cloud path probe of an application on a device over time.
    ///
    /// Query: `since` (int, hours. Default: 2).
    fn get_cloudpath_probe(device_id, app_id, probe_id, query)
        => LIST "/zdx/v1/devices/{device_id}/apps/{app_id}/cloudpath-probes/{probe_id}" via since;

    /// Returns the device with this id: its hardware, network and software.
    ///
    /// Query: `since` (int, hours. Default: 2).
    fn get_device(device_id, query) => GET "/zdx/v1/devices/{device_id}" via since;

    /// Returns the score of an application on a device over time.
    ///
    /// Query: `since` (int, hours. Default: 2).
    fn get_device_app(device_id, app_id, query)
        => GET "/zdx/v1/devices/{device_id}/apps/{app_id}" via since;

    /// Returns the applications of a device, with their scores.
    ///
    /// Query: `since` (int, hours. Default: 2).
    fn get_device_apps(device_id, query) => GET "/zdx/v1/devices/{device_id}/apps" via since;

    /// Returns the events of a device.
    ///
    /// Query: `since` (int, hours. Default: 2).
    fn get_events(device_id, query) => LIST "/zdx/v1/devices/{device_id}/events" via since;

    /// Returns the health of a device over time.
    ///
    /// Query: `since` (int, hours. Default: 2).
    fn get_health_metrics(device_id, query)
        => LIST "/zdx/v1/devices/{device_id}/health-metrics" via since;

    /// Returns the results of a web probe of an application on a device over time.
    ///
    /// Query: `since` (int, hours. Default: 2).
    fn get_web_probe(device_id, app_id, probe_id, query)
        => LIST "/zdx/v1/devices/{device_id}/apps/{app_id}/web-probes/{probe_id}" via since;

    /// Returns the web probes of an application on a device.
    ///
    /// Query: `since` (int, hours. Default: 2).
    fn get_web_probes(device_id, app_id, query)
        => LIST "/zdx/v1/devices/{device_id}/apps/{app_id}/web-probes" via since;

    /// Lists all devices of the tenant, active or not, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `sort_by` (text), `sort_order` (text), `id` (list),
    /// `search` (text), `status` (text).
    fn list_config_devices(query)
        => LIST "/zdx/v1/config/devices" as PAGED spelled SORTED from oneapi "ListConfigDevices";

    /// Returns the number of devices in the tenant.
    ///
    /// Query: `search` (text), `status` (text).
    fn get_device_count(query)
        => GET "/zdx/v1/config/devices/count" spelled SEARCHED from oneapi "GetDeviceCount";

    /// Returns a device of the tenant.
    fn get_config_device(device_id)
        => GET "/zdx/v1/config/devices/{device_id}" from oneapi "GetConfigDevice";
}
