//! Cloud NSS, which streams logs to a SIEM over HTTPS.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Spelling, Value, WHOLE};

/// Names that Python's documentation spells differently from the API.
const NAMES: Spelling = &[
    ("hostnames", "hostNames"),
    ("inbound_bytes", "inBoundBytes"),
    ("last_successful_test", "lastSuccessFullTest"),
    ("outbound_bytes", "outBoundBytes"),
];

crate::api::macros::resource! {
    /// Cloud NSS feeds, which send logs to a SIEM.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/cloud-nanolog-streaming-service-nss>
    pub struct CloudNss("zia.cloud_nss");

    /// Returns the default output format of a feed type.
    ///
    /// Query: `type` (text), `multi_feed_type` (text), `field_format` (text).
    fn list_feed_output(query) => LIST "/zia/api/v1/nssFeeds/feedOutputDefaults" as WHOLE;

    /// Lists the feeds.
    ///
    /// Query: `feed_type` (text).
    fn list_nss_feed(query) => LIST "/zia/api/v1/nssFeeds" as WHOLE;

    /// Returns the feed with this id.
    ///
    /// Query: `cloud_nss` (flag), `version` (int).
    fn get_nss_feed(feed_id, query) => GET "/zia/api/v1/nssFeeds/{feed_id}";

    /// Adds a feed.
    ///
    /// Body: `feed_status` (text), `nss_log_type` (text), `nss_feed_type` (text),
    /// `feed_output_format` (text), `user_obfuscation` (text), `time_zone` (text),
    /// `custom_escaped_character` (list), `eps_rate_limit` (int), `json_array_toggle` (flag),
    /// `siem_type` (text), `max_batch_size` (int, KB), `connection_url` (text),
    /// `authentication_token` (text), `connection_headers` (list), `base64_encoded_certificate`
    /// (text), `nss_type` (text), `client_id` (text), `client_secret` (text), `authentication_url`
    /// (text), `grant_type` (text), `scope` (text), `oauth_authentication` (flag), `server_ips`
    /// (list), `client_ips` (list), `domains` (list), `dns_request_types` (list),
    /// `dns_response_types` (list), `dns_responses` (list), `durations` (list), `dns_actions`
    /// (list), `firewall_logging_mode` (text), `rules` (list), `nw_services` (list),
    /// `client_source_ips` (list), `firewall_actions` (list), `locations` (list), `countries`
    /// (list), `server_source_ports` (list), `client_source_ports` (list), `action_filter` (text),
    /// `email_dlp_policy_action` (text), `direction` (text), `event` (text), `policy_reasons`
    /// (list), `protocol_types` (list), `user_agents` (list), `request_methods` (list),
    /// `casb_severity` (list), `casb_policy_types` (list), `casb_applications` (list),
    /// `casb_action` (list), `casb_tenant` (list), `url_super_categories` (list),
    /// `web_applications` (list), `web_application_classes` (list), `malware_names` (list),
    /// `url_classes` (list), `advanced_threats` (list), `response_codes` (list), `nw_applications`
    /// (list), `nat_actions` (list), `traffic_forwards` (list), `web_traffic_forwards` (list),
    /// `tunnel_types` (list), `alerts` (list), `object_type` (list), `activity` (list),
    /// `object_type1` (list), `object_type2` (list), `end_point_dlp_log_type` (list),
    /// `email_dlp_log_type` (list), `file_type_super_categories` (list), `file_type_categories`
    /// (list), `casb_file_type` (list), `casb_file_type_super_categories` (list), `external_owners`
    /// (list), `external_collaborators` (list), `internal_collaborators` (list), `itsm_object_type`
    /// (list), `url_categories` (list), `dlp_engines` (list), `dlp_dictionaries` (list), `users`
    /// (list), `departments` (list), `sender_name` (list), `buckets` (list), `vpn_credentials`
    /// (list), `message_size` (list), `file_sizes` (list), `request_sizes` (list), `response_sizes`
    /// (list), `transaction_sizes` (list), `inbound_bytes` (list), `outbound_bytes` (list),
    /// `download_time` (list), `scan_time` (list), `server_source_ips` (list),
    /// `server_destination_ips` (list), `tunnel_ips` (list), `internal_ips` (list),
    /// `tunnel_source_ips` (list), `tunnel_dest_ips` (list), `client_destination_ips` (list),
    /// `audit_log_type` (list), `project_name` (list), `repo_name` (list), `object_name` (list),
    /// `channel_name` (list), `file_source` (list), `file_name` (list), `session_counts` (list),
    /// `adv_user_agents` (list), `referer_urls` (list), `hostnames` (list), `full_urls` (list),
    /// `threat_names` (list), `page_risk_indexes` (list), `client_destination_ports` (list),
    /// `tunnel_source_port` (list), `name` (text), `last_successful_test` (int),
    /// `test_connectivity_code` (int).
    fn add_nss_feed(body) => POST "/zia/api/v1/nssFeeds" spelled NAMES;

    /// Replaces the feed with this id.
    ///
    /// Body: that of `add_nss_feed`.
    fn update_nss_feed(feed_id, body) => PUT "/zia/api/v1/nssFeeds/{feed_id}" spelled NAMES;

    /// Removes the feed with this id.
    ///
    /// Query: `cloud_nss` (flag).
    fn delete_feed(feed_id, query) => DELETE "/zia/api/v1/nssFeeds/{feed_id}";

    /// Tests the connection of the feed with this id to its SIEM.
    fn test_connectivity(feed_id) => GET "/zia/api/v1/nssFeeds/testConnectivity/{feed_id}";

    /// Validates an output format for a feed type.
    ///
    /// Query: `feed_type` (text).
    fn validate_feed_format(query) => POST "/zia/api/v1/nssFeeds/validateFeedFormat" via validate;
}

/// Sends the feed type as `type`, the API's name for it here.
fn validate(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    if let Some(kind) = call.take_query("feed_type") {
        call.set_query("type", kind);
    }
    client.execute(call)
}
