//! Errors before anything is sent: they name the key, the source of its value and the fix.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use zscaler::http::{Request, Response};
use zscaler::{
    Body, CallOptions, ConfigSources, Error, Transport, TransportError, ZiaScimClient,
    ZscalerClient, json,
};

use crate::secrets::Capture;
use crate::support::{Script, client};

/// A folder that is removed when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn with(name: &str, content: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("zscaler-input-{}", fastrand::u64(..)));
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join(name);
        std::fs::write(&file, content).unwrap();
        // Whatever the umask is, other users must not be able to change it.
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            std::fs::set_permissions(&file, PermissionsExt::from_mode(0o600)).unwrap();
        }
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Asserts that a configuration is refused, with every part of `expected` in the error.
fn refused(sources: ConfigSources, settings: zscaler::Value, expected: &[&str]) {
    let error = ZscalerClient::builder().sources(sources).from_value(settings).build().unwrap_err();
    assert!(matches!(error, Error::Configuration(_)), "{error:?}");
    let text = error.to_string();
    for part in expected {
        assert!(text.contains(part), "no {part:?} in: {text}");
    }
}

fn good() -> zscaler::Value {
    json!({"clientId": "a", "clientSecret": "b", "vanityDomain": "acme"})
}

#[test]
fn all_missing_keys_are_named_together() {
    let expected = ["3 problems", "clientId", "ZSCALER_CLIENT_ID", "clientSecret", "vanityDomain"];
    refused(ConfigSources::none(), json!({}), &expected);
    // An empty value counts as missing.
    let empty = json!({"clientId": "", "clientSecret": "b", "vanityDomain": "acme"});
    refused(ConfigSources::none(), empty, &["clientId"]);
}

#[test]
fn the_error_of_a_placeholder_names_its_key_and_source() {
    let mut settings = good();
    settings["clientSecret"] = "{yourClientSecret}".into();
    refused(ConfigSources::none(), settings, &["clientSecret", "constructor", "placeholder"]);
    let sources = ConfigSources::none().variable("ZSCALER_CLIENT_ID", "{yourClientId}");
    refused(sources, json!({}), &["ZSCALER_CLIENT_ID", "placeholder"]);
}

#[test]
fn the_error_of_invalid_yaml_names_the_line() {
    let folder = Folder::with("zscaler.yaml", "zscaler:\n  client:\n    clientId: [a\n");
    let sources = ConfigSources::none().working_directory(&folder.0);
    refused(sources, good(), &["zscaler.yaml", "line 4"]);
}

#[test]
fn the_error_of_an_invalid_private_key_names_its_kind() {
    let mut settings = json!({"clientId": "a", "vanityDomain": "acme"});
    settings["privateKey"] = "/nowhere/key.pem".into();
    refused(ConfigSources::none(), settings.clone(), &["privateKey", "nor the path of a file"]);
    for (key, expected) in [
        (include_str!("../fixtures/keys/ec.pem"), "not an RSA key"),
        (include_str!("../fixtures/keys/public.pem"), "public"),
        (include_str!("../fixtures/keys/weak.pem"), "too weak"),
    ] {
        let folder = Folder::with("key.pem", key);
        settings["privateKey"] = folder.0.join("key.pem").to_str().into();
        refused(ConfigSources::none(), settings.clone(), &["privateKey", expected]);
    }
}

#[test]
fn an_unknown_cloud_and_values_of_the_wrong_kind_are_named() {
    let with = |key: &str, value: zscaler::Value| {
        let mut settings = good();
        settings[key] = value;
        settings
    };
    refused(ConfigSources::none(), with("cloud", "no cloud!".into()), &["cloud", "no cloud!"]);
    refused(ConfigSources::none(), with("sandboxCloud", "zscalertoo".into()), &["zscalertwo"]);
    refused(
        ConfigSources::none(),
        with("vanityDomain", "https://acme.zslogin.net".into()),
        &["acme"],
    );
    let sources = ConfigSources::none().variable("ZSCALER_CLIENT_RATELIMIT_MAXRETRIES", "many");
    refused(sources, good(), &["ZSCALER_CLIENT_RATELIMIT_MAXRETRIES", "many"]);
}

#[test]
fn arguments_that_cannot_be_sent_are_named_and_nothing_is_sent() {
    let script = Script::new([]);
    let (client, _) = client(&script);
    let refused = |outcome: zscaler::Result<_>, expected: &[&str]| {
        let error: Error = outcome.map(|(value, _): (zscaler::Value, _)| value).unwrap_err();
        assert!(matches!(error, Error::Argument { .. }), "{error:?}");
        for part in expected {
            assert!(error.to_string().contains(part), "no {part:?} in: {error}");
        }
    };
    refused(
        client.call("zia.rule_labels.list_label", json!({})),
        &["zia.rule_labels.list_label", "zia.rule_labels.list_labels"],
    );
    refused(client.call("zia.rule_labels.get_label", json!({})), &["label_id", "is missing"]);
    refused(
        client.call("zia.rule_labels.get_label", json!({"label_id": 1, "nmae": 2})),
        &["nmae", "label_id"],
    );
    refused(
        client.zia().rule_labels().list_labels(json!({"page_size": "many"})),
        &["query.page_size", "whole number", "many"],
    );
    refused(
        client.zia().rule_labels().get_label(json!(null)),
        &["label_id", "null", "give the id"],
    );
    refused(client.zia().rule_labels().get_label(" "), &["label_id", "empty"]);
    refused(client.zia().rule_labels().list_labels("page"), &["query", "object"]);
    assert!(script.calls().is_empty());
    assert_eq!(script.tokens(), 0, "not even a login");
}

#[test]
fn warnings_of_the_configuration_are_logged_when_a_client_is_built() {
    let mut settings = good();
    settings["failSafe"] = true.into();
    let builder = ZscalerClient::builder().sources(ConfigSources::none()).from_value(settings);
    let capture = Capture::start();
    builder.transport(Script::new([])).build().unwrap();
    let lines = capture.lines();
    let expected = "WARN zscaler: configuration: failSafe (constructor) is not a known key";
    assert!(lines.iter().any(|line| line.starts_with(expected)), "{lines:?}");
}

#[test]
fn a_zpa_call_without_a_customer_id_is_an_error_that_names_it() {
    let client = ZscalerClient::builder()
        .sources(ConfigSources::none())
        .from_value(good())
        .transport(Script::new([]))
        .build()
        .unwrap();
    let error = client.zpa().segment_groups().list_groups(()).unwrap_err().to_string();
    assert!(error.contains("customerId") && error.contains("ZPA_CUSTOMER_ID"), "{error}");
}

/// Sends this token to every login, and counts all other requests.
struct OddToken(&'static str, AtomicUsize);

impl Transport for OddToken {
    fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
        if !request.uri().path().contains("/token") {
            self.1.fetch_add(1, Ordering::Relaxed);
        }
        let body = json!({"access_token": self.0, "expires_in": 3600}).to_string();
        Ok(Response::new(Body::from(body.into_bytes())))
    }
}

#[test]
fn header_values_that_are_not_printable_ascii_are_refused_before_anything_is_sent() {
    for text in ["Zürich", "東京", "a\u{7f}b", "a\nb"] {
        let named = |error: Error, name: &str| {
            let message = error.to_string();
            assert!(message.contains(name) && message.contains("printable ASCII"), "{message}");
            assert!(!message.contains(text), "{message}");
        };
        for key in ["partnerId", "userAgent"] {
            let mut settings = good();
            settings[key] = text.into();
            refused(ConfigSources::none(), settings, &[key, "constructor", "printable ASCII"]);
        }
        let script = Script::new([]);
        let (client, _) = client(&script);
        named(client.set_custom_headers([("x-mine", text)]).unwrap_err(), "x-mine");
        let options = CallOptions::new().header("x-mine", text);
        named(client.zia().rule_labels().with(options).list_labels(()).unwrap_err(), "x-mine");
        assert_eq!((script.calls().len(), script.tokens()), (0, 0));

        let transport = Arc::new(OddToken(text, AtomicUsize::new(0)));
        let builder = ZscalerClient::builder().sources(ConfigSources::none()).from_value(good());
        let client = builder.transport(transport.clone()).build().unwrap();
        named(client.zia().rule_labels().list_labels(()).unwrap_err(), "authorization");
        let settings = json!({"token": text, "tenant_id": "1", "cloud": "zscaler"});
        let builder = ZiaScimClient::builder().sources(ConfigSources::none()).from_value(settings);
        let client = builder.transport(transport.clone()).build().unwrap();
        named(client.users().list_users(()).unwrap_err(), "authorization");
        assert_eq!(transport.1.load(Ordering::Relaxed), 0);
    }
    let script = Script::new([]);
    client(&script).0.set_custom_headers([("x-mine", "~ plain\ttext")]).unwrap();
}
