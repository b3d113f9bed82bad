//! TODO service zms.

mod agent_groups;
mod agents;
mod app_catalog;
mod app_zones;
mod nonces;
mod policy_rules;
mod resource_groups;
mod resources;
mod tags;

pub use agent_groups::AgentGroups;
pub use agents::Agents;
pub use app_catalog::AppCatalog;
pub use app_zones::AppZones;
pub use nonces::Nonces;
pub use policy_rules::PolicyRules;
pub use resource_groups::ResourceGroups;
pub use resources::Resources;
pub use tags::Tags;

crate::macros::service! {
    /// TODO what the product is, with one worked example.
    pub struct Zms;

    fn agent_groups() -> AgentGroups;
    fn agents() -> Agents;
    fn app_catalog() -> AppCatalog;
    fn app_zones() -> AppZones;
    fn nonces() -> Nonces;
    fn policy_rules() -> PolicyRules;
    fn resource_groups() -> ResourceGroups;
    fn resources() -> Resources;
    fn tags() -> Tags;
}
