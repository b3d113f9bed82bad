//! What is wrong is said before anything is sent: the key, where its value came from, the fix.

use std::path::PathBuf;

use zscaler::{ConfigSources, Error, ZscalerClient, json};

use crate::support::{Script, client};

/// A folder that goes with the test.
struct Folder(PathBuf);

impl Folder {
    fn with(name: &str, content: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("zscaler-input-{}", fastrand::u64(..)));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(name), content).unwrap();
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// What a configuration is refused with; every part of `expected` must be in it.
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
    // An empty value is none.
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
    refused(
        ConfigSources::none(),
        settings.clone(),
        &["privateKey", "path of a file that can be read"],
    );
    let keys = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/keys/");
    for (file, expected) in
        [("ec.pem", "not an RSA key"), ("public.pem", "public"), ("weak.pem", "too weak")]
    {
        settings["privateKey"] = format!("{keys}{file}").into();
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
