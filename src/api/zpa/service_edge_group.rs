//! Groups of service edges.

use super::shared::enrollment::{version_profile, with_certificate};
use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};
use crate::api::shared::ids::{self, IdFields, Ids};

crate::api::macros::resource! {
    /// Groups of private service edges, which connect users to applications.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/configuring-zpa-private-service-edge-groups-using-api>
    pub struct ServiceEdgeGroup("zpa.service_edge_group");

    /// Lists the service edge groups, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `microtenant_id` (text).
    ///
    /// Returns: a list of objects with `id` (text), `name` (text), `city_country` (text),
    /// `country_code` (text), `description` (text), `enabled` (flag),
    /// `exclusive_for_business_continuity` (flag), `grace_distance_enabled` (flag), ….
    fn list_service_edge_groups(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serviceEdgeGroup";

    /// Returns the service edge group with this id.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Returns: `id` (text), `name` (text), `city_country` (text), `country_code` (text),
    /// `description` (text), `enabled` (flag), `exclusive_for_business_continuity` (flag),
    /// `grace_distance_enabled` (flag), ….
    fn get_service_edge_group(group_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serviceEdgeGroup/{group_id}";

    /// Adds a service edge group.
    ///
    /// `enrollment_cert_id` is its enrollment certificate. Default: the certificate named `Service
    /// Edge`.
    ///
    /// Body: `city_country` (text), `country_code` (text), `enabled` (flag), `is_public` (flag),
    /// `override_version_profile` (flag), `service_edge_ids` (list), `trusted_network_ids` (list),
    /// `upgrade_day` (text), `upgrade_time_in_secs` (text), `version_profile` (text),
    /// `grace_distance_enabled` (flag), `grace_distance_value` (int), `grace_distance_value_unit`
    /// (text), `enrollment_cert_id` (text), `name` (text), `latitude` (text), `longitude` (text),
    /// `location` (text), `description` (text), `dns_query_type` (text).
    fn add_service_edge_group(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serviceEdgeGroup" via enrolled;

    /// Replaces the service edge group with this id.
    ///
    /// The group keeps its enrollment certificate if the body has none.
    ///
    /// Body: that of `add_service_edge_group`, `microtenant_id` (text).
    fn update_service_edge_group(group_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serviceEdgeGroup/{group_id}"
        via with_ids;

    /// Removes the service edge group with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_service_edge_group(group_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serviceEdgeGroup/{group_id}";
}

const ID_LISTS: IdFields =
    &[("service_edge_ids", "service_edges"), ("trusted_network_ids", "trusted_networks")];

/// Sends a group with its ids as objects, and with its enrollment certificate.
fn enrolled(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    ids::expand(&mut call, ID_LISTS, Ids::Verbatim);
    version_profile(&mut call)?;
    with_certificate(client, call, "Service Edge")
}

/// Sends a group with its ids as objects.
fn with_ids(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    ids::expand(&mut call, ID_LISTS, Ids::Verbatim);
    version_profile(&mut call)?;
    client.execute(call)
}
