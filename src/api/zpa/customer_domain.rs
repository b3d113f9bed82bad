//! Customer domain.

crate::macros::resource! {
    /// TODO one line: what customer domain are.
    pub struct CustomerDomainController("zpa.customer_domain");

    /// Lists the domains.
    ///
    /// Query: `microtenant_id` (text).
    fn list_domains(r#type, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/v2/associationtype/{type}/domains";

    /// Adds a update domain.
    ///
    /// Body: `domain_list` (list), `microtenant_id` (text).
    //TODO body is a list; empty body -> object with the id only | POST /zpa/mgmtconfig/v1/admin/customers/{customerId}/v2/associationtype/{type}/domains | result object
    fn add_update_domain(r#type, body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/v2/associationtype/{type}/domains";
}
