//! The crate's own transport: ureq, with finite time limits, the system's trust and a proxy.

use std::io::{ErrorKind, Read};
use std::path::PathBuf;
use std::time::Duration;

use http::{Request, Response};
use ureq::{Agent, AsSendBody, SendBody, Timeout};
use zeroize::Zeroizing;

use super::{Body, TimeLeft, Transport, proxy, tls};
use crate::config::ProxyConfig;
use crate::error::{Result, TimeoutKind, TransportError};

/// How many connections are kept for the next request: as many as threads may share a client.
const IDLE_CONNECTIONS: usize = 64;

/// How long an unused connection is kept: less than the gateways keep theirs.
const IDLE_AGE: Duration = Duration::from_secs(15);

/// What a connection needs to know.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    pub(crate) connect_timeout: Duration,
    /// Bounds one attempt, the answer's body included.
    pub(crate) request_timeout: Duration,
    pub(crate) proxy: Option<ProxyConfig>,
    /// The hosts that are reached without the proxy.
    pub(crate) no_proxy: Vec<String>,
    pub(crate) ca_bundle: Option<PathBuf>,
    pub(crate) disable_https_check: bool,
}

/// A pool of connections that all threads share.
pub(crate) struct UreqTransport {
    direct: Agent,
    proxied: Option<Agent>,
    no_proxy: Vec<String>,
    request_timeout: Duration,
}

impl UreqTransport {
    pub(crate) fn new(settings: &Settings) -> Result<Self> {
        let tls = tls::config(settings.ca_bundle.as_deref(), settings.disable_https_check)?;
        let agent = |proxy| {
            Agent::config_builder()
                .http_status_as_error(false)
                // The executor follows redirects: it knows what another host may get.
                .max_redirects(0)
                .max_redirects_will_error(false)
                .timeout_connect(Some(settings.connect_timeout))
                .timeout_resolve(Some(settings.connect_timeout))
                .timeout_global(Some(settings.request_timeout))
                .max_idle_connections(IDLE_CONNECTIONS)
                .max_idle_connections_per_host(IDLE_CONNECTIONS)
                .max_idle_age(IDLE_AGE)
                // The environment's proxy is read by the configuration.
                .proxy(proxy)
                .tls_config(tls.clone())
                .build()
                .new_agent()
        };
        let proxied = match &settings.proxy {
            Some(proxy) => Some(agent(Some(proxy::for_ureq(proxy)?))),
            None => None,
        };
        Ok(Self {
            direct: agent(None),
            proxied,
            no_proxy: settings.no_proxy.clone(),
            request_timeout: settings.request_timeout,
        })
    }

    fn agent(&self, request: &Request<Vec<u8>>) -> &Agent {
        let uri = request.uri();
        match &self.proxied {
            Some(proxied) if !proxy::is_exempt(&self.no_proxy, uri.host(), uri.port_u16()) => {
                proxied
            }
            _ => &self.direct,
        }
    }
}

impl Transport for UreqTransport {
    fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
        let agent = self.agent(&request);
        let has_body = !request.body().is_empty()
            || matches!(request.method().as_str(), "POST" | "PUT" | "PATCH");
        let left = request.extensions().get::<TimeLeft>().map(|TimeLeft(left)| *left);
        let left = left.filter(|left| *left < self.request_timeout);
        let (parts, body) = request.into_parts();
        // A login's has secrets in it.
        let body = Zeroizing::new(body);
        let answer = if has_body {
            run(agent, Request::from_parts(parts, body.as_slice()), left)
        } else {
            run(agent, Request::from_parts(parts, SendBody::none()), left)
        };
        let (parts, body) = answer.map_err(failure)?.into_parts();
        // No limit: reports are larger than ureq's, and the caller decides what to keep.
        let length = body.content_length().unwrap_or_default();
        let reader = body.into_with_config().limit(u64::MAX).reader();
        Ok(Response::from_parts(parts, Body::announced(Honest { reader, begun: false }, length)))
    }
}

/// Sends a request, in `left` where that is less than an attempt may take.
fn run(
    agent: &Agent,
    request: Request<impl AsSendBody>,
    left: Option<Duration>,
) -> Result<Response<ureq::Body>, ureq::Error> {
    let request = match left {
        Some(left) => agent.configure_request(request).timeout_global(Some(left)).build(),
        None => request,
    };
    agent.run(request)
}

/// Tells a time limit in the middle of a body from a connection that broke, and nothing from
/// something that cannot be unpacked.
struct Honest<R> {
    reader: R,
    begun: bool,
}

impl<R: Read> Read for Honest<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let first = !std::mem::replace(&mut self.begun, true);
        self.reader.read(buffer).or_else(|error| {
            let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<ureq::Error>());
            match inner {
                Some(ureq::Error::Timeout(_)) => Err(ErrorKind::TimedOut.into()),
                // Some services announce gzip and send nothing. Where the connection ended
                // too early instead, the cause says so in words.
                Some(ureq::Error::Decompress(_, cause))
                    if first
                        && cause.kind() == ErrorKind::UnexpectedEof
                        && cause.get_ref().is_none() =>
                {
                    Ok(0)
                }
                _ => Err(error),
            }
        })
    }
}

/// What went wrong, and so whether the server may have the request.
fn failure(error: ureq::Error) -> TransportError {
    use ureq::Error;
    match error {
        Error::Timeout(Timeout::Connect | Timeout::Resolve) => {
            TransportError::Timeout(TimeoutKind::Connect)
        }
        Error::Timeout(_) => TransportError::Timeout(TimeoutKind::Request),
        Error::HostNotFound => TransportError::Connect("the host name is not known".to_owned()),
        Error::ConnectionFailed => TransportError::Connect(error.to_string()),
        Error::Io(error) => io_failure(&error),
        Error::Tls(_) | Error::Pem(_) | Error::Rustls(_) | Error::TlsRequired => {
            TransportError::Tls(error.to_string())
        }
        Error::ConnectProxyFailed(reason) => TransportError::Proxy(reason),
        // Its text may hold the password.
        Error::InvalidProxyUrl => TransportError::Proxy("its address is not valid".to_owned()),
        Error::Protocol(_) | Error::BodyStalled => TransportError::Connection(error.to_string()),
        // Its text holds the address, which may hold a token.
        Error::BadUri(_) => TransportError::Other("the address is not valid".to_owned()),
        other => TransportError::Other(other.to_string()),
    }
}

fn io_failure(error: &std::io::Error) -> TransportError {
    let text = error.to_string();
    match error.kind() {
        ErrorKind::ConnectionRefused
        | ErrorKind::HostUnreachable
        | ErrorKind::NetworkUnreachable
        | ErrorKind::AddrNotAvailable => TransportError::Connect(text),
        ErrorKind::TimedOut => TransportError::Timeout(TimeoutKind::Request),
        // rustls reports what it thinks of a certificate this way, before anything is sent.
        ErrorKind::InvalidData if text.contains("certificate") => TransportError::Tls(text),
        _ => TransportError::Connection(text),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use std::io::{BufRead, BufReader, Write};
    use std::net::{TcpListener, TcpStream};
    use std::thread::JoinHandle;

    use super::*;
    use crate::config::ProxyScheme;

    fn settings() -> Settings {
        Settings {
            connect_timeout: Duration::from_secs(5),
            request_timeout: Duration::from_secs(5),
            proxy: None,
            no_proxy: Vec::new(),
            ca_bundle: None,
            disable_https_check: false,
        }
    }

    /// Reads a request's head and the body that its content-length announces.
    fn read_request(stream: &TcpStream) -> String {
        let mut reader = BufReader::new(stream);
        let mut text = String::new();
        let mut length = 0;
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line).unwrap_or(0) == 0 {
                return text;
            }
            if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse().unwrap();
            }
            text.push_str(&line);
            if line == "\r\n" {
                break;
            }
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body).unwrap();
        text + &String::from_utf8_lossy(&body)
    }

    /// Answers requests with these bytes, one connection each; returns what was asked.
    fn serve(answers: Vec<Vec<u8>>) -> (String, JoinHandle<Vec<String>>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let server = std::thread::spawn(move || {
            let answer = |bytes: Vec<u8>| {
                let (mut stream, _) = listener.accept().unwrap();
                let asked = read_request(&stream);
                let _ = stream.write_all(&bytes);
                asked
            };
            answers.into_iter().map(answer).collect()
        });
        (address, server)
    }

    fn send(
        settings: &Settings,
        method: &str,
        url: &str,
        body: &[u8],
    ) -> Result<Response<Body>, TransportError> {
        let request = Request::builder().method(method).uri(url).body(body.to_vec()).unwrap();
        UreqTransport::new(settings).unwrap().send(request)
    }

    #[test]
    fn connections_are_used_again() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        // One connection is accepted: a second one would wait in vain.
        let server = std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            for _ in 0..3 {
                read_request(&stream);
                stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n[]").unwrap();
            }
        });
        let transport = UreqTransport::new(&settings()).unwrap();
        for _ in 0..3 {
            let request = Request::get(&url).body(Vec::new()).unwrap();
            assert_eq!(transport.send(request).unwrap().into_body().into_bytes().unwrap(), b"[]");
        }
        server.join().unwrap();
    }

    #[test]
    fn bodies_of_any_size_arrive() {
        let body = vec![b'x'; 20 * 1024 * 1024];
        let mut server = mockito::Server::new();
        let _mock = server.mock("GET", "/").with_body(&body).create();
        let answer = send(&settings(), "GET", &server.url(), b"").unwrap();
        assert!(answer.into_body().into_bytes().unwrap() == body);
    }

    #[test]
    fn compressed_bodies_are_opened() {
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        packed.write_all(b"{\"a\":1}").unwrap();
        let mut server = mockito::Server::new();
        let _mock = server
            .mock("GET", "/")
            .match_header("accept-encoding", "gzip")
            .with_header("content-encoding", "gzip")
            .with_body(packed.finish().unwrap())
            .create();
        let answer = send(&settings(), "GET", &server.url(), b"").unwrap();
        assert_eq!(answer.into_body().into_bytes().unwrap(), b"{\"a\":1}");
    }

    #[test]
    fn a_body_that_breaks_off_is_an_error() {
        let (url, server) =
            serve(vec![b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n[1,2".to_vec()]);
        let answer = send(&settings(), "GET", &url, b"").unwrap();
        assert!(answer.into_body().into_bytes().is_err());
        server.join().unwrap();
    }

    #[test]
    fn failures_say_whether_the_request_was_sent() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let closed = format!("http://{}", listener.local_addr().unwrap());
        drop(listener);
        let refused = send(&settings(), "GET", &closed, b"").unwrap_err();
        assert!(refused.is_unsent(), "{refused:?}");

        let (url, server) = serve(vec![Vec::new()]);
        let lost = send(&settings(), "GET", &url, b"").unwrap_err();
        assert!(matches!(lost, TransportError::Connection(_)), "{lost:?}");
        server.join().unwrap();

        let silent = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", silent.local_addr().unwrap());
        let short = Settings { request_timeout: Duration::from_millis(100), ..settings() };
        let late = send(&short, "GET", &url, b"").unwrap_err();
        assert!(matches!(late, TransportError::Timeout(TimeoutKind::Request)), "{late:?}");
    }

    #[test]
    fn redirects_are_returned_as_they_are() {
        let answer = b"HTTP/1.1 302 Found\r\nlocation: /x\r\ncontent-length: 0\r\n\r\n".to_vec();
        let (url, server) = serve(vec![answer]);
        let answer = send(&settings(), "GET", &url, b"").unwrap();
        assert_eq!(
            (answer.status().as_u16(), &answer.headers()["location"]),
            (302, &"/x".parse().unwrap())
        );
        server.join().unwrap();
    }

    #[test]
    fn only_requests_with_something_to_say_have_a_body() {
        let ok = || b"HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n".to_vec();
        let (url, server) = serve(vec![ok(), ok(), ok()]);
        send(&settings(), "DELETE", &url, b"[1]").unwrap();
        send(&settings(), "DELETE", &url, b"").unwrap();
        send(&settings(), "POST", &url, b"").unwrap();
        let asked: Vec<_> =
            server.join().unwrap().iter().map(|text| text.to_ascii_lowercase()).collect();
        assert!(asked[0].ends_with("\r\n\r\n[1]"), "{}", asked[0]);
        assert!(!asked[1].contains("content-length") && !asked[1].contains("transfer-encoding"));
        assert!(asked[2].contains("content-length: 0"), "{}", asked[2]);
    }

    #[test]
    fn a_proxy_gets_its_credentials_whatever_they_hold() {
        let (url, server) =
            serve(vec![b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n".to_vec()]);
        let port = url.rsplit(':').next().unwrap().parse().unwrap();
        let proxy = proxy::tests::config(ProxyScheme::Http, "127.0.0.1", port, "u", "p@ss/w:d%");
        let settings = Settings { proxy: Some(proxy), ..settings() };
        let error = send(&settings, "GET", "http://api.example/x", b"").unwrap_err();
        assert!(matches!(error, TransportError::Proxy(_)), "{error:?}");
        assert!(!format!("{error:?} {error}").contains("p@ss"));
        let asked = server.join().unwrap().remove(0);
        use base64::Engine;
        let expected = base64::prelude::BASE64_STANDARD.encode("u:p@ss/w:d%");
        assert!(asked.contains(&format!("Basic {expected}")), "{asked}");
    }

    #[test]
    fn exempt_hosts_are_reached_without_the_proxy() {
        let (url, server) = serve(vec![b"HTTP/1.1 204 No Content\r\n\r\n".to_vec()]);
        let proxy = proxy::tests::config(ProxyScheme::Http, "127.0.0.1", 9, "u", "p");
        let no_proxy = vec!["127.0.0.1".to_owned()];
        let settings = Settings { proxy: Some(proxy), no_proxy, ..settings() };
        assert_eq!(send(&settings, "GET", &url, b"").unwrap().status(), 204);
        server.join().unwrap();
    }
}
