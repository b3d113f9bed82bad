//! Email profiles.

crate::macros::resource! {
    /// Email profiles.
    pub struct EmailProfiles("zia.email_profiles");

    /// Lists the email profiles.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    fn list_email_profiles(query) => LIST "/zia/api/v1/emailRecipientProfile";

    /// Returns the email profile with this id.
    fn get_email_profile(profile_id) => GET "/zia/api/v1/emailRecipientProfile/{profile_id}";

    /// Adds an email profile.
    ///
    /// Body: `description` (text), `name` (text).
    fn add_email_profile(body) => POST "/zia/api/v1/emailRecipientProfile";

    /// Replaces the email profile with this id.
    fn update_email_profile(profile_id, body)
        => PUT "/zia/api/v1/emailRecipientProfile/{profile_id}";

    /// Removes the email profile with this id.
    fn delete_email_profile(profile_id) => DELETE "/zia/api/v1/emailRecipientProfile/{profile_id}";
}
