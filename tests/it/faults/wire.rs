//! What holds at the wire itself, with real sockets, TLS and proxies: time, trust, connections
//! that are used again, and what goes to whom.

use std::io::{BufReader, ErrorKind, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use zscaler::{
    ConfigSources, Error, SystemClock, TransportError, UreqTransport, Value, ZscalerClient, json,
};

use super::front::read_head;
use super::socket::read_request;
use super::tls::{self, TlsStream};
use crate::secrets::Capture;

const TOKEN: &str = r#"{"access_token":"token","expires_in":3600}"#;

/// Serves each connection with `serve`, until the test run ends; the address.
fn server(serve: impl Fn(TcpStream) + Send + Sync + 'static) -> std::net::SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let serve = Arc::new(serve);
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let serve = serve.clone();
            std::thread::spawn(move || {
                let stream = stream.unwrap();
                // What is sent arrives at once, not with the answer to the next request.
                stream.set_nodelay(true).unwrap();
                serve(stream);
            });
        }
    });
    address
}

/// Answers the token request, and hands all others to `answer` with their text.
fn speak(stream: &mut (impl Read + Write), answer: impl Fn(&mut dyn Write, &str)) {
    // A reader that keeps nothing back: one request is under way at a time.
    while let Some(request) = read_request(&mut BufReader::new(&mut *stream)) {
        let text = String::from_utf8_lossy(&request).into_owned();
        match text.contains("/oauth2/") {
            true => send(stream, TOKEN),
            false => answer(stream, &text),
        }
        let _ = stream.flush();
    }
}

fn send(stream: &mut (impl Write + ?Sized), body: &str) {
    let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", body.len());
    let _ = stream.write_all((head + body).as_bytes());
}

fn client(url: &str, more: Value) -> ZscalerClient {
    ZscalerClient::builder()
        .sources(ConfigSources::none())
        .from_value(crate::support::settings())
        .from_value(json!({"apiUrl": url, "authUrl": url, "rateLimit": {"maxRetries": 0}}))
        .from_value(more)
        .clock(Arc::new(SystemClock))
        .build()
        .unwrap()
}

fn cause(error: &Error) -> &TransportError {
    match error {
        Error::Transport { reason, .. } => reason,
        other => panic!("{other}"),
    }
}

/// Sends these bytes one by one, for ever.
fn drip(stream: &mut impl Write, bytes: &[u8]) {
    for byte in bytes.iter().cycle() {
        if stream.write_all(&[*byte]).and_then(|()| stream.flush()).is_err() {
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn the_time_limit_of_a_call_holds_for_slow_servers() {
    // Each byte comes in time; all of them would take for ever.
    let handshake = server(|mut stream| {
        let _ = stream.read(&mut [0; 4096]);
        let _ = stream.write_all(&[22, 3, 3, 64, 0]);
        drip(&mut stream, &[2]);
    });
    let head = server(|mut stream| {
        speak(&mut stream, |stream, _| {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nx-slow: ");
            drip(&mut &mut *stream, b"x");
        });
    });
    let chunks = server(|mut stream| {
        speak(&mut stream, |stream, _| {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n");
            drip(&mut &mut *stream, b"1\r\n \r\n");
        });
    });
    let login = server(|mut stream| {
        read_head(&mut stream);
        drip(&mut stream, b"HTTP/1.1 200 OK\r\nx: ");
    });
    let connect = server(|mut stream| {
        read_head(&mut stream);
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nx-slow: ");
        drip(&mut stream, b"x");
    });
    let unread = server(|mut stream| {
        let head = read_head(&mut stream);
        if head.contains("/oauth2/") {
            send(&mut stream, TOKEN);
            read_head(&mut stream);
        }
        std::thread::sleep(Duration::from_secs(120));
    });
    let http = |address| format!("http://{address}");
    let proxy = json!({"proxy": {"host": "127.0.0.1", "port": connect.port()}});
    let bundle = json!({"caBundle": tls::bundle()});
    std::thread::scope(|scope| {
        for (name, url, settings, is_unsent) in [
            ("TLS", format!("https://{handshake}"), bundle, true),
            ("CONNECT", "http://api.example".to_owned(), proxy, true),
            ("a head", http(head), json!({}), false),
            ("a body", http(chunks), json!({}), false),
            ("a login", http(login), json!({}), false),
            ("an upload", http(unread), json!({}), false),
        ] {
            scope.spawn(move || {
                let mut all = settings;
                all["callTimeout"] = 2.into();
                let client = client(&url, all);
                // More than the system takes in for a peer that does not read.
                let length = if name == "an upload" { 12_000_000 } else { 10 };
                let body = json!({"name": "x", "description": "x".repeat(length)});
                let started = Instant::now();
                let error = client.zia().rule_labels().add_label(body).unwrap_err();
                assert!(error.is_timeout(), "{name}: {error}");
                assert_eq!(cause(&error).is_unsent(), is_unsent, "{name}: {error}");
                assert_eq!(error.to_string().contains("proxy"), name == "CONNECT", "{error}");
                let took = started.elapsed();
                assert!(took < Duration::from_secs(60), "{name}: {took:?}");
            });
        }
    });
}

/// Sends an answer, then what nobody asked for.
fn dirty(stream: &mut TlsStream, count: &AtomicUsize, junk: &str) {
    let mine = count.fetch_add(1, SeqCst);
    // Of many lengths: what is read at once ends in the answer, behind it, in the junk.
    let body = json!({"id": mine, "padding": "x".repeat(mine * 700)}).to_string();
    let answer = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{body}", body.len());
    // Records of their own: TLS unpacks the second while the first is read.
    stream.conn.writer().write_all(answer.as_bytes()).unwrap();
    if mine.is_multiple_of(2) {
        stream.flush().unwrap();
    }
    stream.conn.writer().write_all(junk.as_bytes()).unwrap();
    stream.flush().unwrap();
}

#[test]
fn unexpected_bytes_are_not_a_response() {
    let evil = "HTTP/1.1 200 OK\r\ncontent-length: 11\r\n\r\n{\"id\":-666}";
    let late = "HTTP/1.1 408 Request Timeout\r\ncontent-length: 0\r\n\r\n";
    for junk in [evil, late] {
        let (served, count) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let config = tls::server("127.0.0.1");
        let (connections, answers) = (served.clone(), count.clone());
        let address = server(move |stream| {
            connections.fetch_add(1, SeqCst);
            let mut stream = tls::accept(&config, stream);
            while let Some(request) = read_request(&mut BufReader::new(&mut stream)) {
                match String::from_utf8_lossy(&request).contains("/oauth2/") {
                    true => send(&mut stream, TOKEN),
                    false => dirty(&mut stream, &answers, junk),
                }
                stream.flush().unwrap();
            }
        });
        let client = client(&format!("https://{address}"), json!({"caBundle": tls::bundle()}));
        let labels = client.zia().rule_labels();
        for number in 0..30 {
            // What is under way comes in before the next call looks: no client can see more.
            std::thread::sleep(Duration::from_millis(10));
            let (label, _) = match number % 3 {
                0 => labels.add_label(json!({"name": "x"})).unwrap(),
                _ => labels.get_label(1).unwrap(),
            };
            assert_eq!(label["id"], number, "{junk}");
        }
        assert!(served.load(SeqCst) > 2, "a dirty connection was used again");
    }
}

#[test]
fn a_clean_tls_connection_is_reused() {
    let served = Arc::new(AtomicUsize::new(0));
    let config = tls::server("127.0.0.1");
    let connections = served.clone();
    let address = server(move |stream| {
        connections.fetch_add(1, SeqCst);
        let mut stream = tls::accept(&config, stream);
        speak(&mut stream, |stream, _| send(stream, r#"{"id":1}"#));
    });
    let client = client(&format!("https://{address}"), json!({"caBundle": tls::bundle()}));
    for _ in 0..10 {
        client.zia().rule_labels().get_label(1).unwrap();
        std::thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(served.load(SeqCst), 1);
}

/// What comes of a call to a server with this certificate and this bundle.
fn trusted(config: &Arc<rustls::ServerConfig>, bundle: &Path) -> Result<(), String> {
    let config = config.clone();
    let address = server(move |stream| {
        let mut stream = tls::accept(&config, stream);
        speak(&mut stream, |stream, _| send(stream, r#"{"id":1}"#));
    });
    let client = client(&format!("https://{address}"), json!({"caBundle": bundle}));
    match client.zia().rule_labels().get_label(1) {
        Ok(_) => Ok(()),
        Err(error) => {
            assert!(matches!(cause(&error), TransportError::Tls(_)), "{error}");
            assert!(cause(&error).is_unsent());
            Err(error.to_string())
        }
    }
}

#[test]
fn a_self_signed_certificate_is_trusted_if_the_bundle_has_it() {
    for is_root in [true, false] {
        let (config, pem) = tls::self_signed("127.0.0.1", is_root);
        let bundle = tls::bundle_of(&pem);
        trusted(&config, &bundle).unwrap();
        // Nobody else's word counts for it, and it counts for no other name.
        let (other, _) = tls::self_signed("127.0.0.1", is_root);
        assert!(trusted(&other, &bundle).is_err());
        trusted(&config, tls::bundle()).unwrap_err();
        let (foreign, pem) = tls::self_signed("other.example", is_root);
        trusted(&foreign, &tls::bundle_of(&pem)).unwrap_err();
    }
    let (expired, pem) = tls::expired("127.0.0.1");
    let error = trusted(&expired, &tls::bundle_of(&pem)).unwrap_err();
    assert!(error.contains("expired"), "{error}");
    trusted(&tls::server("127.0.0.1"), tls::bundle()).unwrap();
}

#[test]
fn a_certificate_that_cannot_be_used_is_reported_and_the_others_are_used() {
    let root = std::fs::read_to_string(tls::bundle()).unwrap();
    let broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    for (pem, expected) in
        [(root.clone(), None), (format!("{broken}{root}{broken}"), Some("2 of the certificates"))]
    {
        let log = Capture::start();
        trusted(&tls::server("127.0.0.1"), &tls::bundle_of(&pem)).unwrap();
        let lines = log.lines();
        let warning = lines.iter().find(|line| line.contains("of the certificates"));
        assert_eq!(warning.is_some(), expected.is_some(), "{warning:?}");
        assert!(expected.is_none_or(|text| warning.is_some_and(|line| line.contains(text))));
    }
}

#[test]
fn gzip_bodies_are_decompressed_under_every_name() {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(br#"{"id":1}"#).unwrap();
    let packed = packed.finish().unwrap();
    for name in ["gzip", "GZIP", "x-gzip", "X-GZip", " gzip "] {
        let packed = packed.clone();
        let address = server(move |mut stream| {
            speak(&mut stream, |stream, _| {
                let length = packed.len();
                let head = format!("content-encoding: {name}\r\ncontent-length: {length}\r\n\r\n");
                let _ = stream.write_all(format!("HTTP/1.1 200 OK\r\n{head}").as_bytes());
                let _ = stream.write_all(&packed);
            });
        });
        let client = client(&format!("http://{address}"), json!({}));
        assert_eq!(client.zia().rule_labels().get_label(1).unwrap().0["id"], 1, "{name}");
    }
}

/// A proxy that passes everything on, and keeps what it was asked with.
fn proxy(heads: Arc<Mutex<Vec<String>>>) -> u16 {
    let address = server(move |mut stream| {
        let head = read_head(&mut stream);
        let place = head.split(' ').nth(1).unwrap().to_owned();
        heads.lock().unwrap().push(head);
        let mut behind = TcpStream::connect(place).unwrap();
        stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").unwrap();
        let (mut back, mut forth) = (behind.try_clone().unwrap(), stream.try_clone().unwrap());
        std::thread::spawn(move || std::io::copy(&mut back, &mut forth));
        let _ = std::io::copy(&mut stream, &mut behind);
    });
    address.port()
}

/// Passes on what comes from either side, until one of them ends.
fn splice(mut near: TlsStream, mut far: TcpStream) {
    fn pass(from: &mut impl Read, to: &mut impl Write) -> bool {
        let mut buffer = [0; 4096];
        match from.read(&mut buffer) {
            Ok(0) => false,
            Ok(read) => to.write_all(&buffer[..read]).and_then(|()| to.flush()).is_ok(),
            Err(error) => matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut),
        }
    }
    let soon = Some(Duration::from_millis(2));
    near.sock.set_read_timeout(soon).unwrap();
    far.set_read_timeout(soon).unwrap();
    while pass(&mut near, &mut far) && pass(&mut far, &mut near) {}
}

#[test]
fn tls_works_through_an_https_proxy() {
    let served = Arc::new(AtomicUsize::new(0));
    let (connections, config) = (served.clone(), tls::server("127.0.0.1"));
    let address = server(move |stream| {
        connections.fetch_add(1, SeqCst);
        let mut stream = tls::accept(&config, stream);
        speak(&mut stream, |stream, _| send(stream, r#"{"id":1}"#));
    });
    let config = tls::server("127.0.0.1");
    let proxy = server(move |stream| {
        let mut stream = tls::accept(&config, stream);
        let (mut head, mut byte) = (Vec::new(), [0]);
        while !head.ends_with(b"\r\n\r\n") {
            stream.read_exact(&mut byte).unwrap();
            head.extend_from_slice(&byte);
        }
        let place = String::from_utf8(head).unwrap().split(' ').nth(1).unwrap().to_owned();
        stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").unwrap();
        stream.flush().unwrap();
        splice(stream, TcpStream::connect(place).unwrap());
    });
    let proxy = json!({"host": "https://127.0.0.1", "port": proxy.port()});
    let settings = json!({"proxy": proxy, "caBundle": tls::bundle()});
    let client = client(&format!("https://{address}"), settings);
    for _ in 0..5 {
        assert_eq!(client.zia().rule_labels().get_label(1).unwrap().0["id"], 1);
    }
    assert_eq!(served.load(SeqCst), 1);
}

#[test]
fn only_clients_with_equal_settings_share_connections() {
    let served = Arc::new(AtomicUsize::new(0));
    let connections = served.clone();
    let address = server(move |mut stream| {
        connections.fetch_add(1, SeqCst);
        speak(&mut stream, |stream, _| send(stream, r#"{"id":1}"#));
    });
    let heads = Arc::<Mutex<Vec<String>>>::default();
    let port = proxy(heads.clone());
    let proxied = |password: &str| {
        let login =
            json!({"host": "127.0.0.1", "port": port, "username": "u", "password": password});
        json!({"proxy": login})
    };
    let url = format!("http://{address}");
    let call = |client: &ZscalerClient| {
        client.zia().rule_labels().get_label(1).unwrap();
    };
    let clients = [client(&url, json!({})), client(&url, json!({})), client(&url, json!({}))];
    clients.iter().for_each(call);
    assert_eq!(served.load(SeqCst), 1, "equal settings");
    for (number, settings) in [
        json!({"requestTimeout": 59}),
        json!({"connectionTimeout": 29}),
        json!({"testing": {"disableHttpsCheck": true}}),
        json!({"caBundle": tls::bundle()}),
        proxied("one"),
        proxied("two"),
    ]
    .into_iter()
    .enumerate()
    {
        call(&client(&url, settings));
        assert_eq!(served.load(SeqCst), number + 2);
    }
    let heads = heads.lock().unwrap();
    assert_eq!(heads.len(), 2);
    assert_ne!(heads[0], heads[1]);
    // A client may have connections of its own.
    let builder = ZscalerClient::builder()
        .sources(ConfigSources::none())
        .from_value(crate::support::settings())
        .from_value(json!({"apiUrl": url, "authUrl": url}));
    let own = UreqTransport::new(&builder.config().unwrap().common).unwrap();
    call(&builder.transport(Arc::new(own)).build().unwrap());
    assert_eq!(served.load(SeqCst), 8);
}

#[test]
fn an_unreachable_proxy_is_an_error_that_names_it() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    for host in ["127.0.0.1", "no-such-host.invalid"] {
        let proxy = json!({"host": host, "port": port, "username": "u", "password": "hunter2"});
        // A name server that does not answer is named as a time limit.
        let settings = json!({"proxy": proxy, "connectionTimeout": 5});
        let client = client("https://api.example", settings);
        let error = client.zia().rule_labels().add_label(json!({"name": "x"})).unwrap_err();
        assert!(cause(&error).is_unsent(), "{error}");
        let text = error.to_string();
        let named = text.contains(&format!("the proxy http://{host}:{port}"));
        assert!(named || error.is_timeout() && text.contains("proxy"), "{text}");
        assert!(!text.contains("hunter2"));
    }
}

#[test]
fn an_unresolved_host_is_retried_also_for_writes() {
    let url = "https://no-such-host.invalid";
    let client = client(url, json!({"rateLimit": {"maxRetries": 1}, "connectionTimeout": 5}));
    let error = client.zia().rule_labels().add_label(json!({"name": "x"})).unwrap_err();
    let Error::Transport { reason, attempts, .. } = &error else { panic!("{error}") };
    assert!(reason.is_unsent() && *attempts == 2, "{error}");
    client.close().unwrap();
}

#[test]
fn where_certificates_are_not_checked_any_server_is_good() {
    let get = |config: Arc<rustls::ServerConfig>, settings: Value| {
        let address = server(move |stream| {
            let mut stream = tls::accept(&config, stream);
            speak(&mut stream, |stream, _| send(stream, r#"{"id":1}"#));
        });
        let client = client(&format!("https://{address}"), settings);
        client.zia().rule_labels().get_label(1)
    };
    let unchecked = || json!({"testing": {"disableHttpsCheck": true}});
    let servers = || {
        let own = tls::self_signed("127.0.0.1", false).0;
        let foreign = tls::self_signed("other.example", false).0;
        [own, foreign, tls::expired("127.0.0.1").0, tls::older("127.0.0.1")]
    };
    for config in servers() {
        assert_eq!(get(config.clone(), unchecked()).unwrap().0["id"], 1);
        let error = get(config, json!({})).unwrap_err();
        assert!(matches!(cause(&error), TransportError::Tls(_)), "{error}");
    }
}

#[test]
fn a_server_that_breaks_off_the_handshake_is_not_taken_for_a_slow_one() {
    let address = server(|mut stream| {
        let _ = stream.read(&mut [0; 10]);
    });
    let settings = json!({"rateLimit": {"maxRetries": 0}, "caBundle": tls::bundle()});
    let client = client(&format!("https://{address}"), settings);
    let error = client.zia().rule_labels().get_label(1).unwrap_err();
    assert!(!error.is_timeout() && cause(&error).is_unsent(), "{error}");
    assert!(error.to_string().contains("TLS"), "{error}");
}
