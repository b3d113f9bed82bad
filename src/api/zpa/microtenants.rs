//! Microtenants.

use super::shared::page_styles::WHOLE;

crate::api::macros::resource! {
    /// Microtenants: parts of the customer that have their own administrators.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/configuring-microtenants-using-api>
    pub struct Microtenants("zpa.microtenants");

    /// Lists the microtenants, one page at a time.
    ///
    /// Query: `page_size` (int), `search` (text), `include_roles` (flag).
    fn list_microtenants(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/microtenants";

    /// Returns the microtenant with this id.
    ///
    /// Returns: `id` (text), `name` (text), `criteria_attribute` (text), `description` (text),
    /// `enabled` (flag), `operator` (text), `privileged_approvals_enabled` (flag), `scope_order`
    /// (text).
    fn get_microtenant(microtenant_id)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/microtenants/{microtenant_id}";

    /// Searches the microtenants by a filter.
    ///
    /// Body: `filter_and_sort_dto` (object).
    fn get_microtenant_search(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/microtenants/search";

    /// Returns the names and ids of the microtenants.
    fn get_microtenant_summary()
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/microtenants/summary" as WHOLE;

    /// Adds a microtenant.
    ///
    /// Body: `description` (text), `enabled` (flag), `privileged_approvals_enabled` (flag), `name`
    /// (text), `criteria_attribute` (text), `criteria_attribute_values` (list).
    ///
    /// Returns: `id` (text), `name` (text), `criteria_attribute` (text), `description` (text),
    /// `enabled` (flag), `operator` (text), `privileged_approvals_enabled` (flag).
    fn add_microtenant(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/microtenants";

    /// Replaces the microtenant with this id.
    ///
    /// Body: `name` (text), `description` (text), `enabled` (flag), `privileged_approvals_enabled`
    /// (flag), `criteria_attribute` (text), `criteria_attribute_values` (list).
    fn update_microtenant(microtenant_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/microtenants/{microtenant_id}";

    /// Removes the microtenant with this id.
    fn delete_microtenant(microtenant_id)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/microtenants/{microtenant_id}";
}
