//! Groups of sources.

use crate::api::prelude::WHOLE;
use crate::api::shared::local_search;

crate::api::macros::resource! {
    /// Groups of source addresses, to which rules refer.
    pub struct IpSourceGroups("ztw.ip_source_groups");

    /// Lists the groups of sources.
    ///
    /// Query: `search` (text).
    fn list_ip_source_groups(query) => LIST "/ztw/api/v1/ipSourceGroups" as WHOLE;

    /// Lists the groups of sources, in brief.
    ///
    /// The API cannot search this list. The client keeps the items whose name contains `search`,
    /// ignoring case.
    ///
    /// Query: `search` (text).
    fn list_ip_source_groups_lite(query)
        => LIST "/ztw/api/v1/ipSourceGroups/lite" as WHOLE via local_search::by_name;

    /// Lists the groups of IPv6 sources.
    fn list_ipv6_source_groups()
        => LIST "/ztw/api/v1/ipSourceGroups/ipv6SourceGroups" as WHOLE
        from oneapi "GetSourceIpv6Groups";

    /// Lists the groups of IPv6 sources, in brief.
    fn list_ipv6_source_groups_lite()
        => LIST "/ztw/api/v1/ipSourceGroups/ipv6SourceGroups/lite" as WHOLE
        from oneapi "GetSourceIpv6GroupsLite";

    /// Returns the group of sources with this id.
    fn get_ip_source_group(group_id)
        => GET "/ztw/api/v1/ipSourceGroups/{group_id}" from oneapi "GetIpSourceGroup";

    /// Adds a group of sources.
    ///
    /// Body: `name` (text), `ip_addresses` (text), `description` (text).
    fn add_ip_source_group(body) => POST "/ztw/api/v1/ipSourceGroups";

    /// Replaces the group of sources with this id.
    ///
    /// Body: that of `add_ip_source_group`.
    fn update_ip_source_group(group_id, body)
        => PUT "/ztw/api/v1/ipSourceGroups/{group_id}" from oneapi "UpdateIpSourceGroup";

    /// Removes the group of sources with this id.
    fn delete_ip_source_group(group_id) => DELETE "/ztw/api/v1/ipSourceGroups/{group_id}";
}
