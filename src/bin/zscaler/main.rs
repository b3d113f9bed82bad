//! The `zscaler` command: every operation of the crate from a shell.
//!
//! `line` splits a command line. `target` finds the operation that its words name. `arguments` makes
//! a call's arguments of the rest. `client` builds the client that sends the call. `output` writes
//! the result. The arguments of an operation come from `zscaler::operations()`, so a new row of a
//! table is a new command, with its help and its completion. `each` sends a call for every row of a
//! file. `snapshot` writes a tenant's configuration and compares it. `mcp` serves language models.

#![forbid(unsafe_code)]

mod arguments;
mod client;
mod commands;
mod complete;
mod describe;
mod doctor;
mod documented;
mod dry_run;
mod each;
mod failure;
mod fields;
mod help;
mod jobs;
mod line;
mod man;
#[cfg(feature = "mcp")]
mod mcp;
mod notes;
mod options;
mod output;
mod progress;
mod run;
mod signals;
mod snapshot;
mod table;
mod target;
mod text;

use std::ffi::OsString;
use std::process::ExitCode;

use self::failure::{ErrorFormat, Failure};

fn main() -> ExitCode {
    match complete::respond() {
        Ok(false) => {}
        Ok(true) => return ExitCode::SUCCESS,
        Err(failure) => return failure.report(ErrorFormat::Text),
    }
    signals::clean_up();
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    // Found before the line is parsed, because parse errors are reported in it, too.
    let format = ErrorFormat::of(&arguments);
    match run::run(arguments) {
        // The reader of a pipe has ended, as `head` does.
        Ok(()) | Err(Failure::Closed) => ExitCode::SUCCESS,
        Err(failure) => failure.report(format),
    }
}
