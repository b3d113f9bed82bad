//! Finds the signer of a server's certificate.
//!
//! The connection accepts every certificate, and sends no request. The library's own connections
//! check the certificate.

use std::net::TcpStream;
use std::sync::Arc;

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, ClientConnection, DigitallySignedStruct, Error, SignatureScheme};

/// The signer of a certificate.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Signer {
    pub(super) name: String,
    /// Whether the signer inspects connections.
    pub(super) inspects: bool,
}

/// Words in the names of products that inspect connections.
const INSPECTORS: &[&str] = &[
    "zscaler",
    "palo alto",
    "globalprotect",
    "fortinet",
    "fortigate",
    "netskope",
    "goskope",
    "blue coat",
    "bluecoat",
    "symantec web",
    "forcepoint",
    "sophos",
    "check point",
    "cisco umbrella",
    "mcafee web",
    "skyhigh",
    "squid",
    "mitmproxy",
    "proxy",
    "firewall",
];

/// The signer of a server's certificate.
pub(super) fn signer(name: &str, stream: TcpStream) -> Result<Signer, String> {
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| error.to_string())?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(Unchecked))
        .with_no_client_auth();
    let server = ServerName::try_from(name.to_owned()).map_err(|error| error.to_string())?;
    let mut session =
        ClientConnection::new(Arc::new(config), server).map_err(|error| error.to_string())?;
    let mut stream = stream;
    while session.is_handshaking() {
        session.complete_io(&mut stream).map_err(|error| error.to_string())?;
    }
    let leaf = session.peer_certificates().and_then(<[_]>::first);
    let name = leaf.and_then(|leaf| issuer(leaf)).unwrap_or_else(|| "an unnamed signer".to_owned());
    let lower = name.to_lowercase();
    Ok(Signer { inspects: INSPECTORS.iter().any(|word| lower.contains(word)), name })
}

/// Accepts every certificate.
#[derive(Debug)]
struct Unchecked;

impl ServerCertVerifier for Unchecked {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn verify_tls13_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        let provider: CryptoProvider = ring::default_provider();
        provider.signature_verification_algorithms.supported_schemes()
    }
}

/// The tags of DER, and the object identifiers, that lead to a name.
const SEQUENCE: u8 = 0x30;
const SET: u8 = 0x31;
const VERSION: u8 = 0xa0;
const OID: u8 = 0x06;
const COMMON_NAME: &[u8] = &[0x55, 0x04, 0x03];
const ORGANIZATION: &[u8] = &[0x55, 0x04, 0x0a];

/// The issuer's common name and organization.
fn issuer(certificate: &[u8]) -> Option<String> {
    let (_, certificate, _) = element(certificate)?;
    let (_, signed, _) = element(certificate)?;
    let (tag, _, rest) = element(signed)?;
    // The version is optional. The serial number and the algorithm follow.
    let rest = if tag == VERSION { element(rest)?.2 } else { rest };
    let (_, _, rest) = element(rest)?;
    let (tag, mut names, _) = element(rest)?;
    if tag != SEQUENCE {
        return None;
    }
    let (mut common, mut organization) = (None, None);
    while let Some((SET, set, rest)) = element(names) {
        let (_, attribute, _) = element(set)?;
        let (OID, kind, value) = element(attribute)? else { return None };
        let text = String::from_utf8_lossy(element(value)?.1).into_owned();
        match kind {
            COMMON_NAME => common = Some(text),
            ORGANIZATION => organization = Some(text),
            _ => {}
        }
        names = rest;
    }
    let names: Vec<String> = [common, organization].into_iter().flatten().collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// The first element: its tag, its content, and the bytes after it.
fn element(bytes: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (tag, rest) = bytes.split_first()?;
    let (first, rest) = rest.split_first()?;
    let (length, rest) = match *first {
        short if short < 0x80 => (usize::from(short), rest),
        long => {
            let digits = usize::from(long & 0x7f);
            let (length, rest) = rest.split_at_checked(digits).filter(|_| digits <= 4)?;
            (length.iter().fold(0, |length, digit| length << 8 | usize::from(*digit)), rest)
        }
    };
    let (inside, behind) = rest.split_at_checked(length)?;
    Some((*tag, inside, behind))
}
