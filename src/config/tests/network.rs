//! Proxies and trusted certificates.

use super::*;

#[test]
fn the_proxy_and_its_exceptions_are_read_from_the_environment() {
    for (variables, url) in [
        (&[("HTTPS_PROXY", "http://u:p%40ss@hps:2")][..], "http://u:p%40ss@hps:2"),
        (&[("HTTPS_PROXY", "hps:2"), ("HTTP_PROXY", "http://hp:1")], "http://hps:2"),
        (&[("HTTPS_PROXY", ""), ("http_proxy", "http://hp:1/")], "http://hp:1"),
        (&[("ALL_PROXY", "https://all")], "https://all:443"),
    ] {
        let mut sources = ConfigSources::none().variable("NO_PROXY", "localhost, .acme.com");
        for (name, value) in variables {
            sources = sources.variable(*name, *value);
        }
        let config = load(&sources, &minimal(json!({}))).unwrap();
        let exceptions = "noProxy = localhost, .acme.com (environment NO_PROXY)";
        assert!(config.explain().contains(exceptions), "{}", config.explain());
        assert_eq!(config.common.proxy.unwrap().url().expose(), url);
        assert_eq!(config.common.no_proxy, ["localhost", ".acme.com"]);

        // A configured proxy wins.
        let own = json!({"proxy": {"host": "own", "port": 8080}});
        let common = load(&sources, &minimal(own)).unwrap().common;
        assert_eq!(common.proxy.unwrap().url().expose(), "http://own:8080");
        assert!(common.no_proxy.is_empty());
    }
    let sources = ConfigSources::none().variable("HTTPS_PROXY", "hps:2");
    assert!(!load(&sources, &minimal(json!({}))).unwrap().explain().contains("noProxy"));
    let sources = ConfigSources::none().variable("ALL_PROXY", "socks5://u:hunter3@h:1");
    let problems = problems(load(&sources, &minimal(json!({}))));
    assert!(
        problems[0].starts_with("proxy (environment ALL_PROXY): is not an http or https proxy")
    );
    assert!(!problems[0].contains("hunter3"));
}

#[test]
fn an_incomplete_proxy_is_reported() {
    for (proxy, start) in [
        (json!({"port": 8080}), "proxy.host: is missing, but proxy.port (constructor) is set"),
        (json!({"host": "h", "password": "p"}), "proxy.username: is missing"),
        (json!({"host": "h", "port": "abc"}), "proxy.port (constructor): \"abc\" is not a port"),
        (
            json!("http://h:1"),
            "proxy (constructor): must be a map with some of the keys host, port,",
        ),
    ] {
        assert_one_problem(load(&ConfigSources::none(), &minimal(json!({"proxy": proxy}))), start);
    }
    let proxy = json!({"proxy": {"host": "h", "username": "u", "password": "p@s:/"}});
    let url = configured(proxy).common.proxy.unwrap().url();
    assert_eq!(url.expose(), "http://u:p%40s%3A%2F@h:80");
}

#[test]
fn the_ca_bundle_comes_from_the_configuration_or_from_variables_of_other_programs() {
    let directory = Directory::new();
    let path = directory.file("roots.pem", "");
    let text = path.to_str().unwrap();
    for (sources, more) in [
        (ConfigSources::none(), json!({"caBundle": text})),
        (ConfigSources::none(), json!({"sslContext": text})),
        (ConfigSources::none(), json!({"caBundle": text, "sslContext": "Cargo.toml"})),
        (ConfigSources::none().variable("ZSCALER_CA_BUNDLE", text), json!({})),
        (ConfigSources::none().variable("REQUESTS_CA_BUNDLE", text), json!({})),
        (ConfigSources::none().variable("SSL_CERT_FILE", text), json!({})),
        (
            ConfigSources::none()
                .variable("SSL_CERT_FILE", text)
                .variable("REQUESTS_CA_BUNDLE", "/no"),
            json!({}),
        ),
    ] {
        let config = load(&sources, &minimal(more)).unwrap();
        assert_eq!(config.common.ca_bundle.as_deref(), Some(path.as_path()));
    }
    for key in ["caBundle", "sslContext"] {
        assert_one_problem(
            load(&ConfigSources::none(), &minimal(json!({key: "/no/such.pem"}))),
            &format!("{key} (constructor): "),
        );
    }
}

#[test]
fn certificates_are_unchecked_only_on_request_and_with_a_warning() {
    let config = configured(json!({"sslContext": false}));
    assert!(config.common.disable_https_check);
    assert!(config.common.warnings[0].starts_with("certificates are not checked"));
    assert!(!configured(json!({"sslContext": true})).common.disable_https_check);

    let directory = Directory::new();
    directory.file("zscaler.yaml", "zscaler: {client: {sslContext: false}}");
    let sources = ConfigSources::none().working_directory(&directory.0);
    let config = load(&sources, &minimal(json!({}))).unwrap();
    assert!(!config.common.disable_https_check);
    assert!(config.common.warnings.iter().any(|warning| warning.starts_with("sslContext (./")));
}
