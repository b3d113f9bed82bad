//! The organization.

crate::api::macros::resource! {
    /// The tenant's organization and subscriptions.
    pub struct OrganizationInformation("zia.organization_information");

    /// Returns the organization, in brief.
    ///
    /// Returns: `name` (text), `cloud_name` (text), `language` (text), `org_disabled` (flag),
    /// `org_id` (int), `timezone` (text), `domains` (list).
    fn get_org_info_lite() => GET "/zia/api/v1/orgInformation/lite";

    /// Returns the organization: its names, domains and addresses.
    fn get_organization_information() => GET "/zia/api/v1/orgInformation";

    /// Returns the organization's subscriptions.
    fn get_subscriptions() => GET "/zia/api/v1/subscriptions";
}
