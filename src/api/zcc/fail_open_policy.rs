//! Fail-open policies.

use crate::api::prelude::Spelling;

/// Fail-open policies spell this field differently from the rest of the service.
const SENT: Spelling = &[("device_type", "device_type")];

crate::api::macros::resource! {
    /// Fail-open policies: the agent's behavior while it cannot reach the service.
    pub struct FailOpenPolicy("zcc.fail_open_policy");

    /// Lists the fail-open policies.
    ///
    /// Query: `page` (int), `page_size` (int).
    ///
    /// Returns: a list of objects with `id` (text), `active` (text),
    /// `captive_portal_web_sec_disable_minutes` (int), `enable_captive_portal_detection` (int),
    /// `enable_fail_open` (int), `enable_strict_enforcement_prompt` (int),
    /// `enable_web_sec_on_proxy_unreachable` (text), `enable_web_sec_on_tunnel_failure` (text), ….
    fn list_by_company(query) => LIST "/zcc/papi/public/v1/webFailOpenPolicy/listByCompany";

    /// Changes the fail-open policy with the `id` in the body.
    ///
    /// Body: `id` (text), `active` (text), `enable_fail_open` (text),
    /// `enable_captive_portal_detection` (text), `captive_portal_web_sec_disable_minutes` (text),
    /// `enable_strict_enforcement_prompt` (text), `strict_enforcement_prompt_delay_minutes`
    /// (text), `strict_enforcement_prompt_message` (text), `enable_web_sec_on_proxy_unreachable`
    /// (text), `enable_web_sec_on_tunnel_failure` (text), `tunnel_failure_retry_count` (text),
    /// `device_type` (int), `policy_id` (int).
    ///
    /// Returns: `success` (text).
    fn update_failopen_policy(body)
        => PUT "/zcc/papi/public/v1/webFailOpenPolicy/edit" spelled SENT;
}
