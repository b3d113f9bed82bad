//! TODO service zeasm.

mod findings;
mod lookalike_domains;
mod organizations;

pub use findings::Findings;
pub use lookalike_domains::LookALikeDomains;
pub use organizations::Organizations;

crate::macros::service! {
    /// TODO what the product is, with one worked example.
    pub struct Zeasm;

    fn findings() -> Findings;
    fn lookalike_domains() -> LookALikeDomains;
    fn organizations() -> Organizations;
}
