//! Report configs.

crate::macros::resource! {
    /// Report configs.
    pub struct ReportConfigs("zbi.report_configs");

    /// Lists the report configs.
    ///
    /// Query: `id` (int), `report_type` (text).
    fn list_report_configs(query) => LIST "/bi/api/v1/reports/customapps";

    /// Returns the report config.
    ///
    /// Query: `config_id` (int), `report_type` (text).
    fn get_report_config(query) => GET "/bi/api/v1/reports/customapps";

    /// Adds a report config.
    ///
    /// Body: `report_type` (text), `name` (text), `sub_type` (text), `enabled` (flag),
    /// `custom_ids` (list), `delivery_information` (list), `schedule_params` (object),
    /// `backfill_params` (object).
    fn create_report_config(body) => POST "/bi/api/v1/reports/customapps";

    /// Replaces the report config with this id.
    ///
    /// Body: `report_type` (text), `name` (text), `sub_type` (text), `enabled` (flag),
    /// `custom_ids` (list), `delivery_information` (list), `schedule_params` (object).
    fn update_report_config(config_id, body) => PUT "/bi/api/v1/reports/customapps/{config_id}";

    /// Removes the report config with this id.
    fn delete_report_config(config_id, report_type)
        => DELETE "/bi/api/v1/reports/{report_type}/{config_id}";
}
