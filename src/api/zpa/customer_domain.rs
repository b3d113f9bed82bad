//! Customer domain.

crate::macros::resource! {
    /// Customer domain.
    pub struct CustomerDomainController("zpa.customer_domain");

    /// Lists the domains.
    ///
    /// Query: `microtenant_id` (text).
    fn list_domains(r#type, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/v2/associationtype/{type}/domains";

    /// Adds a update domain.
    ///
    /// Body: `domain_list` (list), `microtenant_id` (text).
    fn add_update_domain(r#type, body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/v2/associationtype/{type}/domains";
}
