//! Software inventory.

use super::shared::since::since;

crate::api::macros::resource! {
    /// The software that is installed on devices.
    pub struct Inventory("zdx.inventory");

    /// Lists the users and devices that have this version of a software.
    ///
    /// Query: `since` (int, hours. Default: 2), `department_id` (text), `geo_id` (int), `user_ids`
    /// (list), `device_ids` (list).
    fn list_software_keys(software_key, query)
        => LIST "/zdx/v1/inventory/software/{software_key}" via since;

    /// Lists the software on devices.
    ///
    /// Query: `location_id` (list), `department_id` (list), `geo_id` (list), `user_ids` (list),
    /// `device_ids` (list).
    fn list_softwares(query) => LIST "/zdx/v1/inventory/software" via since;
}
