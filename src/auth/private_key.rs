//! The client's private key, and the assertions that it signs.

use std::fmt;
use std::path::Path;
use std::time::{Duration, SystemTime};

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, Header};
use rsa::pkcs1::DecodeRsaPrivateKey;
use rsa::pkcs8::PrivateKeyInfoRef;
use rsa::traits::PublicKeyParts;
use rsa::{BoxedUint, Pkcs1v15Sign, PrivateKey as RsaKey};
use serde::Deserialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::oauth::AUDIENCE;
use crate::config::files::{self, LARGEST_KEY};
use crate::config::{is_key, unquoted};
use crate::error::{Error, Result};
use crate::redacted::printable;
use crate::secret::Secret;

/// The shortest RSA key, in bits.
const FEWEST_BITS: u32 = 2048;

/// The longest RSA key, in bits. The time to check a key grows with the third power of its length.
const MOST_BITS: usize = 8192;

/// The largest key as DER, in bytes, including its PKCS#8 wrapping.
const LARGEST_DER: usize = MOST_BITS / 8 * 5 + 512;

/// The largest key as base64, in letters.
const LARGEST_BASE64: usize = LARGEST_DER / 3 * 4;

/// The longest number of a JWK, in letters.
const LONGEST_NUMBER: usize = MOST_BITS / 8 * 4 / 3 + 8;

/// How long an assertion is valid.
const LIFETIME: Duration = Duration::from_secs(600);

const ACCEPTED: &str = "give an RSA key as PEM (PKCS#8 or PKCS#1), as JWK, or a file's path";

/// Base64 with or without padding.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// An RSA key that signs assertions.
pub(crate) struct PrivateKey(RsaKey);

impl PrivateKey {
    /// Reads a key: PEM (PKCS#8 or PKCS#1), a JWK as JSON, or the path of a file with either.
    pub(crate) fn parse(text: &Secret) -> Result<Self> {
        let text = unquoted(text.expose());
        if is_key(text) {
            return Self::read(text);
        }
        // A key without its first line looks like a path, so the text is not shown.
        match files::read(Path::new(text), LARGEST_KEY) {
            Ok(Some(file)) => Self::read(unquoted(file.text.trim_start_matches('\u{feff}'))),
            Ok(None) => Err(refuse("is neither a PEM nor a JWK nor the path of a file")),
            // The file exists, so the text is its path and not a key.
            Err(message) => Err(refuse(&format!("{text} {message}"))),
        }
    }

    fn read(text: &str) -> Result<Self> {
        let key = match text.starts_with('{') {
            true => from_jwk(text)?,
            false => from_pem(text)?,
        };
        let bits = key.n().bit_width();
        if bits < FEWEST_BITS {
            let message =
                format!("has {bits} bits, which is too weak; make a key of {FEWEST_BITS} bits");
            return Err(Error::configuration("privateKey", message));
        }
        Ok(Self(key))
    }

    /// Identifies this key. It is not secret.
    pub(crate) fn modulus(&self) -> Box<[u8]> {
        self.0.n().to_be_bytes()
    }

    /// The signed assertion for the login: a JWT with RS256.
    pub(crate) fn assertion(&self, client_id: &str, now: SystemTime) -> Result<Secret> {
        let expires = now.checked_add(LIFETIME).unwrap_or(now);
        let seconds = expires.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs();
        // Serializing plain data cannot fail.
        let header = serde_json::to_value(Header::new(Algorithm::RS256)).unwrap_or_default();
        let claims = json!({"iss": client_id, "sub": client_id, "aud": AUDIENCE, "exp": seconds});
        let encode = |part: &Value| BASE64_URL_SAFE_NO_PAD.encode(part.to_string());
        // The order of the fields is the Python SDK's.
        let header = json!({"alg": header.get("alg"), "typ": header.get("typ")});
        let signed = format!("{}.{}", encode(&header), encode(&claims));
        let digest = Sha256::digest(signed.as_bytes());
        let signature = self
            .0
            .sign(Pkcs1v15Sign::new::<Sha256>(), &digest)
            .map_err(|error| refuse(&format!("cannot sign: {error}")))?;
        let signature = Zeroizing::new(BASE64_URL_SAFE_NO_PAD.encode(signature));
        Ok(Secret::concat(&[&signed, ".", &signature]))
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

fn too_large() -> Error {
    refuse(&format!("is too large: a key may have up to {MOST_BITS} bits"))
}

/// One `-----BEGIN …` to `-----END …` of a PEM file.
struct Block<'a> {
    label: &'a str,
    body: &'a str,
}

/// The blocks of a text. Other text around them is ignored.
fn blocks(mut text: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    while let Some((_, rest)) = text.split_once("-----BEGIN ") {
        let Some((label, rest)) = rest.split_once("-----") else { break };
        let (body, behind) = rest.split_once("-----END ").unwrap_or((rest, ""));
        blocks.push(Block { label: label.trim(), body });
        text = behind;
    }
    blocks
}

/// Reads the first private key of a text, like OpenSSL. Certificates and comments are skipped.
fn from_pem(text: &str) -> Result<RsaKey> {
    // Line breaks in variables are often written as `\n`.
    let has_escapes = text.contains("\\n") || text.contains("\\r");
    let plain = has_escapes.then(|| {
        let half = Zeroizing::new(text.replace("\\r", "\n"));
        Zeroizing::new(half.replace("\\n", "\n"))
    });
    let blocks = blocks(plain.as_ref().map_or(text, |plain| plain.as_str()));
    let is_private = |block: &&Block<'_>| block.label.contains("PRIVATE KEY");
    let Some(key) = blocks.iter().find(is_private) else {
        return Err(match blocks.first() {
            Some(block) if block.label.contains("PUBLIC") => refuse("is a public key"),
            Some(block) if block.label.contains("CERTIFICATE") => {
                refuse("is a certificate, or a public key")
            }
            _ => refuse("is a PEM of another kind"),
        });
    };
    let der = || decode(key.body);
    let unreadable =
        |error: String| refuse(&format!("is not an RSA key that can be read ({error})"));
    match key.label {
        "PRIVATE KEY" => {
            let der = der()?;
            let info = PrivateKeyInfoRef::try_from(der.as_slice())
                .map_err(|error| unreadable(error.to_string()))?;
            check_algorithm(&info.algorithm.oid.to_string())?;
            RsaKey::try_from(info).map_err(|error| unreadable(error.to_string()))
        }
        "RSA PRIVATE KEY" if is_encrypted(key.body) => Err(refuse(ENCRYPTED)),
        "RSA PRIVATE KEY" => {
            RsaKey::from_pkcs1_der(&der()?).map_err(|error| unreadable(error.to_string()))
        }
        "ENCRYPTED PRIVATE KEY" => Err(refuse(ENCRYPTED)),
        "EC PRIVATE KEY" => Err(refuse("is an elliptic-curve key, which cannot sign RS256")),
        "DSA PRIVATE KEY" => Err(refuse("is a DSA key, which cannot sign RS256")),
        "OPENSSH PRIVATE KEY" => Err(refuse(
            "is in OpenSSH's own format; convert it with `ssh-keygen -p -m PEM -f FILE`",
        )),
        label => Err(refuse(&format!("is a PEM of another kind ({})", printable(label)))),
    }
}

const ENCRYPTED: &str = "is encrypted; remove its passphrase (`openssl pkey -in FILE`)";

/// Whether a PKCS#1 key has the header of an encrypted key.
fn is_encrypted(body: &str) -> bool {
    body.contains("Proc-Type:") || body.contains("DEK-Info:")
}

/// Decodes the base64 lines of a block. White space is ignored.
fn decode(body: &str) -> Result<Zeroizing<Vec<u8>>> {
    let mut letters = Zeroizing::new(Vec::with_capacity(body.len()));
    // Headers such as `Comment: …` are skipped. A line of base64 has no colon.
    let lines = body.lines().filter(|line| !line.contains(':'));
    letters.extend(lines.flat_map(str::bytes).filter(|byte| !byte.is_ascii_whitespace()));
    if letters.len() > LARGEST_BASE64 {
        return Err(too_large());
    }
    let bytes =
        BASE64.decode(&*letters).map_err(|_| refuse("is a PEM with text that is not base64"))?;
    Ok(Zeroizing::new(bytes))
}

/// Refuses keys that cannot sign RS256. The error names their kind.
fn check_algorithm(oid: &str) -> Result<()> {
    let name = match oid {
        "1.2.840.113549.1.1.1" => return Ok(()),
        // This key may only make PSS signatures.
        "1.2.840.113549.1.1.10" => "an RSA-PSS key",
        "1.2.840.113549.1.1.7" => "an RSA-OAEP key",
        "1.2.840.10045.2.1" => "an elliptic-curve key",
        "1.2.840.10040.4.1" => "a DSA key",
        "1.2.840.113549.1.3.1" => "a Diffie-Hellman key",
        "1.3.101.110" => "an X25519 key",
        "1.3.101.111" => "an X448 key",
        "1.3.101.112" => "an Ed25519 key",
        "1.3.101.113" => "an Ed448 key",
        other => {
            return Err(refuse(&format!("is not an RSA key but of another kind ({other})")));
        }
    };
    Err(refuse(&format!("is {name}, not an RSA key that can sign RS256")))
}

/// A JWK that borrows its texts from the key's memory. Base64 contains no JSON escapes.
#[derive(Deserialize)]
struct Jwk<'a> {
    #[serde(borrow)]
    kty: Option<&'a str>,
    #[serde(borrow)]
    alg: Option<&'a str>,
    #[serde(borrow, rename = "use")]
    usage: Option<&'a str>,
    #[serde(borrow)]
    n: Option<&'a str>,
    #[serde(borrow)]
    e: Option<&'a str>,
    #[serde(borrow)]
    d: Option<&'a str>,
    #[serde(borrow)]
    p: Option<&'a str>,
    #[serde(borrow)]
    q: Option<&'a str>,
}

fn from_jwk(text: &str) -> Result<RsaKey> {
    let jwk: Jwk<'_> = serde_json::from_str(text).map_err(|error| {
        // The error's text is not shown: it may quote a part of the key.
        let (line, column) = (error.line(), error.column());
        refuse(&format!("is not a valid JWK (line {line}, column {column})"))
    })?;
    match jwk.kty {
        Some("RSA") => {}
        Some(kind) => return Err(refuse(&format!("is a JWK of type {}", brief(kind)))),
        None => return Err(refuse("is a JWK without kty")),
    }
    match (jwk.alg, jwk.usage) {
        (Some(algorithm), _) if algorithm != "RS256" => {
            let algorithm = brief(algorithm);
            return Err(refuse(&format!("is a JWK for {algorithm}, not one that signs RS256")));
        }
        (_, Some("enc")) => return Err(refuse("is a JWK that encrypts, not one that signs")),
        _ => {}
    }
    let number = |name: &str, text: Option<&str>| -> Result<Option<BoxedUint>> {
        let Some(text) = text else { return Ok(None) };
        if text.len() > LONGEST_NUMBER {
            return Err(too_large());
        }
        let bytes = BASE64_URL_SAFE_NO_PAD
            .decode(text.trim_end_matches('='))
            .map_err(|_| refuse(&format!("is a JWK, but its {name} is not base64")))?;
        Ok(Some(BoxedUint::from_be_slice_vartime(&Zeroizing::new(bytes))))
    };
    let needed = |name: &str, text: Option<&str>| {
        number(name, text)?.ok_or_else(|| refuse(&format!("is a JWK without {name}")))
    };
    let (n, e, d) = (needed("n", jwk.n)?, needed("e", jwk.e)?, needed("d", jwk.d)?);
    let primes = [number("p", jwk.p)?, number("q", jwk.q)?].into_iter().flatten().collect();
    RsaKey::from_components(n, e, d, primes)
        .map_err(|error| refuse(&format!("is a JWK, but its numbers are not an RSA key ({error})")))
}

/// Shortens a word from a key's file for a message.
fn brief(word: &str) -> String {
    printable(&word.chars().take(20).collect::<String>()).into_owned()
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

    const PSS: &str = include_str!("../../tests/fixtures/keys/pss.pem");
    const ENCRYPTED_PKCS1: &str = include_str!("../../tests/fixtures/keys/encrypted_pkcs1.pem");
    const ED25519: &str = include_str!("../../tests/fixtures/keys/ed25519.pem");
    const CERTIFICATE: &str = include_str!("../../tests/fixtures/keys/certificate.pem");

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
        let lines = |change: &dyn Fn(&str) -> String| {
            PKCS8.lines().map(change).collect::<Vec<_>>().join("\n")
        };
        let quoted = format!("'{}'", JWK.trim());
        let forms = [
            PKCS1,
            JWK,
            path,
            &escaped,
            &windows,
            &PKCS8.replace('\n', "\\r\\n"),
            &PKCS8.replace('\n', " "),
            &PKCS8.replace('\n', ""),
            &format!("{CERTIFICATE}{PKCS8}"),
            &format!("{PKCS8}{CERTIFICATE}"),
            &format!("{PKCS1}{CERTIFICATE}{CERTIFICATE}"),
            &format!(
                "Bag Attributes\n    localKeyID: 01 \nKey Attributes: <No Attributes>\n{PKCS8}"
            ),
            &format!("{PKCS8}\nand so on: text\n"),
            &lines(&|line| format!("{line}  \t")),
            &lines(&|line| format!("    {line}")),
            &format!("\"{}\"", PKCS8.trim()),
            &format!("\"{escaped}\""),
            &quoted,
            &format!("\u{feff}{PKCS8}"),
        ];
        for form in forms {
            assert_eq!(assertion(form), expected, "{form}");
        }
    }

    #[test]
    fn the_assertion_has_the_required_claims_and_a_valid_signature() {
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
    fn the_error_of_an_invalid_key_names_the_reason() {
        let cases = [
            (WEAK, "1024 bits"),
            (EC, "elliptic-curve key"),
            (PUBLIC, "public key"),
            ("/nonexistent/key.pem", "nor the path of a file"),
            ("/dev/zero", "a device"),
            (PSS, "RSA-PSS key"),
            (ENCRYPTED_PKCS1, "encrypted"),
            (ED25519, "Ed25519 key"),
            ("-----BEGIN DSA PRIVATE KEY-----\nAA==", "DSA"),
            ("-----BEGIN OPENSSH PRIVATE KEY-----\nAA==", "ssh-keygen"),
            ("-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----", "certificate"),
            (r#"{"kty":"RSA","alg":"PS256"}"#, "PS256"),
            (r#"{"kty":"RSA","use":"enc"}"#, "encrypts"),
            (r#"{"kty":"RSA","n":5}"#, "not a valid JWK"),
            (r#"{"kty":"RSA"}"#, "without n"),
            (r#"{"kty":"EC"}"#, "type EC"),
            ("{not json", "not a valid JWK"),
            ("-----BEGIN ENCRYPTED PRIVATE KEY-----\n", "encrypted"),
            ("-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nAAAA\n", "encrypted"),
            ("-----BEGIN RSA PRIVATE KEY-----\nDEK-Info: AES-128-CBC,00\n\nAAAA\n", "encrypted"),
            ("-----BEGIN DH PARAMETERS-----\nAA==\n", "PEM of another kind"),
            ("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", "not an RSA key"),
        ];
        for (text, expected) in cases {
            let error = PrivateKey::parse(&text.into()).unwrap_err().to_string();
            assert!(error.contains("privateKey") && error.contains(expected), "{error}");
        }
    }

    #[test]
    fn large_keys_are_read_or_refused_quickly() {
        let started = std::time::Instant::now();
        let long = "q".repeat(90_000);
        for jwk in [
            json!({"kty": "RSA", "n": long, "e": "AQAB", "d": long}),
            json!({"kty": "RSA", "n": "AQAB", "e": long, "d": "AQAB"}),
            json!({"kty": "RSA", "n": "AQAB", "e": "AQAB", "d": "AQAB", "p": long, "q": "Aw"}),
        ] {
            let error = PrivateKey::parse(&jwk.to_string().into()).unwrap_err().to_string();
            assert!(error.contains("too large"), "{error}");
        }
        let pem = format!("-----BEGIN PRIVATE KEY-----\n{long}\n-----END PRIVATE KEY-----");
        let error = PrivateKey::parse(&pem.into()).unwrap_err().to_string();
        assert!(error.contains("too large"), "{error}");
        assert!(started.elapsed() < Duration::from_secs(60), "{:?}", started.elapsed());
    }

    #[test]
    fn only_a_key_over_the_largest_size_is_too_large() {
        let pem = |letters| {
            let body = "A".repeat(letters);
            format!("-----BEGIN PRIVATE KEY-----\n{body}\n-----END PRIVATE KEY-----")
        };
        let jwk = |letters| json!({"kty": "RSA", "n": "A".repeat(letters)}).to_string();
        for (key, is_too_large) in [
            (pem(LARGEST_BASE64), false),
            (pem(LARGEST_BASE64 + 1), true),
            // A key and a number of 8192 bits.
            (pem(6272), false),
            (jwk(1366), false),
            (jwk(LONGEST_NUMBER), false),
            (jwk(LONGEST_NUMBER + 1), true),
        ] {
            let error = PrivateKey::parse(&key.as_str().into()).unwrap_err().to_string();
            assert_eq!(error.contains("too large"), is_too_large, "{} {error}", key.len());
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

    #[test]
    fn a_jwk_is_taken_for_what_it_says_it_is_for() {
        let read = |name: &str, value: Value| {
            let mut jwk: Value = serde_json::from_str(JWK).unwrap();
            jwk[name] = value;
            PrivateKey::parse(&jwk.to_string().into())
        };
        for (name, value) in [("alg", "RS256"), ("use", "sig")] {
            assert!(read(name, value.into()).is_ok(), "{name} {value}");
        }
        for (name, value, expected) in [
            ("alg", "RS512", "is a JWK for RS512"),
            ("use", "enc", "is a JWK that encrypts"),
            ("kty", "EC", "is a JWK of type EC"),
        ] {
            let error = read(name, value.into()).unwrap_err().to_string();
            assert!(error.contains(expected), "{error}");
        }
    }
}
