//! Groups of network services.

use crate::api::prelude::WHOLE;
use crate::api::shared::rule_references;

crate::api::macros::resource! {
    /// Groups of network services, to which rules refer.
    pub struct NwServiceGroups("ztw.nw_service_groups");

    /// Lists the groups of network services.
    ///
    /// Query: `search` (text).
    fn list_network_svc_groups(query) => LIST "/ztw/api/v1/networkServiceGroups" as WHOLE;

    /// Lists the groups of network services, in brief.
    fn list_network_svc_groups_lite()
        => LIST "/ztw/api/v1/networkServiceGroups/lite" as WHOLE
        from oneapi "GetNetworkServiceGroupsLite";

    /// Returns the group of network services with this id.
    fn get_network_svc_group(group_id)
        => GET "/ztw/api/v1/networkServiceGroups/{group_id}" from oneapi "GetNetworkServiceGroup";

    /// Adds a group of network services.
    ///
    /// `service_ids` (numbers or text) is a short form of `services`.
    ///
    /// Body: `name` (text), `description` (text), `service_ids` (list), `services` (list of objects
    /// with an id).
    fn add_network_svc_group(body)
        => POST "/ztw/api/v1/networkServiceGroups" from oneapi "CreateNetworkServiceGroup"
        via rule_references::expand;

    /// Replaces the group of network services with this id.
    ///
    /// Body: that of `add_network_svc_group`.
    fn update_network_svc_group(group_id, body)
        => PUT "/ztw/api/v1/networkServiceGroups/{group_id}" from oneapi "UpdateNetworkServiceGroup"
        via rule_references::expand;

    /// Removes the group of network services with this id.
    fn delete_network_svc_group(group_id)
        => DELETE "/ztw/api/v1/networkServiceGroups/{group_id}"
        from oneapi "RemoveNetworkServiceGroup";
}
