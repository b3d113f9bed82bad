//! Web policies: the agent's settings for each platform.

use super::shared::numbered_values::{count_device_type, numbered};
use crate::api::prelude::{ApiResponse, Call, Client, Result, Spelling, Value};

/// The API spells some fields of policies in snake_case. The fields for users and groups have short
/// names. The fields for passwords differ between platforms.
const SENT: Spelling = &[
    ("device_type", "device_type"),
    ("exit_password", "exit_password"),
    ("groupIds", "groupIds"),
    ("group_ids", "groups"),
    ("pac_url", "pac_url"),
    ("userIds", "userIds"),
    ("user_ids", "users"),
    ("forwardingProfileActions.allow_tls_fallback", "allowTLSFallback"),
    ("iosPolicy.disable_password", "disablePassword"),
    ("iosPolicy.logout_password", "logoutPassword"),
    ("iosPolicy.uninstall_password", "uninstallPassword"),
    ("linuxPolicy.disable_password", "disablePassword"),
    ("linuxPolicy.install_ssl_certs", "installCerts"),
    ("linuxPolicy.logout_password", "logoutPassword"),
    ("linuxPolicy.uninstall_password", "uninstallPassword"),
    ("policyExtension.exit_password", "exitPassword"),
    ("policyExtension.truncate_large_udpdns_response", "truncateLargeUDPDNSResponse"),
];

crate::api::macros::resource! {
    /// Web policies of the agent.
    ///
    /// Each policy is for one platform.
    pub struct WebPolicy("zcc.web_policy");

    /// Lists the policies of a platform.
    ///
    /// Query: `page` (int), `page_size` (int), `device_type` (text), `search` (text),
    /// `search_type` (text).
    ///
    /// Returns: a list of objects with `id` (number), `name` (text), `active` (number),
    /// `cache_system_proxy` (number), `captive_portal_config` (text), `description` (text),
    /// `device_type` (text), `disable_loop_back_restriction` (number), ….
    fn list_by_company(query) => LIST "/zcc/papi/public/v1/web/policy/listByCompany" via numbered;

    /// Removes the policy with this id.
    fn delete_web_policy(policy_id) => DELETE "/zcc/papi/public/v1/web/policy/{policy_id}/delete";

    /// Activates a policy for its platform.
    ///
    /// Body: `device_type` (int), `policy_id` (int).
    fn activate_web_policy(body) => PUT "/zcc/papi/public/v1/web/policy/activate" via numbered;

    /// Changes the policy with the `id` in the body.
    ///
    /// Without an `id`, adds a policy.
    ///
    /// Body: `id` (int), `name` (text), `description` (text), `active` (int), `device_type` (text),
    /// `pac_url` (text), `allow_unreachable_pac` (flag), `rule_order` (int), `log_mode` (int),
    /// `log_level` (int), `log_file_size` (int, MB), `reauth_period` (text, hours),
    /// `reactivate_web_security_minutes` (text), `highlight_active_control` (int),
    /// `send_disable_service_reason` (int), `tunnel_zapp_traffic` (int), `enable_device_groups`
    /// (int), `forwarding_profile_id` (int), `group_all` (int), `zia_posture_config_id` (int),
    /// `app_identity_names` (list), `app_service_ids` (list), `app_service_names` (list),
    /// `bypass_app_ids` (list), `bypass_custom_app_ids` (list), `device_group_ids` (list),
    /// `device_group_names` (list), `group_ids` (list), `group_names` (list), `user_ids` (list),
    /// `user_names` (list), `windows_policy` (object), `mac_policy` (object), `linux_policy`
    /// (object), `ios_policy` (object), `android_policy` (object), `policy_extension` (object),
    /// `disaster_recovery` (object), `on_net_policy` (object).
    ///
    /// Returns: `id` (int), `success` (text).
    fn web_policy_edit(body) => PUT "/zcc/papi/public/v1/web/policy/edit" spelled SENT via edit;
}

fn edit(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    count_device_type(&mut call)?;
    client.execute(call)
}
