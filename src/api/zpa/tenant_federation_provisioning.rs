//! Tenant federation provisioning.

crate::macros::resource! {
    /// Tenant federation provisioning.
    pub struct TenantFederationProvisioning("zpa.tenant_federation_provisioning");

    /// Lists the tenant federations.
    fn list_tenant_federations(query)
        => LIST "/zpa/mgmtconfig/v1/customers/{customer_id}/tenant-federation";

    /// Lists the tenant federations partners.
    fn list_tenant_federations_partners(query)
        => LIST "/zpa/mgmtconfig/v1/customers/{customer_id}/tenant-federation/partners";

    /// Adds a tenant federation.
    fn add_tenant_federation(body)
        => POST "/zpa/mgmtconfig/v1/customers/{customer_id}/tenant-federation";

    /// Replaces the tenant federation with this id.
    fn update_tenant_federation(tenant_federation_id, body)
        => PUT "/zpa/mgmtconfig/v1/customers/{customer_id}/tenant-federation/{tenant_federation_id}";

    /// Removes the tenant federation with this id.
    fn delete_tenant_federation(tenant_federation_id)
        => DELETE "/zpa/mgmtconfig/v1/customers/{customer_id}/tenant-federation/{tenant_federation_id}";
}
