//! Ip source groups.

crate::macros::resource! {
    /// IP source groups.
    pub struct IpSourceGroups("ztw.ip_source_groups");

    /// Lists the IP source groups.
    ///
    /// Query: `search` (text).
    fn list_ip_source_groups(query) => LIST "/ztw/api/v1/ipSourceGroups";

    /// Lists the IP source groups lite.
    ///
    /// Query: `search` (text).
    fn list_ip_source_groups_lite(query) => LIST "/ztw/api/v1/ipSourceGroups/lite";

    /// Adds an IP source group.
    ///
    /// Body: `name` (text), `ip_addresses` (text), `description` (text).
    fn add_ip_source_group(body) => POST "/ztw/api/v1/ipSourceGroups";

    /// Removes the IP source group with this id.
    fn delete_ip_source_group(group_id) => DELETE "/ztw/api/v1/ipSourceGroups/{group_id}";
}
