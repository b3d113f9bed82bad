//! Configuration overrides.

crate::api::macros::resource! {
    /// Configuration overrides.
    pub struct ConfigOverrideController("zpa.config_override_controller");

    /// Lists the overrides, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text).
    fn list_config_overrides(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/configOverrides";

    /// Returns the override with this id.
    fn get_config_override(config_id)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/configOverrides/{config_id}";

    /// Adds an override.
    ///
    /// Body: `name` (text), `description` (text), `enabled` (flag), `config_key` (text),
    /// `config_value` (text), `config_value_int` (int), `target_type` (text), `target_gid` (int),
    /// `target_name` (text), `broker_name` (text).
    fn add_config_override(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/configOverrides";

    /// Replaces the override with this id.
    ///
    /// Body: that of `add_config_override`.
    fn update_config_override(config_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/configOverrides/{config_id}";
}
