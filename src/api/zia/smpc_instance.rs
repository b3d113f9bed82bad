//! Smpc instance.

crate::macros::resource! {
    /// Smpc instance.
    pub struct SmpcInstance("zia.smpc_instance");

    /// Lists the smpc instances.
    fn list_smpc_instances(query) => LIST "/zia/api/v1/smpcInstance";

    /// Replaces the smpc instance with this id.
    fn update_smpc_instance(smpc_instance_id, body)
        => PUT "/zia/api/v1/smpcInstance/{smpc_instance_id}";
}
