//! ZIdentity.

mod api_client;
mod groups;
mod resource_servers;
mod shared;
mod user_entitlement;
mod users;

pub use api_client::ApiClient;
pub use groups::Groups;
pub use resource_servers::ResourceServers;
pub use user_entitlement::Entitlement;
pub use users::Users;

crate::api::macros::service! {
    /// ZIdentity: the users, groups and API clients that log in to Zscaler.
    ///
    /// ```
    /// # use zscaler::{Pages, json};
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().client()?;
    /// for user in client.zid().users().list_users(json!({"limit": 50}))?.items() {
    ///     println!("{}", user?["login_name"]);
    /// }
    /// # Ok(()) }
    /// ```
    pub struct Zid;

    fn api_client() -> ApiClient;
    fn groups() -> Groups;
    fn resource_servers() -> ResourceServers;
    fn user_entitlement() -> Entitlement;
    fn users() -> Users;
}
