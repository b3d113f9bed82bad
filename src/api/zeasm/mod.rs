//! External Attack Surface Management.

mod findings;
mod lookalike_domains;
mod organizations;

pub use findings::Findings;
pub use lookalike_domains::LookALikeDomains;
pub use organizations::Organizations;

crate::api::macros::service! {
    /// External Attack Surface Management: the parts of an organization that are visible from the
    /// internet.
    ///
    /// A list method returns the service's envelope, whose `results` are the items.
    /// [`Pages`](crate::Pages) returns the items of all pages.
    ///
    /// ```
    /// # use zscaler::Pages;
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().client()?;
    /// for organization in client.zeasm().organizations().list_organizations()?.items() {
    ///     for finding in client.zeasm().findings().list_findings(&organization?["id"])?.items() {
    ///         println!("{}", finding?["id"]);
    ///     }
    /// }
    /// # Ok(()) }
    /// ```
    pub struct Zeasm;

    fn findings() -> Findings;
    fn lookalike_domains() -> LookALikeDomains;
    fn organizations() -> Organizations;
}
