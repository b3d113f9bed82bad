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

/// The GraphQL documents name the variable `filter`.
pub(crate) const NAMES: Spelling = &[("variables.filter_by", "filter")];

/// Pages by `page`.
pub(crate) const PAGED: PageStyle = PageStyle::ZMS;

/// Pages by `page_num`.
pub(crate) const PAGED_BY_NUM: PageStyle =
    PageStyle { next: Next::Number { parameter: "page_num", first: 1 }, ..PageStyle::ZMS };

crate::api::macros::service! {
    /// Zscaler Microsegmentation: which workloads may talk to which.
    ///
    /// The methods are GraphQL queries. A body has the query's variables. `customer_id` is
    /// optional. Default: the configuration's.
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
