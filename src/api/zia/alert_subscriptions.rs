//! Alert subscriptions.

crate::macros::resource! {
    /// TODO one line: what alert subscriptions are.
    pub struct AlertSubscriptions("zia.alert_subscriptions");

    /// Lists the alert subscriptions.
    fn list_alert_subscriptions() => LIST "/zia/api/v1/alertSubscriptions";

    /// Returns the alert subscription with this id.
    fn get_alert_subscription(subscription_id)
        => GET "/zia/api/v1/alertSubscriptions/{subscription_id}";

    /// Adds an alert subscription.
    fn add_alert_subscription(body) => POST "/zia/api/v1/alertSubscriptions";

    /// Replaces the alert subscription with this id.
    ///
    /// Body: `settings` (text).
    //TODO body has added constants | PUT /zia/api/v1/alertSubscriptions/{subscription_id} | result object
    fn update_alert_subscription(subscription_id, body)
        => PUT "/zia/api/v1/alertSubscriptions/{subscription_id}";

    /// Removes the alert subscription with this id.
    fn delete_alert_subscription(subscription_id)
        => DELETE "/zia/api/v1/alertSubscriptions/{subscription_id}";
}
