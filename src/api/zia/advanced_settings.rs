//! Advanced settings.

use crate::api::prelude::Spelling;

/// The field's name in Python's documentation.
const NAMES: Spelling = &[(
    "zscaler_client_connector_1and_pac_road_warrior_in_firewall",
    "zscalerClientConnector1AndPacRoadWarriorInFirewall",
)];

crate::api::macros::resource! {
    /// The advanced settings of the tenant.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/advanced-settings>
    pub struct AdvancedSettings("zia.advanced_settings");

    /// Returns the advanced settings.
    fn get_advanced_settings() => GET "/zia/api/v1/advancedSettings";

    /// Returns the advanced settings, in brief.
    fn get_advanced_settings_lite()
        => GET "/zia/api/v1/advancedSettings/lite" from oneapi "GetAdvancedSettingsLite";

    /// Replaces the advanced settings.
    ///
    /// Body: `auth_bypass_urls` (list), `kerberos_bypass_urls` (list), `digest_auth_bypass_urls`
    /// (list), `dns_resolution_on_transparent_proxy_exempt_urls` (list),
    /// `dns_resolution_on_transparent_proxy_urls` (list),
    /// `enable_dns_resolution_on_transparent_proxy` (flag),
    /// `enable_ipv6_dns_resolution_on_transparent_proxy` (flag),
    /// `enable_ipv6_dns_optimization_on_all_transparent_proxy` (flag),
    /// `enable_evaluate_policy_on_global_ssl_bypass` (flag), `auth_bypass_apps` (list),
    /// `kerberos_bypass_apps` (list), `basic_bypass_apps` (list), `digest_auth_bypass_apps`
    /// (list), `dns_resolution_on_transparent_proxy_apps` (list),
    /// `dns_resolution_on_transparent_proxy_exempt_apps` (list), `enable_office365` (flag),
    /// `log_internal_ip` (flag), `enforce_surrogate_ip_for_windows_app` (flag),
    /// `track_http_tunnel_on_http_ports` (flag), `block_http_tunnel_on_non_http_ports` (flag),
    /// `block_domain_fronting_on_host_header` (flag),
    /// `zscaler_client_connector_1and_pac_road_warrior_in_firewall` (flag),
    /// `cascade_url_filtering` (flag), `enable_policy_for_unauthenticated_traffic` (flag),
    /// `block_non_compliant_http_request_on_http_ports` (flag), `enable_admin_rank_access` (flag),
    /// `ui_session_timeout` (int), `http2_nonbrowser_traffic_enabled` (flag),
    /// `ecs_for_all_enabled` (flag), `dynamic_user_risk_enabled` (flag),
    /// `block_connect_host_sni_mismatch` (flag), `prefer_sni_over_conn_host` (flag),
    /// `sipa_xff_header_enabled` (flag), `block_non_http_on_http_port_enabled` (flag).
    fn update_advanced_settings(body) => PUT "/zia/api/v1/advancedSettings" spelled NAMES;
}
