//! Federation with other tenants.

crate::api::macros::resource! {
    /// Federations with other tenants, which let users access applications there as guests.
    pub struct TenantFederationProvisioning("zpa.tenant_federation_provisioning");

    /// Lists the federations, one page at a time.
    ///
    /// `query` has no documented parameters.
    fn list_tenant_federations(query)
        => LIST "/zpa/mgmtconfig/v1/customers/{customer_id}/tenant-federation";

    /// Lists the federations that partners offer, one page at a time.
    ///
    /// `query` has no documented parameters.
    fn list_tenant_federations_partners(query)
        => LIST "/zpa/mgmtconfig/v1/customers/{customer_id}/tenant-federation/partners";

    /// Adds a federation.
    ///
    /// `body` has no documented fields.
    fn add_tenant_federation(body)
        => POST "/zpa/mgmtconfig/v1/customers/{customer_id}/tenant-federation";

    /// Replaces the federation with this id.
    ///
    /// `body` has no documented fields.
    fn update_tenant_federation(tenant_federation_id, body)
        => PUT "/zpa/mgmtconfig/v1/customers/{customer_id}/tenant-federation/{tenant_federation_id}";

    /// Removes the federation with this id.
    fn delete_tenant_federation(tenant_federation_id)
        => DELETE "/zpa/mgmtconfig/v1/customers/{customer_id}/tenant-federation/{tenant_federation_id}";
}
