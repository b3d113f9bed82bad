//! References of policy rules: the caller lists ids, and the API takes objects.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};
use crate::api::shared::ids::{self, IdFields, Ids};
use crate::api::shared::state;

/// The fields that hold ids, and the field of the body that each becomes.
///
/// `url_categories` is missing on purpose. Most rules refer to categories by name, such as
/// `OTHER_ADULT_MATERIAL`. The rules that refer to them by id have a separate handler.
const FIELDS: IdFields = &[
    ("app_service_groups", "app_service_groups"),
    ("app_services", "app_services"),
    ("auditor", "auditor"),
    ("bandwidth_class_ids", "bandwidth_classes"),
    ("bucket_ids", "buckets"),
    ("cloud_app_tenant_ids", "cloud_app_tenants"),
    ("criteria_domain_profile_ids", "criteria_domain_profiles"),
    ("departments", "departments"),
    ("dest_ip_groups", "dest_ip_groups"),
    ("dest_ipv6_groups", "dest_ipv6_groups"),
    ("dest_workload_groups_ids", "dest_workload_groups"),
    ("device_groups", "device_groups"),
    ("devices", "devices"),
    ("dlp_engines", "dlp_engines"),
    ("ec_groups", "ec_groups"),
    ("email_recipient_profile_ids", "email_recipient_profiles"),
    ("entity_group_ids", "entity_groups"),
    ("excluded_departments", "excluded_departments"),
    ("excluded_domain_profile_ids", "excluded_domain_profiles"),
    ("excluded_groups", "excluded_groups"),
    ("excluded_users", "excluded_users"),
    ("form_sharing_domain_profiles", "form_sharing_domain_profiles"),
    ("groups", "groups"),
    ("http_header_action_profile_ids", "http_header_action_profiles"),
    ("http_header_profile_ids", "http_header_profiles"),
    ("included_domain_profile_ids", "included_domain_profiles"),
    ("labels", "labels"),
    ("location_groups", "location_groups"),
    ("locations", "locations"),
    ("notification_template", "notification_template"),
    ("nw_application_groups", "nw_application_groups"),
    ("nw_service_groups", "nw_service_groups"),
    ("nw_services", "nw_services"),
    ("object_type_ids", "object_types"),
    ("proxy_gateway", "proxy_gateway"),
    ("scope_entity_ids", "admin_scope_scope_entities"),
    ("service_ids", "services"),
    ("sharing_domain_profiles", "sharing_domain_profiles"),
    ("smart_isolation_group_ids", "smart_isolation_groups"),
    ("smart_isolation_groups_ids", "smart_isolation_groups"),
    ("smart_isolation_user_ids", "smart_isolation_users"),
    ("smart_isolation_users_ids", "smart_isolation_users"),
    ("source_ip_groups", "source_ip_groups"),
    ("src_ip_groups", "src_ip_groups"),
    ("src_ipv6_groups", "src_ipv6_groups"),
    ("src_workload_groups_ids", "src_workload_groups"),
    ("supported_region_ids", "supported_regions"),
    ("tenancy_profile_ids", "tenancy_profile_ids"),
    ("time_windows", "time_windows"),
    ("users", "users"),
    ("virtual_zen_node_ids", "virtual_zen_nodes"),
    ("workload_groups", "workload_groups"),
    ("zpa_app_segments", "zpa_app_segments"),
    ("zpa_application_segment_groups", "zpa_application_segment_groups"),
    ("zpa_application_segments", "zpa_application_segments"),
];

/// URL categories, for rules that take their ids.
const CATEGORIES: IdFields = &[("url_categories", "url_categories")];

/// Sends a call whose body lists ids.
pub(crate) fn expand(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    apply(&mut call);
    client.execute(call)
}

/// Sends a call whose body lists ids and has `enabled`.
pub(crate) fn expand_with_state(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    apply(&mut call);
    state::from_enabled(client, call)
}

/// Like [`expand_with_state`], for rules that refer to URL categories by id.
pub(crate) fn expand_with_categories(
    client: &Client,
    mut call: Call,
) -> Result<(Value, ApiResponse)> {
    ids::expand(&mut call, CATEGORIES, Ids::Numbers);
    expand_with_state(client, call)
}

/// Rewrites the body's id lists.
pub(crate) fn apply(call: &mut Call) {
    ids::expand(call, FIELDS, Ids::Numbers);
}
