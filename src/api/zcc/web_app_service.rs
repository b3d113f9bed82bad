//! Applications that bypass the tunnel.

crate::api::macros::resource! {
    /// Applications that policies can exclude from the tunnel.
    pub struct WebAppService("zcc.web_app_service");

    /// Lists the applications.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    ///
    /// Returns: a list of objects with `id` (int), `active` (flag), `app_name` (text), `app_svc_id`
    /// (int), `app_version` (int), `created_by` (text), `edited_by` (text), `edited_timestamp`
    /// (text), ….
    fn list_by_company(query) => LIST "/zcc/papi/public/v1/webAppService/listByCompany";

    /// Changes the application with the `id` in the body.
    ///
    /// Body: `id` (int), `app_name` (text), `active` (flag), `app_version` (int), `app_svc_id`
    /// (int), `uid` (text), `app_data_blob` (list), `app_data_blob_v6` (list), `zapp_data_blob`
    /// (text), `zapp_data_blob_v6` (text), `version` (int).
    fn update_web_app_service(body)
        => PUT "/zcc/papi/public/v1/webAppService/edit"
        from go "web_app_service.UpdateWebAppService";
}
