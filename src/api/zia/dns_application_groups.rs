//! Dns application groups.

crate::macros::resource! {
    /// TODO one line: what DNS application groups are.
    pub struct DnsApplicationGroups("zia.dns_application_groups");

    /// Lists the groups.
    fn list_groups(query) => LIST "/zia/api/v1/dnsApplicationGroups";

    /// Returns the group with this id.
    fn get_group(group_id) => GET "/zia/api/v1/dnsApplicationGroups/{group_id}";

    /// Adds a group.
    ///
    /// Body: `description` (text), `dns_applications` (list), `name` (text).
    fn add_group(body) => POST "/zia/api/v1/dnsApplicationGroups";

    /// Replaces the group with this id.
    ///
    /// Body: `name` (text), `description` (text), `dns_applications` (list).
    fn update_group(group_id, body) => PUT "/zia/api/v1/dnsApplicationGroups/{group_id}";

    /// Removes the group with this id.
    fn delete_group(group_id) => DELETE "/zia/api/v1/dnsApplicationGroups/{group_id}";
}
