//! Templates of notifications for blocked users.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// Templates of end user notifications and of confirmations, by the policy that uses them.
    ///
    /// The vendor's reference: <https://help.zscaler.com/legacy-apis/end-user-notifications>
    pub struct EndUserNotificationTemplates("zia.end_user_notification_templates");

    /// Lists the notification templates of this type for a product.
    ///
    /// `query` has no documented parameters.
    fn list_eun_templates_by_product(template_type, product, query)
        => LIST "/zia/api/v1/eunTemplate/{template_type}/product/{product}" as WHOLE;

    /// Lists the default confirmation templates.
    ///
    /// `query` has no documented parameters.
    fn list_global_default_templates(query)
        => LIST "/zia/api/v1/userConfirmation/globalDefaultTemplates" as WHOLE;

    /// Lists the confirmation templates for a product.
    ///
    /// `query` has no documented parameters.
    fn list_user_confirmation_by_policy(product, query)
        => LIST "/zia/api/v1/userConfirmation/product/{product}" as WHOLE;

    /// Returns whether notifications of this template type are available.
    ///
    /// Query: `product_type` (text).
    fn get_eun_feature_enablement_status(template_type, query)
        => GET "/zia/api/v1/eunTemplate/{template_type}/featureEnablementStatus";

    /// Returns whether confirmations of this template type are available.
    ///
    /// Query: `product_type` (text).
    fn get_notification_enablement_status(template_type, query)
        => GET "/zia/api/v1/userConfirmation/{template_type}/featureEnablementStatus";
}
