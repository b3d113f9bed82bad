//! How to read the object that an update replaces.

use serde_json::{Map, Value};

use crate::api::row::Row;
use crate::call::operation::{Method, Operation, is_special};
use crate::call::{Call, id_text};
use crate::client::Client;
use crate::error::{Error, Result};
use crate::registry::{find, rows};
use crate::response::ApiResponse;
use crate::response::paginator::Pages;

/// How to read an update's object, where the tables do not show it.
struct Exception {
    update: &'static str,
    how: How,
}

enum How {
    /// By this operation. Its path may have other argument names than the update:
    /// `(read's name, update's name)`.
    Get(&'static str, &'static [(&'static str, &'static str)]),
    /// By this list. The item whose field equals the argument is the object.
    List { list: &'static str, argument: &'static str, field: &'static str },
    /// The object is in a list, which is a field of this operation's result.
    Within { get: &'static str, list: &'static str, argument: &'static str },
    /// The object is a whole list. The update takes it as the field of this name, or as its body if
    /// there is no name.
    Whole { list: &'static str, field: Option<&'static str> },
    /// It cannot be read, for this reason.
    Not(&'static str),
}

const fn by(update: &'static str, how: How) -> Exception {
    Exception { update, how }
}

/// By the list: the single read is wrong, or there is none and the id is in the body.
const fn listed(list: &'static str, argument: &'static str, field: &'static str) -> How {
    How::List { list, argument, field }
}

const ADDS: &str = "adds to a list or removes from it, and reads what it needs itself";
const ACTS: &str = "starts or switches something; there is nothing to read and send back";
const UNREAD: &str = "no operation reads what it replaces";

/// Some objects are read by the list although there is a single read. Sources: the vendor's
/// Terraform provider for ZIA 4.7.24 (users: encoded names after a migration to ZIdentity), its
/// pull request 465 (ZPA gateways: every segment of the tenant), its custom endpoint applications
/// (the single read returns 400), the Go SDK's URL filtering rules (the single read omits the
/// isolation profile), and the provider for ZPA (the single read of a connector group has a wrong
/// `lssAppConnectorGroup`).
const EXCEPTIONS: &[Exception] = &[
    by("zia.activate.update_eusa_status", How::Get("zia.activate.get_eusa_status", &[])),
    by("zia.atp_policy.add_atp_malicious_urls", How::Not(ADDS)),
    by("zia.atp_policy.delete_atp_malicious_urls", How::Not(ADDS)),
    by(
        "zia.atp_policy.update_atp_security_exceptions",
        How::Whole {
            list: "zia.atp_policy.get_atp_security_exceptions",
            field: Some("bypass_urls"),
        },
    ),
    by("zia.endpoint_application_groups.update_application_group_resources", How::Not(UNREAD)),
    by(
        "zia.endpoint_custom_apps.update_custom_app",
        listed("zia.endpoint_custom_apps.list_custom_apps", "app_id", "resource_id"),
    ),
    by(
        "zia.custom_file_types.replace_custom_file_type",
        How::Get("zia.custom_file_types.get_custom_file_tytpe", &[("file_id", "id")]),
    ),
    by(
        "zia.endpoint_dlp_resource_groups.update_dlp_resources_by_tag",
        How::Whole {
            list: "zia.endpoint_dlp_resource_groups.get_dlp_resources_by_tag",
            field: None,
        },
    ),
    by(
        "zia.endpoint_dlp_resource_groups.update_group",
        listed("zia.endpoint_dlp_resource_groups.list_resource_group_tags", "group_id", "id"),
    ),
    by(
        "zia.endpoint_dlp_sub_rules.update_sub_rule",
        How::Within {
            get: "zia.endpoint_dlp_rules.get_rule",
            list: "sub_rules",
            argument: "sub_rule_id",
        },
    ),
    by("zia.pac_files.update_pac_file", How::Not(ACTS)),
    by("zia.sandbox.add_hash_to_custom_list", How::Get("zia.sandbox.get_behavioral_analysis", &[])),
    by(
        "zia.secure_browsing.update_smart_isolation",
        How::Get("zia.secure_browsing.get_browser_control_settings", &[]),
    ),
    by("zia.security_policy_settings.add_urls_to_whitelist", How::Not(ADDS)),
    by("zia.security_policy_settings.delete_urls_from_whitelist", How::Not(ADDS)),
    by(
        "zia.security_ueba_alerts.update_alert_rule_configuration",
        listed(
            "zia.security_ueba_alerts.list_alert_rule_configurations_rules",
            "alert_rule_configuration_id",
            "id",
        ),
    ),
    by("zia.shadow_it_report.bulk_update", How::Not(ACTS)),
    by("zia.smpc_instance.update_smpc_datacenters", How::Not(UNREAD)),
    by(
        "zia.traffic_datacenters.update_dc_exclusion",
        listed("zia.traffic_datacenters.list_dc_exclusions", "dcid", "dcid"),
    ),
    by(
        "zia.traffic_extranet.replace_extranet",
        How::Get("zia.traffic_extranet.get_extranet", &[("extranet_id", "id")]),
    ),
    by("zia.url_categories.add_urls_to_category", How::Not(ADDS)),
    by("zia.url_categories.delete_urls_from_category", How::Not(ADDS)),
    by("zia.url_categories.review_domains_put", How::Not(ADDS)),
    by("zia.url_filtering.update_rule", listed("zia.url_filtering.list_rules", "rule_id", "id")),
    by(
        "zia.user_management.update_user",
        listed("zia.user_management.list_users", "user_id", "id"),
    ),
    by(
        "zia.web_dlp_global_options.update_option",
        How::Get("zia.web_dlp_global_options.get_global_options", &[]),
    ),
    by(
        "zia.zpa_gateway.update_gateway",
        listed("zia.zpa_gateway.list_gateways", "gateway_id", "id"),
    ),
    by(
        "zpa.app_connector_groups.update_connector_group",
        listed("zpa.app_connector_groups.list_connector_groups", "group_id", "id"),
    ),
    by(
        "zpa.app_connector_schedule.update_connector_schedule",
        How::Get("zpa.app_connector_schedule.get_connector_schedule", &[]),
    ),
    by("zpa.app_protection.profile_control_attach", How::Not(ACTS)),
    by(
        "zpa.app_protection.update_profile_and_controls",
        How::Get("zpa.app_protection.get_profile", &[]),
    ),
    by("zpa.application_federation.federate_application", How::Not(ACTS)),
    by(
        "zpa.application_federation.update_application",
        listed("zpa.application_federation.list_applications_host", "application_id", "id"),
    ),
    by("zpa.application_segment.app_segment_share", How::Not(ACTS)),
    by("zpa.application_segment.bulk_update_multimatch", How::Not(ACTS)),
    by(
        "zpa.application_segment.update_application_tags",
        How::Not("takes only the tags, which are a part of the segment"),
    ),
    by(
        "zpa.browser_protection.update_browser_protection_profile",
        listed("zpa.browser_protection.list_browser_protection_profile", "profile_id", "id"),
    ),
    by(
        "zpa.customer_version_profile.update_version_profile",
        listed("zpa.customer_version_profile.list_version_profiles", "profile_id", "id"),
    ),
    by("zpa.policies.bulk_reorder_rules", How::Not(ACTS)),
    by(
        "zpa.service_edge_schedule.update_service_edge_schedule",
        How::Get("zpa.service_edge_schedule.get_service_edge_schedule", &[]),
    ),
    by("zpa.tag_key.bulk_update_status", How::Not(ACTS)),
    by("zpa.tag_namespace.update_namespace_status", How::Not(ACTS)),
    by("zcc.admin_user.update_admin_user", listed("zcc.admin_user.list_admin_users", "id", "id")),
    by("zcc.company.set_company_info", How::Get("zcc.company.get_company_info", &[])),
    by(
        "zcc.devices.update_device_cleanup_info",
        How::Get("zcc.devices.get_device_cleanup_info", &[]),
    ),
    by(
        "zcc.entitlements.update_zdx_group_entitlement",
        How::Get("zcc.entitlements.get_zdx_group_entitlements", &[]),
    ),
    by(
        "zcc.entitlements.update_zpa_group_entitlement",
        How::Get("zcc.entitlements.get_zpa_group_entitlements", &[]),
    ),
    by(
        "zcc.fail_open_policy.update_failopen_policy",
        listed("zcc.fail_open_policy.list_by_company", "id", "id"),
    ),
    by(
        "zcc.forwarding_profile.update_forwarding_profile",
        listed("zcc.forwarding_profile.list_by_company", "id", "id"),
    ),
    by(
        "zcc.trusted_networks.update_trusted_network",
        listed("zcc.trusted_networks.list_by_company", "id", "id"),
    ),
    by(
        "zcc.web_app_service.update_web_app_service",
        listed("zcc.web_app_service.list_by_company", "id", "id"),
    ),
    by("zcc.web_policy.activate_web_policy", How::Not(ACTS)),
    by("zcc.web_policy.web_policy_edit", listed("zcc.web_policy.list_by_company", "id", "id")),
    by("zcc.web_privacy.set_web_privacy_info", How::Get("zcc.web_privacy.get_web_privacy", &[])),
    by("zdx.collections.import_collection_applications", How::Not(ADDS)),
    by("ztw.activate.activate", How::Not(ACTS)),
    by("ztw.discovery_service.update_discovery_service_permissions", How::Not(UNREAD)),
    by("ztw.ec_groups.update_schedule_upgrade_time", How::Not(ACTS)),
    by("ztw.ec_groups.update_vm_upgrade_status", How::Not(ACTS)),
    by("ztw.public_cloud_info.change_state_public_cloud_info", How::Not(ACTS)),
    by("ztb.alarms.bulk_acknowledge", How::Not(ACTS)),
    by("ztb.alarms.update_alarm_patch", How::Get("ztb.alarms.get_alarm", &[])),
    by("ztb.alarms.update_alarm_put", How::Get("ztb.alarms.get_alarm", &[])),
    by(
        "ztb.policy_comments.update_comment",
        listed("ztb.policy_comments.list_comments", "comment_id", "id"),
    ),
    by("ztb.site.update_static_ips_mapping", How::Not(UNREAD)),
    by(
        "zid.groups.replace_users_groups",
        How::Not("takes the ids of users, but the list of members has the users themselves"),
    ),
    by(
        "zcell.customer_region_handling.update_regions",
        How::Not("takes the regions to set up, but the list has all regions"),
    ),
    by("zcell.sim_handling.update_sims_assign", How::Not(ACTS)),
    by("zcell.sim_handling.update_sims_assign_tag", How::Not(ACTS)),
    by("zcell.sim_handling.update_sims_lock", How::Not(ACTS)),
    by("zcell.sim_handling.update_sims_state", How::Not(ACTS)),
    by("zcell.sim_handling.update_sims_status", How::Not(ACTS)),
];

/// How to read the object that an update replaces.
pub(super) enum Read {
    /// By an operation that returns it, with pairs of its argument names and the update's.
    Get(&'static Row, Vec<(&'static str, &'static str)>),
    /// By its list: the argument that identifies it, and the item's field.
    List { list: &'static Row, argument: &'static str, fields: [&'static str; 2] },
    /// As an item of a list in a field of another object.
    Within { get: &'static Row, list: &'static str, argument: &'static str },
    /// As a whole list, which is sent back as this field, or as the body.
    Whole { list: &'static Row, field: Option<&'static str> },
}

/// Why an object cannot be read.
pub(super) enum Why {
    /// The reason of the table of exceptions.
    Reason(&'static str),
    /// The operation replaces nothing.
    NoUpdate,
}

impl Read {
    pub(super) fn of(update: &'static Operation) -> std::result::Result<Self, Why> {
        let exception = EXCEPTIONS.iter().find(|exception| exception.update == update.name);
        let row = |name: &'static str| find(name).ok_or(Why::Reason(UNREAD));
        match exception.map(|exception| &exception.how) {
            Some(How::Get(get, names)) => {
                let get = row(get)?;
                let same = named(&get.operation).map(|name| {
                    let other = names.iter().find(|(own, _)| *own == name);
                    (name, other.map_or(name, |(_, other)| *other))
                });
                Ok(Self::Get(get, same.collect()))
            }
            Some(How::List { list, argument, field }) => {
                Ok(Self::List { list: row(list)?, argument, fields: [field, argument] })
            }
            Some(How::Within { get, list, argument }) => {
                Ok(Self::Within { get: row(get)?, list, argument })
            }
            Some(How::Whole { list, field }) => Ok(Self::Whole { list: row(list)?, field: *field }),
            Some(How::Not(reason)) => Err(Why::Reason(reason)),
            None if !replaces(update) => Err(Why::NoUpdate),
            None => beside(update).ok_or(Why::Reason(UNREAD)),
        }
    }

    fn reader(&self) -> &'static Operation {
        match self {
            Self::Get(row, _) => &row.operation,
            Self::List { list, .. } | Self::Whole { list, .. } => &list.operation,
            Self::Within { get, .. } => &get.operation,
        }
    }

    /// The update's arguments. Arguments of the read only are not fields of the object.
    pub(super) fn for_update(&self, update: &Operation, arguments: &Value) -> Value {
        let mut arguments = arguments.clone();
        let reader = self.reader();
        // The object's own id may be a field of its body. The service handles a microtenant.
        let own =
            |name: &str| update.doc.contains(&format!("`{name}`")) || name == "microtenant_id";
        let only_read = |name: &str| match self {
            Self::Get(..) | Self::Within { .. } => named(reader).any(|other| other == name),
            Self::List { argument, .. } if *argument == name => false,
            Self::List { .. } | Self::Whole { .. } => {
                named(reader).any(|other| other == name)
                    || reader.doc.contains(&format!("`{name}`"))
            }
        };
        if let Some(fields) = arguments.as_object_mut() {
            fields.retain(|name, _| update.takes(name) || own(name) || !only_read(name));
        }
        arguments
    }

    /// Reads the object.
    pub(super) fn send(
        &self,
        client: &Client,
        update: &Call,
        mut arguments: Value,
    ) -> Result<(Value, ApiResponse)> {
        match self {
            Self::Get(get, names) => {
                if let Some(fields) = arguments.as_object_mut() {
                    for (own, other) in names.iter().filter(|(own, other)| own != other) {
                        if let Some(value) = fields.shift_remove(*other) {
                            fields.entry(*own).or_insert(value);
                        }
                    }
                    // Arguments of the update only, in its path or as the id of its body.
                    let reads = |name: &str| names.iter().any(|(own, _)| *own == name);
                    let of_update =
                        |name: &str| name == "id" || named(update.operation).any(|n| n == name);
                    fields.retain(|name, _| reads(name) || !of_update(name));
                }
                let (value, response) = one(client, update, get, arguments, names)?;
                Ok((lone(value), response))
            }
            Self::List { list, argument, fields } => {
                let wanted = wanted(update, &mut arguments, argument, list)?;
                let is_wanted = |item: &Value| {
                    let id = fields.iter().find_map(|field| item.get(*field)).and_then(id_text);
                    id.as_ref() == Some(&wanted)
                };
                let call = Call::from_keywords(&list.operation, arguments)?;
                let walk = list.send(client, call)?.paginator();
                // Most lists have one page. For others, the largest pages save requests.
                let mut items = match walk.begins_with(is_wanted) {
                    true => walk.items(),
                    false => walk.with_largest_pages()?.items(),
                };
                for item in &mut items {
                    let item = item?;
                    if is_wanted(&item) {
                        return Ok((item, items.into_response()));
                    }
                }
                Err(missing(update, list, argument))
            }
            Self::Within { get, list, argument } => {
                let wanted = wanted(update, &mut arguments, argument, get)?;
                let (mut whole, response) = one(client, update, get, arguments, &[])?;
                let items = whole.get_mut(*list).map(Value::take).unwrap_or_default();
                let items = match items {
                    Value::Array(items) => items,
                    _ => Vec::new(),
                };
                let is_wanted =
                    |item: &Value| item.get("id").and_then(id_text).as_ref() == Some(&wanted);
                match items.into_iter().find(is_wanted) {
                    Some(item) => Ok((item, response)),
                    None => Err(missing(update, get, argument)),
                }
            }
            Self::Whole { list, .. } => {
                let call = Call::from_keywords(&list.operation, arguments)?;
                let walk = list.send(client, call)?.paginator().with_largest_pages()?;
                let mut items = walk.items();
                let all = (&mut items).collect::<Result<Vec<_>>>()?;
                Ok((all.into(), items.into_response()))
            }
        }
    }

    /// Puts the changed object into the update. An id that is a field of the body is sent as the
    /// API writes it.
    pub(super) fn take_back(&self, mut call: Call, after: Value) -> Result<Call> {
        let ids: Vec<&str> = match self {
            Self::List { argument, .. } => vec![argument],
            Self::Get(_, names) => names.iter().map(|(_, other)| *other).collect(),
            Self::Within { .. } | Self::Whole { .. } => Vec::new(),
        };
        for id in ids.into_iter().filter(|id| after.get(*id).is_some()) {
            call.take_field(id);
        }
        call.whole = true;
        match self {
            Self::Whole { field: Some(field), .. } => {
                call.take_back(Value::Object(Map::from_iter([((*field).to_owned(), after)])))
            }
            Self::Whole { field: None, .. } => call.with_body(&after),
            _ => call.take_back(after),
        }
    }
}

/// Sends a read of one object.
fn one(
    client: &Client,
    update: &Call,
    get: &'static Row,
    arguments: Value,
    names: &[(&str, &str)],
) -> Result<(Value, ApiResponse)> {
    let missing = named(&get.operation).find(|name| arguments.get(name).is_none());
    if let Some(name) = missing {
        let name = names.iter().find(|(own, _)| *own == name).map_or(name, |(_, other)| other);
        let message =
            format!("is missing; {}, which reads the object first, needs it", get.operation.name);
        return Err(update.refuse(name, message));
    }
    let call = Call::from_keywords(&get.operation, arguments)?;
    get.send(client, call)
}

/// Some settings are returned as a list of one item.
fn lone(value: Value) -> Value {
    match value {
        Value::Array(mut items) if items.len() == 1 => items.pop().unwrap_or_default(),
        value => value,
    }
}

/// The value that identifies the object, removed from the arguments.
fn wanted(update: &Call, arguments: &mut Value, argument: &str, list: &Row) -> Result<String> {
    let given = arguments.as_object_mut().and_then(|fields| fields.shift_remove(argument));
    let Some(given) = given else {
        let message = format!("is missing; it identifies the object in {}", list.operation.name);
        return Err(update.refuse(argument, message));
    };
    id_text(&given).ok_or_else(|| update.refuse(argument, format!("must be an id, not {given}")))
}

fn missing(update: &Call, list: &Row, argument: &str) -> Error {
    let message = format!("no object in {} has this id", list.operation.name);
    update.refuse(argument, message)
}

/// Finds the read for `update`: an operation with the same path or the same path arguments, one
/// with more arguments, or else the list.
fn beside(update: &'static Operation) -> Option<Read> {
    let others = |method| {
        rows().filter(move |other| {
            other.operation.method == method && resource(&other.operation) == resource(update)
        })
    };
    let last = |path: &'static str| path.rsplit('/').next();
    let arguments: Vec<_> = named(update).collect();
    let alike = || others(Method::GET).filter(|get| last(get.operation.path) == last(update.path));
    let get = others(Method::GET)
        .find(|get| get.operation.path == update.path)
        .or_else(|| alike().find(|get| named(&get.operation).eq(arguments.iter().copied())))
        .or_else(|| {
            alike().find(|get| {
                !arguments.is_empty() && arguments.iter().all(|name| get.operation.takes(name))
            })
        });
    if let Some(get) = get {
        let names = named(&get.operation).map(|name| (name, name)).collect();
        return Some(Read::Get(get, names));
    }
    // The same path with other argument names.
    let renamed = others(Method::GET).find(|get| {
        shape(get.operation.path).eq(shape(update.path)) && named(&get.operation).count() > 0
    });
    if let Some(get) = renamed.filter(|get| named(&get.operation).count() == arguments.len()) {
        let names = named(&get.operation).zip(arguments).collect();
        return Some(Read::Get(get, names));
    }
    let (id, rest) = arguments.split_last()?;
    let collection = update.path.strip_suffix(&format!("/{{{id}}}"))?;
    let list = others(Method::LIST).find(|list| {
        list.operation.path == collection && named(&list.operation).eq(rest.iter().copied())
    })?;
    Some(Read::List { list, argument: id, fields: ["id", id] })
}

/// A path's segments, without the names of its placeholders.
fn shape(path: &'static str) -> impl Iterator<Item = &'static str> {
    path.split('/').map(|segment| if segment.starts_with('{') { "{}" } else { segment })
}

/// The error about an operation that `modify` cannot use, with a hint at one that it can.
pub(super) fn refuse(operation: &'static Operation, why: Why) -> Error {
    let message = match why {
        Why::Reason(reason) => format!("modify cannot use it: it {reason}"),
        Why::NoUpdate => {
            let other = rows()
                .map(|row| &row.operation)
                .find(|other| resource(other) == resource(operation) && Read::of(other).is_ok());
            let hint = other.map(|other| format!(", such as {}", other.name)).unwrap_or_default();
            format!("replaces nothing; modify needs an operation that replaces an object{hint}")
        }
    };
    Error::Unsupported { operation: operation.name.to_owned(), message }
}

fn replaces(operation: &Operation) -> bool {
    matches!(operation.method, Method::PUT | Method::PATCH) && operation.takes("body")
}

/// An operation's service and resource.
fn resource(operation: &Operation) -> Option<&'static str> {
    operation.name.rsplit_once('.').map(|(name, _)| name)
}

/// The arguments of an operation's path.
fn named(operation: &'static Operation) -> impl Iterator<Item = &'static str> {
    operation.args.iter().copied().filter(|name| !is_special(name))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, reason = "tests")]
mod tests {
    use super::*;

    /// Every PUT and PATCH is covered, or it is said why not; and nothing is said in vain.
    #[test]
    fn every_update_can_be_modified_or_has_its_reason() {
        let (mut covered, mut without, mut unsaid) = (0, Vec::new(), Vec::new());
        for row in rows() {
            let update = &row.operation;
            let is_update = matches!(update.method, Method::PUT | Method::PATCH);
            match Read::of(update) {
                Ok(read) => {
                    covered += 1;
                    for name in named(read.reader()) {
                        let known = match &read {
                            Read::Get(_, names) => names.iter().any(|(own, _)| *own == name),
                            _ => true,
                        };
                        assert!(known, "{}: {name}", update.name);
                    }
                }
                Err(Why::Reason(UNREAD))
                    if !EXCEPTIONS.iter().any(|exception| exception.update == update.name) =>
                {
                    unsaid.push(update.name);
                }
                Err(Why::Reason(reason)) => without.push(format!("{}: {reason}", update.name)),
                // A body is what there is to replace.
                Err(Why::NoUpdate) if is_update => {
                    assert!(!update.takes("body"), "{}", update.name);
                    without.push(format!("{}: takes no body", update.name));
                }
                Err(Why::NoUpdate) => {}
            }
        }
        println!("{covered} updates can be modified; {} cannot:", without.len());
        println!("{}", without.join("\n"));
        assert!(unsaid.is_empty(), "say in EXCEPTIONS how they are read, or why not: {unsaid:#?}");
        assert!(covered > 200, "{covered}");
    }

    #[test]
    fn exceptions_name_operations() {
        for Exception { update, how } in EXCEPTIONS {
            let update = &find(update).unwrap_or_else(|| panic!("{update}")).operation;
            let reader = match how {
                How::Get(get, _) | How::Within { get, .. } => get,
                How::List { list, .. } | How::Whole { list, .. } => list,
                How::Not(_) => continue,
            };
            let reader = &find(reader).unwrap_or_else(|| panic!("{reader}")).operation;
            let is_read = matches!(reader.method, Method::GET | Method::LIST | Method::SEARCH);
            assert!(is_read && update.takes("body"), "{} by {}", update.name, reader.name);
        }
    }
}
