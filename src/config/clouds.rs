//! The clouds and their hosts, for every client.

use std::fmt;

/// A product that has its own client: the legacy clients and the SCIM clients.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LegacyKind {
    /// Internet Access.
    Zia,
    /// Cloud and Branch Connector.
    Ztw,
    /// Private Access.
    Zpa,
    /// Client Connector.
    Zcc,
    /// Digital Experience.
    Zdx,
    /// Workflow Automation.
    Zwa,
    /// Zero Trust Branch.
    Ztb,
    /// AI Guard's detection.
    AiGuard,
    /// Users and groups of Internet Access, by SCIM.
    ZiaScim,
    /// Users and groups of Private Access, by SCIM.
    ZpaScim,
}

/// A cloud of OneAPI, in lower case.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Cloud(String);

impl Cloud {
    /// The cloud's name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn new(name: &str) -> Self {
        Self(name.to_ascii_lowercase())
    }
}

impl Default for Cloud {
    /// The production cloud.
    fn default() -> Self {
        Self("production".to_owned())
    }
}

impl From<&str> for Cloud {
    fn from(name: &str) -> Self {
        Self::new(name)
    }
}

impl From<String> for Cloud {
    fn from(name: String) -> Self {
        Self::new(&name)
    }
}

impl std::str::FromStr for Cloud {
    type Err = std::convert::Infallible;

    /// Takes any name. Building a client checks whether the cloud exists.
    fn from_str(name: &str) -> std::result::Result<Self, Self::Err> {
        Ok(Self::new(name))
    }
}

impl fmt::Display for Cloud {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The clouds of ZIA, which ZTW, ZCC and the sandbox share.
pub(crate) const ZIA_CLOUDS: &[&str] = &[
    "zscaler",
    "zscalerone",
    "zscalertwo",
    "zscalerthree",
    "zscloud",
    "zscalerbeta",
    "zscalergov",
    "zscalerten",
    "zspreview",
];

/// The clouds that only OneAPI has.
const ONEAPI_CLOUDS: &[&str] = &["production", "beta", "alpha", "gov", "govus"];

/// The clouds of OneAPI. Names of ZIA clouds are accepted there, too.
pub(crate) fn oneapi_clouds() -> Vec<&'static str> {
    ONEAPI_CLOUDS.iter().chain(ZIA_CLOUDS).copied().collect()
}

/// The clouds of ZPA, with the host of each.
const ZPA_CLOUDS: &[(&str, &str)] = &[
    ("PRODUCTION", "https://config.private.zscaler.com"),
    ("ZPATWO", "https://config.zpatwo.net"),
    ("BETA", "https://config.zpabeta.net"),
    ("GOV", "https://config.zpagov.net"),
    ("GOVUS", "https://config.zpagov.us"),
    ("PREVIEW", "https://config.zpapreview.net"),
    ("QA", "https://config.qa.zpath.net"),
    ("QA2", "https://pdx2-zpa-config.qa2.zpath.net"),
    ("DEV", "https://public-api.dev.zpath.net"),
];

/// The clouds of ZPA's SCIM server, with the host of each.
const ZPA_SCIM_CLOUDS: &[(&str, &str)] = &[
    ("PRODUCTION", "https://scim1.private.zscaler.com"),
    ("ZPATWO", "https://scim1.zpatwo.net"),
    ("BETA", "https://scim1.zpabeta.net"),
    ("GOV", "https://scim1.zpagov.net"),
    ("GOVUS", "https://scim1.zpagov.us"),
    ("PREVIEW", "https://scim1.zpapreview.net"),
];

/// The login address of ZPA's development cloud.
const ZPA_DEV_LOGIN: &str =
    "https://authn1.dev.zpath.net/authn/v1/oauth/token?grant_type=CLIENT_CREDENTIALS";

/// The address of OneAPI's token request.
pub(crate) fn token_url(vanity_domain: &str, cloud: &Cloud) -> String {
    let host = match cloud.as_str() {
        "production" => "zslogin.net".to_owned(),
        "gov" => "zidentitygov.net".to_owned(),
        "govus" => "zidentitygov.us".to_owned(),
        other => format!("zslogin{other}.net"),
    };
    format!("https://{vanity_domain}.{host}{TOKEN_PATH}")
}

/// The path of the token request.
pub(crate) const TOKEN_PATH: &str = "/oauth2/v1/token";

/// OneAPI's address.
pub(crate) fn api_base(cloud: &Cloud) -> String {
    match cloud.as_str() {
        "production" => "https://api.zsapi.net".to_owned(),
        "gov" => "https://api.zscalergov.net".to_owned(),
        "govus" => "https://api.zscalergov.us".to_owned(),
        other => format!("https://api.{other}.zsapi.net"),
    }
}

/// The sandbox's address.
pub(crate) fn sandbox_base(cloud: &str) -> String {
    format!("https://csbapi.{cloud}.net")
}

/// The clouds of a legacy client. Empty if any label is allowed.
pub(crate) fn legacy_clouds(kind: LegacyKind) -> Vec<&'static str> {
    match kind {
        LegacyKind::Zia | LegacyKind::Ztw | LegacyKind::Zcc | LegacyKind::ZiaScim => {
            ZIA_CLOUDS.to_vec()
        }
        LegacyKind::Zpa => ZPA_CLOUDS.iter().map(|(name, _)| *name).collect(),
        LegacyKind::ZpaScim => ZPA_SCIM_CLOUDS.iter().map(|(name, _)| *name).collect(),
        LegacyKind::Zdx => vec!["zdxcloud", "zdxbeta"],
        // Regions, and for ZTB the tenant's own label.
        LegacyKind::Zwa | LegacyKind::AiGuard | LegacyKind::Ztb => Vec::new(),
    }
}

/// The default cloud of a legacy client, if it has one.
pub(crate) fn legacy_default(kind: LegacyKind) -> Option<&'static str> {
    match kind {
        LegacyKind::Zia | LegacyKind::Ztw | LegacyKind::Ztb | LegacyKind::ZiaScim => None,
        LegacyKind::Zpa | LegacyKind::ZpaScim => Some("PRODUCTION"),
        LegacyKind::Zcc => Some("zscaler"),
        LegacyKind::Zdx => Some("zdxcloud"),
        LegacyKind::Zwa | LegacyKind::AiGuard => Some("us1"),
    }
}

/// A legacy cloud's name in the spelling of [`legacy_clouds`].
pub(crate) fn legacy_spelling(kind: LegacyKind, cloud: &str) -> String {
    match kind {
        LegacyKind::Zpa | LegacyKind::ZpaScim => cloud.to_ascii_uppercase(),
        _ => cloud.to_ascii_lowercase(),
    }
}

/// The address of a legacy API. The cloud is spelled as in [`legacy_clouds`].
pub(crate) fn legacy_base(kind: LegacyKind, cloud: &str) -> String {
    match (kind, cloud) {
        (LegacyKind::Zia, "zspreview") => "https://admin.zspreview.net".to_owned(),
        (LegacyKind::Zia, _) => format!("https://zsapi.{cloud}.net"),
        (LegacyKind::Ztw, _) => format!("https://connector.{cloud}.net"),
        (LegacyKind::Zpa, _) => host(ZPA_CLOUDS, cloud),
        (LegacyKind::ZpaScim, _) => host(ZPA_SCIM_CLOUDS, cloud),
        (LegacyKind::ZiaScim, _) => format!("https://scim.{cloud}.net"),
        (LegacyKind::Zcc, "zscalerten") => "https://mobile6.zscalerten.net".to_owned(),
        (LegacyKind::Zcc, _) => format!("https://api-mobile.{cloud}.net"),
        (LegacyKind::Zdx, _) => format!("https://api.{cloud}.net"),
        (LegacyKind::Zwa, _) => format!("https://api.{cloud}.zsworkflow.net"),
        (LegacyKind::Ztb, _) => format!("https://{cloud}.goairgap.com"),
        (LegacyKind::AiGuard, _) => format!("https://api.{cloud}.zseclipse.net"),
    }
}

/// The host of a cloud. Empty if the cloud is unknown.
fn host(clouds: &[(&str, &str)], cloud: &str) -> String {
    let known = clouds.iter().find(|(name, _)| *name == cloud);
    known.map(|(_, host)| (*host).to_owned()).unwrap_or_default()
}

/// The login address of a legacy client. `None` for clients without a login.
///
/// `base` is the API's address. `given` is true if the user set it.
pub(crate) fn legacy_login(
    kind: LegacyKind,
    cloud: &str,
    base: &str,
    given: bool,
) -> Option<String> {
    let path = match kind {
        LegacyKind::Zia => "/api/v1/authenticatedSession",
        LegacyKind::Ztw => "/api/v1/auth",
        LegacyKind::Zpa if cloud == "DEV" && !given => return Some(ZPA_DEV_LOGIN.to_owned()),
        LegacyKind::Zpa => "/signin",
        LegacyKind::Zcc => "/papi/auth/v1/login",
        LegacyKind::Zdx => "/v1/oauth/token",
        LegacyKind::Zwa => "/v1/auth/api-key/token",
        LegacyKind::Ztb => "/api/v3/api-key-auth/login",
        LegacyKind::AiGuard | LegacyKind::ZiaScim | LegacyKind::ZpaScim => return None,
    };
    Some(format!("{base}{path}"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn oneapi_hosts() {
        for (cloud, token, api) in [
            ("production", "acme.zslogin.net", "api.zsapi.net"),
            ("PRODUCTION", "acme.zslogin.net", "api.zsapi.net"),
            ("beta", "acme.zsloginbeta.net", "api.beta.zsapi.net"),
            ("BETA", "acme.zsloginbeta.net", "api.beta.zsapi.net"),
            ("alpha", "acme.zsloginalpha.net", "api.alpha.zsapi.net"),
            ("gov", "acme.zidentitygov.net", "api.zscalergov.net"),
            ("GOV", "acme.zidentitygov.net", "api.zscalergov.net"),
            ("govus", "acme.zidentitygov.us", "api.zscalergov.us"),
            ("zscaler", "acme.zsloginzscaler.net", "api.zscaler.zsapi.net"),
            ("zscalerone", "acme.zsloginzscalerone.net", "api.zscalerone.zsapi.net"),
            ("zscalertwo", "acme.zsloginzscalertwo.net", "api.zscalertwo.zsapi.net"),
            ("zscalerthree", "acme.zsloginzscalerthree.net", "api.zscalerthree.zsapi.net"),
            ("zscloud", "acme.zsloginzscloud.net", "api.zscloud.zsapi.net"),
            ("zscalerbeta", "acme.zsloginzscalerbeta.net", "api.zscalerbeta.zsapi.net"),
            ("zscalergov", "acme.zsloginzscalergov.net", "api.zscalergov.zsapi.net"),
            ("zscalerten", "acme.zsloginzscalerten.net", "api.zscalerten.zsapi.net"),
            ("zspreview", "acme.zsloginzspreview.net", "api.zspreview.zsapi.net"),
        ] {
            assert!(oneapi_clouds().contains(&cloud.to_lowercase().as_str()), "{cloud}");
            let cloud = Cloud::new(cloud);
            assert_eq!(token_url("acme", &cloud), format!("https://{token}/oauth2/v1/token"));
            assert_eq!(api_base(&cloud), format!("https://{api}"));
        }
        assert_eq!(Cloud::default(), Cloud::new("Production"));
        assert_eq!(Cloud::from("Beta".to_owned()).as_str(), "beta");
        assert_eq!("Beta".parse::<Cloud>().unwrap().to_string(), "beta");
        assert_eq!(sandbox_base("zscalerbeta"), "https://csbapi.zscalerbeta.net");
    }

    #[test]
    fn legacy_hosts() {
        use LegacyKind::{AiGuard, Zcc, Zdx, Zia, ZiaScim, Zpa, ZpaScim, Ztb, Ztw, Zwa};
        for cloud in ZIA_CLOUDS {
            let zia = match *cloud {
                "zspreview" => "https://admin.zspreview.net".to_owned(),
                _ => format!("https://zsapi.{cloud}.net"),
            };
            let zcc = match *cloud {
                "zscalerten" => "https://mobile6.zscalerten.net".to_owned(),
                _ => format!("https://api-mobile.{cloud}.net"),
            };
            assert_eq!(legacy_base(Zia, cloud), zia);
            assert_eq!(legacy_base(Zcc, cloud), zcc);
            assert_eq!(legacy_base(Ztw, cloud), format!("https://connector.{cloud}.net"));
        }
        for (kind, cloud, login) in [
            (Zia, "zscalertwo", "https://zsapi.zscalertwo.net/api/v1/authenticatedSession"),
            (Ztw, "zscaler", "https://connector.zscaler.net/api/v1/auth"),
            (Zcc, "zscalerten", "https://mobile6.zscalerten.net/papi/auth/v1/login"),
            (Zdx, "zdxcloud", "https://api.zdxcloud.net/v1/oauth/token"),
            (Zdx, "zdxbeta", "https://api.zdxbeta.net/v1/oauth/token"),
            (Zwa, "us1", "https://api.us1.zsworkflow.net/v1/auth/api-key/token"),
            (Ztb, "acme-api", "https://acme-api.goairgap.com/api/v3/api-key-auth/login"),
            (Zpa, "PRODUCTION", "https://config.private.zscaler.com/signin"),
            (Zpa, "ZPATWO", "https://config.zpatwo.net/signin"),
            (Zpa, "BETA", "https://config.zpabeta.net/signin"),
            (Zpa, "GOV", "https://config.zpagov.net/signin"),
            (Zpa, "GOVUS", "https://config.zpagov.us/signin"),
            (Zpa, "PREVIEW", "https://config.zpapreview.net/signin"),
            (Zpa, "QA", "https://config.qa.zpath.net/signin"),
            (Zpa, "QA2", "https://pdx2-zpa-config.qa2.zpath.net/signin"),
            (
                Zpa,
                "DEV",
                "https://authn1.dev.zpath.net/authn/v1/oauth/token?grant_type=CLIENT_CREDENTIALS",
            ),
        ] {
            let base = legacy_base(kind, cloud);
            assert_eq!(legacy_login(kind, cloud, &base, false).unwrap(), login);
        }
        assert_eq!(legacy_base(Zpa, "DEV"), "https://public-api.dev.zpath.net");
        assert_eq!(legacy_base(AiGuard, "us2"), "https://api.us2.zseclipse.net");
        assert_eq!(legacy_login(AiGuard, "us1", "https://x.example", true), None);
        for (kind, cloud, base) in [
            (ZiaScim, "zscalerthree", "https://scim.zscalerthree.net"),
            (ZpaScim, "PRODUCTION", "https://scim1.private.zscaler.com"),
            (ZpaScim, "BETA", "https://scim1.zpabeta.net"),
            (ZpaScim, "ZPATWO", "https://scim1.zpatwo.net"),
            (ZpaScim, "GOV", "https://scim1.zpagov.net"),
            (ZpaScim, "GOVUS", "https://scim1.zpagov.us"),
            (ZpaScim, "PREVIEW", "https://scim1.zpapreview.net"),
        ] {
            assert_eq!(legacy_base(kind, cloud), base);
            assert_eq!(legacy_login(kind, cloud, base, false), None);
        }
        assert_eq!(
            legacy_login(Zpa, "DEV", "https://x.example", true).unwrap(),
            "https://x.example/signin"
        );
    }
}
