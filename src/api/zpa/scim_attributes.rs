//! Scim attributes.

crate::macros::resource! {
    /// SCIM attributes.
    pub struct ScimAttributeHeader("zpa.scim_attributes");

    /// Lists the SCIM attributes.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text).
    fn list_scim_attributes(idp_id, query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/idp/{idp_id}/scimattribute";

    /// Returns the SCIM attribute with this id.
    fn get_scim_attribute(idp_id, attribute_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/idp/{idp_id}/scimattribute/{attribute_id}";

    /// Returns the SCIM values with this id.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text).
    fn get_scim_values(idp_id, attribute_id, query)
        => LIST "/zpa/userconfig/v1/customers/{customer_id}/scimattribute/idpId/{idp_id}/attributeId/{attribute_id}";
}
