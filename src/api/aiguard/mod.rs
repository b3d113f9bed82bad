//! AI Guard.

mod llm_application_credentials;
mod llm_applications;
mod llm_provider_credentials;
mod llm_providers;
mod policies;
mod policy_detection;
mod policy_match_rules;

pub use llm_application_credentials::LlmApplicationCredentials;
pub use llm_applications::LlmApplications;
pub use llm_provider_credentials::LlmProviderCredentials;
pub use llm_providers::LlmProviders;
pub use policies::Policies;
pub use policy_detection::PolicyDetection;
pub use policy_match_rules::PolicyMatchRules;

crate::api::macros::service! {
    /// AI Guard: policies for the input and output of language models.
    ///
    /// ```
    /// # use zscaler::{Pages, json};
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().client()?;
    /// client.aiguard().policies().add_policy(json!({
    ///     "name": "No secrets",
    ///     "input_detector_policies": [{"detector": "secrets", "enabled": true}],
    /// }))?;
    /// for policy in client.aiguard().policies().list_policies(())?.items() {
    ///     println!("{}", policy?["name"]);
    /// }
    /// # Ok(()) }
    /// ```
    pub struct Aiguard, of LegacyAiGuardClient;

    fn llm_application_credentials() -> LlmApplicationCredentials;
    fn llm_applications() -> LlmApplications;
    fn llm_provider_credentials() -> LlmProviderCredentials;
    fn llm_providers() -> LlmProviders;
    fn policies() -> Policies;
    fn policy_detection() -> PolicyDetection;
    fn policy_match_rules() -> PolicyMatchRules;
}
