//! Notification templates.

use super::V2;

crate::api::macros::resource! {
    /// Templates of the notifications that the agent shows to users.
    pub struct NotificationTemplates("zcc.notification_templates");

    /// Lists the notification templates, one page at a time.
    ///
    /// Query: `keyword` (text), `skip` (int), `per_page` (int).
    fn list_notification_templates(query)
        => LIST "/zcc/papi/public/v2/notification-templates" as V2
        from go "notification_template.GetAll";

    /// Returns the notification template with this id.
    fn get_notification_template(template_id)
        => GET "/zcc/papi/public/v2/notification-templates/{template_id}"
        from go "notification_template.Get";

    /// Adds a notification template.
    ///
    /// Body: `name` (text), `is_default_template` (flag), `enable_client` (flag), `enable_zia`
    /// (flag), `enable_app_updates` (flag), `enable_service_status` (flag), `duration_in_seconds`
    /// (int), `enable_persistent` (flag), `enable_do_not_disturb` (flag),
    /// `zia_notification_template` (object), `zpa_notification_template` (object).
    fn add_notification_template(body)
        => POST "/zcc/papi/public/v2/notification-templates" from go "notification_template.Create";

    /// Replaces the notification template with this id.
    ///
    /// Body: that of `add_notification_template`.
    fn update_notification_template(template_id, body)
        => PUT "/zcc/papi/public/v2/notification-templates/{template_id}"
        from go "notification_template.Update";

    /// Changes the notification template with this id.
    ///
    /// Fields that are missing from the body stay unchanged.
    ///
    /// Body: that of `add_notification_template`.
    fn partial_update_notification_template(template_id, body)
        => PATCH "/zcc/papi/public/v2/notification-templates/{template_id}"
        from go "notification_template.PartialUpdate";

    /// Removes the notification template with this id.
    fn delete_notification_template(template_id)
        => DELETE "/zcc/papi/public/v2/notification-templates/{template_id}"
        from go "notification_template.Delete";
}
