//! Web policies: what the agent does, by platform.

use super::shared::nested_fields::{EXTENSION, Renamed, rename};
use super::shared::numbered_values::numbered;
use crate::api::prelude::{ApiResponse, Call, Client, Result, Spelling, Value};

/// Policies spell some fields in snake_case, and have whom they are for under short names.
const SENT: Spelling = &[
    ("device_type", "device_type"),
    ("exit_password", "exit_password"),
    ("group_ids", "groups"),
    ("pac_url", "pac_url"),
    ("user_ids", "users"),
];

/// Platforms do not agree on their passwords.
const PLATFORMS: Renamed = &[
    (
        "ios_policy",
        &[
            ("disable_password", "disablePassword"),
            ("logout_password", "logoutPassword"),
            ("uninstall_password", "uninstallPassword"),
        ],
    ),
    (
        "linux_policy",
        &[
            ("disable_password", "disablePassword"),
            ("install_ssl_certs", "installCerts"),
            ("logout_password", "logoutPassword"),
            ("uninstall_password", "uninstallPassword"),
        ],
    ),
];

crate::api::macros::resource! {
    /// Policies of the agent, each for one platform.
    pub struct WebPolicy("zcc.web_policy");

    /// Lists the policies of a platform.
    ///
    /// Query: `page` (int), `page_size` (int), `device_type` (text), `search` (text),
    /// `search_type` (text).
    fn list_by_company(query) => LIST "/zcc/papi/public/v1/web/policy/listByCompany" via numbered;

    /// Removes the policy with this id.
    fn delete_web_policy(policy_id) => DELETE "/zcc/papi/public/v1/web/policy/{policy_id}/delete";

    /// Makes a policy the one that its platform uses.
    ///
    /// Body: `device_type` (int), `policy_id` (int).
    fn activate_web_policy(body) => PUT "/zcc/papi/public/v1/web/policy/activate" via numbered;

    /// Changes the policy whose `id` the body has; without one, adds it.
    ///
    /// Body: `id` (int), `name` (text), `description` (text), `active` (int), `device_type`
    /// (text), `pac_url` (text), `allow_unreachable_pac` (flag), `rule_order` (int), `log_mode`
    /// (int), `log_level` (int), `log_file_size` (int), `reauth_period` (text),
    /// `reactivate_web_security_minutes` (text), `highlight_active_control` (int),
    /// `send_disable_service_reason` (int), `tunnel_zapp_traffic` (int), `enable_device_groups`
    /// (int), `forwarding_profile_id` (int), `group_all` (int), `zia_posture_config_id` (int),
    /// `app_identity_names` (list), `app_service_ids` (list), `app_service_names` (list),
    /// `bypass_app_ids` (list), `bypass_custom_app_ids` (list), `device_group_ids` (list),
    /// `device_group_names` (list), `group_ids` (list), `group_names` (list), `user_ids` (list),
    /// `user_names` (list), `windows_policy` (object), `mac_policy` (object), `linux_policy`
    /// (object), `ios_policy` (object), `android_policy` (object), `policy_extension` (object),
    /// `disaster_recovery` (object), `on_net_policy` (object).
    fn web_policy_edit(body) => PUT "/zcc/papi/public/v1/web/policy/edit" spelt SENT via edit;
}

fn edit(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    rename(&mut call, PLATFORMS);
    rename(&mut call, EXTENSION);
    client.execute(call)
}
