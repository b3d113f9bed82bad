//! IP groups.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// Groups of IP addresses.
    pub struct IpGroups("zia.ip_groups");

    /// Lists the IP groups.
    ///
    /// Query: `search` (text), `include_extranet_ip_group` (flag).
    fn list_ip_groups(query) => LIST "/zia/api/v1/ipGroups" as WHOLE from oneapi "ListIpGroups";

    /// Lists the IP groups, in brief.
    ///
    /// Query: `include_extranet_ip_group` (flag).
    fn list_ip_groups_lite(query)
        => LIST "/zia/api/v1/ipGroups/lite" as WHOLE from oneapi "GetIpGroupsLite";

    /// Returns the ip group with this id.
    fn get_ip_group(group_id) => GET "/zia/api/v1/ipGroups/{group_id}" from oneapi "GetIpGroup";

    /// Adds an ip group.
    ///
    /// Body: `name` (text), `creator_context` (text), `description` (text), `extranet_ip_pool`
    /// (flag), `ip_addresses` (list), `is_non_editable` (flag), `is_predefined` (flag).
    fn add_ip_group(body) => POST "/zia/api/v1/ipGroups" from oneapi "CreateIpGroup";

    /// Replaces the ip group with this id.
    ///
    /// Body: that of `add_ip_group`.
    fn update_ip_group(group_id, body)
        => PUT "/zia/api/v1/ipGroups/{group_id}" from oneapi "UpdateIpGroup";

    /// Removes the ip group with this id.
    fn delete_ip_group(group_id)
        => DELETE "/zia/api/v1/ipGroups/{group_id}" from oneapi "RemoveIpGroup";
}
