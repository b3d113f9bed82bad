//! Extranet resources.

crate::api::macros::resource! {
    /// Extranet resources of partners.
    pub struct ExtranetResource("zpa.extranet_resource");

    /// Lists the extranet resources of partners, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text).
    fn list_extranet_resources_partner(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/extranetResource/partner";
}
