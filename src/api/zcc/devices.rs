//! Devices.

crate::macros::resource! {
    /// TODO one line: what devices are.
    pub struct Devices("zcc.devices");

    /// Lists the devices.
    ///
    /// Query: `os_type` (text), `username` (text), `page` (text), `page_size` (text).
    //TODO zcc_param_mapper (os/registration names -> numbers, dates) | GET /zcc/papi/public/v1/getDevices | result list
    fn list_devices(query) => LIST "/zcc/papi/public/v1/getDevices";

    /// Returns the device cleanup info.
    fn get_device_cleanup_info() => LIST "/zcc/papi/public/v1/getDeviceCleanupInfo";

    /// Returns the device details.
    ///
    /// Query: `username` (text), `udid` (text).
    fn get_device_details(query) => GET "/zcc/papi/public/v1/getDeviceDetails";

    /// Replaces the device cleanup info.
    fn update_device_cleanup_info(body) => PUT "/zcc/papi/public/v1/setDeviceCleanupInfo";

    /// Downloads the devices.
    ///
    /// Query: `os_types` (text), `registration_types` (text).
    //TODO empty body -> object with the id only; raw response body; returns a bare value, not the 3-tuple; uses the clock; validates arguments; writes a file; zcc_param_mapper (os/registration names -> numbers, dates) | GET /zcc/papi/public/v1/downloadDevices | result download
    fn download_devices(query, filename) => GET "/zcc/papi/public/v1/downloadDevices";

    /// Downloads the disable reasons.
    ///
    /// Query: `os_types` (list), `start_date` (text), `end_date` (text), `time_zone` (text).
    //TODO empty body -> object with the id only; raw response body; returns a bare value, not the 3-tuple; uses the clock; validates arguments; writes a file; zcc_param_mapper (os/registration names -> numbers, dates) | GET /zcc/papi/public/v1/downloadDisableReasons | result download
    fn download_disable_reasons(query, filename)
        => GET "/zcc/papi/public/v1/downloadDisableReasons";

    /// Downloads the service status.
    ///
    /// Query: `os_types` (text), `registration_types` (text).
    //TODO empty body -> object with the id only; raw response body; returns a bare value, not the 3-tuple; uses the clock; validates arguments; writes a file; zcc_param_mapper (os/registration names -> numbers, dates) | GET /zcc/papi/public/v1/downloadServiceStatus | result download
    fn download_service_status(query, filename) => GET "/zcc/papi/public/v1/downloadServiceStatus";

    /// Forces the remove devices.
    ///
    /// Query: `page_size` (int).
    //TODO zcc_param_mapper (os/registration names -> numbers, dates) | POST /zcc/papi/public/v1/forceRemoveDevices | result list
    fn force_remove_devices(query, body) => POST "/zcc/papi/public/v1/forceRemoveDevices";

    /// Removes the devices.
    ///
    /// Query: `page_size` (int).
    fn remove_devices(query, body) => POST "/zcc/papi/public/v1/removeDevices";

    /// Removes the machine tunnel.
    ///
    /// Query: `hostname` (int), `machine_token` (int).
    ///
    /// Body: `hostnames` (text), `machine_token` (text).
    //TODO body has added constants | POST /zcc/papi/public/v1/removeMachineTunnel | result object
    fn remove_machine_tunnel(query, body) => POST "/zcc/papi/public/v1/removeMachineTunnel";
}
