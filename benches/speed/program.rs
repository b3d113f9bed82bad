//! Programs that are built to be measured, each in a folder of its own.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

pub(crate) const CRATE: &str = env!("CARGO_MANIFEST_DIR");
pub(crate) const HERE: &str = env!("CARGO_TARGET_TMPDIR");

/// A program of one file, or of a few.
pub(crate) struct Program {
    folder: PathBuf,
    /// Where it is built.
    target: PathBuf,
}

impl Program {
    /// A program named `program`, with the lines of its `[dependencies]`. What it shares with
    /// others is built once where they have the same `target`.
    pub(crate) fn new(name: &str, target: &str, dependencies: &str, text: &str) -> Self {
        let folder = Path::new(HERE).join(name);
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(folder.join("src")).unwrap();
        let manifest = format!(
            "[package]\nname = \"program\"\nedition = \"2024\"\n\n\
             [dependencies]\n{dependencies}\n\
             [profile.release]\nstrip = true\n\n\
             [profile.small]\ninherits = \"release\"\nlto = true\ncodegen-units = 1\n\n\
             [workspace]\n"
        );
        std::fs::write(folder.join("Cargo.toml"), manifest).unwrap();
        std::fs::copy(Path::new(CRATE).join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
        let program = Self { folder, target: Path::new(HERE).join(target) };
        program.add("main.rs", text);
        program
    }

    /// Adds a source file.
    pub(crate) fn add(&self, name: &str, text: &str) {
        std::fs::write(self.folder.join("src").join(name), text).unwrap();
    }

    /// Builds it; how long that took, in seconds.
    pub(crate) fn build(&self, arguments: &[&str]) -> f64 {
        cargo(&self.folder, &self.target, arguments)
    }

    /// How many crates it is built from, besides itself.
    pub(crate) fn crates(&self) -> usize {
        let output = Command::new(env!("CARGO"))
            .args(["tree", "--edges", "normal", "--prefix", "none", "--format", "{p}"])
            .current_dir(&self.folder)
            .output()
            .unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        // What was listed before is marked by a star.
        let name = |line: &str| line.trim_end_matches(" (*)").to_owned();
        text.lines().skip(1).map(name).collect::<std::collections::BTreeSet<_>>().len()
    }

    /// A file that was built.
    pub(crate) fn built(&self, path: &str) -> PathBuf {
        self.target.join(path)
    }
}

/// Runs cargo in a folder; how long that took, in seconds.
pub(crate) fn cargo(folder: &Path, target: &Path, arguments: &[&str]) -> f64 {
    let started = Instant::now();
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .arg("--quiet")
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", target)
        // As it is for crates that do not come from a folder of this machine.
        .env("CARGO_INCREMENTAL", "0")
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    started.elapsed().as_secs_f64()
}
