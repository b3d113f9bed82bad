//! Zscaler Microsegmentation.

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

use crate::api::prelude::{Next, PageStyle, Spelling};

/// The variable's name in the GraphQL documents is `filter`.
pub(crate) const NAMES: Spelling = &[("variables.filter_by", "filter")];

/// Pages that are requested by `page`.
pub(crate) const PAGED: PageStyle = PageStyle::ZMS;

/// Pages that are requested by `page_num`.
pub(crate) const PAGED_BY_NUM: PageStyle =
    PageStyle { next: Next::Number { parameter: "page_num", first: 1 }, ..PageStyle::ZMS };

crate::api::macros::service! {
    /// Zscaler Microsegmentation: rules for the traffic between workloads.
    ///
    /// The methods are GraphQL queries. The body holds the query's variables. `customer_id` is the
    /// customer's id. Default: the configured one.
    ///
    /// ```
    /// # use zscaler::{Pages, json};
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().client()?;
    /// for agent in client.zms().agents().list_agents(json!({"page_size": 50}))?.items() {
    ///     println!("{}", agent?["name"]);
    /// }
    /// # Ok(()) }
    /// ```
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
