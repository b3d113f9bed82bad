//! Tokens that are kept between runs: every client here is a run of its own.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use zscaler::offline::{Fault, Tenant};
use zscaler::{ConfigSources, ManualClock, ZscalerClient, ZscalerClientBuilder, json};

use crate::secrets::Capture;

/// A home directory that goes when the test ends.
struct Home(PathBuf);

impl Home {
    fn new() -> Self {
        let name = format!("zscaler-tokens-{}-{:x}", std::process::id(), fastrand());
        Self(std::env::temp_dir().join(name))
    }

    fn folder(&self) -> PathBuf {
        self.0.join(".zscaler/tokens")
    }

    fn files(&self) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(self.folder()).into_iter().flatten();
        entries.map(|entry| entry.unwrap().path()).collect()
    }

    fn builder(&self, tenant: &Tenant) -> ZscalerClientBuilder {
        ZscalerClient::builder()
            .sources(ConfigSources::none().home(&self.0))
            .from_value(json!({
                "clientId": "c", "clientSecret": "hunter2-secret", "vanityDomain": "acme",
                "tokenCache": true,
            }))
            .transport(Arc::new(tenant.clone()))
    }

    fn run(&self, tenant: &Tenant) {
        let client = self.builder(tenant).build().unwrap();
        client.zia().rule_labels().list_labels(()).unwrap();
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A number that no other test has.
fn fastrand() -> u128 {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_nanos()
}

#[test]
fn a_second_run_does_not_log_in() {
    let (home, tenant) = (Home::new(), Tenant::new());
    let log = Capture::start();
    home.run(&tenant);
    home.run(&tenant);
    assert_eq!(tenant.token_requests(), 1);
    let lines = log.lines();
    let warnings: Vec<_> = lines.iter().filter(|line| line.contains("kept tokens")).collect();
    assert!(warnings.is_empty(), "{warnings:?}");
    let files = home.files();
    assert_eq!(files.len(), 1);
    let text = std::fs::read_to_string(&files[0]).unwrap();
    assert!(!text.contains("hunter2") && !files[0].to_string_lossy().contains("hunter2"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        assert_eq!(files[0].metadata().unwrap().mode() & 0o777, 0o600);
        assert_eq!(home.folder().metadata().unwrap().mode() & 0o777, 0o700);
    }
}

#[test]
fn tokens_are_kept_only_if_switched_on() {
    let (home, tenant) = (Home::new(), Tenant::new());
    let client = home.builder(&tenant).token_cache(false).build().unwrap();
    client.zia().rule_labels().list_labels(()).unwrap();
    assert!(!home.0.exists());
}

#[test]
fn other_credentials_and_other_hosts_have_other_tokens() {
    let (home, tenant) = (Home::new(), Tenant::new());
    home.run(&tenant);
    for other in [
        json!({"clientSecret": "another-secret"}),
        json!({"clientId": "d"}),
        json!({"vanityDomain": "elsewhere"}),
        json!({"cloud": "beta"}),
    ] {
        let before = tenant.token_requests();
        let client = home.builder(&tenant).from_value(other).build().unwrap();
        client.zia().rule_labels().list_labels(()).unwrap();
        assert_eq!(tenant.token_requests(), before + 1);
    }
    assert_eq!(home.files().len(), 5);
}

#[test]
fn an_expired_kept_token_is_removed() {
    let home = Home::new();
    let clock = Arc::new(ManualClock::at(SystemTime::now()));
    let tenant = Tenant::new().with_clock(clock.clone());
    let run = || {
        let client = home.builder(&tenant).clock(clock.clone()).build().unwrap();
        client.zia().rule_labels().list_labels(()).unwrap();
    };
    run();
    clock.advance(Duration::from_secs(3600));
    run();
    assert_eq!(tenant.token_requests(), 2);
    run();
    assert_eq!(tenant.token_requests(), 2);
}

#[test]
fn a_refused_kept_token_is_removed_and_the_call_is_sent_again() {
    let (home, tenant) = (Home::new(), Tenant::new());
    home.run(&tenant);
    let before = std::fs::read_to_string(&home.files()[0]).unwrap();
    tenant.fault(Fault::expired_session());
    home.run(&tenant);
    assert_eq!(tenant.token_requests(), 2);
    let after = std::fs::read_to_string(&home.files()[0]).unwrap();
    assert_ne!(before, after);
}

#[test]
fn an_invalid_token_file_is_ignored() {
    let (home, tenant) = (Home::new(), Tenant::new());
    home.run(&tenant);
    let file = home.files().remove(0);
    for text in ["", "x", "99999999999\n", "99999999999\na b\n", "99999999999999999999999\nx\n"] {
        std::fs::write(&file, text).unwrap();
        let before = tenant.token_requests();
        home.run(&tenant);
        assert_eq!(tenant.token_requests(), before + 1, "{text:?}");
    }
}

#[cfg(unix)]
#[test]
fn token_files_that_others_can_read_or_write_are_not_used() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let mode = |path: &PathBuf, mode: u32| {
        std::fs::set_permissions(path, PermissionsExt::from_mode(mode)).unwrap();
    };
    let (home, tenant) = (Home::new(), Tenant::new());
    home.run(&tenant);
    let file = home.files().remove(0);
    let logs_in = || {
        let before = tenant.token_requests();
        home.run(&tenant);
        tenant.token_requests() > before
    };
    assert!(!logs_in());
    for open in [0o620, 0o602, 0o640, 0o604] {
        mode(&file, open);
        assert!(logs_in(), "{open:o}");
        assert!(!logs_in(), "the file was replaced by one of our own");
    }
    mode(&home.folder(), 0o770);
    assert!(logs_in());
    std::fs::remove_file(&file).unwrap();
    assert!(logs_in() && home.files().is_empty(), "nor is anything kept there");
    mode(&home.folder(), 0o700);
    assert!(logs_in());
    // Neither a link to a folder nor a file is a folder of ours.
    let moved = home.0.join("moved");
    std::fs::rename(home.folder(), &moved).unwrap();
    symlink(&moved, home.folder()).unwrap();
    let warned = |expected: &str| {
        let log = Capture::start();
        assert!(logs_in());
        let lines = log.lines();
        let told = lines.iter().find(|line| line.contains("the kept tokens in")).unwrap();
        assert!(told.contains(expected), "{told}");
    };
    warned("it is not a folder");
    std::fs::remove_file(home.folder()).unwrap();
    std::fs::write(home.folder(), "").unwrap();
    warned("remove the folder");
    std::fs::remove_file(home.folder()).unwrap();
    std::fs::rename(&moved, home.folder()).unwrap();
    let elsewhere = home.0.join("elsewhere");
    std::fs::rename(&file, &elsewhere).unwrap();
    symlink(&elsewhere, &file).unwrap();
    warned("not in a regular file");
    assert!(elsewhere.metadata().unwrap().is_file() && !logs_in());
}

#[test]
fn entitlements_are_read_from_the_token() {
    let client = Tenant::new().client().unwrap();
    let entitlements = client.entitlements().unwrap().unwrap();
    assert!(entitlements.iter().any(|one| one.product == "ZIA" && one.service == Some("zia")));
    let legacy = zscaler::LegacyZiaClient::builder()
        .sources(ConfigSources::none())
        .from_value(json!({"username": "u", "password": "p", "api_key": "123456789012"}))
        .cloud("zscaler")
        .transport(Arc::new(Tenant::new()))
        .build()
        .unwrap();
    assert_eq!(legacy.entitlements().unwrap(), None);
}

#[test]
fn a_token_is_not_used_in_the_second_in_which_it_is_replaced() {
    let home = Home::new();
    let clock =
        Arc::new(ManualClock::at(SystemTime::UNIX_EPOCH + Duration::from_secs(1_760_000_000)));
    let tenant = Tenant::new().with_clock(clock.clone());
    let run = || {
        let client = home.builder(&tenant).clock(clock.clone()).build().unwrap();
        client.zia().rule_labels().list_labels(()).unwrap();
        tenant.token_requests()
    };
    assert_eq!(run(), 1);
    // An hour but for the minute before its end.
    clock.advance(Duration::from_secs(3539));
    assert_eq!(run(), 1);
    clock.advance(Duration::from_secs(1));
    assert_eq!(run(), 2);
}
