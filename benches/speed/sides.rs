//! Two sides of every comparison: ureq and serde_json alone, set as this crate sets them, and this
//! crate. The third, the floor, is a program of its own.

use std::time::Duration;

use ureq::Agent;
use zscaler::{ConfigSources, Value, ZscalerClient, json};

const CUSTOMER: &str = "216196257331281920";

/// Below which the segments lie.
pub(crate) fn base(address: &str) -> String {
    format!("{address}/zpa/mgmtconfig/v1/admin/customers/{CUSTOMER}")
}

/// A program's own ureq and serde_json, set as this crate sets them.
pub(crate) struct Bare {
    agent: Agent,
    base: String,
}

impl Bare {
    pub(crate) fn new(address: &str) -> Self {
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_connect(Some(Duration::from_secs(30)))
            .timeout_resolve(Some(Duration::from_secs(30)))
            .timeout_global(Some(Duration::from_secs(300)))
            .max_idle_connections(64)
            .max_idle_connections_per_host(64)
            .max_idle_age(Duration::from_secs(15))
            .proxy(None)
            .build()
            .new_agent();
        Self { agent, base: base(address) }
    }

    fn get(&self, path: &str) -> Value {
        let mut answer = self
            .agent
            .get(format!("{}/{path}", self.base))
            .header("authorization", "Bearer a-token-of-the-usual-length")
            .header("accept", "application/json")
            .header("user-agent", "zscaler-sdk-rust/0.1.0 linux/x86_64")
            .call()
            .unwrap();
        assert_eq!(answer.status(), 200);
        let bytes = answer.body_mut().with_config().limit(u64::MAX).read_to_vec().unwrap();
        serde_json::from_slice(&bytes).unwrap()
    }

    pub(crate) fn one(&self) -> Value {
        self.get("segmentGroup/7")
    }

    /// A page of a list.
    pub(crate) fn page(&self, size: usize) -> Value {
        self.get(&format!("segmentGroup?pagesize={size}"))["list"].take()
    }

    /// Every item of a list.
    pub(crate) fn walk(&self, size: usize) -> Vec<Value> {
        let mut all = Vec::new();
        for number in 1.. {
            let mut answer = self.get(&format!("segmentGroup?pagesize={size}&page={number}"));
            if let Value::Array(items) = answer["list"].take() {
                all.extend(items);
            }
            let pages = answer["totalPages"].as_str().and_then(|pages| pages.parse().ok());
            if pages.is_none_or(|pages: usize| number >= pages) {
                break;
            }
        }
        all
    }
}

/// The crate's client for a server of this machine.
pub(crate) fn ours(address: &str, cache: bool) -> ZscalerClient {
    ZscalerClient::builder()
        .sources(ConfigSources::none())
        .client_id("client")
        .client_secret("secret")
        .vanity_domain("acme")
        .customer_id(CUSTOMER)
        .api_url(address)
        .auth_url(address)
        .cache_enabled(cache)
        .build()
        .unwrap()
}

/// The query for pages of this size.
pub(crate) fn size(size: usize) -> Value {
    json!({"page_size": size})
}
