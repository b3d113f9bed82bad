//! Credentials for providers.

crate::api::macros::resource! {
    /// Credentials with which AI Guard logs in to the providers of language models.
    pub struct LlmProviderCredentials("aiguard.llm_provider_credentials");

    /// Lists the credentials.
    ///
    /// `query` has no documented parameters.
    ///
    /// Returns: a list of objects with `id` (int), `name` (text), `create_time_millis` (int),
    /// `expire_time_millis` (int), `provider_id` (int), `update_time_millis` (int).
    fn list_credentials(query) => LIST "/aiguard/v1/llm-provider-credentials";

    /// Returns the credential with this id.
    ///
    /// Returns: `id` (int), `name` (text), `create_time_millis` (int), `provider_id` (int),
    /// `update_time_millis` (int).
    fn get_credential(credential_id) => GET "/aiguard/v1/llm-provider-credentials/{credential_id}";

    /// Returns the credential with this name.
    fn get_credential_by_name(name) => GET "/aiguard/v1/llm-provider-credentials/name/{name}";

    /// Adds a credential.
    ///
    /// Body: `provider_id` (int), `expire_time_millis` (int), `api_credentials` (object), `name`
    /// (text).
    fn add_credential(body) => POST "/aiguard/v1/llm-provider-credentials";

    /// Replaces the credential with this id.
    ///
    /// Body: `name` (text), `provider_id` (int), `expire_time_millis` (int), `api_credentials`
    /// (object).
    fn update_credential(credential_id, body)
        => PUT "/aiguard/v1/llm-provider-credentials/{credential_id}";

    /// Removes the credential with this id.
    fn delete_credential(credential_id)
        => DELETE "/aiguard/v1/llm-provider-credentials/{credential_id}";
}
