//! Isolation zpa profile.

crate::macros::resource! {
    /// Isolation ZPA profile.
    pub struct CbizpaProfile("zpa.cbi_zpa_profile");

    /// Lists the isolation ZPA profiles.
    ///
    /// Query: `show_disabled` (flag), `scope_id` (text).
    fn list_cbi_zpa_profiles(query)
        => LIST "/zpa/cbiconfig/cbi/api/customers/{customer_id}/zpaprofiles";

    /// Lists the isolation profiles.
    ///
    /// Query: `show_disabled` (flag), `scope_id` (text).
    fn list_isolation_profiles(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/isolation/profiles";
}
