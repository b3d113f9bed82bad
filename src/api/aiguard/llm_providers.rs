//! Providers.

crate::api::macros::resource! {
    /// Providers of language models.
    pub struct LlmProviders("aiguard.llm_providers");

    /// Lists the types of providers.
    ///
    /// `query` has no documented parameters.
    fn list_provider_types(query) => LIST "/aiguard/v1/llm-provider-types";

    /// Lists the providers.
    ///
    /// `query` has no documented parameters.
    ///
    /// Returns: a list of objects with `id` (int), `name` (text), `create_time_millis` (int),
    /// `public` (flag), `type` (text), `update_time_millis` (int), `servers` (object).
    fn list_providers(query) => LIST "/aiguard/v1/llm-providers";

    /// Returns the provider with this id.
    fn get_provider(provider_id) => GET "/aiguard/v1/llm-providers/{provider_id}";

    /// Returns the provider with this name.
    ///
    /// Returns: `id` (int), `name` (text), `create_time_millis` (int), `public` (flag), `type`
    /// (text), `update_time_millis` (int).
    fn get_provider_by_name(name) => GET "/aiguard/v1/llm-providers/name/{name}";

    /// Returns the provider type with this name.
    fn get_provider_type(provider_type) => GET "/aiguard/v1/llm-provider-types/{provider_type}";

    /// Adds a provider.
    ///
    /// Body: `type` (text), `public` (flag), `name` (text).
    fn add_provider(body) => POST "/aiguard/v1/llm-providers";

    /// Replaces the provider with this id.
    ///
    /// Body: `name` (text), `type` (text), `public` (flag).
    fn update_provider(provider_id, body) => PUT "/aiguard/v1/llm-providers/{provider_id}";

    /// Removes the provider with this id.
    fn delete_provider(provider_id) => DELETE "/aiguard/v1/llm-providers/{provider_id}";
}
