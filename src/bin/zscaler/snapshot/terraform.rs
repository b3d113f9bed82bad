//! `-o terraform`: import blocks for the resources of the vendor's Terraform providers.
//!
//! The resources and their import ids are those of the sources of terraform-provider-zia and
//! terraform-provider-zpa. An object that the providers cannot manage has no block, such as the default
//! rule of a policy or a predefined network service.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use zscaler::redacted::printable_json;

/// A snapshot's file of blocks.
pub(super) const FILE: &str = "imports.tf";
/// The first line of the file. A later snapshot replaces the file only if it has this line.
pub(super) const HEAD: &str = "# Written by zscaler snapshot.\n\n";

/// A resource of a provider.
struct Resource {
    /// The operation that lists the objects, or reads the only object.
    operation: &'static str,
    /// The resource's type.
    kind: &'static str,
    id: Id,
    /// The items of the list that are of this type.
    of: Which,
}

/// The import id of a resource.
#[derive(Clone, Copy)]
enum Id {
    /// The value of a field.
    Field(&'static str),
    /// The values of two fields, separated by a colon.
    Pair(&'static str, &'static str),
    /// A fixed word, for a resource of which there is only one.
    Word(&'static str),
}

/// Selects items of a list.
#[derive(Clone, Copy)]
enum Which {
    All,
    /// Items whose field has this value.
    Is(&'static str, &'static str),
    /// Items whose field does not have this value.
    IsNot(&'static str, &'static str),
    /// Items whose field is a list that is not empty.
    Has(&'static str),
    /// Items in which the lists of these fields are empty.
    HasNone(&'static [&'static str]),
}

const fn all(operation: &'static str, kind: &'static str) -> Resource {
    Resource { operation, kind, id: Id::Field("id"), of: Which::All }
}

const fn some(operation: &'static str, kind: &'static str, of: Which) -> Resource {
    Resource { operation, kind, id: Id::Field("id"), of }
}

const fn by(operation: &'static str, kind: &'static str, id: Id) -> Resource {
    Resource { operation, kind, id, of: Which::All }
}

/// Rules without the default rule, which providers cannot manage.
const fn rules(operation: &'static str, kind: &'static str) -> Resource {
    some(operation, kind, Which::IsNot("default_rule", "true"))
}

const SEGMENTS: &str = "zpa.application_segment.list_segments";

const RESOURCES: &[Resource] = &[
    all("zia.admin_roles.list_admin_roles", "zia_admin_roles"),
    all("zia.admin_users.list_admin_users", "zia_admin_users"),
    all("zia.alert_subscriptions.list_alert_subscriptions", "zia_subscription_alert"),
    some(
        "zia.bandwidth_classes.list_classes",
        "zia_bandwidth_classes",
        Which::IsNot("is_name_l10n_tag", "true"),
    ),
    rules("zia.bandwidth_control_rules.list_rules", "zia_bandwidth_control_rule"),
    by("zia.casb_dlp_rules.list_all_rules", "zia_casb_dlp_rules", Id::Pair("type", "id")),
    by("zia.casb_malware_rules.list_all_rules", "zia_casb_malware_rules", Id::Pair("type", "id")),
    by(
        "zia.cloud_app_instances.list_cloud_app_instances",
        "zia_cloud_application_instance",
        Id::Field("instance_id"),
    ),
    by("zia.cloudappcontrol.list_rules", "zia_cloud_app_control_rule", Id::Pair("type", "id")),
    all(
        "zia.cloud_firewall.list_ip_destination_groups",
        "zia_firewall_filtering_destination_groups",
    ),
    all("zia.cloud_firewall.list_ip_source_groups", "zia_firewall_filtering_ip_source_groups"),
    all(
        "zia.cloud_firewall.list_network_app_groups",
        "zia_firewall_filtering_network_application_groups",
    ),
    some(
        "zia.cloud_firewall.list_network_services",
        "zia_firewall_filtering_network_service",
        Which::Is("type", "CUSTOM"),
    ),
    all(
        "zia.cloud_firewall.list_network_svc_groups",
        "zia_firewall_filtering_network_service_groups",
    ),
    rules("zia.cloud_firewall_dns.list_rules", "zia_firewall_dns_rule"),
    rules("zia.cloud_firewall_ips.list_rules", "zia_firewall_ips_rule"),
    rules("zia.cloud_firewall_rules.list_rules", "zia_firewall_filtering_rule"),
    all("zia.cloud_nss.list_nss_feed", "zia_cloud_nss_feed"),
    all("zia.custom_file_types.list_custom_file_types", "zia_custom_file_types"),
    some("zia.dlp_dictionary.list_dicts", "zia_dlp_dictionaries", Which::Is("custom", "true")),
    some(
        "zia.dlp_engine.list_dlp_engines",
        "zia_dlp_engines",
        Which::Is("custom_dlp_engine", "true"),
    ),
    all("zia.dlp_templates.list_dlp_templates", "zia_dlp_notification_templates"),
    rules("zia.dlp_web_rules.list_rules", "zia_dlp_web_rules"),
    all("zia.dns_application_groups.list_groups", "zia_dns_application_groups"),
    all("zia.email_profiles.list_email_profiles", "zia_email_profile"),
    all("zia.endpoint_application_groups.list_groups", "zia_endpoint_dlp_application_group"),
    all("zia.endpoint_custom_apps.list_custom_apps", "zia_endpoint_dlp_custom_apps"),
    rules("zia.endpoint_dlp_rules.list_rules", "zia_endpoint_dlp_rules"),
    rules("zia.file_type_control_rule.list_rules", "zia_file_type_control_rules"),
    rules("zia.forwarding_control.list_rules", "zia_forwarding_control_rule"),
    all("zia.gre_tunnel.list_gre_tunnels", "zia_traffic_forwarding_gre_tunnel"),
    all(
        "zia.http_header_control.list_http_header_action_profiles",
        "zia_http_header_action_profile",
    ),
    all("zia.http_header_control.list_http_header_profiles", "zia_http_header_profile"),
    all("zia.ips_signature_rules.list_ips_signature_rules", "zia_ips_signature_rules"),
    all("zia.locations.list_locations", "zia_location_management"),
    rules("zia.nat_control_policy.list_rules", "zia_nat_control_rules"),
    all("zia.nss_servers.list_nss_servers", "zia_nss_server"),
    rules("zia.outbound_email_dlp_rules.list_rules", "zia_outbound_email_dlp"),
    all("zia.pac_files.list_pac_files", "zia_pac_files"),
    all("zia.proxies.list_proxies", "zia_forwarding_control_proxies"),
    all("zia.risk_profiles.list_risk_profiles", "zia_risk_profiles"),
    all("zia.rule_labels.list_labels", "zia_rule_labels"),
    rules("zia.sandbox_rules.list_rules", "zia_sandbox_rules"),
    all("zia.security_ueba_alerts.list_alert_definitions", "zia_ueba_alert_definitions"),
    rules("zia.ssl_inspection_rules.list_rules", "zia_ssl_inspection_rules"),
    all("zia.sub_clouds.list_sub_clouds", "zia_sub_cloud"),
    all(
        "zia.tenancy_restriction_profile.list_restriction_profile",
        "zia_tenant_restriction_profile",
    ),
    rules("zia.traffic_capture.list_rules", "zia_traffic_capture_rules"),
    by("zia.traffic_datacenters.list_dc_exclusions", "zia_dc_exclusions", Id::Field("dcid")),
    all("zia.traffic_extranet.list_extranets", "zia_extranet"),
    all("zia.traffic_static_ip.list_static_ips", "zia_traffic_forwarding_static_ip"),
    all(
        "zia.traffic_vpn_credentials.list_vpn_credentials",
        "zia_traffic_forwarding_vpn_credentials",
    ),
    some(
        "zia.url_categories.list_categories",
        "zia_url_categories",
        Which::Is("custom_category", "true"),
    ),
    rules("zia.url_filtering.list_rules", "zia_url_filtering_rules"),
    all("zia.user_management.list_users", "zia_user_management"),
    all("zia.vzen_clusters.list_vzen_clusters", "zia_virtual_service_edge_cluster"),
    all("zia.vzen_nodes.list_zen_nodes", "zia_virtual_service_edge_node"),
    all("zia.workload_groups.list_groups", "zia_workload_groups"),
    all("zia.zpa_gateway.list_gateways", "zia_forwarding_control_zpa_gateway"),
    by(
        "zia.advanced_settings.get_advanced_settings",
        "zia_advanced_settings",
        Id::Word("advanced_settings"),
    ),
    by(
        "zia.atp_policy.get_atp_settings",
        "zia_advanced_threat_settings",
        Id::Word("advanced_threat_settings"),
    ),
    by("zia.atp_policy.get_atp_malicious_urls", "zia_atp_malicious_urls", Id::Word("all_urls")),
    by(
        "zia.atp_policy.get_atp_security_exceptions",
        "zia_atp_security_exceptions",
        Id::Word("all_urls"),
    ),
    by(
        "zia.authentication_settings.get_exempted_urls",
        "zia_auth_settings_urls",
        Id::Word("all_urls"),
    ),
    by(
        "zia.browser_control_settings.get_browser_control_settings",
        "zia_browser_control_policy",
        Id::Word("browser_settings"),
    ),
    by(
        "zia.end_user_notification.get_eun_settings",
        "zia_end_user_notification",
        Id::Word("enduser_notification"),
    ),
    by(
        "zia.ftp_control_policy.get_ftp_settings",
        "zia_ftp_control_policy",
        Id::Word("ftp_control"),
    ),
    by(
        "zia.malware_protection_policy.get_atp_malware_inspection",
        "zia_atp_malware_inspection",
        Id::Word("inspection"),
    ),
    by(
        "zia.malware_protection_policy.get_atp_malware_policy",
        "zia_atp_malware_policy",
        Id::Word("policy"),
    ),
    by(
        "zia.malware_protection_policy.get_atp_malware_protocols",
        "zia_atp_malware_protocols",
        Id::Word("protocol"),
    ),
    by(
        "zia.mobile_threat_settings.get_mobile_advanced_settings",
        "zia_mobile_malware_protection_policy",
        Id::Word("mobile_settings"),
    ),
    by(
        "zia.sandbox.get_behavioral_analysis",
        "zia_sandbox_behavioral_analysis",
        Id::Word("sandbox_settings"),
    ),
    by("zia.security_policy_settings.get_blacklist", "zia_security_settings", Id::Word("all_urls")),
    by(
        "zia.url_filtering.get_url_and_app_settings",
        "zia_url_filtering_and_cloud_app_settings",
        Id::Word("app_setting"),
    ),
    by(
        "zia.web_dlp_global_options.get_global_options",
        "zia_dlp_global_options",
        Id::Word("dlp_global_options"),
    ),
    all("zpa.app_connector_groups.list_connector_groups", "zpa_app_connector_group"),
    all("zpa.app_protection.list_custom_controls", "zpa_inspection_custom_controls"),
    all("zpa.app_protection.list_profiles", "zpa_inspection_profile"),
    some(
        SEGMENTS,
        "zpa_application_segment",
        Which::HasNone(&["clientless_apps", "pra_apps", "inspection_apps"]),
    ),
    some(SEGMENTS, "zpa_application_segment_browser_access", Which::Has("clientless_apps")),
    some(SEGMENTS, "zpa_application_segment_pra", Which::Has("pra_apps")),
    some(SEGMENTS, "zpa_application_segment_inspection", Which::Has("inspection_apps")),
    all("zpa.c2c_ip_ranges.list_ip_ranges", "zpa_c2c_ip_ranges"),
    all("zpa.cbi_banner.list_cbi_banners", "zpa_cloud_browser_isolation_banner"),
    all("zpa.cbi_certificate.list_cbi_certificates", "zpa_cloud_browser_isolation_certificate"),
    all("zpa.cbi_profile.list_cbi_profiles", "zpa_cloud_browser_isolation_external_profile"),
    all("zpa.lss.list_configs", "zpa_lss_config_controller"),
    all("zpa.microtenants.list_microtenants", "zpa_microtenant_controller"),
    rules("zpa.policies.list_rules.access", "zpa_policy_access_rule_v2"),
    rules("zpa.policies.list_rules.capabilities", "zpa_policy_capabilities_rule"),
    rules("zpa.policies.list_rules.client_forwarding", "zpa_policy_forwarding_rule_v2"),
    rules("zpa.policies.list_rules.credential", "zpa_policy_credential_rule"),
    rules("zpa.policies.list_rules.inspection", "zpa_policy_inspection_rule_v2"),
    rules("zpa.policies.list_rules.isolation", "zpa_policy_isolation_rule_v2"),
    rules("zpa.policies.list_rules.portal_policy", "zpa_policy_portal_access_rule"),
    rules("zpa.policies.list_rules.redirection", "zpa_policy_redirection_rule"),
    rules("zpa.policies.list_rules.timeout", "zpa_policy_timeout_rule_v2"),
    all("zpa.pra_approval.list_approval", "zpa_pra_approval_controller"),
    all("zpa.pra_console.list_consoles", "zpa_pra_console_controller"),
    all("zpa.pra_credential.list_credentials", "zpa_pra_credential_controller"),
    all("zpa.pra_credential_pool.list_credential_pool", "zpa_pra_credential_pool"),
    all("zpa.pra_portal.list_portals", "zpa_pra_portal_controller"),
    all("zpa.private_cloud.list_private_clouds", "zpa_private_cloud"),
    all("zpa.private_cloud_group.list_cloud_groups", "zpa_private_cloud_group"),
    all("zpa.provisioning.list_provisioning_keys", "zpa_provisioning_key"),
    all("zpa.segment_groups.list_groups", "zpa_segment_group"),
    all("zpa.server_groups.list_groups", "zpa_server_group"),
    all("zpa.servers.list_servers", "zpa_application_server"),
    all("zpa.service_edge_group.list_service_edge_groups", "zpa_service_edge_group"),
    all("zpa.tag_group.list_tag_groups", "zpa_tag_group"),
    all("zpa.tag_namespace.list_namespaces", "zpa_tag_namespace"),
    all("zpa.user_portal_aup.list_user_portal_aup", "zpa_user_portal_aup"),
    all("zpa.user_portal_controller.list_user_portals", "zpa_user_portal_controller"),
    all("zpa.user_portal_link.list_portal_link", "zpa_user_portal_link"),
];

/// An import block: the resource's type, a name, and the id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    kind: &'static str,
    name: String,
    id: String,
}

/// Whether the providers have a resource for the result of an operation.
pub(crate) fn has(operation: &str) -> bool {
    // An argument may select the resource, such as the type of policies.
    let begins =
        |name: &str| name.strip_prefix(operation).is_some_and(|rest| rest.starts_with('.'));
    RESOURCES.iter().any(|known| known.operation == operation || begins(known.operation))
}

/// The resources of an operation. If an argument selects the resource, its value follows the name.
fn resources(operation: &str) -> impl Iterator<Item = &'static Resource> {
    RESOURCES.iter().filter(move |resource| {
        resource.operation == operation
            || operation.strip_prefix(resource.operation).is_some_and(|rest| rest.starts_with('.'))
    })
}

/// The blocks of an operation's result. `operation` is its name. For policies, the type follows.
pub(crate) fn of(operation: &str, value: &Value) -> Vec<Block> {
    let items = match value {
        Value::Array(items) => items.as_slice(),
        one => std::slice::from_ref(one),
    };
    let mut blocks = Vec::new();
    for resource in resources(operation) {
        if let Id::Word(word) = resource.id {
            let (kind, id) = (resource.kind, word.to_owned());
            blocks.push(Block { kind, name: "this".to_owned(), id });
            continue;
        }
        for item in items.iter().filter(|item| resource.of.holds(item)) {
            let Some(id) = resource.id.of(item) else { continue };
            let name = item.get("name").or_else(|| item.get("configured_name"));
            let name = slug(name.and_then(Value::as_str).unwrap_or_default());
            blocks.push(Block { kind: resource.kind, name, id });
        }
    }
    blocks
}

/// The blocks in Terraform's syntax. Blocks with the same name get their ids as suffixes. Every name is
/// unique, because Terraform would refuse the whole file otherwise.
pub(crate) fn text(blocks: Vec<Block>) -> String {
    let mut count: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for block in &blocks {
        *count.entry((block.kind, &block.name)).or_default() += 1;
    }
    let is_only = |block: &Block| count.get(&(block.kind, &block.name)) == Some(&1);
    let alone = |block: &&Block| !block.name.is_empty() && is_only(block);
    // What has a name of its own keeps it.
    let mut taken: BTreeSet<(&str, String)> =
        blocks.iter().filter(alone).map(|block| (block.kind, block.name.clone())).collect();
    let mut text = Vec::new();
    for block in &blocks {
        let mut name = match (block.name.as_str(), is_only(block)) {
            ("", _) => format!("id_{}", slug(&block.id).trim_start_matches('_')),
            (name, true) => name.to_owned(),
            (name, false) => format!("{name}_{}", slug(&block.id).trim_start_matches('_')),
        };
        if !alone(&block) {
            let first = name.clone();
            let mut number = 2;
            while !taken.insert((block.kind, name.clone())) {
                name = format!("{first}_{number}");
                number += 1;
            }
        }
        let id = quoted(&block.id);
        text.push(format!("import {{\n  to = {}.{name}\n  id = {id}\n}}\n", block.kind));
    }
    text.join("\n")
}

/// A quoted text in Terraform's syntax. `${` and `%{` begin templates, and some of JSON's escapes are
/// not valid.
fn quoted(text: &str) -> String {
    let json = Value::from(text).to_string();
    let mut quoted = String::new();
    let mut letters = json.chars();
    while let Some(letter) = letters.next() {
        quoted.push(letter);
        match (letter, letters.clone().next()) {
            ('$' | '%', Some('{')) => quoted.push(letter),
            ('\\', Some('b')) => quoted.push_str("u0008"),
            ('\\', Some('f')) => quoted.push_str("u000c"),
            ('\\', Some(escaped)) => quoted.push(escaped),
            _ => continue,
        }
        if letter == '\\' {
            letters.next();
        }
    }
    printable_json(&quoted).into_owned()
}

/// A valid name: lower-case letters, digits and underscores, and no digit at the beginning.
fn slug(name: &str) -> String {
    let mut slug = String::new();
    for letter in name.chars() {
        match letter {
            letter if letter.is_ascii_alphanumeric() => slug.push(letter.to_ascii_lowercase()),
            _ if slug.ends_with('_') || slug.is_empty() => {}
            _ => slug.push('_'),
        }
    }
    let slug = slug.trim_end_matches('_');
    match slug.starts_with(|letter: char| letter.is_ascii_digit()) {
        true => format!("_{slug}"),
        false => slug.to_owned(),
    }
}

impl Id {
    fn of(self, item: &Value) -> Option<String> {
        let field = |name: &str| match item.get(name)? {
            Value::String(text) if !text.is_empty() => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        };
        match self {
            Self::Field(name) => field(name),
            Self::Pair(one, other) => Some(format!("{}:{}", field(one)?, field(other)?)),
            Self::Word(word) => Some(word.to_owned()),
        }
    }
}

impl Which {
    fn holds(self, item: &Value) -> bool {
        let is = |field: &str, wanted: &str| match item.get(field) {
            Some(Value::String(text)) => text == wanted,
            Some(Value::Bool(flag)) => wanted == if *flag { "true" } else { "false" },
            _ => false,
        };
        let has = |field: &str| {
            item.get(field).and_then(Value::as_array).is_some_and(|list| !list.is_empty())
        };
        match self {
            Self::All => true,
            Self::Is(field, wanted) => is(field, wanted),
            Self::IsNot(field, other) => !is(field, other),
            Self::Has(field) => has(field),
            Self::HasNone(fields) => !fields.iter().any(|field| has(field)),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::lists;
    use super::*;

    #[test]
    fn every_resource_is_in_a_snapshot() {
        let parts: Vec<_> = ["zia", "zpa"].into_iter().flat_map(lists::parts).collect();
        for resource in RESOURCES {
            let is_there = |part: &lists::Part| {
                part.name == resource.operation || part.operation.name == resource.operation
            };
            assert!(parts.iter().any(is_there), "{}", resource.operation);
            let service = resource.operation.split('.').next().unwrap_or_default();
            assert!(resource.kind.starts_with(&format!("{service}_")), "{}", resource.kind);
        }
    }

    #[test]
    fn blocks_have_names_of_their_own_and_the_provider_s_ids() {
        let list = json!([{"id": 1, "name": "Guest Wi-Fi"}, {"id": 2, "name": "guest wi fi"},
            {"id": 3, "name": "2026"}, {"id": 4, "name": "…"}]);
        let expected = r#"import {
  to = zia_rule_labels.guest_wi_fi_1
  id = "1"
}

import {
  to = zia_rule_labels.guest_wi_fi_2
  id = "2"
}

import {
  to = zia_rule_labels._2026
  id = "3"
}

import {
  to = zia_rule_labels.id_4
  id = "4"
}
"#;
        assert_eq!(text(of("zia.rule_labels.list_labels", &list)), expected);
    }

    #[test]
    fn no_two_blocks_have_one_name() {
        let list = json!([{"id": 9, "name": "a 1"}, {"id": 1, "name": "a"}, {"id": 2, "name": "A"},
            {"id": 4, "name": "…"}, {"id": 5, "name": "id 4"}, {"id": "a-b", "name": "x"},
            {"id": "a_b", "name": "x"}]);
        let text = text(of("zia.rule_labels.list_labels", &list));
        let mut names: Vec<_> =
            text.lines().filter_map(|line| line.trim().strip_prefix("to = ")).collect();
        assert_eq!(names.len(), 7, "{text}");
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), 7, "{text}");
        assert!(text.contains("to = zia_rule_labels.a_1\n  id = \"9\""), "{text}");
    }

    #[test]
    fn no_text_is_more_than_a_text() {
        for (text, expected) in [
            ("${file(\"/etc/passwd\")}", r#""$${file(\"/etc/passwd\")}""#),
            ("%{ if true }", r#""%%{ if true }""#),
            ("a\u{8}b\u{c}\\b\n", r#""a\u0008b\u000c\\b\n""#),
            ("\u{202e}", r#""\u202e""#),
        ] {
            assert_eq!(quoted(text), expected);
        }
    }

    #[test]
    fn what_a_provider_does_not_manage_gets_no_block() {
        let rules = json!([{"id": "7", "name": "a"}, {"id": "8", "default_rule": true}]);
        let ids = |name: &str, value: &Value| {
            of(name, value).into_iter().map(|b| format!("{} {}", b.kind, b.id)).collect::<Vec<_>>()
        };
        assert_eq!(ids("zpa.policies.list_rules.access", &rules), ["zpa_policy_access_rule_v2 7"]);
        let segments = json!([{"id": "1"}, {"id": "2", "pra_apps": [{"id": "9"}]}]);
        assert_eq!(
            ids(SEGMENTS, &segments),
            ["zpa_application_segment 1", "zpa_application_segment_pra 2"]
        );
        let rules = json!([{"id": 3, "type": "WEBMAIL", "name": "x"}]);
        let name = "zia.cloudappcontrol.list_rules.WEBMAIL";
        assert_eq!(ids(name, &rules), ["zia_cloud_app_control_rule WEBMAIL:3"]);
        let settings = "zia.advanced_settings.get_advanced_settings";
        assert_eq!(ids(settings, &json!({})), ["zia_advanced_settings advanced_settings"]);
    }
}
