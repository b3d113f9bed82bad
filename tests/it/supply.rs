//! What comes with the crate: how much, and which Rust it wants.

use std::collections::BTreeSet;
use std::process::Command;

use zscaler::Value;

fn cargo(arguments: &[&str]) -> Vec<u8> {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .args(["--locked", "--offline"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

fn target() -> String {
    format!("{}-unknown-linux-gnu", std::env::consts::ARCH)
}

/// The crates that a program gets on Linux, ours included: name and version.
fn tree() -> BTreeSet<(String, String)> {
    let lines = cargo(&["tree", "--edges", "normal", "--prefix", "none", "--target", &target()]);
    let line = |line: &str| {
        let (name, rest) = line.split_once(" v")?;
        Some((name.to_owned(), rest.split(' ').next()?.to_owned()))
    };
    String::from_utf8(lines).unwrap().lines().filter_map(line).collect()
}

fn version(package: &Value) -> Option<Vec<u64>> {
    package["rust_version"].as_str()?.split('.').map(|part| part.parse().ok()).collect()
}

#[test]
fn a_program_gets_fewer_than_ninety_crates() {
    let crates = tree().len();
    assert!((20..90).contains(&crates), "{crates} crates");
}

/// A crate that says nothing of it is none the wiser: `cargo check` with that Rust tells.
#[test]
fn no_dependency_needs_a_newer_rust_than_the_crate() {
    // Of one target: what others need may not be there, and is not asked for.
    let arguments = ["metadata", "--format-version", "1", "--filter-platform", &target()];
    let metadata: Value = serde_json::from_slice(&cargo(&arguments)).unwrap();
    let tree = tree();
    let packages: Vec<_> = metadata["packages"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|package| {
            let text = |field: &str| package[field].as_str().unwrap().to_owned();
            tree.contains(&(text("name"), text("version")))
        })
        .collect();
    assert_eq!(packages.len(), tree.len());
    let ours = packages.iter().find(|package| package["name"] == "zscaler-sdk").unwrap();
    let ours = version(ours).unwrap();
    for package in packages {
        if let Some(theirs) = version(package) {
            let newer = theirs.iter().zip(&ours).find(|(a, b)| a != b).is_some_and(|(a, b)| a > b);
            assert!(!newer, "{} wants {theirs:?}", package["name"]);
        }
    }
}
