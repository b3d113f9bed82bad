//! Private clouds.

crate::api::macros::resource! {
    /// Private clouds: sites that keep working without the Zscaler cloud.
    pub struct PrivateCloud("zpa.private_cloud");

    /// Lists the private clouds, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `microtenant_id` (text).
    fn list_private_clouds(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/privateCloud";

    /// Returns the private cloud with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_private_cloud(private_cloud_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/privateCloud/{private_cloud_id}";

    /// Adds a private cloud.
    ///
    /// Body: `name` (text), `description` (text), `enabled` (flag), `microtenant_id` (text),
    /// `fire_drill_enabled` (flag), `re_enroll_period` (int), `sitec_preferred` (flag),
    /// `remote_lss` (flag), `assistant_groups_ids` (list), `private_broker_group_ids` (list),
    /// `private_exporter_group_ids` (list), `site_controller_group_ids` (list), `siem_ids` (list).
    fn add_private_cloud(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/privateCloud";

    /// Replaces the private cloud with this id.
    ///
    /// Body: that of `add_private_cloud`.
    fn update_private_cloud(private_cloud_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/privateCloud/{private_cloud_id}";

    /// Removes the private cloud with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_private_cloud(private_cloud_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/privateCloud/{private_cloud_id}";
}
