//! Ip destination groups.

crate::macros::resource! {
    /// IP destination groups.
    pub struct IpDestinationGroups("ztw.ip_destination_groups");

    /// Lists the IP destination groups.
    ///
    /// Query: `exclude_type` (text).
    fn list_ip_destination_groups(query) => LIST "/ztw/api/v1/ipDestinationGroups";

    /// Lists the IP destination groups lite.
    ///
    /// Query: `exclude_type` (text).
    fn list_ip_destination_groups_lite(query) => LIST "/ztw/api/v1/ipDestinationGroups";

    /// Adds an IP destination group.
    ///
    /// Body: `type` (text), `addresses` (list), `description` (text), `ip_categories` (list),
    /// `countries` (list), `name` (text).
    fn add_ip_destination_group(body) => POST "/ztw/api/v1/ipDestinationGroups";

    /// Replaces the IP destination group with this id.
    ///
    /// Query: `override` (flag).
    ///
    /// Body: `name` (text), `description` (text), `type` (text), `addresses` (list),
    /// `ip_categories` (list), `countries` (list).
    fn update_ip_destination_group(group_id, query, body)
        => PUT "/ztw/api/v1/ipDestinationGroups/{group_id}";

    /// Removes the IP destination group with this id.
    fn delete_ip_destination_group(group_id) => DELETE "/ztw/api/v1/ipDestinationGroups/{group_id}";
}
