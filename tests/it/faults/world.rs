//! The tenant that a fault strikes, and the clients that call it.

use std::io::Read;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use zscaler::http::{Request, Response};
use zscaler::{
    Body, Client, ConfigSources, LegacyZiaClient, ManualClock, Transport, TransportError, Value,
    ZscalerClient, json,
};

use super::kinds::{Good, Kind, good_answer};
use super::list::{Fault, What};
use super::rules::RETRIES;
use crate::secrets::canary;

/// What happens to one request.
pub(crate) enum Reaction<'a> {
    Good(Good),
    Fault(&'a What, Good),
}

/// A tenant with a fault: decides what happens to each request, and counts.
pub(crate) struct World {
    pub(crate) fault: Fault,
    pub(crate) kind: Kind,
    pub(crate) clock: Arc<ManualClock>,
    /// How many more times the fault strikes.
    strikes: AtomicUsize,
    requests: AtomicUsize,
    /// What went to another host than ours.
    pub(crate) abroad: Mutex<Vec<String>>,
}

impl World {
    pub(crate) fn new(fault: &Fault, kind: Kind, lasts: bool) -> Arc<Self> {
        Arc::new(Self {
            fault: fault.clone(),
            kind,
            clock: Arc::default(),
            strikes: AtomicUsize::new(if lasts { usize::MAX } else { 1 }),
            requests: AtomicUsize::new(0),
            abroad: Mutex::default(),
        })
    }

    /// How many requests there were of the kind that the fault strikes.
    pub(crate) fn requests(&self) -> usize {
        self.requests.load(SeqCst)
    }

    /// The fault is over.
    pub(crate) fn mend(&self) {
        self.strikes.store(0, SeqCst);
    }

    /// Whether the fault strikes a connection that is being made for the call that it is for.
    pub(crate) fn strikes_connection(&self) -> bool {
        let strikes = self.strikes.fetch_update(SeqCst, SeqCst, |left| left.checked_sub(1)).is_ok();
        if strikes {
            self.requests.fetch_add(1, SeqCst);
        }
        strikes
    }

    pub(crate) fn react(&self, method: &str, target: &str) -> Reaction<'_> {
        let moved = target.contains("/moved");
        let good = match (moved, self.kind) {
            (true, kind) => super::kinds::good(kind),
            (false, _) => good_answer(method, target),
        };
        if !self.kind.is_target(method, target) {
            return Reaction::Good(good);
        }
        self.requests.fetch_add(1, SeqCst);
        let strikes = self.strikes.fetch_update(SeqCst, SeqCst, |left| left.checked_sub(1)).is_ok();
        match strikes {
            true => Reaction::Fault(&self.fault.what, good),
            false => Reaction::Good(good),
        }
    }
}

impl Transport for World {
    fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
        let uri = request.uri();
        if uri.host() == Some("files.example") {
            let headers: Vec<_> =
                request.headers().iter().map(|(name, _)| name.to_string()).collect();
            self.abroad.lock().unwrap().extend(headers);
        }
        let target = uri.path_and_query().unwrap().as_str();
        match self.react(request.method().as_str(), target) {
            Reaction::Good(good) => Ok(respond(&good)),
            Reaction::Fault(what, good) => what.in_memory(&good, &self.clock),
        }
    }
}

/// The tenant's answer as an in-memory transport hands it over.
pub(crate) fn respond(good: &Good) -> Response<Body> {
    let mut response = Response::builder().header("content-type", good.content_type);
    if let Some(cookie) = &good.cookie {
        response = response.header("set-cookie", cookie);
    }
    response.body(Body::from(good.body.clone())).unwrap()
}

/// A body of blanks that is made as it is read, and ends in an error or as JSON.
pub(crate) struct Stream {
    pub(crate) left: usize,
    pub(crate) end: Option<std::io::ErrorKind>,
}

impl Read for Stream {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.left == 0 {
            return match self.end {
                Some(kind) => Err(kind.into()),
                None => Ok(0),
            };
        }
        let length = buffer.len().min(self.left);
        self.left -= length;
        buffer[..length].fill(b' ');
        Ok(length)
    }
}

/// The client that calls, of the kind that the call wants. All its secrets are canaries.
pub(crate) enum Caller {
    OneApi(ZscalerClient),
    Legacy(LegacyZiaClient),
}

impl Caller {
    pub(crate) fn client(&self) -> &Client {
        match self {
            Self::OneApi(client) => client,
            Self::Legacy(client) => client,
        }
    }
}

fn settings() -> Value {
    json!({
        "rateLimit": {"maxRetries": RETRIES, "maxRetrySeconds": 120},
        "maxResponseMegabytes": 1,
    })
}

/// A client in front of a world, through the transport if there is one, else through sockets
/// at `url`.
pub(crate) fn caller(
    kind: Kind,
    clock: &Arc<ManualClock>,
    transport: Option<Arc<dyn Transport>>,
    more: Value,
) -> Caller {
    macro_rules! build {
        ($builder:expr) => {{
            let mut builder = $builder
                .sources(ConfigSources::none())
                .from_value(settings())
                .from_value(more)
                .clock(clock.clone());
            if let Some(transport) = transport {
                builder = builder.transport(transport);
            }
            builder.build().unwrap()
        }};
    }
    match kind {
        Kind::LegacyLogin => Caller::Legacy(build!(
            LegacyZiaClient::builder()
                .username("admin@acme.com")
                .password(canary("password"))
                .api_key(canary("api-key"))
                .cloud("zscaler")
        )),
        _ => Caller::OneApi(build!(
            ZscalerClient::builder()
                .client_id("client")
                .client_secret(canary("client-secret"))
                .sandbox_token(canary("sandbox-token"))
                .vanity_domain("acme")
        )),
    }
}

/// A clock that is set while a request is under way.
pub(crate) fn jump(clock: &ManualClock, forward: bool) {
    use zscaler::Clock;
    let day = Duration::from_secs(86_400);
    let now = clock.now();
    clock.set(if forward { now + day } else { now - day });
}
