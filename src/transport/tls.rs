//! TLS and the trusted certificates: the operating system's store and the file of `caBundle`.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::verify_server_name;
use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::{
    CertificateError, ClientConfig, ClientConnection, DigitallySignedStruct, RootCertStore,
    SignatureScheme, StreamOwned,
};
use rustls_platform_verifier::Verifier;

use super::stream::Stream;
use crate::config::files;
use crate::error::{Error, Result, TimeoutKind, TransportError};

/// The trusted certificates, and the TLS sessions. Clients with the same trust share one.
pub(super) struct Trust {
    bundle: Option<Bundle>,
    disable_https_check: bool,
    /// It is created for the first TLS connection, because that reads the system's store.
    config: Mutex<Option<Arc<ClientConfig>>>,
}

/// A file of certificates to trust in addition to the system's.
struct Bundle {
    path: PathBuf,
    content: Vec<u8>,
    certificates: Vec<CertificateDer<'static>>,
}

/// The trusts in use, for further clients with the same trust.
static SHARED: Mutex<Vec<Weak<Trust>>> = Mutex::new(Vec::new());

impl Trust {
    /// Trusts the system's roots and those of an optional file. Clients with the same file and the
    /// same content share it.
    pub(super) fn shared(bundle: Option<&Path>, disable_https_check: bool) -> Result<Arc<Self>> {
        let content = bundle.map(read).transpose()?;
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        let equal = |trust: &Self| {
            let known = trust.bundle.as_ref();
            trust.disable_https_check == disable_https_check
                && known.map(|known| known.path.as_path()) == bundle
                && known.map(|known| &known.content) == content.as_ref()
        };
        if let Some(trust) = shared.iter().filter_map(Weak::upgrade).find(|trust| equal(trust)) {
            return Ok(trust);
        }
        let bundle = match bundle.zip(content) {
            Some((path, content)) => Some(Bundle::parse(path, content)?),
            None => None,
        };
        let trust = Arc::new(Self { bundle, disable_https_check, config: Mutex::default() });
        shared.retain(|trust| trust.strong_count() > 0);
        shared.push(Arc::downgrade(&trust));
        Ok(trust)
    }

    /// Starts TLS with `host` over a stream, and finishes the handshake. The stream's deadline
    /// applies to all of it.
    pub(super) fn secure(&self, stream: Stream, host: &str) -> Result<Stream, TransportError> {
        let name = ServerName::try_from(host.to_owned())
            .map_err(|_| TransportError::Tls(format!("{host} is not a host name or address")))?;
        let mut connection = ClientConnection::new(self.config()?, name)
            .map_err(|error| TransportError::Tls(error.to_string()))?;
        let mut stream = stream;
        while connection.is_handshaking() {
            connection.complete_io(&mut stream).map_err(|error| broken(host, &error))?;
        }
        stream.flush().map_err(|error| broken(host, &error))?;
        Ok(Stream::Tls(Box::new(StreamOwned::new(connection, stream))))
    }

    fn config(&self) -> Result<Arc<ClientConfig>, TransportError> {
        let mut config = self.config.lock().unwrap_or_else(PoisonError::into_inner);
        match &*config {
            Some(config) => Ok(config.clone()),
            None => {
                let made = self.make().map_err(|error| TransportError::Tls(error.to_string()))?;
                Ok(config.insert(Arc::new(made)).clone())
            }
        }
    }

    fn make(&self) -> Result<ClientConfig, rustls::Error> {
        let provider = Arc::new(ring::default_provider());
        let verifier: Arc<dyn ServerCertVerifier> = match &self.bundle {
            _ if self.disable_https_check => Arc::new(Unchecked(provider.clone())),
            Some(bundle) => Arc::new(bundle.verifier(provider.clone())?),
            // Some systems' verifiers do not accept additional roots.
            None => Arc::new(Verifier::new(provider.clone())?),
        };
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()?
            .dangerous()
            .with_custom_certificate_verifier(verifier)
            .with_no_client_auth();
        Ok(config)
    }
}

/// Converts the error of a handshake, before any byte of the request was sent. A refused
/// certificate is final. A failure of the peer or the network may be temporary.
fn broken(host: &str, error: &std::io::Error) -> TransportError {
    let refusal = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>());
    match refusal {
        Some(error @ rustls::Error::InvalidCertificate(_)) => {
            TransportError::Tls(format!("{host}: {error}"))
        }
        Some(error) => TransportError::Connect(format!("TLS with {host} failed: {error}")),
        None if error.kind() == std::io::ErrorKind::TimedOut => {
            TransportError::Timeout(TimeoutKind::Connect)
        }
        None => TransportError::Connect(format!("{host} broke off the TLS handshake: {error}")),
    }
}

fn refuse(path: &Path, what: &str) -> Error {
    Error::configuration("caBundle", format!("{}{what}", path.display()))
}

fn read(path: &Path) -> Result<Vec<u8>> {
    /// In bytes. It is more than ten times the size of a system's roots.
    const LARGEST: u64 = 16 * 1024 * 1024;
    let unreadable = |error: std::io::Error| refuse(path, &format!(": {error}"));
    if let Some(message) = files::irregular(path) {
        return Err(refuse(path, &format!(" {message}")));
    }
    let file = std::fs::File::open(path).map_err(unreadable)?;
    let mut content = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut content).map_err(unreadable)?;
    match content.len() as u64 > LARGEST {
        true => Err(refuse(path, " has more than 16 MiB: it is not a bundle of certificates")),
        false => Ok(content),
    }
}

impl Bundle {
    fn parse(path: &Path, content: Vec<u8>) -> Result<Self> {
        let certificates = CertificateDer::pem_slice_iter(&content)
            .collect::<Result<Vec<_>, _>>()
            .map_err(|error| refuse(path, &format!(" is not valid PEM: {error}")))?;
        match certificates.is_empty() {
            true => Err(refuse(
                path,
                " has no certificate; give a PEM file with -----BEGIN CERTIFICATE----- in it",
            )),
            false => Ok(Self { path: path.to_owned(), content, certificates }),
        }
    }

    fn verifier(&self, provider: Arc<CryptoProvider>) -> Result<Pinned, rustls::Error> {
        let system = rustls_native_certs::load_native_certs();
        for error in system.errors {
            log::warn!(target: "zscaler", "a certificate of the system cannot be read: {error}");
        }
        let mut roots = RootCertStore::empty();
        let (_, unfit) = roots.add_parsable_certificates(self.certificates.iter().cloned());
        if unfit > 0 {
            log::warn!(
                target: "zscaler",
                "{} of the certificates in {} cannot be used: they are not X.509 version 3",
                unfit, self.path.display()
            );
        }
        roots.add_parsable_certificates(system.certs);
        let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider)
            .build()
            .map_err(|error| rustls::Error::General(error.to_string()))?;
        Ok(Pinned { verifier, certificates: self.certificates.clone() })
    }
}

/// Trusts certificates that a root signed, and certificates that are in the bundle: some appliances
/// serve their own root certificate.
#[derive(Debug)]
struct Pinned {
    verifier: Arc<WebPkiServerVerifier>,
    certificates: Vec<CertificateDer<'static>>,
}

impl ServerCertVerifier for Pinned {
    fn verify_server_cert(
        &self,
        certificate: &CertificateDer<'_>,
        chain: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        let verdict = self.verifier.verify_server_cert(certificate, chain, name, ocsp, now);
        // The verifier checks dates first, so the certificate is not expired here.
        match verdict {
            Err(rustls::Error::InvalidCertificate(CertificateError::Other(_)))
                if self.certificates.contains(certificate) =>
            {
                verify_server_name(&ParsedCertificate::try_from(certificate)?, name)?;
                Ok(ServerCertVerified::assertion())
            }
            verdict => verdict,
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.verifier.verify_tls12_signature(message, certificate, signed)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.verifier.verify_tls13_signature(message, certificate, signed)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.verifier.supported_verify_schemes()
    }
}

/// Trusts every certificate: `testing.disableHttpsCheck`.
#[derive(Debug)]
struct Unchecked(Arc<CryptoProvider>);

impl ServerCertVerifier for Unchecked {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn verify_tls13_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    /// A new temporary folder.
    fn folder() -> PathBuf {
        let folder = std::env::temp_dir().join(format!("zscaler-tls-{}", fastrand::u64(..)));
        std::fs::create_dir_all(&folder).unwrap();
        folder
    }

    #[test]
    fn the_error_of_an_invalid_bundle_names_the_file() {
        let folder = folder();
        let empty = folder.join("empty.pem");
        std::fs::write(&empty, "no certificate").unwrap();
        let cut = folder.join("cut.pem");
        std::fs::write(&cut, "-----BEGIN CERTIFICATE-----\nAAAA\n").unwrap();
        // Sparse files, one of the largest size and one that is too large.
        let sized = |name: &str, size: u64| {
            let path = folder.join(name);
            std::fs::File::create(&path).unwrap().set_len(size).unwrap();
            path
        };
        let size = 16 * 1024 * 1024;
        let (largest, larger) = (sized("largest.pem", size), sized("larger.pem", size + 1));
        let what = |path: &Path| Trust::shared(Some(path), false).err().unwrap().to_string();
        assert!(what(&largest).contains("has no certificate"), "{}", what(&largest));
        assert!(what(&larger).contains("more than 16 MiB"), "{}", what(&larger));
        for path in [folder.join("missing.pem"), empty, cut, larger] {
            let message = Trust::shared(Some(&path), false).err().unwrap().to_string();
            let name = path.file_name().unwrap().to_str().unwrap();
            assert!(message.contains("caBundle") && message.contains(name), "{message}");
        }
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn clients_with_the_same_bundle_share_one_trust() {
        let folder = folder();
        let bundle = folder.join("bundle.pem");
        let certificate =
            |name: &str| rcgen::generate_simple_self_signed([name.to_owned()]).unwrap().cert.pem();
        std::fs::write(&bundle, certificate("one.example")).unwrap();
        let trust = |path: Option<&Path>, unchecked| Trust::shared(path, unchecked).unwrap();
        let first = trust(Some(&bundle), false);
        assert!(Arc::ptr_eq(&first, &trust(Some(&bundle), false)));
        assert!(!Arc::ptr_eq(&first, &trust(Some(&bundle), true)));
        assert!(!Arc::ptr_eq(&first, &trust(None, false)));
        // The same path with another content is another trust.
        std::fs::write(&bundle, certificate("two.example")).unwrap();
        assert!(!Arc::ptr_eq(&first, &trust(Some(&bundle), false)));
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_trust_is_shared_as_long_as_somebody_has_it() {
        let folder = folder();
        let bundle = folder.join("bundle.pem");
        let certificate = rcgen::generate_simple_self_signed(["x.example".to_owned()]).unwrap();
        std::fs::write(&bundle, certificate.cert.pem()).unwrap();
        let trust = |unchecked| Trust::shared(Some(&bundle), unchecked).unwrap();
        let (first, second) = (trust(false), trust(true));
        assert!(Arc::ptr_eq(&first, &trust(false)) && Arc::ptr_eq(&second, &trust(true)));
        let gone = Arc::downgrade(&first);
        drop(first);
        assert!(gone.upgrade().is_none());
        assert!(Arc::ptr_eq(&second, &trust(true)));
        // Nothing is left of it when there is a new one.
        let _third = trust(false);
        let shared = SHARED.lock().unwrap();
        assert!(!shared.iter().any(|trust| trust.ptr_eq(&gone)));
        drop(shared);
        std::fs::remove_dir_all(folder).unwrap();
    }
}
