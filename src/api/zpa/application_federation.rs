//! Applications shared between tenants.

crate::api::macros::resource! {
    /// Applications that are shared with federated tenants.
    pub struct ApplicationFederation("zpa.application_federation");

    /// Lists the applications that this tenant shares, one page at a time.
    fn list_applications_host(query)
        => LIST "/zpa/mgmtconfig/v1/customers/{customer_id}/application/host";

    /// Replaces the shared application with this id.
    fn update_application(application_id, body)
        => PUT "/zpa/mgmtconfig/v1/customers/{customer_id}/application/{application_id}";
}
