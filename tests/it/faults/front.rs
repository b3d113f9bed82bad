//! What stands in front of a server, TLS or a proxy, and faults while a connection is made.

use std::io::{BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::sync::{Arc, OnceLock};

use zscaler::{ConfigSources, Value, ZscalerClient, json};

use super::kinds::Kind;
use super::list::{CONNECTING, Fault, What, fault};
use super::rules::Rule;
use super::socket::read_request;
use super::tls;
use super::world::World;

/// What stands in front.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Tls,
    Proxy,
}

/// What is done with a connection in place of what should be.
pub(crate) type Strike = Arc<dyn Fn(TcpStream) + Send + Sync>;

/// Stands in front of a server that closes after each answer, so that each request has a
/// connection of its own, and strikes the one for the target.
pub(crate) struct Front {
    side: Side,
    address: SocketAddr,
    stopped: Arc<AtomicBool>,
}

impl Front {
    pub(crate) fn of(world: &Arc<World>, side: Side, strike: Strike, server: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let stopped = Arc::new(AtomicBool::new(false));
        let arrivals = Arc::new(AtomicUsize::new(0));
        // A login goes before all others, a first page before the second.
        let target = match world.kind {
            Kind::Token | Kind::LegacyLogin => 1,
            Kind::LaterPage => 3,
            _ => 2,
        };
        let (world, stop) = (world.clone(), stopped.clone());
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                if stop.load(SeqCst) {
                    break;
                }
                let is_target = arrivals.fetch_add(1, SeqCst) + 1 >= target;
                let (world, strike, stream) = (world.clone(), strike.clone(), stream.unwrap());
                std::thread::spawn(move || match is_target && world.strikes_connection() {
                    true => strike(stream),
                    false => pass(side, stream, server),
                });
            }
        });
        Self { side, address, stopped }
    }

    /// The address of the API, which is `server`'s behind a proxy.
    pub(crate) fn url(&self, server: &str) -> String {
        match self.side {
            Side::Tls => format!("https://{}", self.address),
            Side::Proxy => server.to_owned(),
        }
    }

    pub(crate) fn settings(&self) -> Value {
        match self.side {
            Side::Tls => {
                keep_trust();
                json!({"caBundle": tls::bundle()})
            }
            Side::Proxy => {
                json!({"proxy": {"host": "127.0.0.1", "port": self.address.port()}})
            }
        }
    }
}

impl Drop for Front {
    fn drop(&mut self) {
        self.stopped.store(true, SeqCst);
        let _ = TcpStream::connect(self.address);
    }
}

/// Keeps a client that trusts our root: the others have its trust, and read no store.
fn keep_trust() {
    static KEPT: OnceLock<ZscalerClient> = OnceLock::new();
    KEPT.get_or_init(|| {
        ZscalerClient::builder()
            .sources(ConfigSources::none())
            .from_value(crate::support::settings())
            .from_value(json!({"caBundle": tls::bundle()}))
            .build()
            .unwrap()
    });
}

/// Does what the front is for, and passes one request on.
fn pass(side: Side, mut stream: TcpStream, server: SocketAddr) {
    match side {
        Side::Tls => {
            static SERVER: OnceLock<Arc<rustls::ServerConfig>> = OnceLock::new();
            let config = SERVER.get_or_init(|| tls::server("127.0.0.1"));
            let mut stream = tls::accept(config, stream);
            relay(&mut stream, server);
            stream.conn.send_close_notify();
            let _ = stream.flush();
        }
        Side::Proxy => {
            if read_head(&mut stream).starts_with("CONNECT ") {
                stream.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").unwrap();
                relay(&mut stream, server);
            }
        }
    }
}

fn relay(stream: &mut (impl Read + Write), server: SocketAddr) {
    let mut behind = TcpStream::connect(server).unwrap();
    let Some(request) = read_request(&mut BufReader::new(&mut *stream)) else { return };
    behind.write_all(&request).unwrap();
    let mut answer = Vec::new();
    let _ = behind.read_to_end(&mut answer);
    let _ = stream.write_all(&answer);
}

/// Reads a head by the byte: what follows is not for us.
pub(crate) fn read_head(stream: &mut TcpStream) -> String {
    let (mut head, mut byte) = (Vec::new(), [0]);
    while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).is_ok_and(|read| read > 0) {
        head.extend_from_slice(&byte);
    }
    String::from_utf8_lossy(&head).into_owned()
}

/// Reads what a client says first.
fn hear(stream: &mut TcpStream) {
    let _ = stream.read(&mut [0; 4096]);
}

/// Faults while a connection is made: nothing of the request was sent.
pub(crate) fn connecting() -> Vec<Fault> {
    fn row(
        name: &str,
        side: Side,
        rule: Rule,
        strike: impl Fn(TcpStream) + Send + Sync + 'static,
    ) -> Fault {
        fault(CONNECTING, name, rule, What::Connecting(side, Arc::new(strike)))
    }
    let says = |answer: &'static str| {
        move |mut stream: TcpStream| {
            read_head(&mut stream);
            let _ = stream.write_all(answer.as_bytes());
        }
    };
    let unsent = || Rule::Unsent("not sent");
    vec![
        row("reset within the TLS handshake", Side::Tls, unsent(), |stream| {
            // Closing with something unread resets the connection.
            let _ = stream.peek(&mut [0]);
        }),
        row("closed within the TLS handshake", Side::Tls, unsent(), |mut stream| {
            hear(&mut stream);
        }),
        row("a TLS alert", Side::Tls, unsent(), |mut stream| {
            hear(&mut stream);
            let _ = stream.write_all(&[21, 3, 3, 0, 2, 2, 80]);
        }),
        row("a server without TLS", Side::Tls, unsent(), |mut stream| {
            hear(&mut stream);
            let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n");
        }),
        row("the certificate of another host", Side::Tls, Rule::Hopeless("tls"), |stream| {
            let mut stream = tls::accept(&tls::server("other.example"), stream);
            let _ = stream.read(&mut [0]);
        }),
        row("the proxy closes without a response", Side::Proxy, unsent(), |mut stream| {
            read_head(&mut stream);
        }),
        row("the proxy's response is not HTTP", Side::Proxy, unsent(), says("SSH-2.0\r\n\r\n")),
        row(
            "the proxy responds with 502",
            Side::Proxy,
            unsent(),
            says("HTTP/1.1 502 Bad Gateway\r\n\r\n"),
        ),
        row(
            "the proxy responds with 503",
            Side::Proxy,
            unsent(),
            says("HTTP/1.1 503 Service Unavailable\r\n\r\n"),
        ),
        row(
            "the proxy responds with 504",
            Side::Proxy,
            unsent(),
            says("HTTP/1.1 504 Gateway Timeout\r\n\r\n"),
        ),
        row(
            "the proxy responds with 407",
            Side::Proxy,
            Rule::Hopeless("proxy"),
            says("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n"),
        ),
        row(
            "the proxy responds with 403",
            Side::Proxy,
            Rule::Hopeless("proxy"),
            says("HTTP/1.1 403 Forbidden\r\n\r\n"),
        ),
    ]
}
