//! The services and their tables. The files are named like those of the Python package.

pub mod aiguard;
pub(crate) mod body;
pub(crate) mod given;
pub(crate) mod macros;
pub(crate) mod prelude;
pub(crate) mod row;
pub(crate) mod shared;
pub mod zbi;
pub mod zcc;
pub mod zcell;
pub mod zdx;
pub mod zeasm;
pub mod zia;
pub mod zia_scim;
pub mod zid;
pub mod zins;
pub mod zms;
pub mod zpa;
pub mod zpa_scim;
pub mod ztb;
pub mod ztw;
pub mod zwa;

use aiguard::Aiguard;
use zbi::Zbi;
use zcc::Zcc;
use zcell::Zcell;
use zdx::Zdx;
use zeasm::Zeasm;
use zia::Zia;
use zia_scim::ZiaScim;
use zid::Zid;
use zins::Zins;
use zms::Zms;
use zpa::Zpa;
use zpa_scim::ZpaScim;
use ztb::Ztb;
use ztw::Ztw;
use zwa::Zwa;

use crate::api::row::Row;
use crate::client::Client;

/// The rows of every service, by resource.
pub(crate) const SERVICES: &[&[&[&Row]]] = &[
    Zia::RESOURCES,
    Zpa::RESOURCES,
    Zcc::RESOURCES,
    Zdx::RESOURCES,
    Ztw::RESOURCES,
    Zwa::RESOURCES,
    Ztb::RESOURCES,
    Zid::RESOURCES,
    Zeasm::RESOURCES,
    Zins::RESOURCES,
    Zms::RESOURCES,
    Zbi::RESOURCES,
    Zcell::RESOURCES,
    Aiguard::RESOURCES,
    ZiaScim::RESOURCES,
    ZpaScim::RESOURCES,
];

/// Other names of services, from the Python SDK.
pub(crate) const ALIASES: &[(&str, &str)] =
    &[("zguard", "aiguard"), ("zidentity", "zid"), ("zinsights", "zins"), ("zmicroseg", "zms")];

impl Client {
    /// Zscaler Internet Access: web security, firewall and data protection.
    pub fn zia(&self) -> Zia<'_> {
        Zia::new(self)
    }

    /// Zscaler Private Access: private applications, and the users who may access them.
    pub fn zpa(&self) -> Zpa<'_> {
        Zpa::new(self)
    }

    /// Zscaler Client Connector: the agent on users' devices.
    pub fn zcc(&self) -> Zcc<'_> {
        Zcc::new(self)
    }

    /// Zscaler Digital Experience: the performance of applications for users.
    pub fn zdx(&self) -> Zdx<'_> {
        Zdx::new(self)
    }

    /// Zscaler Cloud and Branch Connector.
    pub fn ztw(&self) -> Ztw<'_> {
        Ztw::new(self)
    }

    /// Zscaler Workflow Automation: data loss incidents.
    pub fn zwa(&self) -> Zwa<'_> {
        Zwa::new(self)
    }

    /// Zero Trust Branch.
    pub fn ztb(&self) -> Ztb<'_> {
        Ztb::new(self)
    }

    /// ZIdentity: users, groups and API clients.
    pub fn zid(&self) -> Zid<'_> {
        Zid::new(self)
    }

    /// Another name of [`zid`](Self::zid).
    pub fn zidentity(&self) -> Zid<'_> {
        Zid::new(self)
    }

    /// External Attack Surface Management.
    pub fn zeasm(&self) -> Zeasm<'_> {
        Zeasm::new(self)
    }

    /// Z-Insights: analytics over GraphQL.
    pub fn zins(&self) -> Zins<'_> {
        Zins::new(self)
    }

    /// Another name of [`zins`](Self::zins).
    pub fn zinsights(&self) -> Zins<'_> {
        Zins::new(self)
    }

    /// Zscaler Microsegmentation, over GraphQL.
    pub fn zms(&self) -> Zms<'_> {
        Zms::new(self)
    }

    /// Another name of [`zms`](Self::zms).
    pub fn zmicroseg(&self) -> Zms<'_> {
        Zms::new(self)
    }

    /// Business Insights.
    pub fn zbi(&self) -> Zbi<'_> {
        Zbi::new(self)
    }

    /// Zscaler Cellular: SIMs and their policies.
    pub fn zcell(&self) -> Zcell<'_> {
        Zcell::new(self)
    }

    /// AI Guard: policies for language models.
    pub fn aiguard(&self) -> Aiguard<'_> {
        Aiguard::new(self)
    }

    /// Users and groups of ZIA, over SCIM. Only [`ZiaScimClient`](crate::ZiaScimClient) supports
    /// it.
    pub fn zia_scim(&self) -> ZiaScim<'_> {
        ZiaScim::new(self)
    }

    /// Users and groups of ZPA, over SCIM. Only [`ZpaScimClient`](crate::ZpaScimClient) supports
    /// it.
    pub fn zpa_scim(&self) -> ZpaScim<'_> {
        ZpaScim::new(self)
    }

    /// Another name of [`aiguard`](Self::aiguard).
    pub fn zguard(&self) -> Aiguard<'_> {
        Aiguard::new(self)
    }
}
