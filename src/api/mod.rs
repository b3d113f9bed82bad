//! The services: their tables, file by file as in the Python package.

pub mod zia;
pub mod zpa;

use crate::{Client, Operation};

pub use zia::Zia;
pub use zpa::Zpa;

/// The operations of every service, by resource.
pub(crate) const SERVICES: &[&[&[&Operation]]] = &[Zia::RESOURCES, Zpa::RESOURCES];

/// Other names of services, as in Python.
pub(crate) const ALIASES: &[(&str, &str)] =
    &[("zguard", "aiguard"), ("zidentity", "zid"), ("zinsights", "zins"), ("zmicroseg", "zms")];

impl Client {
    /// Zscaler Internet Access.
    pub fn zia(&self) -> Zia<'_> {
        Zia::new(self)
    }

    /// Zscaler Private Access.
    pub fn zpa(&self) -> Zpa<'_> {
        Zpa::new(self)
    }
}
