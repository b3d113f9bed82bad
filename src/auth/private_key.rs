//! The client's private key, and the assertion that it signs.

use std::fmt;
use std::path::Path;
use std::time::{Duration, SystemTime};

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, Header};
use rsa::pkcs1::DecodeRsaPrivateKey;
use rsa::pkcs8::DecodePrivateKey;
use rsa::traits::PublicKeyParts;
use rsa::{BoxedUint, Pkcs1v15Sign, PrivateKey as RsaKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::oauth::AUDIENCE;
use crate::error::{Error, Result};
use crate::secret::Secret;

/// The fewest bits that an RSA key may have.
const FEWEST_BITS: u32 = 2048;

/// How long an assertion is good for.
const LIFETIME: Duration = Duration::from_secs(600);

const ACCEPTED: &str = "give an RSA key as PEM (PKCS#8 or PKCS#1), as JWK, or a file's path";

/// An RSA key that signs assertions.
pub(crate) struct PrivateKey(RsaKey);

impl PrivateKey {
    /// Reads a key: PEM (PKCS#8 or PKCS#1), a JWK as JSON, or the path of a file with either.
    pub(crate) fn parse(text: &Secret) -> Result<Self> {
        let text = text.expose().trim();
        if text.starts_with('{') || text.contains("-----BEGIN") {
            return Self::read(text);
        }
        let file = std::fs::read_to_string(Path::new(text)).map_err(|error| {
            // A key without its first line would look like a path: it is not shown.
            refuse(&format!("is neither PEM nor JWK, and no file that can be read ({error})"))
        })?;
        Self::read(file.trim())
    }

    fn read(text: &str) -> Result<Self> {
        let key = match text.starts_with('{') {
            true => from_jwk(text)?,
            false => from_pem(text)?,
        };
        let bits = key.n().bit_width();
        if bits < FEWEST_BITS {
            let message = format!("has {bits} bits, which is too weak: make one of {FEWEST_BITS}");
            return Err(Error::configuration("privateKey", message));
        }
        Ok(Self(key))
    }

    /// A signed statement that this is the client, for the login: a JWT with RS256.
    pub(crate) fn assertion(&self, client_id: &str, now: SystemTime) -> Result<Secret> {
        let expires = now.checked_add(LIFETIME).unwrap_or(now);
        let seconds = expires.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs();
        // Both are serialised from plain data: neither can fail.
        let header = serde_json::to_value(Header::new(Algorithm::RS256)).unwrap_or_default();
        let claims = json!({"iss": client_id, "sub": client_id, "aud": AUDIENCE, "exp": seconds});
        let encode = |part: &Value| BASE64_URL_SAFE_NO_PAD.encode(part.to_string());
        // In the order in which the Python SDK has them.
        let header = json!({"alg": header.get("alg"), "typ": header.get("typ")});
        let signed = format!("{}.{}", encode(&header), encode(&claims));
        let digest = Sha256::digest(signed.as_bytes());
        let signature = self
            .0
            .sign(Pkcs1v15Sign::new::<Sha256>(), &digest)
            .map_err(|error| refuse(&format!("cannot sign: {error}")))?;
        Ok(Secret::new(format!("{signed}.{}", BASE64_URL_SAFE_NO_PAD.encode(signature))))
    }
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("PrivateKey(…)")
    }
}

fn refuse(what: &str) -> Error {
    Error::configuration("privateKey", format!("{what}; {ACCEPTED}"))
}

fn from_pem(text: &str) -> Result<RsaKey> {
    // An environment variable often has its line ends spelt out.
    let pem = text.replace("\\n", "\n").replace('\r', "");
    let label = pem.split_once("-----BEGIN ").and_then(|(_, rest)| rest.split_once("-----"));
    let label = label.map(|(label, _)| label).unwrap_or_default();
    let key = match label {
        "PRIVATE KEY" => RsaKey::from_pkcs8_pem(pem.trim()).map_err(|error| error.to_string()),
        "RSA PRIVATE KEY" => RsaKey::from_pkcs1_pem(pem.trim()).map_err(|error| error.to_string()),
        "ENCRYPTED PRIVATE KEY" => return Err(refuse("is encrypted; take its passphrase away")),
        "EC PRIVATE KEY" => return Err(refuse("is an elliptic-curve key")),
        label if label.contains("PUBLIC") || label.contains("CERTIFICATE") => {
            return Err(refuse("is a public key or a certificate"));
        }
        _ => return Err(refuse("is PEM of another kind")),
    };
    key.map_err(|error| refuse(&format!("is no RSA key that can be read ({error})")))
}

fn from_jwk(text: &str) -> Result<RsaKey> {
    let jwk: Value = serde_json::from_str(text)
        .map_err(|error| refuse(&format!("is no valid JWK ({error})")))?;
    match jwk.get("kty").and_then(Value::as_str) {
        Some("RSA") => {}
        Some(kind) => return Err(refuse(&format!("is a JWK of type {kind}"))),
        None => return Err(refuse("is a JWK without kty")),
    }
    let number = |name: &str| -> Result<Option<BoxedUint>> {
        let Some(text) = jwk.get(name).and_then(Value::as_str) else { return Ok(None) };
        BASE64_URL_SAFE_NO_PAD
            .decode(text.trim_end_matches('='))
            .map(|bytes| Some(BoxedUint::from_be_slice_vartime(&bytes)))
            .map_err(|_| refuse(&format!("is a JWK whose {name} is no base64")))
    };
    let needed =
        |name: &str| number(name)?.ok_or_else(|| refuse(&format!("is a JWK without {name}")));
    let (n, e, d) = (needed("n")?, needed("e")?, needed("d")?);
    let primes = [number("p")?, number("q")?].into_iter().flatten().collect();
    RsaKey::from_components(n, e, d, primes)
        .map_err(|error| refuse(&format!("is a JWK whose numbers are no RSA key ({error})")))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use jsonwebtoken::{DecodingKey, Validation, decode};

    use super::*;

    const PKCS8: &str = include_str!("../../tests/fixtures/keys/pkcs8.pem");
    const PKCS1: &str = include_str!("../../tests/fixtures/keys/pkcs1.pem");
    const JWK: &str = include_str!("../../tests/fixtures/keys/key.jwk");
    const PUBLIC: &str = include_str!("../../tests/fixtures/keys/public.pem");
    const WEAK: &str = include_str!("../../tests/fixtures/keys/weak.pem");
    const EC: &str = include_str!("../../tests/fixtures/keys/ec.pem");

    fn assertion(text: &str) -> String {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_760_000_000);
        let key = PrivateKey::parse(&text.into()).unwrap();
        key.assertion("client", now).unwrap().expose().to_owned()
    }

    #[test]
    fn every_form_of_a_key_signs_the_same() {
        let expected = assertion(PKCS8);
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/keys/pkcs1.pem");
        let escaped = PKCS8.replace('\n', "\\n");
        let windows = PKCS8.replace('\n', "\r\n");
        for form in [PKCS1, JWK, path, escaped.as_str(), windows.as_str()] {
            assert_eq!(assertion(form), expected);
        }
    }

    #[test]
    fn the_assertion_verifies_and_says_what_the_login_wants() {
        let token = assertion(PKCS8);
        let mut validation = Validation::new(Algorithm::RS256);
        validation.set_audience(&[AUDIENCE]);
        validation.validate_exp = false;
        let jwk: Value = serde_json::from_str(JWK).unwrap();
        let part = |name: &str| jwk[name].as_str().unwrap().to_owned();
        let key = DecodingKey::from_rsa_components(&part("n"), &part("e")).unwrap();
        let claims = decode::<Value>(&token, &key, &validation).unwrap().claims;
        let expected =
            json!({"iss": "client", "sub": "client", "aud": AUDIENCE, "exp": 1_760_000_600});
        assert_eq!(claims, expected);
        // As recorded: {"alg":"RS256","typ":"JWT"}.
        assert!(token.starts_with("eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9."));
    }

    #[test]
    fn bad_keys_are_refused_by_what_is_wrong_with_them() {
        let cases = [
            (WEAK, "1024 bits"),
            (EC, "no RSA key"),
            (PUBLIC, "public key"),
            ("/nonexistent/key.pem", "no file that can be read"),
            (r#"{"kty":"RSA"}"#, "without n"),
            (r#"{"kty":"EC"}"#, "type EC"),
            ("{not json", "no valid JWK"),
            ("-----BEGIN ENCRYPTED PRIVATE KEY-----\n", "encrypted"),
            ("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", "no RSA key"),
        ];
        for (text, expected) in cases {
            let error = PrivateKey::parse(&text.into()).unwrap_err().to_string();
            assert!(error.contains("privateKey") && error.contains(expected), "{error}");
        }
    }

    #[test]
    fn a_key_is_never_shown() {
        let key = PrivateKey::parse(&PKCS8.into()).unwrap();
        assert_eq!(format!("{key:?}"), "PrivateKey(…)");
        let broken = PKCS8.replace("BEGIN PRIVATE", "BEGIN NOTHING");
        let error = format!("{:?}", PrivateKey::parse(&broken.as_str().into()).unwrap_err());
        assert!(!error.contains(&PKCS8[60..90]));
    }
}
