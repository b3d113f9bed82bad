//! Llm application credentials.

crate::macros::resource! {
    /// LLM application credentials.
    pub struct LlmApplicationCredentials("aiguard.llm_application_credentials");

    /// Lists the credentials.
    fn list_credentials(query) => LIST "/aiguard/v1/llm-application-credentials";

    /// Returns the credential with this id.
    fn get_credential(credential_id)
        => GET "/aiguard/v1/llm-application-credentials/{credential_id}";

    /// Returns the credential by name.
    fn get_credential_by_name(name) => GET "/aiguard/v1/llm-application-credentials/name/{name}";

    /// Adds a credential.
    ///
    /// Body: `application_id` (text), `provider_id` (text), `provider_credentials_id` (text),
    /// `mode` (text), `name` (text).
    fn add_credential(body) => POST "/aiguard/v1/llm-application-credentials";

    /// Replaces the credential with this id.
    ///
    /// Body: `name` (text), `application_id` (text), `provider_id` (text),
    /// `provider_credentials_id` (text), `mode` (text).
    fn update_credential(credential_id, body)
        => PUT "/aiguard/v1/llm-application-credentials/{credential_id}";

    /// Removes the credential with this id.
    fn delete_credential(credential_id)
        => DELETE "/aiguard/v1/llm-application-credentials/{credential_id}";

    /// Regenerates the credential with this id.
    fn regenerate_credential(credential_id)
        => POST "/aiguard/v1/llm-application-credentials/{credential_id}/regenerate";
}
