//! Isolation zpa profile.

crate::macros::resource! {
    /// TODO one line: what isolation ZPA profile are.
    pub struct CbizpaProfile("zpa.cbi_zpa_profile");

    /// Lists the isolation ZPA profiles.
    ///
    /// Query: `show_disabled` (flag), `scope_id` (text).
    //TODO query built from named arguments or constants | GET /zpa/cbiconfig/cbi/api/customers/{customerId}/zpaprofiles | result list
    fn list_cbi_zpa_profiles(query)
        => LIST "/zpa/cbiconfig/cbi/api/customers/{customer_id}/zpaprofiles";

    /// Lists the isolation profiles.
    ///
    /// Query: `show_disabled` (flag), `scope_id` (text).
    //TODO query built from named arguments or constants | GET /zpa/mgmtconfig/v1/admin/customers/{customerId}/isolation/profiles | result list
    fn list_isolation_profiles(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/isolation/profiles";
}
