//! App connector groups.

use super::shared::enrollment::{joined, of_connectors};

crate::api::macros::resource! {
    /// Groups of app connectors.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/configuring-app-connector-groups-using-api>
    pub struct AppConnectorGroup("zpa.app_connector_groups");

    /// Lists the connector groups, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `microtenant_id` (text).
    ///
    /// Returns: a list of objects with `id` (text), `name` (text), `city_country` (text),
    /// `connector_group_type` (text), `country_code` (text), `description` (text), `dns_query_type`
    /// (text), `enabled` (flag), ….
    fn list_connector_groups(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/appConnectorGroup";

    /// Lists the connector groups with their ids and names, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `microtenant_id` (text).
    fn list_connector_groups_summary(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/appConnectorGroup/summary";

    /// Returns the connector group with this id.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Returns: `id` (text), `name` (text), `city_country` (text), `connector_group_type` (text),
    /// `country_code` (text), `description` (text), `dns_query_type` (text), `enabled` (flag), ….
    fn get_connector_group(group_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/appConnectorGroup/{group_id}";

    /// Returns the connector group with this id, with its server groups.
    ///
    /// Query: `microtenant_id` (text).
    fn get_connector_group_sg(group_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/appConnectorGroup/{group_id}/sg";

    /// Adds a connector group.
    ///
    /// `enrollment_cert_id` is its enrollment certificate. Default: the certificate named
    /// `Connector`.
    ///
    /// Body: `connector_ids` (list), `city_country` (text), `country_code` (text), `description`
    /// (text), `dns_query_type` (text), `enabled` (flag), `override_version_profile` (flag),
    /// `server_group_ids` (list), `lss_app_connector_group` (flag), `upgrade_day` (text),
    /// `upgrade_time_in_secs` (text), `version_profile` (text), `enrollment_cert_id` (text),
    /// `name` (text), `latitude` (int), `location` (text), `longitude` (int).
    ///
    /// Returns: `id` (text), `name` (text), `city_country` (text), `connector_group_type` (text),
    /// `country_code` (text), `description` (text), `dns_query_type` (text), `enabled` (flag), ….
    fn add_connector_group(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/appConnectorGroup"
        via of_connectors;

    /// Replaces the connector group with this id.
    ///
    /// The group keeps its enrollment certificate if the body has none.
    ///
    /// Body: `connector_ids` (list), `city_country` (text), `country_code` (text), `description`
    /// (text), `dns_query_type` (text), `enabled` (flag), `name` (text), `latitude` (int),
    /// `location` (text), `longitude` (int), `override_version_profile` (flag), `server_group_ids`
    /// (list), `lss_app_connector_group` (flag), `upgrade_day` (text), `upgrade_time_in_secs`
    /// (text), `version_profile` (text), `enrollment_cert_id` (text).
    fn update_connector_group(group_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/appConnectorGroup/{group_id}" via joined;

    /// Removes the connector group with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_connector_group(group_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/appConnectorGroup/{group_id}";
}
