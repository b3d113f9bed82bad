//! End user notification templates.

crate::macros::resource! {
    /// End user notification templates.
    pub struct EndUserNotificationTemplates("zia.end_user_notification_templates");

    /// Lists the eun templates by product.
    fn list_eun_templates_by_product(template_type, product, query)
        => LIST "/zia/api/v1/eunTemplate/{template_type}/product/{product}";

    /// Lists the global default templates.
    fn list_global_default_templates(query)
        => LIST "/zia/api/v1/userConfirmation/globalDefaultTemplates";

    /// Lists the user confirmation by policy.
    fn list_user_confirmation_by_policy(product, query)
        => LIST "/zia/api/v1/userConfirmation/product/{product}";

    /// Returns the eun feature enablement status.
    ///
    /// Query: `product_type` (text).
    fn get_eun_feature_enablement_status(template_type, query)
        => GET "/zia/api/v1/eunTemplate/{template_type}/featureEnablementStatus";

    /// Returns the notification enablement status.
    ///
    /// Query: `product_type` (text).
    fn get_notification_enablement_status(template_type, query)
        => GET "/zia/api/v1/userConfirmation/{template_type}/featureEnablementStatus";
}
