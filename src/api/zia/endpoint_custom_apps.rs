//! Custom endpoint applications.

crate::api::macros::resource! {
    /// Custom endpoint applications.
    ///
    /// The vendor's reference: <https://help.zscaler.com/legacy-apis/endpoint-data-loss-prevention-dlp-policy>
    pub struct EndpointCustomApps("zia.endpoint_custom_apps");

    /// Lists the custom applications, one page at a time.
    ///
    /// Query: `search` (text), `os_type` (text), `page` (int), `page_size` (int).
    fn list_custom_apps(query) => LIST "/zia/api/v1/endPointApplications/customApps";

    /// Lists the custom applications, in brief, one page at a time.
    ///
    /// Query: `search` (text), `os_type` (text), `page` (int), `page_size` (int).
    fn list_custom_apps_lite(query)
        => LIST "/zia/api/v1/endPointApplications/customApps/lite"
        from oneapi "ListCustomApplicationsLite";

    /// Returns the custom application with this id.
    fn get_custom_app(app_id) => GET "/zia/api/v1/endPointApplications/customApp/{app_id}";

    /// Adds a custom application.
    ///
    /// Body: `resource_id` (int), `description` (text), `os_type` (text), `application_name`
    /// (text), `bundle_id` (text), `filename` (text), `original_file_name` (text),
    /// `digitally_signed` (flag), `mod_uid` (int), `application_type` (text), `zapp_id` (text),
    /// `deleted` (flag), `versions` (list), `version` (object), `name` (text).
    fn add_custom_app(body) => POST "/zia/api/v1/endPointApplications/customApp";

    /// Replaces the custom application with this id.
    ///
    /// Body: that of `add_custom_app`.
    fn update_custom_app(app_id, body) => PUT "/zia/api/v1/endPointApplications/customApp/{app_id}";

    /// Removes the custom application with this id.
    fn delete_custom_app(app_id) => DELETE "/zia/api/v1/endPointApplications/customApp/{app_id}";
}
