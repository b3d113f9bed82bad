//! Ip source groups.

crate::macros::resource! {
    /// TODO one line: what IP source groups are.
    pub struct IpSourceGroups("ztw.ip_source_groups");

    /// Lists the IP source groups.
    ///
    /// Query: `search` (text).
    fn list_ip_source_groups(query) => LIST "/ztw/api/v1/ipSourceGroups";

    /// Lists the IP source groups lite.
    ///
    /// Query: `search` (text).
    //TODO search/filter applied to the list on the client | GET /ztw/api/v1/ipSourceGroups/lite | result list
    fn list_ip_source_groups_lite(query) => LIST "/ztw/api/v1/ipSourceGroups/lite";

    /// Adds an IP source group.
    ///
    /// Body: `name` (text), `ip_addresses` (text), `description` (text).
    fn add_ip_source_group(body) => POST "/ztw/api/v1/ipSourceGroups";

    /// Removes the IP source group with this id.
    fn delete_ip_source_group(group_id) => DELETE "/ztw/api/v1/ipSourceGroups/{group_id}";
}
