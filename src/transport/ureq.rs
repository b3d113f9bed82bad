//! The crate's own transport: ureq, with finite time limits, the system's trust and a proxy.

use std::io::{ErrorKind, Read};
use std::sync::Arc;
use std::time::Duration;

use http::header::{ACCEPT_ENCODING, HeaderValue};
use http::{Request, Response};
use ureq::{Agent, AsSendBody, SendBody};
use zeroize::Zeroizing;

use super::connector::{Connector, Later, Settings, Shared};
use super::gzip::{self, Unpacked};
use super::open::LONGEST_HEAD;
use super::resolver::Resolver;
use super::{Body, TimeLeft, Transport};
use crate::config::CommonConfig;
use crate::error::{Result, TimeoutKind, TransportError};

/// The default transport: [ureq](https://docs.rs/ureq) with a connection pool that all threads
/// share, finite time limits, the system's trust store and the configuration's proxy.
///
/// Clients with equal settings (proxy and its credentials, `caBundle` and its content, certificate
/// checks, time limits) share connections. So a program may hold a client for each of a thousand
/// tenants. To give a client its own connections, give it its own transport:
///
/// ```
/// use std::sync::Arc;
/// use zscaler::{UreqTransport, ZscalerClient};
///
/// # fn main() -> zscaler::Result<()> {
/// # let sources = zscaler::ConfigSources::none();
/// let builder = ZscalerClient::builder()
///     .client_id("id").client_secret("secret").vanity_domain("acme");
/// # let builder = builder.sources(sources);
/// let transport = UreqTransport::new(&builder.config()?.common)?;
/// let client = builder.transport(Arc::new(transport)).build()?;
/// # Ok(()) }
/// ```
pub struct UreqTransport {
    /// It is not shared between clients: it would keep cookies if another crate of the program
    /// switches on ureq's cookies.
    agent: Agent,
    request_timeout: Duration,
}

impl UreqTransport {
    /// Makes a transport with its own connections. It sends nothing. The system's certificates are
    /// read for the first TLS connection.
    ///
    /// # Errors
    ///
    /// `Error::Configuration` if the file of `caBundle` cannot be read or has no certificate.
    pub fn new(config: &CommonConfig) -> Result<Self> {
        let connector = Connector::new(Settings::of(config)?, Resolver::system());
        Ok(Self::with(Arc::new(connector)))
    }

    /// Makes a transport that shares connections with all clients of equal settings. Builders use
    /// it by default. The connections are closed when the last of these clients is dropped.
    ///
    /// # Errors
    ///
    /// `Error::Configuration` if the file of `caBundle` cannot be read or has no certificate.
    pub fn shared(config: &CommonConfig) -> Result<Self> {
        Ok(Self::with(Connector::shared(Settings::of(config)?)))
    }

    fn with(connector: Arc<Connector>) -> Self {
        let Settings { connect_timeout, request_timeout, .. } = *connector.settings();
        let config = Agent::config_builder()
            .http_status_as_error(false)
            // The executor follows redirects, because it decides what is sent to another host.
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_connect(Some(connect_timeout))
            .timeout_global(Some(request_timeout))
            .max_response_header_size(LONGEST_HEAD)
            // The connector keeps idle connections, which other agents share.
            .max_idle_connections(0)
            // The connector uses the proxy. The configuration reads the environment's variables.
            .proxy(None)
            .build();
        Self { agent: Agent::with_parts(config, Shared(connector), Later), request_timeout }
    }
}

// Not derived: a proxy has a password.
impl std::fmt::Debug for UreqTransport {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("UreqTransport(…)")
    }
}

impl Transport for UreqTransport {
    fn send(&self, mut request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
        let has_body = !request.body().is_empty()
            || matches!(request.method().as_str(), "POST" | "PUT" | "PATCH");
        let gzip = HeaderValue::from_static("gzip");
        request.headers_mut().entry(ACCEPT_ENCODING).or_insert(gzip);
        let left = request.extensions().get::<TimeLeft>().map(|TimeLeft(left)| *left);
        let left = left.filter(|left| *left < self.request_timeout);
        let (parts, body) = request.into_parts();
        // A login's body has secrets.
        let body = Zeroizing::new(body);
        let response = if has_body {
            run(&self.agent, Request::from_parts(parts, body.as_slice()), left)
        } else {
            run(&self.agent, Request::from_parts(parts, SendBody::none()), left)
        };
        let (mut parts, body) = response.map_err(failure)?.into_parts();
        let length = body.content_length().unwrap_or_default();
        // ureq's limit is switched off: reports are larger, and the executor has its own limit.
        let reader = body.into_with_config().limit(u64::MAX).reader();
        let reader = BodyReader { reader, begun: false };
        let body = match gzip::is_packed(&mut parts.headers) {
            true => Body::from_reader(Unpacked::new(reader)),
            false => Body::announced(reader, length),
        };
        Ok(Response::from_parts(parts, body))
    }
}

/// Sends a request. `left` is the call's remaining time. The shorter limit of it and the attempt's
/// applies. A limit of its own costs a request a copy of ureq's settings, so most have none.
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

/// Reports a time limit within a body as a timeout instead of a broken connection, and an empty
/// compressed body as an empty body instead of an error.
struct BodyReader<R> {
    reader: R,
    begun: bool,
}

impl<R: Read> Read for BodyReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let first = !std::mem::replace(&mut self.begun, true);
        self.reader.read(buffer).or_else(|error| {
            let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<ureq::Error>());
            match inner {
                Some(ureq::Error::Timeout(_)) => Err(ErrorKind::TimedOut.into()),
                // Some services announce gzip and send nothing. If the connection ended too early
                // instead, the cause's text says so.
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

/// Converts ureq's error. An error of the connector means that the request was not sent. After any
/// other error, the server may have received it.
fn failure(error: ureq::Error) -> TransportError {
    use ureq::Error;
    match error {
        Error::Other(inner) => match inner.downcast::<TransportError>() {
            Ok(failure) => *failure,
            Err(other) => TransportError::Other(other.to_string()),
        },
        Error::Timeout(_) => TransportError::Timeout(TimeoutKind::Request),
        Error::Io(error) => TransportError::Connection(error.to_string()),
        Error::Protocol(_) | Error::BodyStalled => TransportError::Connection(error.to_string()),
        // The error's text is not shown: it contains the address, which may contain a token.
        Error::BadUri(_) => TransportError::Other("the address is not valid".to_owned()),
        other => TransportError::Other(other.to_string()),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use std::io::{BufRead, BufReader, Write};
    use std::net::{TcpListener, TcpStream};
    use std::thread::JoinHandle;

    use super::*;
    use crate::config::{ProxyConfig, ProxyScheme};
    use crate::transport::connector::SHARED;
    use crate::transport::tls::Trust;

    fn settings() -> Settings {
        Settings {
            connect_timeout: Duration::from_secs(5),
            request_timeout: Duration::from_secs(5),
            proxy: None,
            no_proxy: Vec::new(),
            trust: Trust::shared(None, false).unwrap(),
        }
    }

    /// A proxy with credentials.
    fn proxy(port: u16, username: &str, password: &str) -> ProxyConfig {
        ProxyConfig {
            scheme: ProxyScheme::Http,
            host: "127.0.0.1".to_owned(),
            port,
            username: Some(username.to_owned()),
            password: Some(password.into()),
        }
    }

    fn transport(settings: &Settings) -> UreqTransport {
        with(settings.clone(), Resolver::system())
    }

    fn with(settings: Settings, resolver: Resolver) -> UreqTransport {
        UreqTransport::with(Arc::new(Connector::new(settings, resolver)))
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

    /// Sends these responses, one per connection. Returns the requests.
    fn serve(responses: Vec<Vec<u8>>) -> (String, JoinHandle<Vec<String>>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let server = std::thread::spawn(move || {
            let response = |bytes: Vec<u8>| {
                let (mut stream, _) = listener.accept().unwrap();
                let asked = read_request(&stream);
                let _ = stream.write_all(&bytes);
                asked
            };
            responses.into_iter().map(response).collect()
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
        transport(settings).send(request)
    }

    #[test]
    fn connections_are_reused() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        // The server accepts one connection. A second one would never get a response.
        let server = std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            for _ in 0..3 {
                read_request(&stream);
                stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n[]").unwrap();
            }
        });
        let transport = transport(&settings());
        for _ in 0..3 {
            let request = Request::get(&url).body(Vec::new()).unwrap();
            assert_eq!(transport.send(request).unwrap().into_body().into_bytes().unwrap(), b"[]");
        }
        server.join().unwrap();
    }

    #[test]
    fn a_host_is_resolved_only_for_a_new_connection() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let server = std::thread::spawn(move || {
            for requests in [3, 1] {
                let (mut stream, _) = listener.accept().unwrap();
                for _ in 0..requests {
                    read_request(&stream);
                    stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n[]").unwrap();
                }
            }
        });
        let asked = Arc::new(std::sync::atomic::AtomicUsize::new(0));
        let count = asked.clone();
        let resolver = Resolver::new(move |host, _| {
            assert_eq!(host, "api.example");
            count.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
            Ok(vec![address])
        });
        let transport = with(settings(), resolver);
        let get = || {
            let url = format!("http://API.example:{}/", address.port());
            let request = Request::get(url).body(Vec::new()).unwrap();
            transport.send(request).unwrap().into_body().into_bytes().unwrap()
        };
        (0..3).for_each(|_| assert_eq!(get(), b"[]"));
        assert_eq!(asked.load(std::sync::atomic::Ordering::SeqCst), 1);
        // The server closed this connection, so the next request resolves the host again.
        std::thread::sleep(Duration::from_millis(50));
        assert_eq!(get(), b"[]");
        assert_eq!(asked.load(std::sync::atomic::Ordering::SeqCst), 2);
        server.join().unwrap();
    }

    #[test]
    fn a_hanging_look_up_ends_at_the_connection_timeout() {
        let resolver = Resolver::new(|_, _| {
            std::thread::sleep(Duration::from_secs(120));
            Ok(Vec::new())
        });
        let short = Settings { connect_timeout: Duration::from_millis(100), ..settings() };
        let transport = with(short, resolver.clone());
        let started = std::time::Instant::now();
        let request = || Request::post("http://api.example/").body(b"{}".to_vec()).unwrap();
        let error = transport.send(request()).unwrap_err();
        assert!(matches!(error, TransportError::Timeout(TimeoutKind::Connect)), "{error}");
        // The call's remaining time is shorter.
        let transport = with(settings(), resolver);
        let mut hurried = request();
        hurried.extensions_mut().insert(TimeLeft(Duration::from_millis(100)));
        assert!(transport.send(hurried).unwrap_err().is_unsent());
        assert!(started.elapsed() < Duration::from_secs(60));
    }

    #[test]
    fn bodies_of_any_size_arrive() {
        let body = vec![b'x'; 20 * 1024 * 1024];
        let mut server = mockito::Server::new();
        let _mock = server.mock("GET", "/").with_body(&body).create();
        let response = send(&settings(), "GET", &server.url(), b"").unwrap();
        assert!(response.into_body().into_bytes().unwrap() == body);
    }

    #[test]
    fn compressed_bodies_are_decompressed() {
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        packed.write_all(b"{\"a\":1}").unwrap();
        let mut server = mockito::Server::new();
        let _mock = server
            .mock("GET", "/")
            .match_header("accept-encoding", "gzip")
            .with_header("content-encoding", "gzip")
            .with_body(packed.finish().unwrap())
            .create();
        let response = send(&settings(), "GET", &server.url(), b"").unwrap();
        assert_eq!(response.into_body().into_bytes().unwrap(), b"{\"a\":1}");
    }

    #[test]
    fn a_body_that_breaks_off_is_an_error() {
        let (url, server) =
            serve(vec![b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n[1,2".to_vec()]);
        let response = send(&settings(), "GET", &url, b"").unwrap();
        assert!(response.into_body().into_bytes().is_err());
        server.join().unwrap();
    }

    #[test]
    fn errors_show_whether_the_request_was_sent() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let closed = format!("http://{}", listener.local_addr().unwrap());
        drop(listener);
        let refused = send(&settings(), "GET", &closed, b"").unwrap_err();
        assert!(matches!(refused, TransportError::Connect(_)), "{refused:?}");
        let address = closed.trim_start_matches("http://");
        assert!(refused.to_string().contains(address), "{refused}");

        let (url, server) = serve(vec![Vec::new()]);
        let lost = send(&settings(), "GET", &url, b"").unwrap_err();
        assert!(matches!(lost, TransportError::Connection(_)), "{lost:?}");
        server.join().unwrap();

        let silent = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", silent.local_addr().unwrap());
        let short = Settings { request_timeout: Duration::from_millis(100), ..settings() };
        let late = send(&short, "GET", &url, b"").unwrap_err();
        assert!(matches!(late, TransportError::Timeout(TimeoutKind::Request)), "{late:?}");

        let over = Settings { connect_timeout: Duration::ZERO, ..settings() };
        let late = send(&over, "GET", &url, b"").unwrap_err();
        assert!(matches!(late, TransportError::Timeout(TimeoutKind::Connect)), "{late:?}");
    }

    #[test]
    fn redirects_are_returned_as_they_are() {
        let response = b"HTTP/1.1 302 Found\r\nlocation: /x\r\ncontent-length: 0\r\n\r\n".to_vec();
        let (url, server) = serve(vec![response]);
        let response = send(&settings(), "GET", &url, b"").unwrap();
        assert_eq!(
            (response.status().as_u16(), &response.headers()["location"]),
            (302, &"/x".parse().unwrap())
        );
        server.join().unwrap();
    }

    #[test]
    fn a_request_without_content_has_no_body() {
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
    fn a_proxy_gets_credentials_with_any_characters() {
        let (url, server) =
            serve(vec![b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n".to_vec()]);
        let port = url.rsplit(':').next().unwrap().parse().unwrap();
        let proxy = proxy(port, "u", "p@ss/w:d%");
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
    fn a_proxy_that_closes_the_connection_is_named() {
        let (url, server) = serve(vec![Vec::new()]);
        let port = url.rsplit(':').next().unwrap().parse().unwrap();
        let settings = Settings { proxy: Some(proxy(port, "u", "p")), ..settings() };
        let error = send(&settings, "GET", "http://api.example/x", b"").unwrap_err();
        let expected = format!("127.0.0.1:{port}: it closed the connection without a response");
        assert!(error.is_unsent() && error.to_string().contains(&expected), "{error}");
        server.join().unwrap();
    }

    #[test]
    fn exempt_hosts_are_reached_without_the_proxy() {
        let (url, server) = serve(vec![b"HTTP/1.1 204 No Content\r\n\r\n".to_vec()]);
        let proxy = proxy(9, "u", "p");
        let no_proxy = vec!["127.0.0.1".to_owned()];
        let settings = Settings { proxy: Some(proxy), no_proxy, ..settings() };
        assert_eq!(send(&settings, "GET", &url, b"").unwrap().status(), 204);
        server.join().unwrap();
    }

    #[test]
    fn transports_of_equal_settings_share_connections_whoever_else_there_is() {
        // Times that no other test has.
        let settings = |seconds: u64| Settings {
            connect_timeout: Duration::from_secs(seconds),
            request_timeout: Duration::from_millis(98_765),
            ..settings()
        };
        let first = Connector::shared(settings(1));
        let second = Connector::shared(settings(2));
        assert!(!Arc::ptr_eq(&first, &second));
        assert!(Arc::ptr_eq(&first, &Connector::shared(settings(1))));
        assert!(Arc::ptr_eq(&second, &Connector::shared(settings(2))));
        // The last one that uses them closes them.
        let gone = Arc::downgrade(&first);
        drop(first);
        assert!(gone.upgrade().is_none());
        let again = Connector::shared(settings(1));
        assert!(!Arc::ptr_eq(&again, &second));
        // Nothing is left of it when there is a new one.
        let shared = SHARED.lock().unwrap();
        assert!(!shared.iter().any(|connector| connector.ptr_eq(&gone)));
    }

    #[test]
    fn each_setting_sets_connections_apart() {
        let base = settings();
        assert!(base == settings());
        let second = Duration::from_secs(1);
        for other in [
            Settings { connect_timeout: second, ..settings() },
            Settings { request_timeout: second, ..settings() },
            Settings { proxy: Some(proxy(1, "u", "p")), ..settings() },
            Settings { no_proxy: vec!["x".to_owned()], ..settings() },
            Settings { trust: Trust::shared(None, true).unwrap(), ..settings() },
        ] {
            assert!(base != other);
        }
    }

    #[test]
    fn a_transport_is_shown_without_its_proxy_s_password() {
        let settings = Settings { proxy: Some(proxy(9, "u", "hunter2")), ..settings() };
        let shown = format!("{:?}", transport(&settings));
        assert!(shown.starts_with("UreqTransport") && !shown.contains("hunter2"), "{shown}");
    }

    #[test]
    fn a_compressed_body_that_is_cut_is_an_error_and_none_at_all_is_empty() {
        let text: String = (0..100_000).map(|number: u64| (number * 7919).to_string()).collect();
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        packed.write_all(text.as_bytes()).unwrap();
        let packed = packed.finish().unwrap();
        let cut = |length: usize| {
            let head = format!(
                "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: {length}\r\n\r\n"
            );
            let (url, server) = serve(vec![[head.as_bytes(), &packed[..length]].concat()]);
            let body = send(&settings(), "GET", &url, b"").unwrap().into_body().into_bytes();
            server.join().unwrap();
            body
        };
        assert!(cut(packed.len()).unwrap() == text.as_bytes());
        assert!(cut(packed.len() / 2).is_err() && cut(packed.len() - 1).is_err());
        assert_eq!(cut(0).unwrap(), b"");
    }
}
