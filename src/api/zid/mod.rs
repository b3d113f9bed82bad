//! TODO service zid.

mod api_client;
mod groups;
mod resource_servers;
mod user_entitlement;
mod users;

pub use api_client::ApiClient;
pub use groups::Groups;
pub use resource_servers::ResourceServers;
pub use user_entitlement::Entitlement;
pub use users::Users;

crate::macros::service! {
    /// TODO what the product is, with one worked example.
    pub struct Zid;

    fn api_client() -> ApiClient;
    fn groups() -> Groups;
    fn resource_servers() -> ResourceServers;
    fn user_entitlement() -> Entitlement;
    fn users() -> Users;
}
