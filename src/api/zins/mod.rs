//! TODO service zins.

mod cyber_security;
mod firewall;
mod iot;
mod saas_security;
mod shadow_it;
mod web_traffic;

pub use cyber_security::CyberSecurity;
pub use firewall::Firewall;
pub use iot::Iot;
pub use saas_security::SaasSecurity;
pub use shadow_it::ShadowIt;
pub use web_traffic::WebTraffic;

crate::macros::service! {
    /// TODO what the product is, with one worked example.
    pub struct Zins;

    fn cyber_security() -> CyberSecurity;
    fn firewall() -> Firewall;
    fn iot() -> Iot;
    fn saas_security() -> SaasSecurity;
    fn shadow_it() -> ShadowIt;
    fn web_traffic() -> WebTraffic;
}
