//! DLP rules for web traffic.

use crate::api::prelude::{Next, PageStyle, WHOLE};
use crate::api::shared::local_search;
use crate::api::shared::rule_references;

/// Pages with their own parameter names. The number of the first page is not documented. Older
/// clouds return all rules at once.
const RULES: PageStyle = PageStyle {
    next: Next::Number { parameter: "page_number", first: 0 },
    size: Some("limit"),
    certain: false,
    ..PageStyle::ZIA
};

crate::api::macros::resource! {
    /// Web DLP rules, which allow or block the upload of data to the web.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/data-loss-prevention>
    pub struct DlpWebRule("zia.dlp_web_rules");

    /// Lists the web DLP rules.
    ///
    /// The API cannot search this list. The client keeps the items whose name contains `search`,
    /// ignoring case.
    ///
    /// Query: `search` (text), `page_number` (int), `limit` (int).
    fn list_rules(query) => LIST "/zia/api/v1/webDlpRules" as RULES via local_search::by_name;

    /// Lists the web DLP rules, in brief.
    ///
    /// The API cannot search this list. The client keeps the items whose name contains `search`,
    /// ignoring case.
    ///
    /// Query: `search` (text).
    fn list_rules_lite(query)
        => LIST "/zia/api/v1/webDlpRules/lite" as WHOLE via local_search::by_name;

    /// Returns the web DLP rule with this id.
    fn get_rule(rule_id) => GET "/zia/api/v1/webDlpRules/{rule_id}";

    /// Adds a web DLP rule.
    ///
    /// Body: `order` (int), `rank` (int), `enabled` (flag), `auditor` (object),
    /// `cloud_applications` (list), `description` (text), `departments` (list), `dlp_engines`
    /// (list), `excluded_groups` (list), `excluded_departments` (list), `excluded_users` (list),
    /// `file_types` (list), `groups` (list), `icap_server` (object), `labels` (list), `locations`
    /// (list), `location_groups` (list), `notification_template` (object), `time_windows` (list),
    /// `users` (list), `url_categories` (list), `dlp_content_locations_scopes` (list),
    /// `external_auditor_email` (text), `dlp_download_scan_enabled` (flag), `min_size` (int, KB),
    /// `match_only` (flag), `ocr_enabled` (flag), `without_content_inspection` (flag),
    /// `zcc_notifications_enabled` (flag), `name` (text), `action` (text), `state` (text).
    fn add_rule(body) => POST "/zia/api/v1/webDlpRules" via rule_references::expand_with_categories;

    /// Replaces the web DLP rule with this id.
    ///
    /// Body: that of `add_rule`.
    ///
    /// Returns: `id` (int), `name` (text), `action` (text), `description` (text),
    /// `dlp_download_scan_enabled` (flag), `inspect_http_get_enabled` (flag), `last_modified_time`
    /// (int), `match_only` (flag), ….
    fn update_rule(rule_id, body)
        => PUT "/zia/api/v1/webDlpRules/{rule_id}" via rule_references::expand_with_categories;

    /// Removes the web DLP rule with this id.
    fn delete_rule(rule_id) => DELETE "/zia/api/v1/webDlpRules/{rule_id}";
}
