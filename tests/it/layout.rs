//! The folders of the source are as `docs/architecture.md` draws them: imports run downwards only.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => files.extend(rust_files(&path)),
            false if path.extension().is_some_and(|kind| kind == "rs") => files.push(path),
            false => {}
        }
    }
    files
}

/// The code of a file, without its comments and its tests.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let text = text.split("\n#[cfg(test)]\nmod").next().unwrap();
    let text = text.split("\n#[cfg(test)]\n#[allow").next().unwrap();
    let lines: Vec<_> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    lines.join("\n")
}

/// What follows every `crate::` of a text.
fn imports(text: &str) -> BTreeSet<String> {
    let word = |rest: &str| -> String {
        rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect()
    };
    text.split("crate::").skip(1).map(word).filter(|name| !name.is_empty()).collect()
}

/// The modules in the order of the table in `docs/architecture.md`; those of a line are equals.
fn ranks() -> BTreeMap<String, usize> {
    let text = fs::read_to_string(root().join("docs/architecture.md")).unwrap();
    let rows = text.lines().skip_while(|line| !line.starts_with("| folder |")).skip(2);
    let rows = rows.take_while(|line| line.starts_with('|'));
    let mut ranks = BTreeMap::new();
    for (rank, row) in rows.enumerate() {
        let cell = row.split('|').nth(1).unwrap();
        for name in cell.split('`').skip(1).step_by(2) {
            ranks.insert(name.trim_end_matches(".rs").to_owned(), rank);
        }
    }
    ranks
}

#[test]
fn imports_run_downwards() {
    let ranks = ranks();
    assert!(ranks.len() > 15, "the table was not found: {ranks:?}");
    let src = root().join("src");
    let mut wrong = Vec::new();
    for file in rust_files(&src) {
        let inner = file.strip_prefix(&src).unwrap();
        let module = inner.iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs");
        if matches!(module, "lib" | "bin") {
            continue;
        }
        let own = *ranks.get(module).unwrap_or_else(|| panic!("{module} is not in the table"));
        // Names that lib.rs exports stand for the module that they come from.
        for import in imports(&code(&file)) {
            if let Some(rank) = ranks.get(&import)
                && *rank < own
            {
                wrong.push(format!("{} imports {import}, which is above it", inner.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn modules_of_one_level_import_each_other_in_one_direction() {
    let src = root().join("src");
    let mut arrows: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in rust_files(&src) {
        let inner = file.strip_prefix(&src).unwrap();
        let module = inner.iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs");
        if !matches!(module, "lib" | "bin") {
            arrows.entry(module.to_owned()).or_default().extend(imports(&code(&file)));
        }
    }
    assert_no_circle(&arrows);
}

#[test]
fn the_modules_of_the_command_have_no_import_circle() {
    let folder = root().join("src/bin/zscaler");
    let mut arrows: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in rust_files(&folder) {
        let inner = file.strip_prefix(&folder).unwrap();
        let module = inner.iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs");
        arrows.entry(module.to_owned()).or_default().extend(imports(&code(&file)));
    }
    let known: BTreeSet<_> = arrows.keys().cloned().collect();
    // `use crate::{client, help};` names several at once.
    for file in rust_files(&folder) {
        let inner = file.strip_prefix(&folder).unwrap();
        let module = inner.iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs");
        for group in code(&file).split("crate::{").skip(1) {
            let names = group
                .split('}')
                .next()
                .unwrap()
                .split(',')
                .map(|name| name.trim().split("::").next().unwrap().to_owned());
            arrows.get_mut(module).unwrap().extend(names.filter(|name| known.contains(name)));
        }
    }
    assert_no_circle(&arrows);
}

/// Takes away what imports nothing that is left, until nothing is left.
fn assert_no_circle(arrows: &BTreeMap<String, BTreeSet<String>>) {
    let mut left: BTreeSet<&String> = arrows.keys().collect();
    loop {
        let free: Vec<_> = left
            .iter()
            .copied()
            .filter(|module| {
                arrows[*module].iter().all(|import| import == *module || !left.contains(import))
            })
            .collect();
        if free.is_empty() {
            break;
        }
        for module in free {
            left.remove(module);
        }
    }
    assert!(left.is_empty(), "these import each other in a circle, or hang on one: {left:?}");
}
