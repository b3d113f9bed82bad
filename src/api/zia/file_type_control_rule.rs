//! File type control rules.

use crate::api::prelude::WHOLE;
use crate::api::shared::rule_references;

crate::api::macros::resource! {
    /// File type control rules, which allow or block the upload and download of files.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/file-type-control-policy>
    pub struct FileTypeControlRule("zia.file_type_control_rule");

    /// Lists the file type categories to which rules can refer.
    ///
    /// Query: `enums` (text), `exclude_custom_file_types` (flag).
    fn list_file_type_categories(query) => LIST "/zia/api/v1/fileTypeCategories" as WHOLE;

    /// Lists the file type rules.
    ///
    /// `query` has no documented parameters.
    ///
    /// Returns: a list of objects with `id` (int), `name` (text), `access_control` (text),
    /// `active_content` (flag), `browser_eun_template_id` (int), `capture_pcap` (flag),
    /// `description` (text), `filtering_action` (text), ….
    fn list_rules(query) => LIST "/zia/api/v1/fileTypeRules" as WHOLE;

    /// Lists the file type rules, in brief.
    fn list_rules_lite()
        => LIST "/zia/api/v1/fileTypeRules/lite" as WHOLE from oneapi "ListFileTypeRulesLite";

    /// Returns the file type rule with this id.
    ///
    /// Returns: `id` (int), `name` (text), `access_control` (text), `active_content` (flag),
    /// `browser_eun_template_id` (int), `capture_pcap` (flag), `description` (text),
    /// `filtering_action` (text), ….
    fn get_rule(rule_id) => GET "/zia/api/v1/fileTypeRules/{rule_id}";

    /// Adds a file type rule.
    ///
    /// Body: `description` (text), `enabled` (flag), `state` (text), `order` (int),
    /// `filtering_action` (text), `time_quota` (int, minutes), `size_quota` (int, KB),
    /// `access_control` (text), `rank` (int), `capture_pcap` (flag), `operation` (text),
    /// `active_content` (flag), `unscannable` (flag), `cloud_applications` (list), `file_types`
    /// (list), `min_size` (int, KB), `max_size` (int, KB), `protocols` (list), `url_categories`
    /// (list), `last_modified_time` (int), `last_modified_by` (object), `locations` (list),
    /// `location_groups` (list), `groups` (list), `departments` (list), `users` (list),
    /// `time_windows` (list), `labels` (list), `device_groups` (list), `devices` (list),
    /// `device_trust_levels` (list), `zpa_app_segments` (list), `name` (text).
    fn add_rule(body) => POST "/zia/api/v1/fileTypeRules" via rule_references::expand_with_state;

    /// Replaces the file type rule with this id.
    ///
    /// Body: that of `add_rule`.
    ///
    /// Returns: `id` (int), `name` (text), `active_content` (flag), `capture_pcap` (flag),
    /// `description` (text), `filtering_action` (text), `max_size` (int, KB), `min_size` (int, KB),
    /// ….
    fn update_rule(rule_id, body)
        => PUT "/zia/api/v1/fileTypeRules/{rule_id}" via rule_references::expand_with_state;

    /// Removes the file type rule with this id.
    fn delete_rule(rule_id) => DELETE "/zia/api/v1/fileTypeRules/{rule_id}";
}
