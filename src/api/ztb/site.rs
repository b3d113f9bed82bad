//! Sites.

use super::{merged, result};

crate::api::macros::resource! {
    /// Sites and their gateways.
    pub struct Site("ztb.site");

    /// Lists the application segments of sites.
    ///
    /// Query: `page` (int), `limit` (int), `search` (text).
    fn list_app_segments(query) => LIST "/ztb/api/v2/Site/app_segments";

    /// Lists the names of the sites.
    ///
    /// Query: `siteId` (text), `gatewayType` (text), `full` (flag).
    fn list_site_names(query) => LIST "/ztb/api/v2/Site/names";

    /// Lists the sites.
    ///
    /// Query: `search` (text), `page` (int), `limit` (int), `sort` (text), `sortdir` (text),
    /// `siteId` (text), `gatewayType` (text).
    fn list_sites(query) => LIST "/ztb/api/v2/Site/";

    /// Returns the configuration of a gateway's host.
    ///
    /// Query: `gateway_ipaddress` (text), `site_name` (text).
    fn get_hostname_config(query) => GET "/ztb/api/v2/Site/hostnameconfig";

    /// Returns the checksum of the sites' configuration.
    fn get_md5() => GET "/ztb/api/v2/Site/MD5" via result;

    /// Returns the site with this id.
    fn get_site_by_id(site_id) => GET "/ztb/api/v2/Site/siteByID/{site_id}";

    /// Returns the site with this name.
    fn get_site_by_name(name) => GET "/ztb/api/v2/Site/siteByName/{name}";

    /// Returns an overview of a site's gateways, networks and connectors.
    fn get_site_overview(site_id) => GET "/ztb/api/v2/Site/siteByID/{site_id}/overview";

    /// Adds a site in a public cloud.
    ///
    /// Body: `activation_code` (text), `customer_name` (text), `deployment_type` (text),
    /// `enable_backup` (flag), `gateway_name` (text), `location` (text), `name` (text), `plan`
    /// (text), `provider` (text), `region` (text), `vmsize` (text).
    fn create_cloud_site(body) => POST "/ztb/api/v2/Site/cloudSite/" via merged;

    /// Adds a site.
    ///
    /// Body: that of `update_site`.
    fn create_site(body) => POST "/ztb/api/v2/Site/";

    /// Refreshes the application segments of a site.
    fn update_app_segments(site_id) => POST "/ztb/api/v2/Site/app_segments/{site_id}";

    /// Changes the site with this id.
    ///
    /// Body: `name` (text), `display_name` (text), `dns` (text), `connect_to_hub` (flag),
    /// `nat_enabled` (flag), `proxy_rt_vlan` (text), `public_ip` (text), `secret_key` (text).
    fn update_site(site_id, body) => PUT "/ztb/api/v2/Site/{site_id}" via merged;

    /// Assigns a template to a site.
    fn update_site_template(site_id, template_id)
        => PUT "/ztb/api/v2/Site/{site_id}/template/{template_id}";

    /// Enables or disables the mapping of static IP addresses of a site.
    ///
    /// Body: `enabled` (flag).
    fn update_static_ips_mapping(site_id, body)
        => PUT "/ztb/api/v2/Site/{site_id}/static_ips_mapping";

    /// Removes the site with this id.
    fn delete_site(site_id) => DELETE "/ztb/api/v2/Site/{site_id}";
}
