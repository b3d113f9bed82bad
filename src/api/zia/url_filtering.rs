//! URL filtering rules.

use crate::api::prelude::{ApiResponse, Call, Client, PageStyle, Result, Spelling, Value};
use crate::api::shared::rule_references;

/// These lists have a smaller maximum page size.
const RULES: PageStyle = PageStyle::ZIA.up_to(100);

/// The fields' names in the Python SDK.
const PROMPTS: Spelling = &[
    ("enable_microsoft_copilot_prompt", "enableMicrosoftCoPilotPrompt"),
    ("enable_perplexity_prompt", "enablePerPlexityPrompt"),
];

crate::api::macros::resource! {
    /// URL filtering rules, which allow or block websites.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/url-filtering-policy>
    pub struct UrlFiltering("zia.url_filtering");

    /// Lists the URL filtering rules, one page at a time.
    ///
    /// Query: `search` (text), `page` (int), `page_size` (int).
    fn list_rules(query) => LIST "/zia/api/v1/urlFilteringRules" as RULES;

    /// Returns the URL filtering rule with this id.
    fn get_rule(rule_id) => GET "/zia/api/v1/urlFilteringRules/{rule_id}";

    /// Returns the advanced settings for URLs and cloud applications.
    fn get_url_and_app_settings() => GET "/zia/api/v1/advancedUrlFilterAndCloudAppSettings";

    /// Adds a URL filtering rule.
    ///
    /// Body: `enabled` (flag), `block_override` (flag), `ciparule` (flag), `departments` (list),
    /// `devices` (list), `device_groups` (list), `labels` (list), `description` (text),
    /// `end_user_notification_url` (text), `enforce_time_validity` (flag), `groups` (list),
    /// `locations` (list), `location_groups` (list), `order` (int), `override_users` (list),
    /// `override_groups` (list), `request_methods` (list), `user_agent_types` (list), `size_quota`
    /// (text, KB), `time_quota` (text, minutes), `time_windows` (list), `url_categories` (list),
    /// `url_categories2` (list), `users` (list), `validity_start_time` (text), `validity_end_time`
    /// (text), `validity_time_zone_id` (text), `http_header_action_profile_ids` (list),
    /// `http_header_profile_ids` (list), `rank` (int), `name` (text), `action` (text),
    /// `device_trust_levels` (list), `protocols` (list), `state` (text).
    ///
    /// Returns: `id` (int), `name` (text), `action` (text), `block_override` (flag), `capture_pcap`
    /// (flag), `description` (text), `enforce_time_validity` (flag), `exclude_src_countries`
    /// (flag), ….
    fn add_rule(body) => POST "/zia/api/v1/urlFilteringRules"
        via rule_references::expand_with_state;

    /// Replaces the URL filtering rule with this id.
    ///
    /// Body: that of `add_rule`.
    fn update_rule(rule_id, body)
        => PUT "/zia/api/v1/urlFilteringRules/{rule_id}" via rule_references::expand_with_state;

    /// Replaces the advanced settings for URLs and cloud applications.
    ///
    /// `enable_cipa_compliance` cannot be combined with some other settings.
    ///
    /// Body: `enable_dynamic_content_cat` (flag), `consider_embedded_sites` (flag),
    /// `enforce_safe_search` (flag), `enable_office365` (flag), `enable_msft_o365` (flag),
    /// `enable_ucaas_zoom` (flag), `enable_ucaas_log_me_in` (flag), `enable_ucaas_ring_central`
    /// (flag), `enable_ucaas_webex` (flag), `enable_ucaas_talkdesk` (flag),
    /// `enable_chat_gpt_prompt` (flag), `enable_microsoft_copilot_prompt` (flag),
    /// `enable_gemini_prompt` (flag), `enable_poe_prompt` (flag), `enable_meta_prompt` (flag),
    /// `enable_perplexity_prompt` (flag), `block_skype` (flag), `enable_newly_registered_domains`
    /// (flag), `enable_block_override_for_non_auth_user` (flag), `enable_cipa_compliance` (flag),
    /// `enable_google_ai_prompt` (flag), `enable_quillbot_ai_prompt` (flag).
    fn update_url_and_app_settings(body)
        => PUT "/zia/api/v1/advancedUrlFilterAndCloudAppSettings" spelled PROMPTS via settings;

    /// Removes the URL filtering rule with this id.
    fn delete_rule(rule_id) => DELETE "/zia/api/v1/urlFilteringRules/{rule_id}";
}

/// The settings that cannot be combined with CIPA compliance.
const NOT_WITH_CIPA: [&str; 4] = [
    "enable_newly_registered_domains",
    "consider_embedded_sites",
    "enforce_safe_search",
    "enable_dynamic_content_cat",
];

fn settings(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    let is_on = |name: &str| call.fields().and_then(|body| body.get(name)) == Some(&true.into());
    if is_on("enable_cipa_compliance")
        && let Some(name) = NOT_WITH_CIPA.iter().find(|name| is_on(name))
    {
        let message = "cannot be combined with enable_cipa_compliance; disable one of them";
        return Err(call.refuse(&format!("body.{name}"), message));
    }
    client.execute(call)
}
