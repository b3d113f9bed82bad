//! Connections of the checks: direct, or through a proxy.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream, ToSocketAddrs};
use std::time::Duration;

use zscaler::ProxyConfig;

/// The time limit of a connection, and of a read or write.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);

pub(super) fn resolve(name: &str, port: u16) -> Result<Vec<SocketAddr>, String> {
    let found = (name, port).to_socket_addrs().map_err(|error| error.to_string())?;
    let found: Vec<_> = found.collect();
    match found.is_empty() {
        true => Err("has no address".to_owned()),
        false => Ok(found),
    }
}

/// Connects to the first address that accepts a connection.
pub(super) fn connect(name: &str, port: u16) -> Result<TcpStream, String> {
    let mut reason = String::new();
    for address in resolve(name, port)? {
        match TcpStream::connect_timeout(&address, PATIENCE) {
            Ok(stream) => {
                let limited = stream
                    .set_read_timeout(Some(PATIENCE))
                    .and_then(|()| stream.set_write_timeout(Some(PATIENCE)));
                return limited.map(|()| stream).map_err(|error| error.to_string());
            }
            Err(error) => reason = format!("{}: {error}", address.ip()),
        }
    }
    Err(reason)
}

/// A connection through a proxy.
pub(super) fn tunnel(
    proxy: &ProxyConfig,
    name: &str,
    port: u16,
    patience: Duration,
) -> Result<TcpStream, String> {
    use base64::Engine;
    let mut stream = connect(&proxy.host, proxy.port)?;
    let broken = |error: std::io::Error| format!("proxy: {error}");
    stream.set_read_timeout(Some(patience)).map_err(broken)?;
    let mut request = format!("CONNECT {name}:{port} HTTP/1.1\r\nHost: {name}:{port}\r\n");
    if let Some(user) = &proxy.username {
        let password = proxy.password.as_ref().map_or("", |password| password.expose());
        let login = base64::prelude::BASE64_STANDARD.encode(format!("{user}:{password}"));
        request.push_str(&format!("Proxy-Authorization: Basic {login}\r\n"));
    }
    request.push_str("\r\n");
    stream.write_all(request.as_bytes()).map_err(broken)?;
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") && head.len() < 16 * 1024 {
        stream.read_exact(&mut byte).map_err(broken)?;
        head.extend(byte);
    }
    let head = String::from_utf8_lossy(&head);
    let status = head.lines().next().unwrap_or_default();
    match status.split_whitespace().nth(1) {
        Some(code) if code.starts_with('2') => Ok(stream),
        _ => Err(format!("the proxy refuses the connection: {status}")),
    }
}
