//! Lss.

crate::macros::resource! {
    /// LSS.
    pub struct LssConfigController("zpa.lss");

    /// Lists the configs.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text).
    fn list_configs(query) => LIST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/lssConfig";

    /// Returns the all log formats.
    ///
    /// Query: `log_type`.
    fn get_all_log_formats(query) => GET "/zpa/mgmtconfig/v2/admin/lssConfig/logType/formats";

    /// Returns the client types.
    ///
    /// Query: `client_type`.
    fn get_client_types(query)
        => GET "/zpa/mgmtconfig/v2/admin/lssConfig/customers/{customer_id}/clientTypes";

    /// Returns the config with this id.
    fn get_config(lss_config_id, query)
        => GET "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/lssConfig/{lss_config_id}";

    /// Returns the status codes.
    ///
    /// Query: `log_type` (text).
    fn get_status_codes(query) => GET "/zpa/mgmtconfig/v2/admin/lssConfig/statusCodes";

    /// Adds a LSS config.
    ///
    /// Body: `lss_host` (text), `lss_port` (text), `name` (text), `source_log_type` (text),
    /// `app_connector_group_ids` (list), `enabled` (flag), `source_log_format` (text), `use_tls`
    /// (flag), `description` (text), `filter_status_codes` (list), `log_stream_content` (text),
    /// `policy_rules` (list).
    fn add_lss_config(body) => POST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/lssConfig";

    /// Replaces the LSS config with this id.
    ///
    /// Body: `lss_host` (text), `lss_port` (text), `name` (text), `source_log_type` (text),
    /// `app_connector_group_ids` (list), `enabled` (flag), `source_log_format` (text), `use_tls`
    /// (flag), `filter_status_codes` (list), `log_stream_content` (text), `policy_rules` (list),
    /// `policy_name` (text).
    fn update_lss_config(lss_config_id, body)
        => PUT "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/lssConfig/{lss_config_id}";

    /// Removes the LSS config with this id.
    fn delete_lss_config(lss_config_id)
        => DELETE "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/lssConfig/{lss_config_id}";
}
