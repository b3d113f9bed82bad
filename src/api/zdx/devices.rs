//! Devices.

crate::macros::resource! {
    /// TODO one line: what devices are.
    pub struct Devices("zdx.devices");

    /// Lists the cloudpath probes.
    ///
    /// Query: `since` (list).
    //TODO zdx_params (since/search/location_id... renamed) | GET /zdx/v1/devices/{device_id}/apps/{app_id}/cloudpath-probes | result list
    fn list_cloudpath_probes(device_id, app_id, query)
        => LIST "/zdx/v1/devices/{device_id}/apps/{app_id}/cloudpath-probes";

    /// Lists the devices.
    ///
    /// Query: `since` (int), `location_id` (list), `department_id` (list), `geo_id` (list),
    /// `user_ids` (list), `emails` (list), `mac_address` (text), `private_ipv4` (text), `offset`
    /// (text).
    //TODO zdx_params (since/search/location_id... renamed) | GET /zdx/v1/devices | result list
    fn list_devices(query) => LIST "/zdx/v1/devices";

    /// Lists the geolocations.
    ///
    /// Query: `since` (int), `location_id` (text), `parent_geo_id` (text), `q` (text).
    //TODO zdx_params (since/search/location_id... renamed) | GET /zdx/v1/active_geo | result list
    fn list_geolocations(query) => LIST "/zdx/v1/active_geo";

    /// Returns the call quality metrics with this id.
    ///
    /// Query: `since` (int).
    //TODO zdx_params (since/search/location_id... renamed) | GET /zdx/v1/devices/{device_id}/apps/{app_id}/call-quality-metrics | result list
    fn get_call_quality_metrics(device_id, app_id, query)
        => LIST "/zdx/v1/devices/{device_id}/apps/{app_id}/call-quality-metrics";

    /// Returns the cloudpath with this id.
    ///
    /// Query: `since` (int).
    //TODO zdx_params (since/search/location_id... renamed) | GET /zdx/v1/devices/{device_id}/apps/{app_id}/cloudpath-probes/{probe_id}/cloudpath | result list
    fn get_cloudpath(device_id, app_id, probe_id, query)
        => LIST "/zdx/v1/devices/{device_id}/apps/{app_id}/cloudpath-probes/{probe_id}/cloudpath";

    /// Returns the cloudpath probe with this id.
    ///
    /// Query: `since` (int).
    //TODO zdx_params (since/search/location_id... renamed) | GET /zdx/v1/devices/{device_id}/apps/{app_id}/cloudpath-probes/{probe_id} | result list
    fn get_cloudpath_probe(device_id, app_id, probe_id, query)
        => LIST "/zdx/v1/devices/{device_id}/apps/{app_id}/cloudpath-probes/{probe_id}";

    /// Returns the device with this id.
    ///
    /// Query: `since` (int).
    //TODO zdx_params (since/search/location_id... renamed) | GET /zdx/v1/devices/{device_id} | result list
    fn get_device(device_id, query) => LIST "/zdx/v1/devices/{device_id}";

    /// Returns the device app with this id.
    ///
    /// Query: `since` (int).
    //TODO zdx_params (since/search/location_id... renamed) | GET /zdx/v1/devices/{device_id}/apps/{app_id} | result list
    fn get_device_app(device_id, app_id, query) => LIST "/zdx/v1/devices/{device_id}/apps/{app_id}";

    /// Returns the device apps with this id.
    ///
    /// Query: `since` (int).
    //TODO zdx_params (since/search/location_id... renamed) | GET /zdx/v1/devices/{device_id}/apps | result list
    fn get_device_apps(device_id, query) => LIST "/zdx/v1/devices/{device_id}/apps";

    /// Returns the events with this id.
    ///
    /// Query: `since` (int).
    //TODO zdx_params (since/search/location_id... renamed) | GET /zdx/v1/devices/{device_id}/events | result list
    fn get_events(device_id, query) => LIST "/zdx/v1/devices/{device_id}/events";

    /// Returns the health metrics with this id.
    ///
    /// Query: `since` (int).
    //TODO zdx_params (since/search/location_id... renamed) | GET /zdx/v1/devices/{device_id}/health-metrics | result list
    fn get_health_metrics(device_id, query) => LIST "/zdx/v1/devices/{device_id}/health-metrics";

    /// Returns the web probe with this id.
    ///
    /// Query: `since` (int).
    //TODO zdx_params (since/search/location_id... renamed) | GET /zdx/v1/devices/{device_id}/apps/{app_id}/web-probes/{probe_id} | result list
    fn get_web_probe(device_id, app_id, probe_id, query)
        => LIST "/zdx/v1/devices/{device_id}/apps/{app_id}/web-probes/{probe_id}";

    /// Returns the web probes with this id.
    ///
    /// Query: `since` (int).
    //TODO zdx_params (since/search/location_id... renamed) | GET /zdx/v1/devices/{device_id}/apps/{app_id}/web-probes | result list
    fn get_web_probes(device_id, app_id, query)
        => LIST "/zdx/v1/devices/{device_id}/apps/{app_id}/web-probes";
}
