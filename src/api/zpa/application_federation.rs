//! Applications shared between tenants.

crate::api::macros::resource! {
    /// Applications that are shared with federated tenants.
    pub struct ApplicationFederation("zpa.application_federation");

    /// Lists the applications that this tenant shares, one page at a time.
    ///
    /// `query` has no documented parameters.
    fn list_applications_host(query)
        => LIST "/zpa/mgmtconfig/v1/customers/{customer_id}/application/host";

    /// Lists the applications that the tenant with this id shares with this one, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    fn list_applications_of_host(host_id, query)
        => LIST "/zpa/mgmtconfig/v1/customers/{customer_id}/application/host/{host_id}"
        from go "federated_application.GetAllHost";

    /// Replaces the shared application with this id.
    ///
    /// `body` has no documented fields.
    fn update_application(application_id, body)
        => PUT "/zpa/mgmtconfig/v1/customers/{customer_id}/application/{application_id}";

    /// Shares an application with other tenants.
    ///
    /// The body lists all tenants that have access.
    ///
    /// Body: `application_gid` (text), `guest_gids` (list).
    fn federate_application(body)
        => PUT "/zpa/mgmtconfig/v1/customers/{customer_id}/application/federate"
        from go "federated_application.UpdateFederate";
}
