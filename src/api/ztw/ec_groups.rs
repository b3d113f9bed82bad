//! Groups of connectors.

use crate::api::prelude::{PageStyle, WHOLE};

/// These pages are short where no size is asked for.
const SHORT: PageStyle = PageStyle { default_size: Some(20), ..PageStyle::ZTW };

crate::api::macros::resource! {
    /// Groups of Cloud and Branch Connectors, and their virtual machines.
    pub struct EcGroups("ztw.ec_groups");

    /// Lists the connector groups, in brief, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_ec_group_lite(query) => LIST "/ztw/api/v1/ecgroup/lite" as SHORT;

    /// Lists the connector groups, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_ec_groups(query) => LIST "/ztw/api/v1/ecgroup";

    /// Lists the instances of connectors, in brief.
    fn list_ec_instance_lite() => LIST "/ztw/api/v1/ecInstance/lite" as WHOLE;

    /// Returns the connector group with this id.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn get_ec_group(group_id, query) => GET "/ztw/api/v1/ecgroup/{group_id}";

    /// Returns a virtual machine of the connector group with this id.
    fn get_ec_group_vm(group_id, vm_id) => GET "/ztw/api/v1/ecgroup/{group_id}/vm/{vm_id}";

    /// Removes a virtual machine from the connector group with this id.
    fn delete_ec_group_vm(group_id, vm_id) => DELETE "/ztw/api/v1/ecgroup/{group_id}/vm/{vm_id}";
}
