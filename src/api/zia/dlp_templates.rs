//! Dlp templates.

crate::macros::resource! {
    /// TODO one line: what DLP templates are.
    pub struct DlpTemplates("zia.dlp_templates");

    /// Lists the DLP templates.
    ///
    /// Query: `search` (text).
    //TODO search/filter applied to the list on the client | GET /zia/api/v1/dlpNotificationTemplates | result list
    fn list_dlp_templates(query) => LIST "/zia/api/v1/dlpNotificationTemplates";

    /// Returns the DLP templates with this id.
    fn get_dlp_templates(template_id) => GET "/zia/api/v1/dlpNotificationTemplates/{template_id}";

    /// Adds a DLP template.
    ///
    /// Body: `attach_content` (flag), `plain_text_message` (text), `html_message` (text),
    /// `tls_enabled` (flag), `name` (text), `subject` (text).
    fn add_dlp_template(body) => POST "/zia/api/v1/dlpNotificationTemplates";

    /// Replaces the DLP template with this id.
    ///
    /// Body: `name` (text), `subject` (text), `attach_content` (flag), `plain_text_message`
    /// (text), `html_message` (text), `tls_enabled` (flag).
    fn update_dlp_template(template_id, body)
        => PUT "/zia/api/v1/dlpNotificationTemplates/{template_id}";

    /// Removes the DLP template with this id.
    fn delete_dlp_template(template_id)
        => DELETE "/zia/api/v1/dlpNotificationTemplates/{template_id}";
}
