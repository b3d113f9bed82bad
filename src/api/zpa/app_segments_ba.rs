//! Application segments with browser access.

use super::shared::segments::{add, update};

crate::api::macros::resource! {
    /// Application segments whose applications users open in a browser.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/configuring-browser-access-application-segments-using-api>
    pub struct ApplicationSegmentBa("zpa.app_segments_ba");

    /// Lists the segments of all types.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `microtenant_id` (text).
    fn list_segments_ba(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application";

    /// Returns the segment with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_segment_ba(segment_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}";

    /// Adds a segment.
    ///
    /// Body: `name` (text), `domain_names` (list), `segment_group_id` (text), `server_group_ids`
    /// (list), `tcp_port_ranges` (list), `udp_port_ranges` (list), `tcp_port_range` (list),
    /// `udp_port_range` (list), `clientless_app_ids` (list of applications, each with `name`,
    /// `domain`, `application_port`, `application_protocol`, `certificate_id`), `description`
    /// (text), `enabled` (flag), `bypass_type` (text), `double_encrypt` (flag),
    /// `health_check_type` (text), `health_reporting` (text), `ip_anchored` (flag),
    /// `is_cname_enabled` (flag), `passive_health_enabled` (flag), `icmp_access_type` (text),
    /// `microtenant_id` (text).
    fn add_segment_ba(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application" via add;

    /// Replaces the segment with this id.
    ///
    /// Ports that are missing from the body are not sent. The client finds the ids of the
    /// applications in `clientless_app_ids` by their `domain`. `clientless_apps` are sent
    /// unchanged.
    ///
    /// Body: that of `add_segment_ba`.
    fn update_segment_ba(segment_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}"
        via update;

    /// Removes the segment with this id.
    ///
    /// Query: `force_delete` (flag: remove it even if a policy uses it), `microtenant_id` (text).
    fn delete_segment_ba(segment_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/application/{segment_id}";
}
