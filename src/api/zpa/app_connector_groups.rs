//! App connector groups.

crate::macros::resource! {
    /// TODO one line: what app connector groups are.
    pub struct AppConnectorGroup("zpa.app_connector_groups");

    /// Lists the connector groups.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `microtenant_id` (text).
    fn list_connector_groups(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/appConnectorGroup";

    /// Lists the connector groups summary.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `microtenant_id` (text).
    fn list_connector_groups_summary(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/appConnectorGroup/summary";

    /// Returns the connector group with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_connector_group(group_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/appConnectorGroup/{group_id}";

    /// Returns the connector group sg with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_connector_group_sg(group_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/appConnectorGroup/{group_id}/sg";

    /// Adds a connector group.
    ///
    /// Body: `connector_ids` (list), `city_country` (text), `country_code` (text), `description`
    /// (text), `dns_query_type` (text), `enabled` (flag), `override_version_profile` (flag),
    /// `server_group_ids` (list), `lss_app_connector_group` (flag), `upgrade_day` (text),
    /// `upgrade_time_in_secs` (text), `version_profile` (text), `enrollment_cert_id` (text),
    /// `name` (text), `latitude` (int), `location` (text), `longitude` (int).
    //TODO body keys renamed or wrapped; several requests | GET /zpa/mgmtconfig/v2/admin/customers/{customerId}/enrollmentCert ; POST /zpa/mgmtconfig/v1/admin/customers/{customerId}/appConnectorGroup | result object
    fn add_connector_group(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/appConnectorGroup";

    /// Replaces the connector group with this id.
    ///
    /// Body: `connector_ids` (list), `city_country` (text), `country_code` (text), `description`
    /// (text), `dns_query_type` (text), `enabled` (flag), `name` (text), `latitude` (int),
    /// `location` (text), `longitude` (int), `override_version_profile` (flag), `server_group_ids`
    /// (list), `lss_app_connector_group` (flag), `upgrade_day` (text), `upgrade_time_in_secs`
    /// (text), `version_profile` (text), `enrollment_cert_id` (text).
    //TODO body keys renamed or wrapped; empty body -> object with the id only; several requests | GET /zpa/mgmtconfig/v2/admin/customers/{customerId}/enrollmentCert ; PUT /zpa/mgmtconfig/v1/admin/customers/{customerId}/appConnectorGroup/{group_id} | result object
    fn update_connector_group(group_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/appConnectorGroup/{group_id}";

    /// Removes the connector group with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_connector_group(group_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/appConnectorGroup/{group_id}";
}
