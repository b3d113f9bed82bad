//! Application segments.

use super::shared::microtenant_query::{self, in_query};
use super::shared::segments::{add, provision, update};
use crate::api::prelude::{ApiResponse, Call, Client, Payload, Result, Value, WHOLE};

crate::api::macros::resource! {
    /// Application segments: domains and ports of applications, and their servers.
    ///
    /// Ports are flat pairs (`"tcp_port_ranges": ["80", "80", "8000", "8999"]`) or ranges
    /// (`"tcp_port_range": [{"from": "80", "to": "80"}]`). If a body has both forms, they must be
    /// equal.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/configuring-application-segments-using-api>
    pub struct ApplicationSegment("zpa.application_segment");

    /// Lists the segments of all types.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `microtenant_id` (text).
    ///
    /// Returns: a list of objects with `id` (text), `name` (text), `adp_enabled` (flag),
    /// `api_protection_enabled` (flag), `auto_app_protect_enabled` (flag), `bypass_on_reauth`
    /// (flag), `bypass_type` (text), `config_space` (text), ….
    fn list_segments(query) => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application";

    /// Lists the segments with their ids and names, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text), `microtenant_id` (text).
    fn list_segments_summary(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/summary"
        from oneapi "GetApplicationSummary";

    /// Lists the applications of one type in the segment with this id.
    ///
    /// `application_type` is `BROWSER_ACCESS`, `INSPECT` or `SECURE_REMOTE_ACCESS`.
    ///
    /// Query: `application_type` (text), `microtenant_id` (text).
    fn get_segment_apps_by_type(segment_id, query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}/getAppsByType"
        as WHOLE from oneapi "GetApplicationAppsByType";

    /// Returns the number of configured segments over time.
    fn get_application_segment_count()
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/configured/count";

    /// Returns the names of the resources that refer to the segment with this id, by type.
    ///
    /// Query: `microtenant_id` (text).
    fn get_application_segment_mappings(segment_id, query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}/mappings";

    /// Returns the number of segments, and the limit.
    fn get_current_and_max_limit()
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/count/currentAndMaxLimit";

    /// Returns the segments of some domains that are not compatible with multimatch.
    ///
    /// Multimatch lets a request match several segments. The body may also be a bare array of
    /// domains.
    ///
    /// Body: `domains` (list), `microtenant_id` (text).
    fn get_multimatch_unsupported_references(body)
        => SEARCH "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/multimatchUnsupportedReferences"
        via with_domains;

    /// Returns the segment with this id.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Returns: `id` (text), `name` (text), `adp_enabled` (flag), `api_protection_enabled` (flag),
    /// `auto_app_protect_enabled` (flag), `bypass_on_reauth` (flag), `bypass_type` (text),
    /// `config_space` (text), ….
    fn get_segment(segment_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}";

    /// Returns the load balancing of the segment with this id over its server groups.
    ///
    /// Query: `microtenant_id` (text).
    fn get_weighted_lb_config(segment_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}/weightedLbConfig";

    /// Adds a segment.
    ///
    /// Body: `name` (text), `domain_names` (list), `segment_group_id` (text), `server_group_ids`
    /// (list), `tcp_port_ranges` (list), `udp_port_ranges` (list), `tcp_port_range` (list),
    /// `udp_port_range` (list), `description` (text), `enabled` (flag), `bypass_type` (text),
    /// `clientless_app_ids` (list of applications for browsers), `double_encrypt` (flag),
    /// `health_check_type` (text), `health_reporting` (text), `ip_anchored` (flag),
    /// `is_cname_enabled` (flag), `passive_health_enabled` (flag), `icmp_access_type` (text),
    /// `microtenant_id` (text).
    ///
    /// Returns: `id` (text), `name` (text), `adp_enabled` (flag), `api_protection_enabled` (flag),
    /// `auto_app_protect_enabled` (flag), `bypass_on_reauth` (flag), `bypass_type` (text),
    /// `config_space` (text), ….
    fn add_segment(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application" via add;

    /// Adds a segment together with its segment group and server groups.
    ///
    /// Body: `name` (text), `description` (text), `enabled` (flag), `domain_names` (list),
    /// `segment_group_id` (text), `server_group_ids` (list), `application_group` (object),
    /// `server_group_dtos` (list), `tcp_port_ranges` (list), `udp_port_ranges` (list),
    /// `tcp_port_range` (list), `udp_port_range` (list), `domain` (text), `bypass_type` (text),
    /// `bypass_on_reauth` (flag), `health_reporting` (text), `icmp_access_type` (text),
    /// `match_style` (text), `tcp_keep_alive` (text), `ip_anchored` (flag), `is_cname_enabled`
    /// (flag), `select_connector_close_to_app` (flag), `fqdn_dns_check` (flag), `adp_enabled`
    /// (flag), `trust_untrusted_cert` (flag), `hide_dependencies` (flag), `extranet_enabled`
    /// (flag).
    fn add_segment_provision(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/provision"
        via provision;

    /// Replaces the segment with this id.
    ///
    /// Ports that are missing from the body are not sent. The client finds the ids of the
    /// applications in `clientless_app_ids` by their `domain`. `clientless_apps` are sent
    /// unchanged.
    ///
    /// Body: that of `add_segment`.
    fn update_segment(segment_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}"
        via update;

    /// Replaces the load balancing of the segment with this id over its server groups.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Body: `weighted_load_balancing` (flag), `application_to_server_group_mappings` (list, each
    /// with `id`, `weight` and `passive`).
    fn update_weighted_lb_config(segment_id, query, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}/weightedLbConfig";

    /// Removes the segment with this id.
    ///
    /// Query: `force_delete` (flag: remove it even if a policy uses it), `microtenant_id` (text).
    fn delete_segment(segment_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}";

    /// Moves the segment with this id to another microtenant.
    ///
    /// Body: `target_segment_group_id` (text), `target_server_group_id` (text),
    /// `target_microtenant_id` (text), `microtenant_id` (text: the current microtenant).
    fn app_segment_move(application_id, body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{application_id}/move"
        via in_query;

    /// Shares the segment with this id with other microtenants.
    ///
    /// Body: `share_to_microtenants` (list), `microtenant_id` (text: the current microtenant).
    fn app_segment_share(application_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{application_id}/share"
        via in_query;

    /// Returns the segments as CSV text.
    ///
    /// Query: `single` (flag), `microtenant_id` (text).
    fn application_segment_export(query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/export" via export;

    /// Sets the match style of several segments: whether a domain may match in several of them.
    ///
    /// Body: `application_ids` (list), `match_style` (text: `EXCLUSIVE` or `INCLUSIVE`),
    /// `microtenant_id` (text).
    fn bulk_update_multimatch(body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/bulkUpdateMultiMatch";

    /// Checks whether a segment with some domains would conflict with other segments.
    ///
    /// A conflict occurs if a wildcard domain covers, or is covered by, a domain of another
    /// segment.
    ///
    /// Body: that of `add_segment`.
    fn validate_wild_card_domain_name(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/validate"
        from oneapi "ValidateWildCardDomainName" via add;

    /// Replaces the tags of the segment with this id.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Body: `tags` (list).
    fn update_application_tags(segment_id, query, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}/tags"
        from oneapi "UpdateApplicationTags";
}

/// Sends the domains as a bare array.
fn with_domains(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let domains = call.fields().and_then(|fields| fields.get("domains")).cloned();
    if let Some(domains) = domains {
        microtenant_query::into_query(&mut call);
        call.body = Payload::Json(domains);
    }
    client.execute(call)
}

fn export(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    call.set_header("accept", "text/csv")?;
    client.execute(call)
}
