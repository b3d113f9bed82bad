//! Clients of the services' own hosts, for tenants that do not log in at ZIdentity, and of the SCIM
//! servers.

mod limits;
mod login;

use std::ops::Deref;

use self::login::Login;
use crate::auth::TokenCache;
use crate::call::service::Tenant;
use crate::client::builder::{Overrides, common_setters, override_setters, setters};
use crate::client::{Client, Sandbox};
use crate::config::{Explanation, Layer, LegacyConfig, LegacyKind, inspect_legacy, load_legacy};
use crate::error::Result;
use crate::executor::cache;

fn build(
    kind: LegacyKind,
    layer: &Layer,
    overrides: Overrides,
    service: &'static str,
) -> Result<Client> {
    let config = load_legacy(kind, &overrides.sources(), layer)?;
    let sandbox = Sandbox { url: config.sandbox_base(), token: config.sandbox_token.clone() };
    let tenant = Tenant {
        customer_id: config.customer_id.clone(),
        zcell_customer_id: None,
        scim_id: config.scim_id.clone(),
        microtenant_id: config.microtenant_id.clone(),
    };
    let login = Login::new(&config);
    let mut parts = vec![service, &config.base_url, config.login_url().unwrap_or_default()];
    parts.extend(login.credentials());
    let identity = cache::identity(&parts);
    let mut own = login.secrets();
    own.extend(config.sandbox_token.clone());
    let session = TokenCache::new(Box::new(login));
    let limits = limits::of(kind);
    let ending = overrides.ending();
    let session = Some(session);
    let executor =
        overrides.executor(&config.common, &config.base_url, identity, own, session, limits)?;
    Ok(Client::new(executor, config.base_url, tenant, sandbox, ending, Some(service)))
}

/// Declares a legacy client and its builder.
macro_rules! legacy {
    (
        $(#[doc = $doc:literal])+
        $Client:ident, $Builder:ident, $kind:ident, $service:literal;
        $($setters:tt)+
    ) => {
        $(#[doc = $doc])+
        ///
        /// It dereferences to [`Client`]. Calls to other services are errors.
        #[derive(Clone, Debug)]
        pub struct $Client {
            client: Client,
        }

        impl $Client {
            /// Builds a client from the environment.
            ///
            /// # Errors
            ///
            /// When the configuration cannot work. The error lists every problem.
            pub fn new() -> Result<Self> {
                Self::builder().build()
            }

            /// A builder that starts from the environment. Its own settings take precedence over it.
            pub fn builder() -> $Builder {
                $Builder::default()
            }
        }

        impl Deref for $Client {
            type Target = Client;

            fn deref(&self) -> &Client {
                &self.client
            }
        }

        impl From<$Client> for Client {
            fn from(client: $Client) -> Self {
                client.client
            }
        }

        #[doc = concat!("Builds a [`", stringify!($Client), "`].")]
        #[derive(Clone, Default)]
        #[must_use = "a builder does nothing until `build` is called"]
        pub struct $Builder {
            layer: Layer,
            overrides: Overrides,
        }

        impl $Builder {
            setters! {
                $($setters)+
                /// The cloud.
                cloud cloud => "cloud";
                /// The API's address. Default: the cloud's.
                text override_url => "override_url";
                /// The same as [`override_url`](Self::override_url), under the OneAPI client's
                /// name.
                text api_url => "override_url";
            }

            common_setters!();
            override_setters!();

            /// Describes the configuration, even if it is wrong. It does not run commands that
            /// print secrets.
            pub fn explain(&self) -> Explanation {
                inspect_legacy(LegacyKind::$kind, &self.overrides.sources(), &self.layer)
            }

            /// The configuration that [`build`](Self::build) would use. [`LegacyConfig::explain`]
            /// shows the source of each value.
            ///
            /// # Errors
            ///
            /// When the configuration cannot work. The error lists every problem.
            pub fn config(&self) -> Result<LegacyConfig> {
                load_legacy(LegacyKind::$kind, &self.overrides.sources(), &self.layer)
            }

            /// Builds the client. Nothing is sent: the first call logs in.
            ///
            /// # Errors
            ///
            /// When the configuration cannot work. The error lists every problem.
            pub fn build(self) -> Result<$Client> {
                let client = build(LegacyKind::$kind, &self.layer, self.overrides, $service)?;
                Ok($Client { client })
            }
        }

        impl std::fmt::Debug for $Builder {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(concat!(stringify!($Builder), "(…)"))
            }
        }
    };
}

legacy! {
    /// Internet Access at its own host, with a session.
    LegacyZiaClient, LegacyZiaClientBuilder, Zia, "zia";
    /// The administrator's name.
    text username => "username";
    /// The administrator's password.
    secret password => "password";
    /// The tenant's API key.
    secret api_key => "api_key";
    /// The token for the sandbox.
    secret sandbox_token => "sandboxToken";
    /// The cloud of the sandbox.
    text sandbox_cloud => "sandboxCloud";
    /// How long before its idle timeout a session is replaced. The strictest tenants end an idle
    /// session after five minutes. Default: 30 s.
    time session_safety_margin => "session_safety_margin";
    /// The login's address. Default: the cloud's.
    text auth_url => "auth_url";
}

legacy! {
    /// Cloud and Branch Connector at its own host, with a session.
    LegacyZtwClient, LegacyZtwClientBuilder, Ztw, "ztw";
    /// The administrator's name.
    text username => "username";
    /// The administrator's password.
    secret password => "password";
    /// The tenant's API key.
    secret api_key => "api_key";
    /// The login's address. Default: the cloud's.
    text auth_url => "auth_url";
}

legacy! {
    /// Private Access at its own host.
    LegacyZpaClient, LegacyZpaClientBuilder, Zpa, "zpa";
    /// The client id.
    text client_id => "clientId";
    /// The client's secret.
    secret client_secret => "clientSecret";
    /// The customer's id.
    text customer_id => "customerId";
    /// The microtenant of calls that name none.
    text microtenant_id => "microtenantId";
    /// The login's address. Default: the cloud's.
    text auth_url => "auth_url";
}

legacy! {
    /// Client Connector at its own host.
    LegacyZccClient, LegacyZccClientBuilder, Zcc, "zcc";
    /// The API key.
    secret api_key => "api_key";
    /// The API key's secret.
    secret secret_key => "secret_key";
    /// The login's address. Default: the cloud's.
    text auth_url => "auth_url";
}

legacy! {
    /// Digital Experience at its own host.
    LegacyZdxClient, LegacyZdxClientBuilder, Zdx, "zdx";
    /// The key's id.
    text key_id => "key_id";
    /// The key's secret.
    secret key_secret => "key_secret";
    /// The login's address. Default: the cloud's.
    text auth_url => "auth_url";
}

legacy! {
    /// Workflow Automation at its own host.
    LegacyZwaClient, LegacyZwaClientBuilder, Zwa, "zwa";
    /// The key's id.
    text key_id => "key_id";
    /// The key's secret.
    secret key_secret => "key_secret";
    /// The login's address. Default: the cloud's.
    text auth_url => "auth_url";
}

legacy! {
    /// Zero Trust Branch at its own host.
    LegacyZtbClient, LegacyZtbClientBuilder, Ztb, "ztb";
    /// The API key.
    secret api_key => "api_key";
    /// The login's address. Default: the cloud's.
    text auth_url => "auth_url";
}

legacy! {
    /// AI Guard's detection at its own host.
    LegacyAiGuardClient, LegacyAiGuardClientBuilder, AiGuard, "aiguard";
    /// The API key.
    secret api_key => "api_key";
}

legacy! {
    /// Users and groups of Internet Access, by SCIM.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/understanding-scim>
    ///
    /// ```
    /// # use zscaler::{Pages, json};
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().zia_scim().build()?;
    /// // let client = zscaler::ZiaScimClient::new()?;   // ZIA_SCIM_API_TOKEN, …
    /// let users = client.users().list_users(json!({"filter": "userName sw \"a\""}))?;
    /// for user in users.items() {
    ///     println!("{}", user?["user_name"]);
    /// }
    /// # Ok(()) }
    /// ```
    ZiaScimClient, ZiaScimClientBuilder, ZiaScim, "zia_scim";
    /// The bearer token that ZIA shows when SCIM is enabled.
    secret token => "token";
    /// The tenant's id: the number in the base URL that ZIA shows beside the token.
    text tenant_id => "tenant_id";
}

legacy! {
    /// Users and groups of Private Access, by SCIM.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/about-scim-apis>
    ///
    /// ```
    /// # use zscaler::json;
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().zpa_scim().build()?;
    /// // let client = zscaler::ZpaScimClient::new()?;   // ZPA_SCIM_TOKEN, ZPA_IDP_ID, …
    /// let (group, _) = client.groups().add_group(json!({
    ///     "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"],
    ///     "display_name": "Contractors of 2026",
    /// }))?;
    /// client.groups().delete_group(&group["id"])?;
    /// # Ok(()) }
    /// ```
    ZpaScimClient, ZpaScimClientBuilder, ZpaScim, "zpa_scim";
    /// The bearer token that ZPA shows for the identity provider.
    secret token => "token";
    /// The id of the identity provider whose users and groups these are.
    text idp_id => "idp_id";
}
