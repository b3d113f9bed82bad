//! DLP engines.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value, WHOLE};
use crate::api::shared::body_fields;
use crate::api::shared::local_search;

crate::api::macros::resource! {
    /// DLP engines, which combine dictionaries by an expression.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/data-loss-prevention>
    pub struct DlpEngine("zia.dlp_engine");

    /// Lists the DLP engines.
    ///
    /// The API cannot search this list. The client keeps the items whose name contains `search`,
    /// ignoring case.
    ///
    /// Query: `search` (text).
    fn list_dlp_engines(query) => LIST "/zia/api/v1/dlpEngines" as WHOLE via local_search::by_name;

    /// Lists the DLP engines, in brief.
    ///
    /// The API cannot search this list. The client keeps the items whose name contains `search`,
    /// ignoring case.
    ///
    /// Query: `search` (text).
    fn list_dlp_engines_lite(query)
        => LIST "/zia/api/v1/dlpEngines/lite" as WHOLE via local_search::by_name;

    /// Lists the dictionaries of a DLP engine.
    ///
    /// Query: `engine_id` (int).
    fn list_dictionaries_from_engine(query)
        => LIST "/zia/api/v1/dlpEngines/dictionary" as WHOLE
        from oneapi "ListDictionariesFromEngine";

    /// Returns the DLP engine with this id.
    ///
    /// Returns: `id` (int), `name` (text), `custom_dlp_engine` (flag), `description` (text),
    /// `engine_expression` (text).
    fn get_dlp_engines(engine_id) => GET "/zia/api/v1/dlpEngines/{engine_id}";

    /// Adds a DLP engine.
    ///
    /// Body: `engine_expression` (text), `custom_dlp_engine` (flag), `description` (text), `name`
    /// (text).
    fn add_dlp_engine(body) => POST "/zia/api/v1/dlpEngines";

    /// Replaces the DLP engine with this id.
    ///
    /// Body: that of `add_dlp_engine`.
    fn update_dlp_engine(engine_id, body) => PUT "/zia/api/v1/dlpEngines/{engine_id}";

    /// Removes the DLP engine with this id.
    fn delete_dlp_engine(engine_id) => DELETE "/zia/api/v1/dlpEngines/{engine_id}";

    /// Validates an expression of a DLP engine.
    ///
    /// Body: `expression` (text).
    fn validate_dlp_expression(body) => POST "/zia/api/v1/dlpEngines/validateDlpExpr" via validate;
}

fn validate(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    body_fields::rename(&mut call, "expression", "data");
    client.execute(call)
}
