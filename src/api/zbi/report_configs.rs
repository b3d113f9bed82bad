//! Configurations of scheduled reports.

use super::shared::first_of_list;
use crate::api::prelude::{ApiResponse, Call, Client, Result, Spelling, Value};

/// The API spells these fields in snake_case in responses, and in camelCase in requests.
const SENT: Spelling = &[
    ("backfill_params", "backfillParams"),
    ("custom_ids", "customIds"),
    ("delivery_information", "deliveryInformation"),
    ("deliveryInformation.delivery_method", "deliveryMethod"),
    ("schedule_params", "scheduleParams"),
    ("sub_type", "subType"),
];

crate::api::macros::resource! {
    /// Configurations of scheduled reports.
    ///
    /// `report_type` is a type of report. Default: `customapps`.
    pub struct ReportConfigs("zbi.report_configs");

    /// Lists the configurations of reports.
    ///
    /// Query: `id` (int), `report_type` (text).
    fn list_report_configs(query) => LIST "/bi/api/v1/reports/{report_type}" via typed;

    /// Returns the configuration with this id, or null if there is none.
    ///
    /// Query: `report_type` (text).
    fn get_report_config(config_id, query) => GET "/bi/api/v1/reports/{report_type}"
        via typed_by_id;

    /// Adds a configuration.
    ///
    /// Body: `report_type` (text), `name` (text), `sub_type` (text), `enabled` (flag),
    /// `custom_ids` (list), `delivery_information` (list), `schedule_params` (object),
    /// `backfill_params` (object).
    fn create_report_config(body)
        => POST "/bi/api/v1/reports/{report_type}" spelled SENT via typed_first;

    /// Replaces the configuration with this id.
    ///
    /// Body: `report_type` (text), `name` (text), `sub_type` (text), `enabled` (flag),
    /// `custom_ids` (list), `delivery_information` (list), `schedule_params` (object).
    fn update_report_config(config_id, body)
        => PUT "/bi/api/v1/reports/{report_type}/{config_id}" spelled SENT via typed;

    /// Removes the configuration with this id.
    ///
    /// Query: `report_type` (text).
    fn delete_report_config(config_id, query)
        => DELETE "/bi/api/v1/reports/{report_type}/{config_id}" via typed;
}

fn typed(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    client.execute(with_type(call)?)
}

fn typed_first(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    first_of_list::first(client, with_type(call)?)
}

fn typed_by_id(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    first_of_list::by_id(client, with_type(call)?)
}

/// Moves the report type into the path.
fn with_type(mut call: Call) -> Result<Call> {
    let in_query = call.take_query("report_type");
    let in_body = call.take_field("report_type");
    match in_query.or(in_body).filter(|kind| !kind.is_null()) {
        Some(kind) => call.with_argument("report_type", &kind),
        None => {
            call.set_argument("report_type", "customapps");
            Ok(call)
        }
    }
}
