//! DLP notification templates.

use crate::api::prelude::WHOLE;
use crate::api::shared::local_search;

crate::api::macros::resource! {
    /// Templates of the notifications about DLP violations.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/data-loss-prevention>
    pub struct DlpTemplates("zia.dlp_templates");

    /// Lists the DLP notification templates.
    ///
    /// The API cannot search this list. The client keeps the items whose name contains `search`,
    /// ignoring case.
    ///
    /// Query: `search` (text).
    ///
    /// Returns: a list of objects with `id` (int), `name` (text), `attach_content` (flag),
    /// `html_message` (text), `plain_text_message` (text), `subject` (text), `tls_enabled` (flag).
    fn list_dlp_templates(query)
        => LIST "/zia/api/v1/dlpNotificationTemplates" as WHOLE via local_search::by_name;

    /// Lists the DLP notification templates, in brief.
    fn list_dlp_templates_lite()
        => LIST "/zia/api/v1/dlpNotificationTemplates/lite" as WHOLE
        from oneapi "ListDlpNotificationTemplatesLite";

    /// Returns the DLP notification template with this id.
    fn get_dlp_templates(template_id) => GET "/zia/api/v1/dlpNotificationTemplates/{template_id}";

    /// Adds a DLP notification template.
    ///
    /// Body: `attach_content` (flag), `plain_text_message` (text), `html_message` (text),
    /// `tls_enabled` (flag), `name` (text), `subject` (text).
    fn add_dlp_template(body) => POST "/zia/api/v1/dlpNotificationTemplates";

    /// Replaces the DLP notification template with this id.
    ///
    /// Body: that of `add_dlp_template`.
    fn update_dlp_template(template_id, body)
        => PUT "/zia/api/v1/dlpNotificationTemplates/{template_id}";

    /// Removes the DLP notification template with this id.
    fn delete_dlp_template(template_id)
        => DELETE "/zia/api/v1/dlpNotificationTemplates/{template_id}";
}
