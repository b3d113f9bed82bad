//! Groups of network services.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// Groups of network services, which rules refer to.
    pub struct NwServiceGroups("ztw.nw_service_groups");

    /// Lists the groups of network services.
    ///
    /// Query: `search` (text).
    fn list_network_svc_groups(query) => LIST "/ztw/api/v1/networkServiceGroups" as WHOLE;
}
