//! Devices.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Spelling, Value};
use crate::api::shared::body_fields;

use super::shared::numbered_values::{devices_file, numbered, reasons_file, services_file};

/// The list has one parameter for one operating system or several.
const LISTED: Spelling = &[("os_types", "osType")];

/// Removals spell these fields differently from all other requests.
const REMOVED: Spelling = &[("username", "userName"), ("hostnames", "hostNames")];

crate::api::macros::resource! {
    /// Devices on which the agent is installed.
    pub struct Devices("zcc.devices");

    /// Lists the devices.
    ///
    /// Query: `os_type` (text), `os_types` (list), `username` (text), `registration_type` (text),
    /// `start_date` (text: a date such as `2025-01-31`, with or without a time, in GMT), `end_date`
    /// (text: a date in the same formats), `page` (text), `page_size` (text).
    ///
    /// Returns: a list of objects with `agent_version` (text), `company_name` (text),
    /// `config_download_time` (text), `deregistration_timestamp` (text), `detail` (text),
    /// `download_count` (int), `hardware_fingerprint` (text), `keep_alive_time` (text), ….
    fn list_devices(query)
        => LIST "/zcc/papi/public/v1/getDevices" spelled LISTED via numbered;

    /// Returns the settings of the automatic removal of devices.
    fn get_device_cleanup_info() => LIST "/zcc/papi/public/v1/getDeviceCleanupInfo";

    /// Returns the details of a device.
    ///
    /// Query: `username` (text), `udid` (text).
    ///
    /// Returns: `id` (text), `agent_version` (text), `anti_tampering_status` (text), `carrier`
    /// (text), `config_download_time` (text), `deregistration_time` (text), `device_locale` (text),
    /// `device_policy_name` (text), ….
    fn get_device_details(query) => GET "/zcc/papi/public/v1/getDeviceDetails";

    /// Replaces the settings of the automatic removal of devices.
    ///
    /// Body: `active` (int), `device_exceed_limit` (int), `force_remove_type` (int).
    fn update_device_cleanup_info(body) => PUT "/zcc/papi/public/v1/setDeviceCleanupInfo";

    /// Writes the list of devices to a CSV file.
    ///
    /// Query: `os_types` (text), `registration_types` (text).
    fn download_devices(query, filename) => GET "/zcc/papi/public/v1/downloadDevices"
            via devices_file;

    /// Writes the users' reasons for disabling the agent to a CSV file.
    ///
    /// Query: `os_types` (list), `start_date` (text: a date such as `2025-01-31`, with or without a
    /// time, in GMT), `end_date` (text: a date in the same formats), `time_zone` (text).
    fn download_disable_reasons(query, filename)
        => GET "/zcc/papi/public/v1/downloadDisableReasons" via reasons_file;

    /// Writes the status of the services on devices to a CSV file.
    ///
    /// Query: `os_types` (text), `registration_types` (text).
    fn download_service_status(query, filename)
        => GET "/zcc/papi/public/v1/downloadServiceStatus" via services_file;

    /// Removes devices immediately, even if they are not reachable.
    ///
    /// Query: `page_size` (int).
    ///
    /// Body: `udids` (list), `username` (text), `os_type` (text), `client_connector_version`
    /// (list).
    fn force_remove_devices(query, body)
        => POST "/zcc/papi/public/v1/forceRemoveDevices" spelled REMOVED via numbered;

    /// Marks devices for removal.
    ///
    /// A device is removed when it next connects.
    ///
    /// Query: `page_size` (int).
    ///
    /// Body: `udids` (list), `username` (text), `os_type` (text), `client_connector_version`
    /// (list).
    fn remove_devices(query, body) => POST "/zcc/papi/public/v1/removeDevices"
        spelled REMOVED via numbered;

    /// Removes machine tunnels.
    ///
    /// Query: `hostname` (text), `machine_token` (text).
    ///
    /// Body: `hostnames` (text), `machine_token` (text).
    fn remove_machine_tunnel(query, body) => POST "/zcc/papi/public/v1/removeMachineTunnel"
        spelled REMOVED via tunnels;
}

/// The API requires a list of names. Callers may also pass a text with commas.
fn tunnels(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    body_fields::merge(&mut call, "host_names", "hostnames")?;
    if let Some(Value::String(names)) = call.fields().and_then(|body| body.get("hostnames")) {
        let names: Value = names.split(',').map(str::trim).collect();
        if let Some(body) = call.fields_mut() {
            body.insert("hostnames".to_owned(), names);
        }
    }
    client.execute(call)
}
