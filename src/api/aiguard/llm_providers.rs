//! Llm providers.

crate::macros::resource! {
    /// LLM providers.
    pub struct LlmProviders("aiguard.llm_providers");

    /// Lists the provider types.
    fn list_provider_types(query) => LIST "/aiguard/v1/llm-provider-types";

    /// Lists the providers.
    fn list_providers(query) => LIST "/aiguard/v1/llm-providers";

    /// Returns the provider with this id.
    fn get_provider(provider_id) => GET "/aiguard/v1/llm-providers/{provider_id}";

    /// Returns the provider by name.
    fn get_provider_by_name(name) => GET "/aiguard/v1/llm-providers/name/{name}";

    /// Returns the provider type with this id.
    fn get_provider_type(provider_type) => GET "/aiguard/v1/llm-provider-types/{provider_type}";

    /// Adds a provider.
    ///
    /// Body: `type` (text), `public` (text), `name` (text).
    fn add_provider(body) => POST "/aiguard/v1/llm-providers";

    /// Replaces the provider with this id.
    ///
    /// Body: `name` (text), `type` (text), `public` (text).
    fn update_provider(provider_id, body) => PUT "/aiguard/v1/llm-providers/{provider_id}";

    /// Removes the provider with this id.
    fn delete_provider(provider_id) => DELETE "/aiguard/v1/llm-providers/{provider_id}";
}
