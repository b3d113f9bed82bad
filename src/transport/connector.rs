//! Makes connections: resolves the host, connects, asks the proxy, and starts TLS. Any failure here
//! happens before the first byte of a request.

use std::net::TcpStream;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::{Duration, Instant};

use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver as UreqResolver};
use ureq::unversioned::transport::{ConnectionDetails, Connector as UreqConnector, NextTimeout};

use super::connection::{Connection, deadline};
use super::open::Open;
use super::pool::Pool;
use super::resolver::Resolver;
use super::stream::{Socket, Stream};
use super::tls::Trust;
use super::{no_proxy, proxy};
use crate::config::{CommonConfig, ProxyConfig};
use crate::error::{Result, TimeoutKind, TransportError};
use crate::url::Origin;

/// Makes connections with one transport's settings, and keeps idle ones. Clients with the same
/// settings share it.
pub(super) struct Connector {
    settings: Settings,
    resolver: Resolver,
    pool: Arc<Pool>,
}

/// The settings that distinguish the connections of transports.
#[derive(Clone)]
pub(super) struct Settings {
    pub(super) connect_timeout: Duration,
    /// The time limit of one attempt, including the response's body.
    pub(super) request_timeout: Duration,
    pub(super) proxy: Option<ProxyConfig>,
    /// The hosts that are reached without the proxy.
    pub(super) no_proxy: Vec<String>,
    /// The bundle with its content, and whether certificates are checked.
    pub(super) trust: Arc<Trust>,
}

impl Settings {
    pub(super) fn of(common: &CommonConfig) -> Result<Self> {
        Ok(Self {
            connect_timeout: common.connection_timeout,
            request_timeout: common.request_timeout,
            proxy: common.proxy.clone(),
            no_proxy: common.no_proxy.clone(),
            trust: Trust::shared(common.ca_bundle.as_deref(), common.disable_https_check)?,
        })
    }
}

impl PartialEq for Settings {
    fn eq(&self, other: &Self) -> bool {
        // Destructured, so that a new setting cannot be missed here.
        let Self { connect_timeout, request_timeout, proxy, no_proxy, trust } = self;
        *connect_timeout == other.connect_timeout
            && *request_timeout == other.request_timeout
            && *proxy == other.proxy
            && *no_proxy == other.no_proxy
            && Arc::ptr_eq(trust, &other.trust)
    }
}

/// The connectors in use, for further clients with the same settings.
pub(super) static SHARED: Mutex<Vec<Weak<Connector>>> = Mutex::new(Vec::new());

impl Connector {
    pub(super) fn new(settings: Settings, resolver: Resolver) -> Self {
        Self { settings, resolver, pool: Arc::default() }
    }

    /// The connector of all clients with these settings. It is dropped with the last of them.
    pub(super) fn shared(settings: Settings) -> Arc<Self> {
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        let mut in_use = shared.iter().filter_map(Weak::upgrade);
        if let Some(connector) = in_use.find(|used| used.settings == settings) {
            return connector;
        }
        drop(in_use);
        let connector = Arc::new(Self::new(settings, Resolver::system()));
        shared.retain(|connector| connector.strong_count() > 0);
        shared.push(Arc::downgrade(&connector));
        connector
    }

    pub(super) fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Opens a new connection to `place`, ready for its first request.
    fn open(&self, place: &Origin, deadline: Instant) -> Result<Stream, TransportError> {
        let Settings { proxy, no_proxy, trust, .. } = &self.settings;
        let is_exempt = || no_proxy::is_exempt(no_proxy, &place.host, place.port);
        let stream = match proxy.as_ref().filter(|_| !is_exempt()) {
            Some(proxy) => {
                self.through(proxy, place, deadline).map_err(|error| proxy::name(proxy, error))?
            }
            None => self.dial(&place.host, place.port, deadline)?,
        };
        match place.is_https {
            true => trust.secure(stream, &place.host),
            false => Ok(stream),
        }
    }

    /// Connects to `place` through the proxy.
    fn through(
        &self,
        proxy: &ProxyConfig,
        place: &Origin,
        deadline: Instant,
    ) -> Result<Stream, TransportError> {
        let own = proxy::origin(proxy);
        let stream = self.dial(&own.host, own.port, deadline)?;
        let mut stream = match own.is_https {
            true => self.settings.trust.secure(stream, &own.host)?,
            false => stream,
        };
        proxy::tunnel(proxy, &mut stream, place)?;
        Ok(stream)
    }

    /// Connects to the first address of a host that accepts. Each address gets a share of the
    /// remaining time.
    fn dial(&self, host: &str, port: u16, deadline: Instant) -> Result<Stream, TransportError> {
        let addresses = self.resolver.find(host, port, deadline)?;
        let mut failure = TransportError::Timeout(TimeoutKind::Connect);
        for (tried, address) in addresses.iter().enumerate() {
            let left = deadline.saturating_duration_since(Instant::now());
            let share = left / u32::try_from(addresses.len() - tried).unwrap_or(1);
            if share.is_zero() {
                return Err(TransportError::Timeout(TimeoutKind::Connect));
            }
            let connected = TcpStream::connect_timeout(address, share)
                .and_then(|tcp| tcp.set_nodelay(true).map(|()| tcp));
            match connected {
                Ok(tcp) => return Ok(Stream::Plain(Socket::new(tcp, deadline))),
                Err(error) if error.kind() == std::io::ErrorKind::TimedOut => {}
                Err(error) => failure = TransportError::Connect(format!("{host}:{port}: {error}")),
            }
        }
        Err(failure)
    }
}

/// The connector of one ureq agent.
pub(super) struct Shared(pub(super) Arc<Connector>);

impl UreqConnector for Shared {
    type Out = Connection;

    fn connect(
        &self,
        details: &ConnectionDetails<'_>,
        _: Option<()>,
    ) -> Result<Option<Connection>, ureq::Error> {
        let place = Origin::of_uri(details.uri)
            .ok_or_else(|| ureq::Error::BadUri("not an http or https address".to_owned()))?;
        let Self(connector) = self;
        let open = match connector.pool.take(&place) {
            Some(open) => open,
            None => {
                let stream = connector.open(&place, deadline(details.timeout));
                Open::new(stream.map_err(|error| ureq::Error::Other(Box::new(error)))?)
            }
        };
        Ok(Some(Connection::new(open, place, &connector.pool)))
    }
}

// Not derived: ureq prints its connectors, and proxies have passwords.
impl std::fmt::Debug for Shared {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Connector")
    }
}

/// A resolver without effect. ureq would resolve a host before it looks for an idle connection, and
/// our connector resolves it only for a new one.
#[derive(Debug)]
pub(super) struct Later;

impl UreqResolver for Later {
    fn resolve(
        &self,
        _: &http::Uri,
        _: &ureq::config::Config,
        _: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let mut addresses = self.empty();
        addresses.push(([0, 0, 0, 0], 0).into());
        Ok(addresses)
    }
}
