//! Isolation profile.

crate::macros::resource! {
    /// Isolation profile.
    pub struct CbiProfile("zpa.cbi_profile");

    /// Lists the isolation profiles.
    fn list_cbi_profiles() => LIST "/zpa/cbiconfig/cbi/api/customers/{customer_id}/profiles";

    /// Returns the isolation profile with this id.
    fn get_cbi_profile(profile_id)
        => GET "/zpa/cbiconfig/cbi/api/customers/{customer_id}/profiles/{profile_id}";

    /// Adds an isolation profile.
    ///
    /// Body: `description` (text), `is_default` (flag), `banner_id` (text), `security_controls`
    /// (object), `debug_mode` (object), `user_experience` (object), `name` (text), `region_ids`
    /// (list), `certificate_ids` (list).
    fn add_cbi_profile(body) => POST "/zpa/cbiconfig/cbi/api/customers/{customer_id}/profiles";

    /// Replaces the isolation profile with this id.
    ///
    /// Body: `description` (text), `is_default` (flag), `banner_id` (text), `security_controls`
    /// (object), `debug_mode` (object), `user_experience` (object).
    fn update_cbi_profile(profile_id, body)
        => PUT "/zpa/cbiconfig/cbi/api/customers/{customer_id}/profiles/{profile_id}";

    /// Removes the isolation profile with this id.
    fn delete_cbi_profile(profile_id)
        => DELETE "/zpa/cbiconfig/cbi/api/customers/{customer_id}/profiles/{profile_id}";
}
