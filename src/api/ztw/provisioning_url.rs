//! Provisioning URLs.

crate::api::macros::resource! {
    /// Provisioning URLs, with which new connectors start.
    pub struct ProvisioningUrl("ztw.provisioning_url");

    /// Lists the provisioning URLs, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_provisioning_url(query) => LIST "/ztw/api/v1/provUrl";

    /// Returns the provisioning URL with this id.
    ///
    /// Returns: `id` (int), `name` (text), `desc` (text), `last_mod_time` (int), `prov_url` (text),
    /// `prov_url_type` (text), `status` (text), `last_mod_uid` (object), ….
    fn get_provisioning_url(provision_id) => GET "/ztw/api/v1/provUrl/{provision_id}";

    /// Adds a provisioning URL.
    ///
    /// Body: `name` (text), `desc` (text), `prov_url_type` (text), `prov_url_data` (object).
    fn add_provisioning_url(body) => POST "/ztw/api/v1/provUrl";

    /// Replaces the provisioning URL with this id.
    ///
    /// Body: that of `add_provisioning_url`.
    fn update_provisioning_url(provision_id, body) => PUT "/ztw/api/v1/provUrl/{provision_id}";

    /// Sets the status of the provisioning URL with this id.
    fn change_prov_url_status(provision_id, status)
        => PUT "/ztw/api/v1/provUrl/{provision_id}/{status}" from oneapi "ChangeProvUrlStatus";

    /// Removes the provisioning URL with this id.
    fn delete_provisioning_url(provision_id) => DELETE "/ztw/api/v1/provUrl/{provision_id}";
}
