//! Application profiles.

use super::counted;
use super::shared::numbered_values::{numbered, spell};
use crate::api::prelude::{ApiResponse, Call, Client, PageStyle, Result, Spelling, Value};

const PROFILES: PageStyle = counted(&["policies"]);

/// The API spells these fields of profiles in snake_case.
const SENT: Spelling = &[
    ("exit_password", "exit_password"),
    ("pac_url", "pac_url"),
    ("truncate_large_udpdns_response", "truncate_large_udpdns_response"),
    ("forwardingProfileActions.allow_tls_fallback", "allowTLSFallback"),
    ("policyExtension.exit_password", "exitPassword"),
    ("policyExtension.truncate_large_udpdns_response", "truncateLargeUDPDNSResponse"),
];

crate::api::macros::resource! {
    /// Application profiles: the agent's settings for one platform, such as tunnels, bypasses and
    /// passwords.
    pub struct ApplicationProfiles("zcc.application_profiles");

    /// Returns the application profile with this id.
    ///
    /// Returns: `id` (int), `name` (text), `active` (int), `description` (text), `device_type`
    /// (text), `disable_password` (text), `enable_device_groups` (int), `group_all` (int), ….
    fn get_application_profile(profile_id)
        => GET "/zcc/papi/public/v1/application-profiles/{profile_id}";

    /// Lists the application profiles.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `search_type` (text),
    /// `device_type` (text).
    fn get_application_profiles(query)
        => LIST "/zcc/papi/public/v1/application-profiles" as PROFILES via numbered;

    /// Changes the application profile with this id.
    ///
    /// Fields that are missing from the body stay unchanged.
    ///
    /// Body: `packet_tunnel_exclude_list` (text), `packet_tunnel_exclude_list_for_ipv6` (text),
    /// `packet_tunnel_include_list` (text), `packet_tunnel_include_list_for_ipv6` (text),
    /// `vpn_gateways` (text), `source_port_based_bypasses` (text),
    /// `disable_parallel_ipv4_and_ipv6` (int), `dns_priority_ordering_for_trusted_dns_criteria`
    /// (int), `use_default_adapter_for_dns` (text), `update_dns_search_order` (int),
    /// `disable_dns_route_exclusion` (int), `enforce_split_dns` (int),
    /// `bypass_dns_traffic_using_udp_proxy` (int), `truncate_large_udpdns_response` (int),
    /// `prioritize_dns_exclusions` (int), `packet_tunnel_dns_exclude_list` (text),
    /// `packet_tunnel_dns_include_list` (text), `dns_priority_ordering` (int), `custom_dns`
    /// (text), `app_service_ids` (list), `bypass_app_ids` (list), `bypass_custom_app_ids` (list),
    /// `groups` (list), `group_all` (int), `user_ids` (list), `logout_password` (text),
    /// `uninstall_password` (text), `disable_password` (text), `exit_password` (text),
    /// `zdx_disable_password` (text), `zd_disable_password` (text), `zpa_disable_password` (text),
    /// `zdp_disable_password` (text), `zcc_revert_password` (text),
    /// `zcc_fail_close_settings_exit_uninstall_password` (text), `device_type` (text).
    fn update_application_profile(profile_id, body)
        => PATCH "/zcc/papi/public/v1/application-profiles/{profile_id}" spelled SENT
        via identified;
}

/// The endpoint also requires the profile's id in the body.
fn identified(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    spell(&mut call)?;
    let id = call.argument("profile_id").map(|id| match id.parse::<u64>() {
        Ok(number) => Value::from(number),
        Err(_) => Value::from(id),
    });
    if let (Some(id), Some(body)) = (id, call.fields_mut()) {
        body.insert("policy_id".to_owned(), id);
    }
    client.execute(call)
}
