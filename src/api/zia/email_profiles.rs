//! Email profiles.

crate::api::macros::resource! {
    /// Email profiles: recipients to which outbound email rules refer.
    ///
    /// The vendor's reference: <https://help.zscaler.com/legacy-apis/data-loss-prevention-0>
    pub struct EmailProfiles("zia.email_profiles");

    /// Lists the email profiles, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    fn list_email_profiles(query) => LIST "/zia/api/v1/emailRecipientProfile";

    /// Lists the email profiles, in brief, one page at a time.
    ///
    /// Query: `name` (text), `description` (text), `consumer` (text: `EMAIL_DLP`, `EXTERNAL_DLP`,
    /// `INTERNAL_DLP` or `ALL_DLP_CONSUMER_TYPES`), `tenant_ids` (list), `page` (int), `page_size`
    /// (int).
    fn list_email_profiles_lite(query)
        => LIST "/zia/api/v1/emailRecipientProfile/lite" from go "email_profiles.GetAllLite";

    /// Returns the number of email profiles.
    ///
    /// Query: `name` (text), `email_recipient` (text), `description` (text).
    fn get_email_profile_count(query)
        => GET "/zia/api/v1/emailRecipientProfile/count" from go "email_profiles.GetCount";

    /// Returns the email profile with this id.
    fn get_email_profile(profile_id) => GET "/zia/api/v1/emailRecipientProfile/{profile_id}";

    /// Adds an email profile.
    ///
    /// Body: `name` (text), `description` (text), `emails` (list).
    ///
    /// Returns: `id` (int), `name` (text), `description` (text), `emails` (list).
    fn add_email_profile(body) => POST "/zia/api/v1/emailRecipientProfile";

    /// Replaces the email profile with this id.
    ///
    /// Body: that of `add_email_profile`.
    ///
    /// Returns: `id` (int), `name` (text), `description` (text), `emails` (list).
    fn update_email_profile(profile_id, body)
        => PUT "/zia/api/v1/emailRecipientProfile/{profile_id}";

    /// Removes the email profile with this id.
    fn delete_email_profile(profile_id) => DELETE "/zia/api/v1/emailRecipientProfile/{profile_id}";
}
