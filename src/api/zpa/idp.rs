//! Identity providers.

crate::api::macros::resource! {
    /// Identity providers.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/obtaining-idp-configuration-details-using-api>
    pub struct IdpController("zpa.idp");

    /// Lists the identity providers, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text), `scim_enabled` (flag),
    /// `user_attributes` (flag).
    ///
    /// Returns: a list of objects with `id` (text), `name` (text), `auto_provision` (text), `delta`
    /// (text), `disable_saml_based_policy` (flag), `enable_arbitrary_auth_domains` (text),
    /// `enable_scim_based_policy` (flag), `enabled` (flag), ….
    fn list_idps(query) => LIST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/idp";

    /// Returns the identity provider with this id.
    fn get_idp(idp_id) => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/idp/{idp_id}";
}
