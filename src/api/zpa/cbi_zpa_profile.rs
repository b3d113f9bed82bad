//! Cloud browser isolation: profiles for ZPA policies.

crate::api::macros::resource! {
    /// Isolation profiles to which ZPA policies refer.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/obtaining-isolation-profile-details-using-api>
    pub struct CbizpaProfile("zpa.cbi_zpa_profile");

    /// Lists the profiles of the isolation service that are available to ZPA.
    ///
    /// Query: `show_disabled` (flag), `scope_id` (text).
    ///
    /// Returns: a list of objects with `id` (text), `name` (text), `cbi_profile_id` (text),
    /// `cbi_tenant_id` (text), `cbi_url` (text), `description` (text), `enabled` (flag).
    fn list_cbi_zpa_profiles(query)
        => LIST "/zpa/cbiconfig/cbi/api/customers/{customer_id}/zpaprofiles";

    /// Lists the profiles to which ZPA policies can refer.
    ///
    /// Query: `show_disabled` (flag), `scope_id` (text).
    ///
    /// Returns: a list of objects with `id` (text), `name` (text), `description` (text), `enabled`
    /// (flag), `isolation_profile_id` (text), `isolation_tenant_id` (text), `isolation_url` (text).
    fn list_isolation_profiles(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/isolation/profiles";
}
