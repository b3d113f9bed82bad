//! Dlp dictionary.

crate::macros::resource! {
    /// TODO one line: what DLP dictionary are.
    pub struct DlpDictionary("zia.dlp_dictionary");

    /// Lists the dict predefined identifiers.
    ///
    /// Query: `dict_name` (text).
    //TODO several requests | GET /zia/api/v1/dlpDictionaries ; GET /zia/api/v1/dlpDictionaries/23855/predefinedIdentifiers | result object
    fn list_dict_predefined_identifiers(query)
        => GET "/zia/api/v1/dlpDictionaries/23855/predefinedIdentifiers";

    /// Lists the dicts.
    ///
    /// Query: `search` (text).
    fn list_dicts(query) => LIST "/zia/api/v1/dlpDictionaries";

    /// Lists the dicts lite.
    ///
    /// Query: `search` (text).
    //TODO search/filter applied to the list on the client | GET /zia/api/v1/dlpDictionaries/lite | result list
    fn list_dicts_lite(query) => LIST "/zia/api/v1/dlpDictionaries/lite";

    /// Returns the dict with this id.
    fn get_dict(dict_id) => GET "/zia/api/v1/dlpDictionaries/{dict_id}";

    /// Adds a dict.
    ///
    /// Body: `name` (text), `custom_phrase_match_type` (text), `dictionary_type` (text),
    /// `description` (text), `phrases` (list), `patterns` (list), `match_type` (text).
    //TODO body values transformed | POST /zia/api/v1/dlpDictionaries | result object
    fn add_dict(body) => POST "/zia/api/v1/dlpDictionaries";

    /// Replaces the dict with this id.
    ///
    /// Body: `description` (text), `match_type` (text), `name` (text), `phrases` (list),
    /// `patterns` (list).
    //TODO body values transformed | PUT /zia/api/v1/dlpDictionaries/{dict_id} | result object
    fn update_dict(dict_id, body) => PUT "/zia/api/v1/dlpDictionaries/{dict_id}";

    /// Removes the dict with this id.
    fn delete_dict(dict_id) => DELETE "/zia/api/v1/dlpDictionaries/{dict_id}";

    /// Validates the dict.
    ///
    /// Body: `pattern` (text).
    //TODO body keys renamed or wrapped | POST /zia/api/v1/dlpDictionaries/validateDlpPattern | result object
    fn validate_dict(body) => POST "/zia/api/v1/dlpDictionaries/validateDlpPattern";
}
