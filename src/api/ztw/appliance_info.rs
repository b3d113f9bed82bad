//! Appliances.

crate::api::macros::resource! {
    /// Hardware appliances of branches.
    pub struct ApplianceInfo("ztw.appliance_info");

    /// Lists the appliances, one page at a time.
    ///
    /// Query: `search` (text), `page` (int), `page_size` (int).
    fn list_appliance_info(query)
        => LIST "/ztw/api/v1/applianceInfo" from oneapi "ListApplianceInfo";

    /// Returns the appliance with this id.
    fn get_appliance_info(appliance_id)
        => GET "/ztw/api/v1/applianceInfo/{appliance_id}" from oneapi "GetApplianceInfoById";

    /// Adds an appliance.
    ///
    /// Body: `desc` (text), `flags` (int), `location` (object), `model_type` (text), `name` (text),
    /// `prov_template` (object), `serial_number` (text), `start_support_tunnel` (flag), `status`
    /// (text), `support_tunnel_ip` (text), `support_tunnel_port` (int), `zia_support_tun_allow`
    /// (flag), `cloud` (text).
    fn add_appliance_info(body)
        => POST "/ztw/api/v1/applianceInfo" from oneapi "CreateApplianceInfo";

    /// Replaces the appliance with this id.
    ///
    /// Body: that of `add_appliance_info`.
    fn update_appliance_info(appliance_id, body)
        => PUT "/ztw/api/v1/applianceInfo/{appliance_id}" from oneapi "UpdateApplianceInfo";

    /// Computes the IP address and port of the support tunnel of an organization's appliance.
    ///
    /// Returns whether this succeeded.
    fn compute_ip_and_port(org_id, appliance_id)
        => PUT "/ztw/api/v1/applianceInfo/{org_id}/computeIpAndPort/{appliance_id}"
        from oneapi "ComputeIpAndPort";
}
