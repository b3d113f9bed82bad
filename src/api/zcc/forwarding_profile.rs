//! Forwarding profiles.

use crate::api::prelude::Spelling;

/// A field's name in Python's documentation, and a field that only a profile's actions spell this
/// way.
const SENT: Spelling = &[
    ("Resolved_ips_for_hostname", "resolvedIpsForHostname"),
    ("forwardingProfileActions.allow_tls_fallback", "allowTLSFallback"),
    ("unifiedTunnel.allow_tls_fallback", "allowTLSFallback"),
];

crate::api::macros::resource! {
    /// Forwarding profiles: the agent's forwarding of traffic on trusted and other networks.
    pub struct ForwardingProfile("zcc.forwarding_profile");

    /// Lists the forwarding profiles.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    ///
    /// Returns: a list of objects with `id` (text), `name` (text), `active` (text),
    /// `condition_type` (int), `dns_search_domains` (text), `dns_servers` (text),
    /// `enable_lwf_driver` (text), `enable_split_vpn_tn` (int), ….
    fn list_by_company(query) => LIST "/zcc/papi/public/v1/webForwardingProfile/listByCompany";

    /// Changes the forwarding profile with the `id` in the body.
    ///
    /// Without an `id`, adds a profile.
    ///
    /// Body: `id` (text), `name` (text), `active` (text), `hostname` (text),
    /// `resolved_ips_for_hostname` (text), `condition_type` (int), `dns_servers` (text),
    /// `dns_search_domains` (text), `trusted_subnets` (text), `trusted_gateways` (text),
    /// `trusted_dhcp_servers` (text), `trusted_egress_ips` (text), `trusted_networks` (list),
    /// `predefined_trusted_networks` (flag), `forwarding_profile_actions` (list),
    /// `forwarding_profile_zpa_actions` (list), `unified_tunnel` (list).
    ///
    /// Returns: `id` (int), `success` (text).
    fn update_forwarding_profile(body)
        => POST "/zcc/papi/public/v1/webForwardingProfile/edit" spelled SENT;

    /// Removes the forwarding profile with this id.
    fn delete_forwarding_profile(profile_id)
        => DELETE "/zcc/papi/public/v1/webForwardingProfile/{profile_id}/delete";
}
