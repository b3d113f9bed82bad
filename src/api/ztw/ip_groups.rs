//! Ip groups.

crate::macros::resource! {
    /// IP groups.
    pub struct IpGroups("ztw.ip_groups");

    /// Lists the IP groups.
    ///
    /// Query: `search` (text).
    fn list_ip_groups(query) => LIST "/ztw/api/v1/ipGroups";

    /// Lists the IP groups lite.
    ///
    /// Query: `search` (text).
    fn list_ip_groups_lite(query) => LIST "/ztw/api/v1/ipGroups/lite";

    /// Adds an IP group.
    ///
    /// Body: `name` (text), `ip_addresses` (text), `description` (text).
    fn add_ip_group(body) => POST "/ztw/api/v1/ipGroups";

    /// Removes the IP group with this id.
    fn delete_ip_group(group_id) => DELETE "/ztw/api/v1/ipGroups/{group_id}";
}
