//! Dlp engine.

crate::macros::resource! {
    /// TODO one line: what DLP engine are.
    pub struct DlpEngine("zia.dlp_engine");

    /// Lists the DLP engines.
    ///
    /// Query: `search` (text).
    //TODO search/filter applied to the list on the client | GET /zia/api/v1/dlpEngines | result list
    fn list_dlp_engines(query) => LIST "/zia/api/v1/dlpEngines";

    /// Lists the DLP engines lite.
    ///
    /// Query: `search` (text).
    //TODO search/filter applied to the list on the client | GET /zia/api/v1/dlpEngines/lite | result list
    fn list_dlp_engines_lite(query) => LIST "/zia/api/v1/dlpEngines/lite";

    /// Returns the DLP engines with this id.
    fn get_dlp_engines(engine_id) => GET "/zia/api/v1/dlpEngines/{engine_id}";

    /// Adds a DLP engine.
    ///
    /// Body: `engine_expression` (text), `custom_dlp_engine` (flag), `description` (text), `name`
    /// (text).
    fn add_dlp_engine(body) => POST "/zia/api/v1/dlpEngines";

    /// Replaces the DLP engine with this id.
    ///
    /// Body: `name` (text), `description` (text), `engine_expression` (text), `custom_dlp_engine`
    /// (flag).
    fn update_dlp_engine(engine_id, body) => PUT "/zia/api/v1/dlpEngines/{engine_id}";

    /// Removes the DLP engine with this id.
    fn delete_dlp_engine(engine_id) => DELETE "/zia/api/v1/dlpEngines/{engine_id}";

    /// Validates the DLP expression.
    ///
    /// Body: `expression` (text).
    //TODO body keys renamed or wrapped | POST /zia/api/v1/dlpEngines/validateDlpExpr | result object
    fn validate_dlp_expression(body) => POST "/zia/api/v1/dlpEngines/validateDlpExpr";
}
