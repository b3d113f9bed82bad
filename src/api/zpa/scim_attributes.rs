//! SCIM attributes.

crate::api::macros::resource! {
    /// SCIM attributes: data about users that identity providers send over SCIM.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/obtaining-scim-attribute-details-using-api>
    pub struct ScimAttributeHeader("zpa.scim_attributes");

    /// Lists the SCIM attributes of an identity provider, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text).
    ///
    /// Returns: a list of objects with `id` (text), `name` (text), `case_sensitive` (flag),
    /// `data_type` (text), `delta` (text), `idp_id` (text), `multivalued` (flag), `mutability`
    /// (text), ….
    fn list_scim_attributes(idp_id, query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/idp/{idp_id}/scimattribute";

    /// Returns a SCIM attribute of an identity provider.
    ///
    /// `query` has no documented parameters.
    ///
    /// Returns: `id` (text), `name` (text), `case_sensitive` (flag), `data_type` (text), `delta`
    /// (text), `idp_id` (text), `multivalued` (flag), `mutability` (text), ….
    fn get_scim_attribute(idp_id, attribute_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/idp/{idp_id}/scimattribute/{attribute_id}";

    /// Lists the values of a SCIM attribute of an identity provider, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text).
    ///
    /// Returns: a list of texts.
    fn get_scim_values(idp_id, attribute_id, query)
        => LIST "/zpa/userconfig/v1/customers/{customer_id}/scimattribute/idpId/{idp_id}/attributeId/{attribute_id}";
}
