//! The OneAPI client and its builder.

use std::ops::Deref;

use crate::auth::{ClientKey, KeptToken, OAuth, PrivateKey, TokenCache};
use crate::call::service::Tenant;
use crate::client::builder::{Overrides, common_setters, override_setters, setters};
use crate::client::{Client, Sandbox};
use crate::config::{Config, Explanation, Layer};
use crate::error::Result;
use crate::executor::cache;
use crate::executor::limiter::Limits;

/// The OneAPI client: one login for every service.
///
/// It dereferences to [`Client`], which has the services: `client.zia().rule_labels()`.
///
/// # Threads and cloning
///
/// `Clone + Send + Sync`. Clones share one login, one connection pool, one cache and one set of
/// rate limits. No thread runs in the background.
#[derive(Clone, Debug)]
pub struct ZscalerClient {
    client: Client,
}

impl ZscalerClient {
    /// Builds a client from `~/.zscaler/config`, `~/.zscaler/zscaler.yaml`, `./zscaler.yaml` and the
    /// environment. Later sources take precedence.
    ///
    /// # Errors
    ///
    /// When the configuration cannot work. The error lists every problem.
    pub fn new() -> Result<Self> {
        Self::builder().build()
    }

    /// A builder with the same sources. Its own settings take precedence over them.
    pub fn builder() -> ZscalerClientBuilder {
        ZscalerClientBuilder::default()
    }
}

impl Deref for ZscalerClient {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.client
    }
}

impl From<ZscalerClient> for Client {
    fn from(client: ZscalerClient) -> Self {
        client.client
    }
}

/// Builds a [`ZscalerClient`].
#[derive(Clone, Default)]
#[must_use = "a builder does nothing until `build` is called"]
pub struct ZscalerClientBuilder {
    layer: Layer,
    overrides: Overrides,
}

impl ZscalerClientBuilder {
    setters! {
        /// The client id of the API client in ZIdentity.
        text client_id => "clientId";
        /// The client's secret.
        secret client_secret => "clientSecret";
        /// A file that has the client's secret.
        path client_secret_file => "clientSecretFile";
        /// The client's private key: PEM (PKCS#8 or PKCS#1), JWK, or the path of either.
        secret private_key => "privateKey";
        /// The tenant's label in its login address: `acme` for `acme.zslogin.net`.
        text vanity_domain => "vanityDomain";
        /// The cloud, such as `beta`, `gov` or `govus`. Default: `production`.
        cloud cloud => "cloud";
        /// The ZPA customer id, which ZPA calls need.
        text customer_id => "customerId";
        /// The ZPA microtenant of calls that name none.
        text microtenant_id => "microtenantId";
        /// The ZCell customer id, which ZCell calls need.
        text zcell_customer_id => "zcellCustomerId";
        /// The token for the sandbox.
        secret sandbox_token => "sandboxToken";
        /// The cloud of the sandbox.
        text sandbox_cloud => "sandboxCloud";
        /// The API's address. Default: the cloud's.
        text api_url => "apiUrl";
        /// The login's address. Default: the cloud's.
        text auth_url => "authUrl";
        /// Whether the token is kept in `~/.zscaler/tokens` for the next run. Default: no.
        switch token_cache => "tokenCache";
    }

    common_setters!();
    override_setters!();

    /// A command that prints the client's secret: its program and arguments. It runs without a
    /// shell, in the home directory, with the program's environment, for at most 60 s. The key
    /// `clientSecretCommand` is the same in a file. Other secrets have such keys, too.
    pub fn client_secret_command<T: Into<String>>(
        mut self,
        words: impl IntoIterator<Item = T>,
    ) -> Self {
        let words: Vec<String> = words.into_iter().map(Into::into).collect();
        self.layer.set("clientSecretCommand", words);
        self
    }

    /// Describes the configuration, even if it is wrong. It does not run commands that print
    /// secrets.
    pub fn explain(&self) -> Explanation {
        crate::config::inspect(&self.overrides.sources(), &self.layer)
    }

    /// The configuration that [`build`](Self::build) would use. [`Config::explain`] shows the
    /// source of each value.
    ///
    /// # Errors
    ///
    /// When the configuration cannot work. The error lists every problem.
    pub fn config(&self) -> Result<Config> {
        crate::config::load(&self.overrides.sources(), &self.layer)
    }

    /// Builds the client. Nothing is sent: the first call logs in.
    ///
    /// # Errors
    ///
    /// When the configuration cannot work. The error lists every problem.
    pub fn build(self) -> Result<ZscalerClient> {
        let config = self.config()?;
        let key = client_key(&config)?;
        let base = config.api_base();
        let identity = identity(&config, &base, key.as_ref());
        let kept = config.token_cache.as_deref();
        let kept = kept.map(|folder| KeptToken::new(folder, &identity));
        let own = [&config.client_secret, &config.sandbox_token];
        let own = own.into_iter().flatten().cloned().collect();
        let session = key.and_then(|key| session(&config, key, kept));
        let tenant = Tenant {
            customer_id: config.customer_id.clone(),
            zcell_customer_id: config.zcell_customer_id.clone(),
            scim_id: None,
            microtenant_id: config.microtenant_id.clone(),
        };
        let sandbox = Sandbox { url: config.sandbox_base(), token: config.sandbox_token.clone() };
        let ending = self.overrides.ending();
        let executor = self.overrides.executor(
            &config.common,
            &base,
            identity,
            own,
            session,
            &Limits::NONE,
        )?;
        Ok(ZscalerClient { client: Client::new(executor, base, tenant, sandbox, ending, None) })
    }
}

/// The credentials of this configuration. A sandbox token alone needs no login.
fn client_key(config: &Config) -> Result<Option<ClientKey>> {
    Ok(match (&config.private_key, &config.client_secret) {
        (Some(key), _) => Some(ClientKey::PrivateKey(Box::new(PrivateKey::parse(key)?))),
        (None, Some(secret)) => Some(ClientKey::Secret(secret.clone())),
        (None, None) => None,
    })
}

fn session(config: &Config, key: ClientKey, kept: Option<KeptToken>) -> Option<TokenCache> {
    let client_id = config.client_id.clone()?;
    let session = TokenCache::new(Box::new(OAuth::new(config.token_url(), client_id, key)));
    Some(session.keep(kept))
}

/// What distinguishes this client's responses from another client's in a shared cache.
fn identity(config: &Config, base: &str, key: Option<&ClientKey>) -> String {
    let modulus;
    let proof = match key {
        Some(ClientKey::Secret(secret)) => secret.expose(),
        Some(ClientKey::PrivateKey(key)) => {
            modulus = cache::hex(&key.modulus());
            &modulus
        }
        None => "",
    };
    let token_url = config.token_url();
    cache::identity(&[base, &token_url, config.client_id.as_deref().unwrap_or_default(), proof])
}

impl std::fmt::Debug for ZscalerClientBuilder {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("ZscalerClientBuilder(…)")
    }
}
