//! Domains of the customer.

use super::shared::array_body;
use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};

crate::api::macros::resource! {
    /// Domains of the customer, by type: `SHARED` or `SEARCH_SUFFIX`.
    pub struct CustomerDomainController("zpa.customer_domain");

    /// Returns the domains of a type.
    ///
    /// Query: `microtenant_id` (text).
    fn list_domains(r#type, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/v2/associationtype/{type}/domains";

    /// Adds domains to a type, or replaces them.
    ///
    /// Body: the domains as an array of `domain` (text) and `capture` (flag), or `domain_list`
    /// (list), `microtenant_id` (text).
    fn add_update_domain(r#type, body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/v2/associationtype/{type}/domains"
        via listed;
}

/// Sends the domains as a bare array.
fn listed(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    array_body::take(&mut call, "domain_list")?;
    client.execute(call)
}
