//! Servers that speak TLS, and the root that vouches for them: made anew by each test run.

use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use rustls::crypto::ring;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

pub(crate) type TlsStream = StreamOwned<ServerConnection, TcpStream>;

/// A root of our own, and the bundle that has it.
struct Authority {
    issuer: Issuer<'static, KeyPair>,
    bundle: PathBuf,
}

fn authority() -> &'static Authority {
    static AUTHORITY: OnceLock<Authority> = OnceLock::new();
    AUTHORITY.get_or_init(|| {
        let mut parameters = CertificateParams::new([]).unwrap();
        parameters.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        let bundle = bundle_of(&parameters.self_signed(&key).unwrap().pem());
        Authority { issuer: Issuer::new(parameters, key), bundle }
    })
}

/// A bundle with the root of the servers that [`server`] describes.
pub(crate) fn bundle() -> &'static Path {
    &authority().bundle
}

/// A file with this text, in the system's folder for such.
pub(crate) fn bundle_of(pem: &str) -> PathBuf {
    let name = format!("zscaler-roots-{}-{}.pem", std::process::id(), fastrand::u64(..));
    let path = std::env::temp_dir().join(name);
    std::fs::write(&path, pem).unwrap();
    path
}

/// A server with a certificate of our root for this name or address.
pub(crate) fn server(name: &str) -> Arc<ServerConfig> {
    let key = KeyPair::generate().unwrap();
    let parameters = CertificateParams::new([name.to_owned()]).unwrap();
    let certificate = parameters.signed_by(&key, &authority().issuer).unwrap();
    configured(certificate.der().clone(), &key)
}

/// A server that vouches for itself, as a root or as a server only, and its certificate as PEM.
pub(crate) fn self_signed(name: &str, is_root: bool) -> (Arc<ServerConfig>, String) {
    let key = KeyPair::generate().unwrap();
    let mut parameters = CertificateParams::new([name.to_owned()]).unwrap();
    if is_root {
        parameters.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    }
    let certificate = parameters.self_signed(&key).unwrap();
    (configured(certificate.der().clone(), &key), certificate.pem())
}

/// A server whose self-signed certificate ran out.
pub(crate) fn expired(name: &str) -> (Arc<ServerConfig>, String) {
    let key = KeyPair::generate().unwrap();
    let mut parameters = CertificateParams::new([name.to_owned()]).unwrap();
    parameters.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    parameters.not_before = rcgen::date_time_ymd(2020, 1, 1);
    parameters.not_after = rcgen::date_time_ymd(2021, 1, 1);
    let certificate = parameters.self_signed(&key).unwrap();
    (configured(certificate.der().clone(), &key), certificate.pem())
}

/// A server that vouches for itself and knows no newer version than TLS 1.2.
pub(crate) fn older(name: &str) -> Arc<ServerConfig> {
    let key = KeyPair::generate().unwrap();
    let parameters = CertificateParams::new([name.to_owned()]).unwrap();
    let certificate = parameters.self_signed(&key).unwrap();
    let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_protocol_versions(&[&rustls::version::TLS12])
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], key)
        .unwrap();
    Arc::new(config)
}

fn configured(certificate: CertificateDer<'static>, key: &KeyPair) -> Arc<ServerConfig> {
    let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .unwrap();
    Arc::new(config)
}

/// The server's side of a connection. The handshake comes with the first read.
pub(crate) fn accept(config: &Arc<ServerConfig>, stream: TcpStream) -> TlsStream {
    StreamOwned::new(ServerConnection::new(config.clone()).unwrap(), stream)
}
