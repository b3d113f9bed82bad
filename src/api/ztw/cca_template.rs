//! Templates of the Cloud Connector agent.

crate::api::macros::resource! {
    /// Templates of Zscaler Client Connector for virtual desktops.
    pub struct CcaTemplate("ztw.cca_template");

    /// Lists the templates, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_cca_templates(query) => LIST "/ztw/api/v1/ccaTemplate" from oneapi "ListCcaTemplates";

    /// Returns the template with this id.
    fn get_cca_template(template_id)
        => GET "/ztw/api/v1/ccaTemplate/{template_id}" from oneapi "GetCcaTemplate";

    /// Adds a template.
    ///
    /// Body: `auth_type` (text), `desc` (text), `idp` (object), `idp_id` (int), `name` (text),
    /// `prov_url_type` (text), `template_data` (object), `template_url` (text), `vdi_user` (object),
    /// `vdi_user_id` (int).
    fn add_cca_template(body) => POST "/ztw/api/v1/ccaTemplate" from oneapi "CreateCcaTemplate";

    /// Replaces the template with this id.
    ///
    /// Body: that of `add_cca_template`.
    fn update_cca_template(template_id, body)
        => PUT "/ztw/api/v1/ccaTemplate/{template_id}" from oneapi "UpdateCcaTemplate";

    /// Removes the template with this id.
    fn delete_cca_template(template_id)
        => DELETE "/ztw/api/v1/ccaTemplate/{template_id}" from oneapi "RemoveCcaTemplate";
}
