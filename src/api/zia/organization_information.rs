//! Organization information.

crate::macros::resource! {
    /// Organization information.
    pub struct OrganizationInformation("zia.organization_information");

    /// Returns the org info lite.
    fn get_org_info_lite() => GET "/zia/api/v1/orgInformation/lite";

    /// Returns the organization information.
    fn get_organization_information() => GET "/zia/api/v1/orgInformation";

    /// Returns the subscriptions.
    fn get_subscriptions() => GET "/zia/api/v1/subscriptions";
}
