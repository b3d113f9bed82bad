//! Makes connections: looks the host up, connects, asks the proxy, speaks TLS. Whatever fails
//! here failed before the first byte of a request.

use std::net::TcpStream;
use std::sync::Arc;
use std::time::{Duration, Instant};

use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver as UreqResolver};
use ureq::unversioned::transport::{ConnectionDetails, Connector as UreqConnector, NextTimeout};

use super::connection::{Connection, deadline};
use super::resolver::Resolver;
use super::stream::{Socket, Stream};
use super::tls::Trust;
use super::{no_proxy, proxy};
use crate::config::ProxyConfig;
use crate::error::{TimeoutKind, TransportError};
use crate::url::Origin;

/// Makes connections with the settings of one transport.
pub(super) struct Connector {
    pub(super) resolver: Resolver,
    pub(super) trust: Arc<Trust>,
    pub(super) proxy: Option<ProxyConfig>,
    /// The hosts that are reached without the proxy.
    pub(super) no_proxy: Vec<String>,
}

impl Connector {
    /// A connection to `place`, ready for its first request.
    fn open(&self, place: &Origin, deadline: Instant) -> Result<Connection, TransportError> {
        let is_exempt = || no_proxy::is_exempt(&self.no_proxy, &place.host, place.port);
        let stream = match self.proxy.as_ref().filter(|_| !is_exempt()) {
            Some(proxy) => {
                self.through(proxy, place, deadline).map_err(|error| proxy::name(proxy, error))?
            }
            None => self.dial(&place.host, place.port, deadline)?,
        };
        let stream = match place.is_https {
            true => self.trust.secure(stream, &place.host)?,
            false => stream,
        };
        Ok(Connection::new(stream))
    }

    /// The proxy's connection to a place.
    fn through(
        &self,
        proxy: &ProxyConfig,
        place: &Origin,
        deadline: Instant,
    ) -> Result<Stream, TransportError> {
        let own = proxy::origin(proxy);
        let stream = self.dial(&own.host, own.port, deadline)?;
        let mut stream = match own.is_https {
            true => self.trust.secure(stream, &own.host)?,
            false => stream,
        };
        proxy::tunnel(proxy, &mut stream, place)?;
        Ok(stream)
    }

    /// Connects to a host: to the first of its addresses that answers, each with its share of
    /// the time that is left.
    fn dial(&self, host: &str, port: u16, deadline: Instant) -> Result<Stream, TransportError> {
        let addresses = self.resolver.find(host, port, deadline)?;
        let mut failure = TransportError::Timeout(TimeoutKind::Connect);
        for (tried, address) in addresses.iter().enumerate() {
            let left = deadline.saturating_duration_since(Instant::now());
            let share = left / u32::try_from(addresses.len() - tried).unwrap_or(1);
            if share < Duration::from_micros(1) {
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

impl UreqConnector for Connector {
    type Out = Connection;

    fn connect(
        &self,
        details: &ConnectionDetails<'_>,
        _: Option<()>,
    ) -> Result<Option<Connection>, ureq::Error> {
        let place = Origin::of_uri(details.uri)
            .ok_or_else(|| ureq::Error::BadUri("no http or https address".to_owned()))?;
        match self.open(&place, deadline(details.timeout)) {
            Ok(connection) => Ok(Some(connection)),
            Err(error) => Err(ureq::Error::Other(Box::new(error))),
        }
    }
}

// Written by hand: ureq prints its connectors, and proxies have passwords.
impl std::fmt::Debug for Connector {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Connector")
    }
}

/// Looks nothing up: ureq asks before it looks for a connection at hand.
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
