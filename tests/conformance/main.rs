//! Runs recorded calls against the crate and counts what comes out the same.
//!
//! `cargo conformance [--only PREFIX] [--list-failures] FILE…`, with files of one JSON case a line,
//! gzipped or not. Exits with 1 when a case failed
//! or has no operation.

#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a check may stop")]

mod runner;

use std::process::ExitCode;

use runner::{Deviations, Outcome, Tally};

/// Some cases switch logging on, which would print to stderr where there is no logger.
struct Silent;

impl log::Log for Silent {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        false
    }

    fn log(&self, _: &log::Record<'_>) {}

    fn flush(&self) {}
}

fn main() -> ExitCode {
    let _ = log::set_logger(&Silent);
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<bool, String> {
    let mut only = None;
    let mut list = false;
    let mut files = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--only" => only = Some(arguments.next().ok_or("--only wants a prefix")?),
            "--list-failures" => list = true,
            option if option.starts_with("--") => return Err(format!("unknown option {option}")),
            file => files.push(file.to_owned()),
        }
    }
    if files.is_empty() {
        return Err("which files? conformance [--only PREFIX] [--list-failures] FILE…".to_owned());
    }
    let deviations = Deviations::read();
    let mut total = Tally::default();
    let mut good = true;
    for file in &files {
        let mut tally = Tally::default();
        for case in runner::read(file)? {
            let id = case["id"].as_str().unwrap_or_default().to_owned();
            if only.as_deref().is_some_and(|prefix| !id.starts_with(prefix)) {
                continue;
            }
            let outcome = runner::run(&case, &deviations);
            good &= matches!(outcome, Outcome::Passed | Outcome::Deviating);
            if let (true, Outcome::Failed(reason)) = (list, &outcome) {
                println!("{id}: {reason}");
            }
            if let (true, Outcome::Missing) = (list, &outcome) {
                println!("{id}: missing");
            }
            tally.add(&outcome);
        }
        let name = file.rsplit('/').next().unwrap_or(file);
        println!("{name}: {tally}");
        total.merge(&tally);
    }
    println!("{total}");
    Ok(good)
}
