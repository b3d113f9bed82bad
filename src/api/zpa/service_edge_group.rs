//! Service edge group.

crate::macros::resource! {
    /// Service edge group.
    pub struct ServiceEdgeGroup("zpa.service_edge_group");

    /// Lists the service edge groups.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `microtenant_id` (text).
    fn list_service_edge_groups(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serviceEdgeGroup";

    /// Returns the service edge group with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_service_edge_group(group_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serviceEdgeGroup/{group_id}";

    /// Adds a service edge group.
    ///
    /// Body: `cityCountry` (text), `country_code` (text), `enabled` (flag), `is_public` (flag),
    /// `override_version_profile` (flag), `service_edge_ids` (list), `trusted_network_ids` (list),
    /// `upgrade_day` (text), `upgrade_time_in_secs` (text), `version_profile` (text),
    /// `grace_distance_enabled` (flag), `grace_distance_value` (int), `grace_distance_value_unit`
    /// (text), `enrollment_cert_id` (text), `name` (text), `latitude` (text), `longitude` (text),
    /// `location` (text).
    fn add_service_edge_group(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serviceEdgeGroup";

    /// Replaces the service edge group with this id.
    ///
    /// Body: `enrollment_cert_id` (text), `microtenant_id` (text).
    fn update_service_edge_group(group_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serviceEdgeGroup/{group_id}";

    /// Removes the service edge group with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_service_edge_group(group_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/serviceEdgeGroup/{group_id}";
}
