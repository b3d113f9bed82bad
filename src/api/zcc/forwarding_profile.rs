//! Forwarding profile.

crate::macros::resource! {
    /// Forwarding profile.
    pub struct ForwardingProfile("zcc.forwarding_profile");

    /// Lists the by company.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    fn list_by_company(query) => LIST "/zcc/papi/public/v1/webForwardingProfile/listByCompany";

    /// Replaces the forwarding profile.
    fn update_forwarding_profile(body) => POST "/zcc/papi/public/v1/webForwardingProfile/edit";

    /// Removes the forwarding profile with this id.
    fn delete_forwarding_profile(profile_id)
        => DELETE "/zcc/papi/public/v1/webForwardingProfile/{profile_id}/delete";
}
