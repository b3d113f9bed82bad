//! Files that somebody planted, shares or blew up.

use std::time::{Duration, Instant};

use zscaler::{Config, ConfigSources, Result, ZscalerClient};

use super::Folder;

const ENVIRONMENT: &[(&str, &str)] = &[
    ("ZSCALER_CLIENT_ID", "id"),
    ("ZSCALER_CLIENT_SECRET", "canary-secret"),
    ("ZSCALER_VANITY_DOMAIN", "acme"),
];

fn sources(folder: &Folder, variables: &[(&str, &str)]) -> ConfigSources {
    let sources = ConfigSources::none().home(folder.0.join("home")).working_directory(&folder.0);
    variables.iter().fold(sources, |sources, (name, value)| sources.variable(*name, *value))
}

fn load(sources: ConfigSources) -> Result<Config> {
    ZscalerClient::builder().sources(sources).config()
}

fn yaml(fields: &str) -> String {
    format!("zscaler: {{client: {{{fields}}}}}\n")
}

const OWN: &str = "clientId: a, clientSecret: canary-own, vanityDomain: acme";

/// What a planted file may say to get somebody else's secret.
fn planted(folder: &Folder) -> Vec<(&'static str, String)> {
    let bundle = folder.file("ca.pem", "", 0o600);
    vec![
        ("authUrl", "authUrl: 'https://evil.example'".to_owned()),
        ("authUrl", "auth_url: 'https://evil.example'".to_owned()),
        ("apiUrl", "apiUrl: 'https://evil.example'".to_owned()),
        ("apiUrl", "api_url: 'https://evil.example'".to_owned()),
        ("caBundle", format!("caBundle: {}", bundle.display())),
        ("testing.disableHttpsCheck", "testing: {disableHttpsCheck: true}".to_owned()),
        ("testing.disableHttpsCheck", "disable_https_check: 'yes'".to_owned()),
        (
            "testing.disableHttpsCheck",
            "proxy: {host: evil.example}, disableHttpsCheck: 1".to_owned(),
        ),
    ]
}

#[test]
fn a_planted_file_cannot_redirect_secrets_of_other_sources() {
    let folder = Folder::new();
    for (key, fields) in planted(&folder) {
        let file = folder.file("zscaler.yaml", &yaml(&fields), 0o600);
        folder.file("home/.zscaler/zscaler.yaml", &yaml(OWN), 0o600);
        let foreign = [
            (ENVIRONMENT, "clientSecret (environment ZSCALER_CLIENT_SECRET)"),
            (&[][..], "clientSecret (~/.zscaler/zscaler.yaml)"),
        ];
        for (variables, from) in foreign {
            let error = load(sources(&folder, variables)).unwrap_err().to_string();
            let expected =
                [format!("{key} (./zscaler.yaml)"), file.display().to_string(), from.into()];
            for part in
                expected.iter().map(String::as_str).chain(["--config", "the variable ZSCALER_"])
            {
                assert!(error.contains(part), "{fields}: no {part} in {error}");
            }
            assert!(!error.contains("canary"), "{error}");
        }
        let constructor =
            ZscalerClient::builder().sources(sources(&folder, &[])).client_secret("canary");
        assert!(constructor.config().is_err(), "{fields}: the constructor's secret");
        // Its own secrets it may show to whom it likes, and a file that was named may do all.
        folder.file("zscaler.yaml", &yaml(&format!("{OWN}, {fields}")), 0o600);
        load(sources(&folder, &[])).unwrap();
        folder.file("zscaler.yaml", &yaml(&fields), 0o600);
        load(sources(&folder, ENVIRONMENT).file(&file)).unwrap();
    }
    // What people keep in a project's file counts as it did.
    let project = "vanityDomain: other, cloud: beta, customerId: '7', proxy: {host: proxy.example}, \
                   testing: {disableHttpsCheck: false}";
    folder.file("zscaler.yaml", &yaml(project), 0o600);
    let config = load(sources(&folder, &ENVIRONMENT[..2])).unwrap();
    assert_eq!(config.vanity_domain.as_deref(), Some("other"));
    assert_eq!(config.common.proxy.unwrap().host, "proxy.example");
}

#[test]
fn a_planted_file_cannot_use_a_key_at_another_path() {
    let folder = Folder::new();
    let key = include_str!("../../fixtures/keys/pkcs8.pem");
    let elsewhere = Folder::new();
    let foreign = elsewhere.file("key.pem", key, 0o600);
    let evil = |path: &std::path::Path| {
        let path = path.display();
        yaml(&format!("clientId: a, vanityDomain: b, apiUrl: 'https://evil', privateKey: {path}"))
    };
    folder.file("zscaler.yaml", &evil(&foreign), 0o600);
    assert!(load(sources(&folder, &[])).unwrap_err().to_string().contains("apiUrl"));
    std::os::unix::fs::symlink(&foreign, folder.0.join("link.pem")).unwrap();
    folder.file("zscaler.yaml", &evil(&folder.0.join("link.pem")), 0o600);
    assert!(load(sources(&folder, &[])).is_err(), "a link leads out of the directory");
    let own = folder.file("own.pem", key, 0o600);
    folder.file("zscaler.yaml", &evil(&own), 0o600);
    load(sources(&folder, &[])).unwrap();
}

#[test]
fn a_planted_proxy_cannot_read_traffic() {
    let folder = Folder::new();
    let refused = [
        ("proxy: {host: evil.example}", &[("ZSCALER_API_URL", "http://gw.example")][..]),
        ("proxy: {host: evil.example}", &[("ZSCALER_AUTH_URL", "http://127.0.0.1:1")]),
        ("proxy: {host: evil.example}", &[("ZSCALER_TESTING_DISABLEHTTPSCHECK", "true")]),
        (
            "proxy: {host: evil.example}",
            &[("ZSCALER_CLIENT_PROXY_USERNAME", "u"), ("ZSCALER_CLIENT_PROXY_PASSWORD", "canary")],
        ),
        (
            "proxy: {port: 81}",
            &[
                ("ZSCALER_CLIENT_PROXY_HOST", "proxy.example"),
                ("ZSCALER_CLIENT_PROXY_USERNAME", "u"),
                ("ZSCALER_CLIENT_PROXY_PASSWORD", "canary"),
            ],
        ),
    ];
    for (fields, more) in refused {
        folder.file("zscaler.yaml", &yaml(fields), 0o600);
        let variables = [ENVIRONMENT, more].concat();
        let error = load(sources(&folder, &variables)).unwrap_err().to_string();
        assert!(error.contains("proxy.") && error.contains("./zscaler.yaml"), "{error}");
        assert!(!error.contains("canary"), "{error}");
    }
    folder.file("zscaler.yaml", &yaml("proxy: {host: proxy.example}"), 0o600);
    load(sources(&folder, ENVIRONMENT)).unwrap();
}

#[cfg(unix)]
#[test]
fn a_file_with_secrets_that_others_can_write_is_refused() {
    let folder = Folder::new();
    let key = include_str!("../../fixtures/keys/pkcs8.pem");
    let pem = |mode| folder.file("key.pem", key, mode);
    for (mode, is_refused, is_warned) in
        [(0o600, false, false), (0o644, false, true), (0o622, true, false), (0o660, true, false)]
    {
        let inline = yaml(&format!("{OWN}, proxy: {{host: 'u:p@proxy.example'}}"));
        let files = [
            folder.file("home/.zscaler/zscaler.yaml", &inline, mode),
            folder.file("named.yaml", &inline, mode),
        ];
        for file in &files {
            let sources = match file.ends_with("named.yaml") {
                true => ConfigSources::none().file(file),
                false => ConfigSources::none().home(folder.0.join("home")),
            };
            check(load(sources), file, is_refused, is_warned);
        }
        let file = pem(mode);
        let sources = ENVIRONMENT
            .iter()
            .filter(|(name, _)| !name.contains("SECRET"))
            .fold(ConfigSources::none(), |sources, (name, value)| sources.variable(*name, *value))
            .variable("ZSCALER_PRIVATE_KEY", file.to_str().unwrap());
        check(load(sources), &file, is_refused, is_warned);
    }
    // What has no secrets and decides about none may be shared.
    let file = folder.file("zscaler.yaml", &yaml("vanityDomain: acme, customerId: 1"), 0o666);
    load(sources(&Folder::new(), ENVIRONMENT).working_directory(&folder.0)).unwrap();
    folder.file("zscaler.yaml", &yaml("authUrl: 'https://gw.example'"), 0o666);
    check(load(ConfigSources::none().file(&file)), &file, true, false);
}

#[track_caller]
fn check(config: Result<Config>, file: &std::path::Path, is_refused: bool, is_warned: bool) {
    let shown = file.display().to_string();
    match config {
        Err(error) => {
            let error = error.to_string();
            assert!(is_refused, "{error}");
            assert!(error.contains(&format!("chmod go-w {shown}")), "{error}");
        }
        Ok(config) => {
            assert!(!is_refused, "{shown} is taken");
            let exposures = config.common.exposures();
            let named = exposures.iter().any(|text| text.contains(&format!("chmod go-r {shown}")));
            assert_eq!(named, is_warned, "{exposures:?}");
            assert!(exposures.iter().all(|text| config.common.warnings().contains(text)));
        }
    }
}

#[test]
fn a_file_over_the_size_limit_is_refused() {
    let folder = Folder::new();
    let many_keys: String = (0..40_000).map(|n| format!("    key{n}: 1\n")).collect();
    let long_keys: String = (0..900).map(|n| format!("    {}{n}: 1\n", "k".repeat(1000))).collect();
    let aliases = format!("    a: &a x\n    b: [{}]\n", "*a, ".repeat(50_000));
    let own = "zscaler:\n  client:\n    clientId: a\n    clientSecret: b\n    vanityDomain: c\n";
    for (what, more, is_fine) in [
        ("40,000 keys", many_keys, true),
        ("long keys", long_keys, true),
        ("50,000 aliases", aliases, false),
        ("two megabytes", "#".repeat(2 << 20), false),
    ] {
        let started = Instant::now();
        folder.file("zscaler.yaml", &format!("{own}{more}"), 0o600);
        let config = load(sources(&folder, &[]));
        assert_eq!(config.is_ok(), is_fine, "{what}");
        if let Ok(config) = config {
            let warnings = config.common.warnings();
            assert!(warnings.len() < 100, "{what}: {} warnings", warnings.len());
            assert!(warnings.iter().all(|warning| warning.len() < 500), "{what}");
        }
        // One that took the square of its keys would take hours.
        assert!(started.elapsed() < Duration::from_secs(90), "{what}: {:?}", started.elapsed());
    }
    std::fs::remove_file(folder.0.join("zscaler.yaml")).unwrap();
    folder.fifo("zscaler.yaml");
    let error = load(sources(&folder, ENVIRONMENT)).unwrap_err().to_string();
    assert!(error.contains("a FIFO"), "{error}");
    let fifo = folder.fifo("key.pem");
    let sources = sources(&Folder::new(), &ENVIRONMENT[..1])
        .variable("ZSCALER_VANITY_DOMAIN", "acme")
        .variable("ZSCALER_PRIVATE_KEY", fifo.to_str().unwrap());
    assert!(load(sources).unwrap_err().to_string().contains("privateKey"));
}

#[test]
fn yaml_values_are_kept_as_written_or_refused() {
    let folder = Folder::new();
    for written in [
        "0x1F2E3D4C",
        "+4815162342",
        "0b1011",
        "0o17",
        "-0",
        "1_000",
        "007",
        "1e5",
        "2024-01-01",
        ".inf",
    ] {
        let fields = format!("clientId: {written}, clientSecret: {written}, vanityDomain: acme");
        let file = folder.file("a.yaml", &yaml(&fields), 0o600);
        let config = load(ConfigSources::none().file(file)).unwrap();
        assert_eq!(config.client_id.as_deref(), Some(written));
        assert_eq!(config.client_secret.unwrap().expose(), written);
    }
    for (fields, what) in [
        ("clientId: a, clientSecret: b, clientId: c, vanityDomain: d", "given twice"),
        ("clientId: a, clientSecret: b, client_id: c, vanityDomain: d", "given twice"),
        ("clientId: a, clientSecret: b, vanityDomain: d, requestTimeout: 0x10", "requestTimeout"),
        (
            "clientId: a, clientSecret: b, vanityDomain: d, proxy: {host: h, port: 0o17}",
            "proxy.port",
        ),
        ("clientId: 1.5, clientSecret: b, vanityDomain: d", "quotes"),
        ("clientId: true, clientSecret: b, vanityDomain: d", "quotes"),
    ] {
        let file = folder.file("a.yaml", &yaml(fields), 0o600);
        let error = load(ConfigSources::none().file(file)).unwrap_err().to_string();
        assert!(error.contains(what), "{error}");
    }
}

#[test]
fn a_private_key_path_may_begin_with_the_home_directory() {
    let folder = Folder::new();
    folder.file("home/key.pem", include_str!("../../fixtures/keys/pkcs8.pem"), 0o600);
    let sources =
        sources(&folder, &[("ZSCALER_CLIENT_ID", "id"), ("ZSCALER_VANITY_DOMAIN", "acme")]);
    let builder = ZscalerClient::builder().sources(sources).private_key("~/key.pem");
    builder.build().unwrap();
}

#[test]
fn the_password_of_a_proxy_is_not_shown_in_any_form() {
    for host in [
        "http://u:canary@proxy.example:8080",
        "HTTPS://u:canary@proxy.example",
        "u:canary@proxy.example:1",
        "http://:canary@proxy.example",
        "http://u:can@canary@proxy.example",
        "http://u:canary%2F@proxy.example/",
        "http://canary@proxy.example",
        "proxy.example/canary",
        "http://proxy.example:80/?password=canary",
        "proxy.example#canary",
    ] {
        for key in ["ZSCALER_CLIENT_PROXY_HOST", "HTTPS_PROXY", "ALL_PROXY"] {
            let variables = [ENVIRONMENT, &[(key, host)]].concat();
            let sources = sources(&Folder::new(), &variables);
            let builder = ZscalerClient::builder().sources(sources);
            let config = builder.config().unwrap();
            let explained = config.explain();
            assert!(explained.contains("proxy.example"), "{explained}");
            assert!(!explained.contains("canary"), "{explained}");
            let is_name = host.starts_with("http://canary@");
            let shown = format!("{config:?} {builder:?} {:?}", builder.clone().build().unwrap());
            assert!(is_name || !shown.contains("canary"), "{shown}");
        }
    }
    // What is none is refused without a word of it.
    for host in [
        "http:/u:canary@proxy.example",
        "u%3Acanary%40proxy.example",
        "http://u:canary",
        "canary proxy.example",
        "socks5://u:canary@proxy.example",
        "http://u:can/ary@proxy.example:80:canary",
        "u:canary@proxy.example:99999",
    ] {
        for key in ["ZSCALER_CLIENT_PROXY_HOST", "HTTPS_PROXY"] {
            let variables = [ENVIRONMENT, &[(key, host)]].concat();
            let error = load(sources(&Folder::new(), &variables)).unwrap_err();
            assert!(!format!("{error} {error:?}").contains("canary"), "{error}");
        }
    }
    let both = [
        ENVIRONMENT,
        &[
            ("ZSCALER_CLIENT_PROXY_HOST", "h"),
            ("ZSCALER_CLIENT_PROXY_USERNAME", "u:canary"),
            ("ZSCALER_CLIENT_PROXY_PASSWORD", "canary"),
        ],
    ]
    .concat();
    let explained = load(sources(&Folder::new(), &both)).unwrap().explain();
    assert!(!explained.contains("canary"), "{explained}");
}

#[test]
fn a_path_that_is_not_a_regular_file_is_an_error_that_names_it_and_does_not_block() {
    let folder = Folder::new();
    let (fifo, socket) = (folder.fifo("fifo"), folder.0.join("socket"));
    let _listener = std::os::unix::net::UnixListener::bind(&socket).unwrap();
    let started = Instant::now();
    for (path, kind) in [(&fifo, "a FIFO"), (&socket, "a socket"), (&folder.0, "a directory")] {
        let shown = path.display().to_string();
        for variable in ["ZSCALER_PRIVATE_KEY", "ZSCALER_CLIENT_SECRET_FILE", "ZSCALER_CA_BUNDLE"] {
            let variables = [
                ("ZSCALER_CLIENT_ID", "id"),
                ("ZSCALER_VANITY_DOMAIN", "acme"),
                (variable, shown.as_str()),
            ];
            let error = load(sources(&folder, &variables)).unwrap_err().to_string();
            assert!(error.contains(&format!("{shown} cannot be read: it is {kind}")), "{error}");
            assert!(error.contains("not a regular file") && error.contains(variable), "{error}");
        }
        let error = load(ConfigSources::none().file(path)).unwrap_err().to_string();
        assert!(error.contains(&shown) && error.contains("not a regular file"), "{error}");
        let mut config = load(sources(&folder, ENVIRONMENT)).unwrap().common;
        config.ca_bundle = Some(path.clone());
        let error = zscaler::UreqTransport::new(&config).err().unwrap().to_string();
        assert!(error.contains(&shown) && error.contains("not a regular file"), "{error}");
    }
    assert!(started.elapsed() < Duration::from_secs(20));
}
