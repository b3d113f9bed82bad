//! SAML attributes.

crate::api::macros::resource! {
    /// SAML attributes: data about users that identity providers send over SAML.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/obtaining-saml-attribute-details-using-api>
    pub struct SamlAttributes("zpa.saml_attributes");

    /// Lists the SAML attributes, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text).
    fn list_saml_attributes(query)
        => LIST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/samlAttribute";

    /// Lists the SAML attributes of an identity provider, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text).
    fn list_saml_attributes_by_idp(idp_id, query)
        => LIST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/samlAttribute/idp/{idp_id}";

    /// Returns the SAML attribute with this id.
    ///
    /// `query` has no documented parameters.
    fn get_saml_attribute(attribute_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/samlAttribute/{attribute_id}";

    /// Adds a SAML attribute.
    ///
    /// Body: `name` (text), `user_attribute` (flag), `idp_id` (text), `idp_name` (text),
    /// `saml_name` (text).
    fn add_saml_attribute(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/samlAttribute";

    /// Replaces the SAML attribute with this id.
    ///
    /// Body: `name` (text), `user_attribute` (flag), `idp_id` (text), `idp_name` (text),
    /// `saml_name` (text).
    fn update_saml_attribute(attribute_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/samlAttribute/{attribute_id}";

    /// Removes the SAML attribute with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_saml_attribute(attribute_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/samlAttribute/{attribute_id}";
}
