//! Application federation.

crate::macros::resource! {
    /// Application federation.
    pub struct ApplicationFederation("zpa.application_federation");

    /// Lists the applications host.
    fn list_applications_host(query)
        => LIST "/zpa/mgmtconfig/v1/customers/{customer_id}/application/host";

    /// Replaces the application with this id.
    fn update_application(application_id, body)
        => PUT "/zpa/mgmtconfig/v1/customers/{customer_id}/application/{application_id}";
}
