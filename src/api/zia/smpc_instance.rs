//! SMPC instances.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// SMPC instances of the tenant.
    pub struct SmpcInstance("zia.smpc_instance");

    /// Lists the SMPC instances.
    ///
    /// `query` has no documented parameters.
    fn list_smpc_instances(query) => LIST "/zia/api/v1/smpcInstance" as WHOLE;

    /// Replaces the SMPC instance with this id.
    ///
    /// Body: the fields that `list_smpc_instances` returns.
    fn update_smpc_instance(smpc_instance_id, body)
        => PUT "/zia/api/v1/smpcInstance/{smpc_instance_id}";

    /// Isolates data centers, or ends their isolation.
    ///
    /// Query: `is_enabled` (flag).
    ///
    /// Body: the ids of the data centers, as an array.
    fn update_smpc_datacenters(query, body)
        => PUT "/zia/api/v1/smpcInstance/dc" from go "smpc_instance.Update";
}
