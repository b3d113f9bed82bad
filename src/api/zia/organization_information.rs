//! The tenant itself.

crate::api::macros::resource! {
    /// What the service knows of the tenant as an organization.
    pub struct OrganizationInformation("zia.organization_information");

    /// Returns the organization, in brief.
    ///
    /// Returns: `name` (text), `cloud_name` (text), `language` (text), `org_disabled` (flag),
    /// `org_id` (int), `timezone` (text), `domains` (list).
    fn get_org_info_lite() => GET "/zia/api/v1/orgInformation/lite";

    /// Returns the organization: its names, domains, addresses.
    fn get_organization_information() => GET "/zia/api/v1/orgInformation";

    /// Returns the organization's subscriptions.
    fn get_subscriptions() => GET "/zia/api/v1/subscriptions";
}
