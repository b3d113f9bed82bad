//! Whom to trust: the operating system's store, and a file for what it lacks.

use std::path::Path;

use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig, parse_pem};

use crate::error::{Error, Result};

/// The TLS settings for an optional file of further roots.
///
/// Without a file the platform's own verifier decides. It takes no further roots, so with
/// one the system's roots are read and both are trusted.
pub(super) fn config(bundle: Option<&Path>, disable_https_check: bool) -> Result<TlsConfig> {
    let roots = match bundle {
        None => RootCerts::PlatformVerifier,
        Some(path) => {
            let mut roots = read_bundle(path)?;
            let system = rustls_native_certs::load_native_certs();
            for error in system.errors {
                log::warn!(target: "zscaler", "a certificate of the system cannot be read: {error}");
            }
            roots.extend(system.certs.iter().map(|root| Certificate::from_der(root).to_owned()));
            RootCerts::new_with_certs(&roots)
        }
    };
    Ok(TlsConfig::builder().root_certs(roots).disable_verification(disable_https_check).build())
}

fn read_bundle(path: &Path) -> Result<Vec<Certificate<'static>>> {
    let refuse = |what: String| Error::configuration("caBundle", what);
    let shown = path.display();
    let pem = std::fs::read(path).map_err(|error| refuse(format!("{shown}: {error}")))?;
    let mut roots = Vec::new();
    for item in parse_pem(&pem) {
        match item {
            Ok(PemItem::Certificate(root)) => roots.push(root),
            Ok(_) => {}
            Err(error) => return Err(refuse(format!("{shown} is no valid PEM: {error}"))),
        }
    }
    match roots.is_empty() {
        true => Err(refuse(format!(
            "{shown} has no certificate; give a PEM file with -----BEGIN CERTIFICATE----- in it"
        ))),
        false => Ok(roots),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn a_bundle_that_is_none_is_named() {
        let folder = std::env::temp_dir().join(format!("zscaler-tls-{}", fastrand::u64(..)));
        std::fs::create_dir_all(&folder).unwrap();
        let empty = folder.join("empty.pem");
        std::fs::write(&empty, "no certificate").unwrap();
        for path in [folder.join("missing.pem"), empty] {
            let message = config(Some(&path), false).unwrap_err().to_string();
            let name = path.file_name().unwrap().to_str().unwrap();
            assert!(message.contains("caBundle") && message.contains(name), "{message}");
        }
        std::fs::remove_dir_all(folder).unwrap();
    }
}
