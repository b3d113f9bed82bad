//! Subscriptions to alerts.

use crate::api::prelude::WHOLE;
use crate::api::shared::body_fields;

crate::api::macros::resource! {
    /// Alert subscriptions: email addresses, and the alerts that are sent to them.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/alerts>
    pub struct AlertSubscriptions("zia.alert_subscriptions");

    /// Lists the alert subscriptions.
    ///
    /// Returns: a list of objects with `id` (int), `email` (text), `description` (text),
    /// `comply_severities` (list), `manage_severities` (list), `pt0_severities` (list),
    /// `secure_severities` (list), `system_severities` (list).
    fn list_alert_subscriptions() => LIST "/zia/api/v1/alertSubscriptions" as WHOLE;

    /// Returns the alert subscription with this id.
    fn get_alert_subscription(subscription_id)
        => GET "/zia/api/v1/alertSubscriptions/{subscription_id}";

    /// Adds an alert subscription.
    ///
    /// Body: `email` (text), `description` (text), `pt0_severities` (list), `secure_severities`
    /// (list), `manage_severities` (list), `comply_severities` (list), `system_severities` (list),
    /// `deleted` (flag).
    fn add_alert_subscription(body) => POST "/zia/api/v1/alertSubscriptions";

    /// Replaces the alert subscription with this id.
    ///
    /// Body: that of `add_alert_subscription`, and the `id`. Default: the id in the path.
    fn update_alert_subscription(subscription_id, body)
        => PUT "/zia/api/v1/alertSubscriptions/{subscription_id}" via body_fields::with_id;

    /// Removes the alert subscription with this id.
    fn delete_alert_subscription(subscription_id)
        => DELETE "/zia/api/v1/alertSubscriptions/{subscription_id}";
}
