//! Groups of addresses.

use crate::api::prelude::WHOLE;
use crate::api::shared::local_search;

crate::api::macros::resource! {
    /// Groups of IP addresses, to which rules refer.
    pub struct IpGroups("ztw.ip_groups");

    /// Lists the groups of addresses.
    ///
    /// Query: `search` (text).
    fn list_ip_groups(query) => LIST "/ztw/api/v1/ipGroups" as WHOLE;

    /// Lists the groups of addresses, in brief.
    ///
    /// The API cannot search this list. The client keeps the items whose name contains `search`,
    /// ignoring case.
    ///
    /// Query: `search` (text).
    fn list_ip_groups_lite(query)
        => LIST "/ztw/api/v1/ipGroups/lite" as WHOLE via local_search::by_name;

    /// Returns the group of addresses with this id.
    fn get_ip_group(group_id) => GET "/ztw/api/v1/ipGroups/{group_id}" from oneapi "GetIpGroup";

    /// Adds a group of addresses.
    ///
    /// Body: `name` (text), `ip_addresses` (text), `description` (text).
    fn add_ip_group(body) => POST "/ztw/api/v1/ipGroups";

    /// Replaces the group of addresses with this id.
    ///
    /// Body: that of `add_ip_group`.
    fn update_ip_group(group_id, body)
        => PUT "/ztw/api/v1/ipGroups/{group_id}" from oneapi "UpdateIpGroup";

    /// Removes the group of addresses with this id.
    fn delete_ip_group(group_id) => DELETE "/ztw/api/v1/ipGroups/{group_id}";
}
