//! Inventory.

crate::macros::resource! {
    /// TODO one line: what inventory are.
    pub struct Inventory("zdx.inventory");

    /// Lists the software keys.
    ///
    /// Query: `since` (int), `department_id` (text), `geo_id` (int), `user_ids` (list),
    /// `device_ids` (list).
    //TODO zdx_params (since/search/location_id... renamed) | GET /zdx/v1/inventory/software/{software_key} | result list
    fn list_software_keys(software_key, query) => LIST "/zdx/v1/inventory/software/{software_key}";

    /// Lists the softwares.
    ///
    /// Query: `location_id` (list), `department_id` (list), `geo_id` (list), `user_ids` (list),
    /// `device_ids` (list).
    //TODO zdx_params (since/search/location_id... renamed) | GET /zdx/v1/inventory/software | result list
    fn list_softwares(query) => LIST "/zdx/v1/inventory/software";
}
