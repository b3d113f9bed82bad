//! Groups of destinations.

use crate::api::prelude::WHOLE;
use crate::api::shared::allowed_values;

crate::api::macros::resource! {
    /// Groups of IP destinations, to which rules refer.
    pub struct IpDestinationGroups("ztw.ip_destination_groups");

    /// Lists the groups of destinations.
    ///
    /// Query: `exclude_type` (text).
    fn list_ip_destination_groups(query)
        => LIST "/ztw/api/v1/ipDestinationGroups" as WHOLE via allowed_values::exclude_type;

    /// Lists the groups of destinations, in brief, one page at a time.
    ///
    /// Query: `exclude_type` (text), `type` (text), `search` (text), `include_url_category` (flag),
    /// `include_zscaler_domains` (flag), `page` (int), `page_size` (int).
    fn list_ip_destination_groups_lite(query)
        => LIST "/ztw/api/v1/ipDestinationGroups/lite" via allowed_values::exclude_type;

    /// Returns the group of destinations with this id.
    fn get_ip_destination_group(group_id)
        => GET "/ztw/api/v1/ipDestinationGroups/{group_id}" from oneapi "GetIpDestinationGroup";

    /// Adds a group of destinations.
    ///
    /// Body: `type` (text), `addresses` (list), `description` (text), `ip_categories` (list),
    /// `countries` (list), `name` (text).
    fn add_ip_destination_group(body) => POST "/ztw/api/v1/ipDestinationGroups";

    /// Replaces the group of destinations with this id.
    ///
    /// Query: `override` (flag).
    ///
    /// Body: that of `add_ip_destination_group`.
    fn update_ip_destination_group(group_id, query, body)
        => PUT "/ztw/api/v1/ipDestinationGroups/{group_id}";

    /// Removes the group of destinations with this id.
    fn delete_ip_destination_group(group_id) => DELETE "/ztw/api/v1/ipDestinationGroups/{group_id}";
}
