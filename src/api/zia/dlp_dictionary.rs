//! DLP dictionaries.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value, WHOLE, json};
use crate::api::shared::body_fields;
use crate::api::shared::local_search;

crate::api::macros::resource! {
    /// DLP dictionaries: phrases and patterns that data loss prevention detects.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/data-loss-prevention>
    pub struct DlpDictionary("zia.dlp_dictionary");

    /// Returns the predefined identifiers of the dictionary with this name.
    ///
    /// The client looks up the dictionary first.
    fn list_dict_predefined_identifiers(dict_name)
        => GET "/zia/api/v1/dlpDictionaries/{dict_id}/predefinedIdentifiers" via identifiers;

    /// Lists the dictionaries.
    ///
    /// Query: `search` (text).
    fn list_dicts(query) => LIST "/zia/api/v1/dlpDictionaries" as WHOLE;

    /// Lists the dictionaries, in brief.
    ///
    /// The API cannot search this list. The client keeps the items whose name contains `search`,
    /// ignoring case.
    ///
    /// Query: `search` (text).
    fn list_dicts_lite(query)
        => LIST "/zia/api/v1/dlpDictionaries/lite" as WHOLE via local_search::by_name;

    /// Returns the dictionary with this id.
    ///
    /// Returns: `id` (int), `name` (text), `custom` (flag), `custom_phrase_match_type` (text),
    /// `custom_phrase_supported` (flag), `description` (text), `dict_template_id` (int),
    /// `dictionary_cloning_enabled` (flag), ….
    fn get_dict(dict_id) => GET "/zia/api/v1/dlpDictionaries/{dict_id}";

    /// Returns a subdictionary of a dictionary.
    fn get_subdictionary(dict_id, subdictionary_id)
        => GET "/zia/api/v1/dlpDictionaries/{dict_id}/subdictionaries/{subdictionary_id}"
        from oneapi "GetDlpSubdictionary";

    /// Adds a dictionary.
    ///
    /// Each entry of `phrases` and `patterns` is an object, or an array of an action and a text.
    ///
    /// Body: `name` (text), `custom_phrase_match_type` (text), `dictionary_type` (text),
    /// `description` (text), `phrases` (list), `patterns` (list), `match_type` (text).
    fn add_dict(body) => POST "/zia/api/v1/dlpDictionaries" via with_phrases;

    /// Adds a subdictionary to the dictionary with this id.
    ///
    /// Each entry of `phrases` and `patterns` is an object, or an array of an action and a text.
    ///
    /// Body: `name` (text), `custom_phrase_match_type` (text), `description` (text), `phrases`
    /// (list), `parent_dictionary_id` (int), `bin_numbers` (list),
    /// `confidence_level_for_predefined_dict` (text), `confidence_threshold` (text), `custom`
    /// (flag), `custom_phrase_supported` (flag), `dict_template_id` (int),
    /// `dictionary_cloning_enabled` (flag), `dictionary_type` (text), `exact_data_match_details`
    /// (list), `hierarchical_dictionary` (flag), `hierarchical_identifiers` (list),
    /// `idm_profile_match_accuracy_details` (list), `ignore_exact_match_idm_dict` (flag),
    /// `include_bin_numbers` (flag), `include_ssn_numbers` (flag), `low_confidence_disabled`
    /// (flag), `name_l10n_tag` (flag), `parent_dictionary` (flag), `patterns` (list),
    /// `predefined_clone` (flag), `predefined_count_action_type` (text), `predefined_phrases`
    /// (list), `proximity` (int), `proximity_enabled_for_custom_dictionary` (flag),
    /// `proximity_length_enabled` (flag), `ssn_numbers` (list), `sub_dictionaries` (list),
    /// `threshold_allowed` (flag), `unicode_phrase_matching_enabled` (flag), `view_only` (flag).
    fn add_subdictionary(dict_id, body)
        => POST "/zia/api/v1/dlpDictionaries/{dict_id}/subdictionaries"
        from oneapi "CreateDlpSubdictionary" via with_phrases;

    /// Replaces the dictionary with this id.
    ///
    /// Body: that of `add_dict`.
    fn update_dict(dict_id, body) => PUT "/zia/api/v1/dlpDictionaries/{dict_id}" via with_phrases;

    /// Replaces a subdictionary of a dictionary.
    ///
    /// Body: that of `add_subdictionary`.
    fn update_subdictionary(dict_id, subdictionary_id, body)
        => PUT "/zia/api/v1/dlpDictionaries/{dict_id}/subdictionaries/{subdictionary_id}"
        from oneapi "UpdateDlpSubdictionary" via with_phrases;

    /// Removes the dictionary with this id.
    fn delete_dict(dict_id) => DELETE "/zia/api/v1/dlpDictionaries/{dict_id}";

    /// Removes a subdictionary from a dictionary.
    fn delete_subdictionary(dict_id, subdictionary_id)
        => DELETE "/zia/api/v1/dlpDictionaries/{dict_id}/subdictionaries/{subdictionary_id}"
        from oneapi "DeleteDlpSubdictionary";

    /// Validates a pattern for dictionaries.
    ///
    /// Body: `pattern` (text).
    fn validate_dict(body) => POST "/zia/api/v1/dlpDictionaries/validateDlpPattern" via validate;
}

fn validate(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    body_fields::rename(&mut call, "pattern", "data");
    client.execute(call)
}

fn with_phrases(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    for (list, text) in [("phrases", "phrase"), ("patterns", "pattern")] {
        let items = match call.fields().and_then(|body| body.get(list)) {
            None | Some(Value::Null) => continue,
            Some(Value::Array(items)) => items,
            Some(_) => return Err(call.refuse(&format!("body.{list}"), "must be a list")),
        };
        let items = items.iter().enumerate().map(|(at, item)| match item {
            Value::Array(pair) => match pair.as_slice() {
                [action, what] => Ok(json!({"action": action, (text): what})),
                _ => {
                    let message = format!("must be a pair of action and {text}, not {item}");
                    Err(call.refuse(&format!("body.{list}[{at}]"), message))
                }
            },
            item => Ok(item.clone()),
        });
        let items = items.collect::<Result<Vec<Value>>>()?;
        if let Some(body) = call.fields_mut() {
            body.insert(list.to_owned(), items.into());
        }
    }
    client.execute(call)
}

fn identifiers(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    let name = call.argument("dict_name").unwrap_or_default();
    let (dictionaries, _) = client.zia().dlp_dictionary().list_dicts(())?;
    let mut dictionaries = dictionaries.as_array().into_iter().flatten();
    let Some(dictionary) = dictionaries.find(|dictionary| dictionary["name"] == name) else {
        return Err(call.refuse("dict_name", format!("no dictionary is named {name:?}")));
    };
    let call = call.with_argument("dict_id", &dictionary["id"])?;
    client.execute(call)
}
