//! Email profiles.

crate::api::macros::resource! {
    /// Email profiles: recipients that rules for outgoing email refer to.
    pub struct EmailProfiles("zia.email_profiles");

    /// Lists the email profiles, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    fn list_email_profiles(query) => LIST "/zia/api/v1/emailRecipientProfile";

    /// Returns the email profile with this id.
    fn get_email_profile(profile_id) => GET "/zia/api/v1/emailRecipientProfile/{profile_id}";

    /// Adds an email profile.
    ///
    /// Body: `name` (text), `description` (text), `emails` (list).
    fn add_email_profile(body) => POST "/zia/api/v1/emailRecipientProfile";

    /// Replaces the email profile with this id.
    ///
    /// Body: that of `add_email_profile`.
    fn update_email_profile(profile_id, body)
        => PUT "/zia/api/v1/emailRecipientProfile/{profile_id}";

    /// Removes the email profile with this id.
    fn delete_email_profile(profile_id) => DELETE "/zia/api/v1/emailRecipientProfile/{profile_id}";
}
