//! Application segment.

use super::references::{provision, segment};
use crate::call::Call;
use crate::parameters::Payload;
use crate::{ApiResponse, Client, Result, Value};

crate::macros::resource! {
    /// Applications: their domains, ports and servers.
    pub struct ApplicationSegment("zpa.application_segment");

    /// Lists the segments.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `microtenant_id` (text).
    fn list_segments(query) => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application";

    /// Returns the application segment count.
    fn get_application_segment_count()
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/configured/count";

    /// Returns the application segment mappings with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_application_segment_mappings(segment_id, query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}/mappings";

    /// Returns the current and max limit.
    fn get_current_and_max_limit()
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/count/currentAndMaxLimit";

    /// Returns the multimatch unsupported references.
    ///
    /// Body: `domains`, `microtenant_id` (text).
    fn get_multimatch_unsupported_references(body)
        => SEARCH "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/multimatchUnsupportedReferences" via with_domains;

    /// Returns the segment with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_segment(segment_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}";

    /// Returns the weighted lb config with this id.
    fn get_weighted_lb_config(segment_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}/weightedLbConfig";

    /// Adds a segment.
    ///
    /// Body: `bypass_type` (text), `clientless_app_ids` (list), `description` (text),
    /// `double_encrypt` (flag), `enabled` (flag), `health_check_type` (text), `health_reporting`
    /// (text), `ip_anchored` (flag), `is_cname_enabled` (flag), `passive_health_enabled` (flag),
    /// `icmp_access_type` (text), `microtenant_id` (text), `name` (text), `domain_names` (list),
    /// `segment_group_id` (text), `server_group_ids` (list), `tcp_port_ranges` (list),
    /// `udp_port_ranges` (list), `tcp_port_range` (list), `udp_port_range` (list).
    fn add_segment(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application" via segment;

    /// Adds a segment provision.
    ///
    /// Body: `description` (text), `enabled` (flag), `health_reporting` (text), `ip_anchored`
    /// (flag), `select_connector_close_to_app` (flag), `icmp_access_type` (text), `match_style`
    /// (text), `is_cname_enabled` (flag), `tcp_keep_alive` (text), `fqdn_dns_check` (flag),
    /// `adp_enabled` (flag), `domain` (text), `trust_untrusted_cert` (flag), `bypass_on_reauth`
    /// (flag), `bypass_type` (text), `hide_dependencies` (flag), `extranet_enabled` (flag),
    /// `application_group` (object), `server_group_dtos` (list), `name` (text), `domain_names`
    /// (list), `segment_group_id` (text), `server_group_ids` (list), `tcp_port_ranges` (list),
    /// `udp_port_ranges` (list), `tcp_port_range` (list), `udp_port_range` (list).
    fn add_segment_provision(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/provision" via provision;

    /// Replaces the segment with this id.
    ///
    /// Body: `microtenant_id` (text).
    fn update_segment(segment_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}" via segment;

    /// Replaces the weighted lb config with this id.
    ///
    /// Body: `weighted_load_balancing` (flag), `application_to_server_group_mappings` (list),
    /// `microtenant_id` (text).
    fn update_weighted_lb_config(segment_id, query, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}/weightedLbConfig";

    /// Removes the segment with this id.
    ///
    /// Query: `force_delete` (flag), `microtenant_id` (text).
    fn delete_segment(segment_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}";

    /// Apps the segment move with this id.
    ///
    /// Body: `target_segment_group_id` (text), `target_server_group_id` (text),
    /// `target_microtenant_id` (text).
    fn app_segment_move(application_id, body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{application_id}/move";

    /// Apps the segment share with this id.
    ///
    /// Body: `share_to_microtenants` (list).
    fn app_segment_share(application_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{application_id}/share";

    /// Applications the segment export.
    ///
    /// Query: `single` (flag), `microtenant_id` (text).
    fn application_segment_export(query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/export";

    /// Works on many at once: update multimatch.
    ///
    /// Body: `microtenant_id` (text), `application_ids` (list), `match_style` (text).
    fn bulk_update_multimatch(body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/bulkUpdateMultiMatch";
}

/// Sends the domains as an array of their own; a microtenant goes into the query.
fn with_domains(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    if let Some(fields) = call.fields_mut()
        && let Some(domains) = fields.shift_remove("domains")
    {
        if let Some(id) = fields.shift_remove("microtenant_id") {
            call.set_query("microtenant_id", id);
        }
        call.body = Payload::Json(domains);
    }
    client.execute(call)
}
