//! The parts of a snapshot: a service's lists and settings that need no argument, and the lists whose
//! argument has few values.

use std::collections::HashSet;

use serde_json::{Value, json};
use zscaler::{Method, Operation};

use crate::failure::Failure;
use crate::target::{self, last};

/// The services of a snapshot without `--services`. They have configuration rather than reports.
const USUAL: &[&str] = &["zia", "zpa", "ztw", "zid"];

/// Lists that need an argument, and the values of the argument.
const FAMILIES: &[(&str, &str, &[&str])] = &[
    (
        "zia.cloudappcontrol.list_rules",
        "rule_type",
        &[
            "AI_ML",
            "BUSINESS_PRODUCTIVITY",
            "CONSUMER",
            "CUSTOM_CAPP",
            "DNS_OVER_HTTPS",
            "ENTERPRISE_COLLABORATION",
            "FILE_SHARE",
            "FINANCE",
            "HEALTH_CARE",
            "HOSTING_PROVIDER",
            "HUMAN_RESOURCES",
            "INSTANT_MESSAGING",
            "IT_SERVICES",
            "LEGAL",
            "SALES_AND_MARKETING",
            "SOCIAL_NETWORKING",
            "STREAMING_MEDIA",
            "SYSTEM_AND_DEVELOPMENT",
            "WEBMAIL",
        ],
    ),
    (
        "zpa.policies.list_rules",
        "policy_type",
        &[
            "access",
            "capabilities",
            "client_forwarding",
            "clientless",
            "credential",
            "inspection",
            "isolation",
            "portal_policy",
            "redirection",
            "siem",
            "timeout",
            "user_portal",
            "vpn_policy",
        ],
    ),
    ("zpa.provisioning.list_provisioning_keys", "key_type", &["connector", "service_edge"]),
];

/// Lists that are not configuration: the vendor's data for all tenants, and a tenant's activity.
const LEFT_OUT: &[&str] = &[
    "zia.cloud_firewall.list_network_apps",
    "zia.cloud_applications.list_cloud_app_policy",
    "zia.cloud_applications.list_cloud_app_ssl_policy",
    "zia.gre_tunnel.list_gre_ranges",
    "zia.gre_tunnel.list_vips",
    "zia.gre_tunnel.list_vips_recommended",
    "zia.gre_tunnel.list_vip_group_by_dc",
    "zia.locations.list_cities_by_name",
    "zia.locations.list_region_geo_coordinates",
    "zia.shadow_it_report.list_apps",
    "zia.traffic_datacenters.list_datacenters",
    // These select some of the objects of `application_segment`, which has the same path.
    "zpa.app_segments_ba.list_segments_ba",
    "zpa.app_segments_ba_v2.list_segments_ba",
    "zpa.app_segments_inspection.list_segment_inspection",
    "zpa.app_segments_pra.list_segments_pra",
    "zpa.npn_client_controller.list_vpn_connected_users",
];

/// One file of a snapshot, and its call.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) operation: &'static Operation,
    pub(super) arguments: Value,
    /// The operation's name and its argument: `zpa.policies.list_rules.access`.
    pub(super) name: String,
}

/// The services that `--services` names, or the usual ones.
pub(super) fn services(named: Option<&str>) -> Result<Vec<&'static str>, Failure> {
    let Some(named) = named else { return Ok(USUAL.to_vec()) };
    let mut services = Vec::new();
    for name in named.split(',').map(str::trim).filter(|name| !name.is_empty()) {
        let service = target::known_service(name)?;
        if !services.contains(&service) {
            services.push(service);
        }
    }
    match services.is_empty() {
        true => Err(Failure::usage("--services takes names of services, such as zia,zpa")),
        false => Ok(services),
    }
}

/// The parts of a snapshot of a service, in the order of its tables.
pub(super) fn parts(service: &str) -> Vec<Part> {
    let mut paths = HashSet::new();
    let operations = target::operations(service).filter(|operation| is_wanted(operation));
    operations
        .filter(|operation| paths.insert(operation.path))
        .flat_map(|operation| match family(operation) {
            None => vec![Part { operation, arguments: json!({}), name: operation.name.to_owned() }],
            Some((argument, values)) => {
                let part = |value: &&str| Part {
                    operation,
                    arguments: json!({argument: value}),
                    name: format!("{}.{value}", operation.name),
                };
                values.iter().map(part).collect()
            }
        })
        .collect()
}

/// The lists of a service that a snapshot cannot have, because they need an argument.
pub(super) fn out_of_reach(service: &str) -> Vec<&'static str> {
    let lists = target::operations(service).filter(|operation| operation.is_list());
    let lists = lists.filter(|list| list.positional().next().is_some() && family(list).is_none());
    lists.map(|list| list.name).collect()
}

fn family(operation: &Operation) -> Option<(&'static str, &'static [&'static str])> {
    let found = FAMILIES.iter().find(|(name, ..)| *name == operation.name);
    found.map(|(_, argument, values)| (*argument, *values))
}

/// Resources that only list parts of other resources' objects, for the filters of reports.
const EXCERPTS: &[&str] = &["zia.report_filter"];

fn is_wanted(operation: &Operation) -> bool {
    let needs_nothing = operation.args.iter().all(|argument| *argument == "query");
    let is_whole = operation.is_list() || is_setting(operation);
    let is_excerpt = operation.name.ends_with("_lite")
        || ["lite", "summary", "count"].contains(&operation.path.rsplit('/').next().unwrap_or(""))
        || operation
            .name
            .rsplit_once('.')
            .is_some_and(|(resource, _)| EXCERPTS.contains(&resource));
    let is_read = matches!(operation.method, Method::LIST | Method::GET | Method::SEARCH);
    (needs_nothing || family(operation).is_some())
        && is_whole
        && is_read
        && !is_excerpt
        && !LEFT_OUT.contains(&operation.name)
}

/// Whether an operation reads an object of which a tenant has only one. A PUT has the same path.
fn is_setting(operation: &Operation) -> bool {
    operation.method == Method::GET
        && last(operation.name).starts_with("get_")
        && target::operations(operation.service())
            .any(|other| other.method == Method::PUT && other.path == operation.path)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn the_operations_of_the_tables_exist() {
        for name in LEFT_OUT.iter().chain(FAMILIES.iter().map(|(name, ..)| name)) {
            assert!(zscaler::operation(name).is_some(), "{name}");
        }
        for (name, argument, _) in FAMILIES {
            let operation = zscaler::operation(name).unwrap();
            assert_eq!(operation.positional().collect::<Vec<_>>(), [*argument]);
        }
    }

    #[test]
    fn every_part_has_its_own_name() {
        let mut names = HashSet::new();
        for service in USUAL {
            let parts = parts(service);
            assert!(parts.len() > 2, "{service}");
            for part in parts {
                assert!(names.insert(part.name.clone()), "{}", part.name);
            }
        }
        for name in [
            "zia.rule_labels.list_labels",
            "zia.advanced_settings.get_advanced_settings",
            "zpa.policies.list_rules.access",
            "zpa.application_segment.list_segments",
        ] {
            assert!(names.contains(name), "{name}");
        }
    }
}
