//! One identity.

crate::macros::resource! {
    /// One identity.
    pub struct OneIdentity("zpa.one_identity");

    /// Lists the iamidpmappings.
    fn list_iamidpmappings(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/iamidpmapping";
}
