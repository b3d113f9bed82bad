//! Site.

crate::macros::resource! {
    /// Site.
    pub struct Site("ztb.site");

    /// Lists the app segments.
    fn list_app_segments(query) => LIST "/ztb/api/v2/Site/app_segments";

    /// Lists the site names.
    fn list_site_names(query) => LIST "/ztb/api/v2/Site/names";

    /// Lists the sites.
    ///
    /// Query: `search` (text), `page` (int), `limit` (int), `sort` (text), `sortdir` (text),
    /// `siteId` (text), `gatewayType` (text).
    fn list_sites(query) => LIST "/ztb/api/v2/Site/";

    /// Returns the hostname config.
    ///
    /// Query: `gateway_ipaddress` (text), `site_name` (text).
    fn get_hostname_config(query) => GET "/ztb/api/v2/Site/hostnameconfig";

    /// Returns the md5.
    fn get_md5() => GET "/ztb/api/v2/Site/MD5";

    /// Returns the site by id with this id.
    fn get_site_by_id(site_id) => GET "/ztb/api/v2/Site/siteByID/{site_id}";

    /// Returns the site by name.
    ///
    /// Query: `name` (text).
    fn get_site_by_name(query) => GET "/ztb/api/v2/Site/siteByName/sample%20name";

    /// Returns the site overview with this id.
    fn get_site_overview(site_id) => GET "/ztb/api/v2/Site/siteByID/{site_id}/overview";

    /// Adds a cloud site.
    ///
    /// Body: `body` (text).
    fn create_cloud_site(body) => POST "/ztb/api/v2/Site/cloudSite/";

    /// Adds a site.
    fn create_site(body) => POST "/ztb/api/v2/Site/";

    /// Replaces the app segment with this id.
    fn update_app_segments(site_id) => POST "/ztb/api/v2/Site/app_segments/{site_id}";

    /// Replaces the site with this id.
    ///
    /// Body: `body` (text).
    fn update_site(site_id, body) => PUT "/ztb/api/v2/Site/{site_id}";

    /// Replaces the site template with this id.
    fn update_site_template(site_id, template_id)
        => PUT "/ztb/api/v2/Site/{site_id}/template/{template_id}";

    /// Replaces the static IPS mapping with this id.
    ///
    /// Body: `enabled` (flag).
    fn update_static_ips_mapping(site_id, body)
        => PUT "/ztb/api/v2/Site/{site_id}/static_ips_mapping";

    /// Removes the site with this id.
    fn delete_site(site_id) => DELETE "/ztb/api/v2/Site/{site_id}";
}
