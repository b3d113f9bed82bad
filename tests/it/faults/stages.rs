//! Faults that need real time: nobody listens, a server that falls silent, connections that end
//! while nobody uses them.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::time::{Duration, Instant};

use zscaler::{
    ConfigSources, Error, LegacyZiaClient, SystemClock, TimeoutKind, TransportError, Value,
    ZscalerClient, json,
};

const TOKEN: &str = r#"{"access_token":"token","expires_in":3600}"#;

/// Serves each connection with `serve` until the test ends.
fn server(serve: impl Fn(TcpStream) + Send + Sync + Clone + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let serve = serve.clone();
            std::thread::spawn(move || serve(stream.unwrap()));
        }
    });
    url
}

/// Reads a request, body included; its first line.
fn read(stream: &TcpStream) -> Option<String> {
    let mut reader = BufReader::new(stream);
    let (mut first, mut length) = (String::new(), 0);
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok().filter(|length| *length > 0)?;
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
        if first.is_empty() {
            first.clone_from(&line);
        }
        if line == "\r\n" {
            break;
        }
    }
    std::io::Read::read_exact(&mut reader, &mut vec![0; length]).ok()?;
    Some(first)
}

fn send(mut stream: &TcpStream, body: &str) {
    let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", body.len());
    let _ = stream.write_all((head + body).as_bytes());
}

fn client(url: &str, more: Value) -> ZscalerClient {
    ZscalerClient::builder()
        .sources(ConfigSources::none())
        .from_value(crate::support::settings())
        .from_value(json!({"apiUrl": url, "authUrl": url, "rateLimit": {"maxRetries": 0}}))
        .from_value(more)
        .clock(std::sync::Arc::new(SystemClock))
        .build()
        .unwrap()
}

fn cause(error: Error) -> TransportError {
    match error {
        Error::Transport { reason, .. } => reason,
        other => panic!("{other}"),
    }
}

/// Answers logins, and this much of an answer to calls; then nothing any more.
fn silent_after(beginning: &'static str) -> String {
    server(move |stream| {
        while let Some(first) = read(&stream) {
            if first.contains("/oauth2/") {
                send(&stream, TOKEN);
                continue;
            }
            let _ = (&stream).write_all(beginning.as_bytes());
            std::thread::sleep(Duration::from_secs(120));
        }
    })
}

#[test]
fn a_refused_connection_is_a_connect_error() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let token = client(&url, json!({})).zia().rule_labels().get_label(1).unwrap_err();
    assert!(matches!(cause(token), TransportError::Connect(_)));
    let good = server(|stream| {
        while read(&stream).is_some() {
            send(&stream, TOKEN);
        }
    });
    let settings = json!({"authUrl": good, "apiUrl": url});
    let labels = client(&good, settings);
    let labels = labels.zia().rule_labels();
    for error in [
        labels.get_label(1).unwrap_err(),
        labels.list_labels(()).unwrap_err(),
        labels.add_label(json!({"name": "x"})).unwrap_err(),
    ] {
        assert!(matches!(cause(error), TransportError::Connect(_)));
    }
    let legacy = LegacyZiaClient::builder()
        .sources(ConfigSources::none())
        .username("u")
        .password("p")
        .api_key("0123456789ab")
        .override_url(&url)
        .from_value(json!({"rateLimit": {"maxRetries": 0}}))
        .build()
        .unwrap();
    let error = legacy.zia().rule_labels().get_label(1).unwrap_err();
    assert!(matches!(cause(error), TransportError::Connect(_)));
}

#[test]
fn a_server_that_stops_sending_at_any_stage_is_a_timeout() {
    let head = "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n";
    for beginning in ["", "HTTP/1.1 200 OK\r\ncontent", head, &format!("{head}[1,2")] {
        let url = silent_after(beginning.to_owned().leak());
        for (settings, kind) in [
            (json!({"requestTimeout": 0.3}), TimeoutKind::Request),
            // One attempt takes no more than what the call has left.
            (json!({"callTimeout": 0.3}), TimeoutKind::Call),
        ] {
            let started = Instant::now();
            let error = client(&url, settings).zia().rule_labels().get_label(1).unwrap_err();
            assert!(error.is_timeout());
            let cause = cause(error);
            let right = matches!(cause, TransportError::Timeout(found) if found == kind);
            assert!(right, "{beginning:?}: {cause}");
            assert!(started.elapsed() < Duration::from_secs(60), "{beginning:?}");
        }
    }
}

#[test]
fn a_slow_body_ends_at_the_time_limit() {
    let url = server(|stream| {
        while let Some(first) = read(&stream) {
            if first.contains("/oauth2/") {
                send(&stream, TOKEN);
                continue;
            }
            let head = "HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n";
            let _ = (&stream).write_all(head.as_bytes());
            // Each byte comes in time; all of them would take for ever.
            while (&stream).write_all(b" ").is_ok() {
                std::thread::sleep(Duration::from_millis(20));
            }
        }
    });
    let started = Instant::now();
    let client = client(&url, json!({"requestTimeout": 0.5}));
    let error = client.zia().rule_labels().get_label(1).unwrap_err();
    assert!(matches!(cause(error), TransportError::Timeout(TimeoutKind::Request)));
    assert!(started.elapsed() < Duration::from_secs(60));
}

#[test]
fn a_closed_idle_connection_does_not_fail_a_write() {
    // Says nothing of it, and closes after each answer.
    let (closed, wait) = std::sync::mpsc::channel();
    let url = server(move |stream| {
        if let Some(first) = read(&stream) {
            send(&stream, if first.contains("/oauth2/") { TOKEN } else { r#"{"id":1}"# });
        }
        drop(stream);
        let _ = closed.send(());
    });
    let client = client(&url, json!({"rateLimit": {"maxRetries": 1}}));
    let ended = || wait.recv_timeout(Duration::from_secs(20)).unwrap();
    // A read logs in: what it loses to the login's connection, which ends meanwhile, it repeats.
    client.zia().rule_labels().get_label(1).unwrap();
    ended();
    ended();
    for _ in 0..5 {
        client.zia().rule_labels().add_label(json!({"name": "x"})).unwrap();
        ended();
    }
}
