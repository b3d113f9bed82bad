//! stub
use crate::{Result, Retry, Secret, Value};
use std::time::Duration;
/// s
#[derive(Default)]
pub struct Sources;
impl Sources {
    /// s
    pub fn system() -> Self {
        Self
    }
    /// n
    pub fn none() -> Self {
        Self
    }
}
#[derive(Clone, Default)]
pub(crate) struct Layer(serde_json::Map<String, Value>);
impl Layer {
    pub(crate) fn set(&mut self, k: &str, v: impl Into<Value>) {
        self.0.insert(k.into(), v.into());
    }
    pub(crate) fn merge(&mut self, v: Value) {
        if let Value::Object(m) = v {
            self.0.extend(m)
        }
    }
}
pub(crate) struct Cache {
    pub(crate) enabled: bool,
    pub(crate) ttl: Duration,
    pub(crate) tti: Duration,
}
pub(crate) struct Logging {
    pub(crate) enabled: bool,
    pub(crate) verbose: bool,
}
pub(crate) struct Common {
    pub(crate) logging: Logging,
    pub(crate) cache: Cache,
    pub(crate) rate_limit_enabled: bool,
    pub(crate) user_agent: Option<String>,
    pub(crate) partner_id: Option<String>,
}
impl Common {
    pub(crate) fn transport(&self) -> crate::http::Settings {
        crate::http::Settings
    }
    pub(crate) fn retry(&self) -> Retry {
        Retry::default()
    }
}
pub(crate) struct Config {
    pub(crate) common: Common,
    pub(crate) client_id: Option<String>,
    pub(crate) client_secret: Option<Secret>,
    pub(crate) private_key: Option<Secret>,
    pub(crate) customer_id: Option<String>,
    pub(crate) zcell_customer_id: Option<String>,
    pub(crate) microtenant_id: Option<String>,
    pub(crate) sandbox_token: Option<Secret>,
}
impl Config {
    pub(crate) fn api_base(&self) -> String {
        "https://api.zsapi.net".into()
    }
    pub(crate) fn token_url(&self) -> String {
        "https://acme.zslogin.net/oauth2/v1/token".into()
    }
    pub(crate) fn sandbox_base(&self) -> Option<String> {
        None
    }
}
pub(crate) fn load(_: &Sources, l: &Layer) -> Result<Config> {
    let t = |k: &str| l.0.get(k).and_then(Value::as_str).map(str::to_owned);
    Ok(Config {
        client_id: t("clientId"),
        client_secret: t("clientSecret").map(Secret::from),
        private_key: None,
        customer_id: t("customerId"),
        zcell_customer_id: t("zcellCustomerId"),
        microtenant_id: t("microtenantId"),
        sandbox_token: None,
        common: Common {
            logging: Logging { enabled: false, verbose: false },
            cache: Cache { enabled: false, ttl: Duration::ZERO, tti: Duration::ZERO },
            rate_limit_enabled: true,
            user_agent: None,
            partner_id: None,
        },
    })
}
