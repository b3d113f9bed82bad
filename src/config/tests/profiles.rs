//! Tests of profiles, and of secrets that come from files and commands.

use std::path::Path;

use super::*;

/// The sources of the home `home` and the working directory `work`.
fn sources_of(folders: &Directory) -> ConfigSources {
    ConfigSources::none().home(folders.0.join("home")).working_directory(folders.0.join("work"))
}

fn message<T: std::fmt::Debug>(result: Result<T>) -> String {
    result.unwrap_err().to_string()
}

const YAML: &str = "
zscaler:
  client:
    clientId: base
    clientSecret: base-secret
    vanityDomain: base
    requestTimeout: 7
  profiles:
    acme:
      clientId: acme
      clientSecret: acme-secret
      vanityDomain: acme
    keyed:
      privateKey: '{\"kty\": \"RSA\"}'
";

const INI: &str = "
[default]
client_id = ini
client_secret = ini-secret
vanity_domain = ini

[beta]
cloud = beta
client_id = beta
client_secret = beta-secret
vanity_domain = acme-beta
cert_file_path =
";

#[test]
fn a_profile_wins_over_the_common_keys_of_its_file() {
    let folders = Directory::new();
    folders.file("home/.zscaler/zscaler.yaml", YAML);
    let of =
        |profile: Option<&str>| load(&sources_of(&folders), &layer(json!({"profile": profile})));
    assert_eq!(of(None).unwrap().client_id.unwrap(), "base");
    assert_eq!(of(None).unwrap().common.warnings, [""; 0]);
    let acme = of(Some("acme")).unwrap();
    assert_eq!(acme.client_secret.unwrap().expose(), "acme-secret");
    assert_eq!(acme.common.request_timeout.as_secs(), 7);
    let explained = acme.lines.join("\n");
    assert!(explained.contains("profile = acme (constructor)"), "{explained}");
    assert!(explained.contains("clientId = acme (~/.zscaler/zscaler.yaml, profile acme)"));
    // The profile's own credential is used, and no other.
    let keyed = of(Some("keyed")).unwrap();
    assert!(keyed.private_key.is_some() && keyed.client_secret.is_none());
    folders.file(
        "home/.zscaler/zscaler.yaml",
        "zscaler:\n  client: {clientSecret: base}\n  profiles: {keyed: {privateKey: '{}'}}\n",
    );
    let rest = json!({"clientId": "c", "vanityDomain": "acme", "profile": "keyed"});
    let keyed = load(&sources_of(&folders), &layer(rest)).unwrap();
    assert!(keyed.private_key.is_some() && keyed.client_secret.is_none());
}

#[test]
fn the_file_of_the_newer_sdk_is_the_weakest_source_and_its_profiles_are_read() {
    let folders = Directory::new();
    folders.file("home/.zscaler/config", INI);
    let of = |sources: &ConfigSources, profile: Value| {
        load(sources, &layer(json!({"profile": profile}))).unwrap()
    };
    let plain = of(&sources_of(&folders), json!(null));
    assert_eq!(plain.client_id.unwrap(), "ini");
    let beta = of(&sources_of(&folders), json!("beta"));
    assert_eq!((beta.client_id.unwrap().as_str(), beta.cloud.as_str()), ("beta", "beta"));
    folders.file("home/.zscaler/zscaler.yaml", YAML);
    assert_eq!(of(&sources_of(&folders), json!(null)).client_id.unwrap(), "base");
    assert_eq!(of(&sources_of(&folders), json!("beta")).client_id.unwrap(), "beta");
    // A named file may also be an INI file.
    let named = sources_of(&folders).file(folders.file("config.ini", INI));
    assert_eq!(of(&named, json!("beta")).client_id.unwrap(), "beta");
    assert_eq!(of(&named, json!(null)).client_id.unwrap(), "ini");
}

#[test]
fn a_profile_of_the_program_wins_over_the_environment_and_one_of_a_variable_does_not() {
    let folders = Directory::new();
    folders.file("home/.zscaler/zscaler.yaml", YAML);
    let sources = sources_of(&folders).variable("ZSCALER_VANITY_DOMAIN", "elsewhere");
    let program = load(&sources, &layer(json!({"profile": "acme"}))).unwrap();
    assert_eq!(program.vanity_domain.unwrap(), "acme");
    let sources = sources.variable("ZSCALER_PROFILE", "acme");
    let variable = load(&sources, &Layer::default()).unwrap();
    assert_eq!(variable.vanity_domain.unwrap(), "elsewhere");
    assert_eq!(variable.client_id.unwrap(), "acme");
    let sources = sources
        .variable("ZSCALER_PROFILE", "keyed")
        .variable("ZSCALER_CLIENT_SECRET", "of-the-variable");
    let keyed = load(&sources, &Layer::default()).unwrap();
    assert_eq!(keyed.client_secret.unwrap().expose(), "of-the-variable");
    assert!(keyed.private_key.is_some());
    // The constructor's other values win over every profile.
    let both = layer(json!({"profile": "acme", "clientId": "c"}));
    assert_eq!(load(&sources, &both).unwrap().client_id.unwrap(), "c");
}

#[test]
fn the_error_of_an_unknown_profile_lists_the_known_ones() {
    let folders = Directory::new();
    let unknown = || load(&sources_of(&folders), &layer(json!({"profile": "acne"})));
    assert!(message(unknown()).contains("no file has profiles"), "{}", message(unknown()));
    folders.file("home/.zscaler/zscaler.yaml", YAML);
    folders.file("home/.zscaler/config", INI);
    let message = message(unknown());
    for expected in [
        "profile (constructor)",
        "\"acne\" is not a profile",
        "acme (~/.zscaler/zscaler.yaml)",
        "beta (~/.zscaler/config)",
    ] {
        assert!(message.contains(expected), "{message}");
    }
    // A file cannot choose the profile.
    folders.file("work/zscaler.yaml", "zscaler:\n  client:\n    profile: beta\n");
    let config = load(&sources_of(&folders), &Layer::default()).unwrap();
    assert_eq!(config.client_id.unwrap(), "base");
    assert!(config.common.warnings.iter().any(|warning| warning.contains("profile (./zscaler")));
}

#[test]
fn the_working_directory_cannot_replace_a_profile_of_the_users_own_files() {
    let folders = Directory::new();
    folders.file("home/.zscaler/zscaler.yaml", YAML);
    let planted =
        "zscaler:\n  profiles:\n    acme: {vanityDomain: planted}\n    local: {cloud: beta}\n";
    folders.file("work/zscaler.yaml", planted);
    let of =
        |profile: &str| load(&sources_of(&folders), &layer(json!({"profile": profile}))).unwrap();
    let acme = of("acme");
    assert_eq!(acme.vanity_domain.unwrap(), "acme");
    assert!(acme.common.warnings.iter().any(|warning| warning.contains("a file of your own")));
    assert_eq!(of("local").cloud.as_str(), "beta");
}

#[test]
fn a_profile_may_have_keys_of_other_clients_and_its_unknown_keys_cause_a_warning() {
    let folders = Directory::new();
    folders.file(
        "home/.zscaler/zscaler.yaml",
        "zscaler: {profiles: {acme: {username: u, cloud: beta, failSafe: 1}}}",
    );
    let config = load(&sources_of(&folders), &minimal(json!({"profile": "acme"}))).unwrap();
    assert_eq!(
        config.common.warnings,
        ["failSafe (~/.zscaler/zscaler.yaml, profile acme) is not a known key and is ignored"]
    );
}

#[cfg(unix)]
#[test]
fn a_file_that_others_can_read_causes_a_warning_only_if_it_holds_a_secret() {
    let folders = Directory::new();
    let key = folders.file("key.pem", "-----BEGIN PRIVATE KEY-----");
    let key = format!("privateKey: {}", key.display());
    let warns = |sections: String| {
        let name = "home/.zscaler/zscaler.yaml";
        folders.file(name, &format!("zscaler: {sections}"));
        folders.mode(name, 0o644);
        let config = load(&sources_of(&folders), &minimal(json!({}))).unwrap();
        config.common.exposures.len() == 1
    };
    for (fields, is_secret) in [
        ("clientSecret: s", true),
        ("clientSecret: null", false),
        ("clientSecret: ''", false),
        ("clientSecretCommand: [op]", false),
        ("proxy: {host: 'u:p@h', port: 1}", true),
        ("proxy: {host: h, port: 1}", false),
        ("proxy: {host: h, username: u, password: p}", true),
        ("privateKey: '-----BEGIN PRIVATE KEY-----'", true),
        (key.as_str(), false),
        ("clientId: a@b", false),
        ("vanityDomain: acme", false),
    ] {
        assert_eq!(warns(format!("{{client: {{{fields}}}}}")), is_secret, "{fields}");
    }
    // In a profile, the name of the key decides.
    for (fields, is_secret) in [
        ("clientSecret: s", true),
        ("clientSecret: null", false),
        ("clientSecret: ''", false),
        ("clientSecretFile: /f", false),
        ("clientSecretCommand: [op]", false),
        ("proxy: {host: h, username: u, password: p}", true),
        ("proxy: {host: h}", false),
        ("key_id: i", false),
        ("vanityDomain: acme", false),
    ] {
        let profile = format!("{{profiles: {{acme: {{{fields}}}}}}}");
        assert_eq!(warns(profile), is_secret, "profile: {fields}");
    }
}

#[test]
fn legacy_clients_read_only_profiles_of_the_files() {
    let folders = Directory::new();
    let yaml = "zscaler:\n  client:\n    username: base\n    partnerId: base\n  profiles:\n    acme:\n      \
                username: admin\n      password: p\n      api_key: 123456789012\n      cloud: zscalertwo\n      \
                vanityDomain: acme\n";
    folders.file("home/.zscaler/zscaler.yaml", yaml);
    let of = |profile: Value| {
        load_legacy(LegacyKind::Zia, &sources_of(&folders), &layer(json!({"profile": profile})))
    };
    assert!(message(of(json!(null))).contains("username: is missing"));
    let config = of(json!("acme")).unwrap();
    assert_eq!((config.cloud.as_str(), &config.common.partner_id), ("zscalertwo", &None));
    assert!(config.common.warnings.is_empty(), "{:?}", config.common.warnings);
}

#[test]
fn secrets_of_every_client_can_be_read_from_files() {
    let folders = Directory::new();
    let secret = folders.file("secret", "hunter2-from-file\n");
    let secret = secret.to_str().unwrap();
    let minimal = json!({"clientId": "c", "vanityDomain": "acme", "clientSecretFile": secret});
    let config = load(&sources_of(&folders), &layer(minimal)).unwrap();
    assert_eq!(config.client_secret.clone().unwrap().expose(), "hunter2-from-file");
    let explained = config.explain();
    assert!(explained.contains("clientSecretFile = … (constructor)"), "{explained}");
    let sources = sources_of(&folders)
        .variable("ZIA_USERNAME", "u")
        .variable("ZIA_PASSWORD_FILE", secret)
        .variable("ZIA_API_KEY_FILE", secret)
        .variable("ZIA_CLOUD", "zscaler");
    let legacy = load_legacy(LegacyKind::Zia, &sources, &Layer::default()).unwrap();
    let LegacyCredentials::Session { password, api_key, .. } = legacy.credentials else {
        panic!("ZIA has sessions")
    };
    assert_eq!((password.expose(), api_key.expose()), ("hunter2-from-file", "hunter2-from-file"));
    // Every secret of every client can come from a file or a command.
    for key in keys::ONEAPI.iter().chain(keys::ZCC).chain(keys::ZIA_SCIM) {
        let is_secret = matches!(key.kind, keys::Kind::Secret | keys::Kind::PrivateKey);
        assert_eq!(key.ways().len() == 3, is_secret, "{}", key.name);
    }
}

#[test]
fn an_invalid_secret_file_is_reported_without_its_content() {
    let folders = Directory::new();
    let of = |path: &Path| {
        let minimal =
            json!({"clientId": "c", "vanityDomain": "acme", "clientSecretFile": path.to_str()});
        message(load(&sources_of(&folders), &layer(minimal)))
    };
    let lines = folders.file("lines", "hunter2\nhunter3\n");
    for (path, expected) in [
        (folders.0.join("missing"), "does not exist"),
        (folders.file("empty", "\n"), "is empty"),
        (lines, "more than one line"),
        (folders.0.join("home"), "it is a directory"),
    ] {
        let message = of(&path);
        assert!(message.contains("clientSecretFile (constructor)"), "{message}");
        assert!(message.contains(expected) && !message.contains("hunter"), "{message}");
        assert!(!message.contains("is missing"), "{message}");
    }
    let twice = json!({"clientId": "c", "vanityDomain": "v"});
    let sources = sources_of(&folders)
        .variable("ZSCALER_CLIENT_SECRET", "a")
        .variable("ZSCALER_CLIENT_SECRET_FILE", "b");
    assert!(message(load(&sources, &layer(twice))).contains("is also set by"));
}

#[cfg(unix)]
#[test]
fn a_command_that_prints_a_secret_runs_once_per_builder() {
    let folders = Directory::new();
    let log = folders.0.join("log");
    let script = format!("echo x >> {}; echo hunter2-printed", log.display());
    let minimal = json!({
        "clientId": "c", "vanityDomain": "acme", "clientSecretCommand": ["sh", "-c", script],
    });
    let sources = sources_of(&folders);
    // Explaining a configuration runs no command.
    let seen = inspect(&sources, &layer(minimal.clone()));
    assert!(seen.problems.is_empty(), "{:?}", seen.problems);
    assert!(!log.exists());
    assert!(seen.settings.iter().any(|line| line == "clientSecretCommand = … (constructor)"));
    for _ in 0..2 {
        let config = load(&sources, &layer(minimal.clone())).unwrap();
        assert_eq!(config.client_secret.unwrap().expose(), "hunter2-printed");
    }
    assert_eq!(std::fs::read_to_string(&log).unwrap(), "x\n");
    let variable = sources_of(&folders)
        .variable("ZSCALER_CLIENT_SECRET_COMMAND", r#"["printf", "from-variable"]"#);
    let rest = layer(json!({"clientId": "c", "vanityDomain": "acme"}));
    let config = load(&variable, &rest).unwrap();
    assert_eq!(config.client_secret.unwrap().expose(), "from-variable");
    // A command that is null is not set.
    let null = layer(json!({"clientId": "c", "vanityDomain": "acme", "clientSecretCommand": null}));
    let config = load(&variable, &null).unwrap();
    assert_eq!(config.client_secret.unwrap().expose(), "from-variable");
    let failing = json!({
        "clientId": "c", "vanityDomain": "acme",
        "clientSecretCommand": ["sh", "-c", "echo hunter2; exit 7"],
    });
    let message = message(load(&sources_of(&folders), &layer(failing)));
    assert!(message.contains("clientSecretCommand (constructor)"), "{message}");
    assert!(message.contains("sh failed") && !message.contains("hunter2"), "{message}");
}

#[cfg(unix)]
#[test]
fn the_working_directorys_file_cannot_run_commands_or_name_files_elsewhere() {
    let folders = Directory::new();
    let proof = folders.0.join("ran");
    let outside = folders.file("outside", "hunter2");
    let rest = layer(json!({"clientId": "c", "vanityDomain": "acme"}));
    let working = |line: String| {
        let file = folders.file("work/zscaler.yaml", &format!("zscaler:\n  client:\n    {line}\n"));
        (file, load(&sources_of(&folders), &rest))
    };
    let command = format!("clientSecretCommand: [sh, -c, 'touch {}; echo x']", proof.display());
    let (file, planted) = working(command.clone());
    assert!(message(planted).contains("must not"));
    assert!(!proof.exists());
    // A profile of that file cannot run a command either.
    let profiles = format!("zscaler:\n  profiles:\n    acme:\n      {command}\n");
    folders.file("work/zscaler.yaml", &profiles);
    let mut named = rest.clone();
    named.set("profile", "acme");
    assert!(message(load(&sources_of(&folders), &named)).contains("must not"));
    assert!(!proof.exists());
    // A named file may run commands, unless other users can write it.
    let sources = sources_of(&folders).file(&file);
    load(&sources, &named).unwrap();
    assert!(proof.exists());
    folders.mode("work/zscaler.yaml", 0o622);
    assert!(message(load(&sources_of(&folders).file(&file), &named)).contains("chmod go-w"));
    let (_, planted) = working(format!("clientSecretFile: {}", outside.display()));
    assert!(message(planted).contains("is not below"));
    folders.file("work/secret", "own");
    let (_, own) = working(format!("clientSecretFile: {}/work/secret", folders.0.display()));
    assert_eq!(own.unwrap().client_secret.unwrap().expose(), "own");
    // A symbolic link leads out of the directory.
    std::fs::remove_file(folders.0.join("work/secret")).unwrap();
    std::os::unix::fs::symlink(&outside, folders.0.join("work/secret")).unwrap();
    let (_, linked) = working(format!("clientSecretFile: {}/work/secret", folders.0.display()));
    assert!(message(linked).contains("is not below"));
    // It cannot switch on that tokens are kept.
    let rest = layer(json!({"clientId": "c", "vanityDomain": "acme", "clientSecret": "x"}));
    folders.file("work/zscaler.yaml", "zscaler:\n  client:\n    tokenCache: true\n");
    let config = load(&sources_of(&folders), &rest).unwrap();
    assert!(config.token_cache.is_none());
    let sources = sources_of(&folders).variable("ZSCALER_TOKEN_CACHE", "true");
    assert!(load(&sources, &rest).unwrap().token_cache.unwrap().ends_with(".zscaler/tokens"));
    let sources = sources.variable("ZSCALER_TOKEN_CACHE", "false");
    assert_eq!(load(&sources, &rest).unwrap().token_cache, None);
}

#[test]
fn an_invalid_configuration_is_explained_with_its_valid_settings() {
    let folders = Directory::new();
    folders.file("home/.zscaler/zscaler.yaml", "zscaler:\n  client:\n    clientId: [\n");
    let sources = sources_of(&folders).variable("ZSCALER_VANITY_DOMAIN", "acme");
    let seen = inspect(&sources, &Layer::default());
    assert!(seen.problems.iter().any(|problem| problem.key.contains("zscaler.yaml")));
    let line = "vanityDomain = acme (environment ZSCALER_VANITY_DOMAIN)";
    assert!(seen.settings.iter().any(|known| known == line), "{:?}", seen.settings);
    let addresses = ["https://acme.zslogin.net/oauth2/v1/token", "https://api.zsapi.net"];
    assert_eq!(seen.addresses, addresses);
    let none = inspect(&ConfigSources::none(), &layer(json!({"cloud": "no such"})));
    assert!(none.addresses.is_empty(), "{none:?}");
    // An address that depends on a wrong or missing setting is left out.
    for (more, addresses) in [
        (json!({"vanityDomain": "acme", "cloud": "no such"}), &[][..]),
        (json!({"vanityDomain": "acme", "authUrl": "no such"}), &["https://api.zsapi.net"]),
        (json!({"clientId": "c"}), &["https://api.zsapi.net"]),
    ] {
        let seen = inspect(&ConfigSources::none(), &layer(more));
        assert_eq!(seen.addresses, addresses);
    }
    let wrong = layer(json!({"cloud": true}));
    for seen in [
        inspect(&ConfigSources::none(), &wrong),
        inspect_legacy(LegacyKind::Zdx, &ConfigSources::none(), &wrong),
    ] {
        assert!(!seen.settings.iter().any(|line| line.starts_with("cloud =")), "{seen:?}");
    }
}
