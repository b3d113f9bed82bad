//! DLP rules for outgoing email.

use super::shared::output_file;
use crate::api::prelude::{ApiResponse, Call, Client, Result, Value, WHOLE};

crate::api::macros::resource! {
    /// Outbound email DLP rules, which allow or block data in outgoing email.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/data-loss-prevention>
    pub struct OutboundEmailDlpRules("zia.outbound_email_dlp_rules");

    /// Lists the email DLP rules.
    ///
    /// Query: `org_id` (int).
    fn list_rules(query) => LIST "/zia/api/v1/emailDlpRules" as WHOLE;

    /// Lists the email DLP rules, in brief.
    ///
    /// `query` has no documented parameters.
    fn list_rules_lite(query) => LIST "/zia/api/v1/emailDlpRules/lite" as WHOLE;

    /// Returns the available rule actions for some email tenants.
    ///
    /// With `output_file`, the response is written to this file. Then the result is the file's
    /// path.
    ///
    /// Query: `tenant_ids` (list), `output_file` (text).
    fn get_actions(query) => GET "/zia/api/v1/emailDlpRules/actions" via actions;

    /// Returns the email DLP rule with this id.
    fn get_rule(rule_id) => GET "/zia/api/v1/emailDlpRules/{rule_id}";

    /// Adds an email DLP rule.
    ///
    /// Body: `order` (int), `description` (text), `state` (text), `action` (text), `min_size`
    /// (int), `without_content_inspection` (flag), `external_auditor_email` (text), `severity`
    /// (text), `parent_rule` (int), `custom_header` (text), `groups` (list), `departments` (list),
    /// `users` (list), `excluded_groups` (list), `excluded_departments` (list), `excluded_users`
    /// (list), `time_windows` (list), `dlp_engines` (list), `file_types` (list), `labels` (list),
    /// `included_domain_profiles` (list), `user_risk_score_levels` (list), `email_tenants` (list),
    /// `content_locations` (list), `sub_rules` (list), `email_recipient_profiles` (list), `auditor`
    /// (object), `notification_template` (object), `receiver` (object), `name` (text).
    fn add_rule(body) => POST "/zia/api/v1/emailDlpRules";

    /// Replaces the email DLP rule with this id.
    ///
    /// Body: that of `add_rule`.
    fn update_rule(rule_id, body) => PUT "/zia/api/v1/emailDlpRules/{rule_id}";

    /// Removes the email DLP rule with this id.
    fn delete_rule(rule_id) => DELETE "/zia/api/v1/emailDlpRules/{rule_id}";
}

fn actions(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let file = call.take_query("output_file");
    output_file::send(client, call, file, "query.output_file")
}
