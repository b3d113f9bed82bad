//! External Attack Surface Management.

mod findings;
mod lookalike_domains;
mod organizations;

pub use findings::Findings;
pub use lookalike_domains::LookALikeDomains;
pub use organizations::Organizations;

crate::macros::service! {
    /// External Attack Surface Management: what of an organisation the internet can see.
    pub struct Zeasm;

    fn findings() -> Findings;
    fn lookalike_domains() -> LookALikeDomains;
    fn organizations() -> Organizations;
}
