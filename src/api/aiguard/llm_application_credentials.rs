//! Credentials of applications.

crate::api::macros::resource! {
    /// Credentials with which applications log in to AI Guard.
    pub struct LlmApplicationCredentials("aiguard.llm_application_credentials");

    /// Lists the credentials.
    ///
    /// `query` has no documented parameters.
    fn list_credentials(query) => LIST "/aiguard/v1/llm-application-credentials";

    /// Returns the credential with this id.
    ///
    /// Returns: `id` (int), `name` (text), `application_id` (int), `create_time_millis` (int),
    /// `mode` (text), `provider_credentials_id` (int), `provider_id` (int), `update_time_millis`
    /// (int).
    fn get_credential(credential_id)
        => GET "/aiguard/v1/llm-application-credentials/{credential_id}";

    /// Returns the credential with this name.
    fn get_credential_by_name(name) => GET "/aiguard/v1/llm-application-credentials/name/{name}";

    /// Adds a credential.
    ///
    /// Body: `application_id` (int), `provider_id` (int), `provider_credentials_id` (int), `mode`
    /// (text), `name` (text).
    ///
    /// Returns: `id` (int), `name` (text), `application_id` (int), `create_time_millis` (int),
    /// `key` (text), `mode` (text), `provider_credentials_id` (int), `provider_id` (int), ….
    fn add_credential(body) => POST "/aiguard/v1/llm-application-credentials";

    /// Replaces the credential with this id.
    ///
    /// Body: `name` (text), `application_id` (int), `provider_id` (int), `provider_credentials_id`
    /// (int), `mode` (text).
    ///
    /// Returns: `id` (int), `name` (text), `application_id` (int), `create_time_millis` (int),
    /// `mode` (text), `provider_credentials_id` (int), `provider_id` (int), `update_time_millis`
    /// (int).
    fn update_credential(credential_id, body)
        => PUT "/aiguard/v1/llm-application-credentials/{credential_id}";

    /// Removes the credential with this id.
    fn delete_credential(credential_id)
        => DELETE "/aiguard/v1/llm-application-credentials/{credential_id}";

    /// Creates a new key for the credential with this id.
    ///
    /// The old key stops working.
    fn regenerate_credential(credential_id)
        => POST "/aiguard/v1/llm-application-credentials/{credential_id}/regenerate";
}
