//! Users and groups of Internet Access, over SCIM.

mod groups;
mod users;

pub use groups::Groups;
pub use users::Users;

crate::api::macros::service! {
    /// Users and groups of Internet Access, over SCIM.
    ///
    /// Names are in snake_case, as in all services. Some names keep SCIM's spelling: the keys of
    /// extensions (`urn:…`), `$ref`, and the attributes in filters and patch paths.
    ///
    /// ```
    /// # use zscaler::json;
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().zia_scim().build()?;
    /// let (user, _) = client.users().add_user(json!({
    ///     "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
    ///     "user_name": "mallory@acme.example",
    ///     "display_name": "Mallory",
    /// }))?;
    /// client.modify("zia_scim.users.update_user", json!({"user_id": user["id"]}), |user| {
    ///     user["display_name"] = "Mallory Archer".into();
    /// })?;
    /// # Ok(()) }
    /// ```
    pub struct ZiaScim, of ZiaScimClient;

    fn groups() -> Groups;
    fn users() -> Users;
}
