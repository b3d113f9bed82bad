//! Advanced threat protection.

use std::sync::Arc;

use super::shared::url_lists;
use crate::api::prelude::{ApiResponse, Call, Client, PageStyle, Result, Spelling, Value, json};
use crate::api::row::Handler;

const MALICIOUS: PageStyle = PageStyle::WHOLE.items(&["malicious_urls"]);
const BYPASSED: PageStyle = PageStyle::WHOLE.items(&["bypass_urls"]);

/// The API misspells these names.
const NAMES: Spelling = &[
    ("file_format_vulnerabilities_blocked", "fileFormatVunerabilitesBlocked"),
    ("file_format_vulnerabilities_capture", "fileFormatVunerabilitesCapture"),
];

crate::api::macros::resource! {
    /// Advanced threat protection: its settings, denylist and exempt URLs.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/advanced-threat-protection-policy>
    pub struct AtpPolicy("zia.atp_policy");

    /// Lists the URLs of the denylist.
    ///
    /// Returns: a list of texts.
    fn get_atp_malicious_urls()
        => LIST "/zia/api/v1/cyberThreatProtection/maliciousUrls" as MALICIOUS;

    /// Lists the URLs that are exempt from advanced threat protection.
    ///
    /// Returns: a list of texts.
    fn get_atp_security_exceptions()
        => LIST "/zia/api/v1/cyberThreatProtection/securityExceptions" as BYPASSED;

    /// Returns the settings of advanced threat protection.
    ///
    /// Returns: `active_x_blocked` (flag), `active_x_capture` (flag), `ad_spyware_sites_blocked`
    /// (flag), `ad_spyware_sites_capture` (flag), `alert_for_unknown_or_suspicious_c2_traffic`
    /// (flag), `anonymizer_blocked` (flag), `anonymizer_capture` (flag), `bit_torrent_blocked`
    /// (flag), ….
    fn get_atp_settings() => GET "/zia/api/v1/cyberThreatProtection/advancedThreatSettings";

    /// Adds URLs to the denylist. Returns the whole list.
    ///
    /// Body: `malicious_urls` (list).
    ///
    /// Returns: a list of texts.
    fn add_atp_malicious_urls(body)
        => PUT "/zia/api/v1/cyberThreatProtection/maliciousUrls" via change_urls[url_lists::add];

    /// Replaces the exempt URLs. Returns the new list.
    ///
    /// Body: `bypass_urls` (list).
    fn update_atp_security_exceptions(body)
        => PUT "/zia/api/v1/cyberThreatProtection/securityExceptions" via exempt;

    /// Replaces the settings of advanced threat protection.
    ///
    /// Body: `risk_tolerance` (int), `risk_tolerance_capture` (flag), `cmd_ctl_server_blocked`
    /// (flag), `cmd_ctl_server_capture` (flag), `cmd_ctl_traffic_blocked` (flag),
    /// `cmd_ctl_traffic_capture` (flag), `malware_sites_blocked` (flag), `malware_sites_capture`
    /// (flag), `active_x_blocked` (flag), `active_x_capture` (flag), `browser_exploits_blocked`
    /// (flag), `browser_exploits_capture` (flag), `file_format_vulnerabilities_blocked` (flag),
    /// `file_format_vulnerabilities_capture` (flag), `known_phishing_sites_blocked` (flag),
    /// `known_phishing_sites_capture` (flag), `suspected_phishing_sites_blocked` (flag),
    /// `suspected_phishing_sites_capture` (flag), `blocked_countries` (list),
    /// `block_countries_capture` (flag), `bit_torrent_blocked` (flag), `bit_torrent_capture`
    /// (flag), `tor_blocked` (flag), `tor_capture` (flag), `google_talk_blocked` (flag),
    /// `google_talk_capture` (flag), `ssh_tunnelling_blocked` (flag), `ssh_tunnelling_capture`
    /// (flag), `crypto_mining_blocked` (flag), `crypto_mining_capture` (flag),
    /// `ad_spyware_sites_blocked` (flag), `ad_spyware_sites_capture` (flag),
    /// `alert_for_unknown_or_suspicious_c2_traffic` (flag), `dga_domains_blocked` (flag),
    /// `dga_domains_capture` (flag), `malicious_urls_capture` (flag), and the other fields that
    /// `get_atp_settings` returns.
    fn update_atp_settings(body)
        => PUT "/zia/api/v1/cyberThreatProtection/advancedThreatSettings" spelled NAMES;

    /// Removes URLs from the denylist. Returns the remaining list.
    ///
    /// Body: `malicious_urls` (list).
    ///
    /// Returns: a list of texts.
    fn delete_atp_malicious_urls(body)
        => PUT "/zia/api/v1/cyberThreatProtection/maliciousUrls" via change_urls[url_lists::remove];
}

/// Changes the denylist, then reads it.
fn change_urls(client: &Client, call: Call, send: Handler) -> Result<(Value, ApiResponse)> {
    if url_lists::given(&call, "malicious_urls")? == json!([]) {
        return Err(call.refuse("body.malicious_urls", "must list at least one URL"));
    }
    let _ = send(client, call)?;
    client.zia().atp_policy().get_atp_malicious_urls()
}

fn exempt(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let _ = url_lists::listed(&call, "bypass_urls")?;
    call.view = Some(Arc::new(|value| Ok(BYPASSED.open(value))));
    client.execute(call)
}
