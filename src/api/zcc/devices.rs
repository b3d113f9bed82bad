//! Devices.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Spelling, Value};
use crate::api::shared::body_fields;

use super::shared::numbered_values::{devices_file, numbered, reasons_file, services_file};

/// The list has one parameter for one system and for many.
const LISTED: Spelling = &[("os_types", "osType")];

/// Removals spell these as no other request does.
const REMOVED: Spelling = &[("username", "userName"), ("hostnames", "hostNames")];

crate::api::macros::resource! {
    /// Devices with the agent on them.
    pub struct Devices("zcc.devices");

    /// Lists the devices.
    ///
    /// Query: `os_type` (text), `os_types` (list), `username` (text), `registration_type` (text),
    /// `start_date` (text), `end_date` (text), `page` (text), `page_size` (text).
    ///
    /// Returns: a list of objects with `agent_version` (text), `company_name` (text),
    /// `config_download_time` (text), `deregistration_timestamp` (text), `detail` (text),
    /// `download_count` (int), `hardware_fingerprint` (text), `keep_alive_time` (text), ….
    fn list_devices(query)
        => LIST "/zcc/papi/public/v1/getDevices" spelt LISTED via numbered;

    /// Returns the rules by which devices are cleaned up.
    fn get_device_cleanup_info() => LIST "/zcc/papi/public/v1/getDeviceCleanupInfo";

    /// Returns everything about a device.
    ///
    /// Query: `username` (text), `udid` (text).
    ///
    /// Returns: `id` (text), `agent_version` (text), `anti_tampering_status` (text), `carrier`
    /// (text), `config_download_time` (text), `deregistration_time` (text), `device_locale` (text),
    /// `device_policy_name` (text), ….
    fn get_device_details(query) => GET "/zcc/papi/public/v1/getDeviceDetails";

    /// Replaces the rules by which devices are cleaned up.
    ///
    /// Body: `active` (int), `device_exceed_limit` (int), `force_remove_type` (int).
    fn update_device_cleanup_info(body) => PUT "/zcc/papi/public/v1/setDeviceCleanupInfo";

    /// Writes the list of devices to a CSV file.
    ///
    /// Query: `os_types` (text), `registration_types` (text).
    fn download_devices(query, filename) => GET "/zcc/papi/public/v1/downloadDevices"
            via devices_file;

    /// Writes why users switched the agent off to a CSV file.
    ///
    /// Query: `os_types` (list), `start_date` (text), `end_date` (text), `time_zone` (text).
    fn download_disable_reasons(query, filename)
        => GET "/zcc/papi/public/v1/downloadDisableReasons" via reasons_file;

    /// Writes the state of the services on devices to a CSV file.
    ///
    /// Query: `os_types` (text), `registration_types` (text).
    fn download_service_status(query, filename)
        => GET "/zcc/papi/public/v1/downloadServiceStatus" via services_file;

    /// Removes devices at once, whether they are reachable or not.
    ///
    /// Query: `page_size` (int).
    ///
    /// Body: `udids` (list), `username` (text), `os_type` (text), `client_connector_version`
    /// (list).
    fn force_remove_devices(query, body)
        => POST "/zcc/papi/public/v1/forceRemoveDevices" spelt REMOVED via numbered;

    /// Removes devices once they report.
    ///
    /// Query: `page_size` (int).
    ///
    /// Body: `udids` (list), `username` (text), `os_type` (text), `client_connector_version`
    /// (list).
    fn remove_devices(query, body) => POST "/zcc/papi/public/v1/removeDevices"
        spelt REMOVED via numbered;

    /// Removes machine tunnels.
    ///
    /// Query: `hostname` (text), `machine_token` (text).
    ///
    /// Body: `hostnames` (text), `machine_token` (text).
    fn remove_machine_tunnel(query, body) => POST "/zcc/papi/public/v1/removeMachineTunnel"
        spelt REMOVED via tunnels;
}

/// The API wants a list of names; callers may write one with commas.
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
