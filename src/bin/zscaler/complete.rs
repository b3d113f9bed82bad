//! Completion of command lines, made from the operations.
//!
//! A script for 1,400 operations would be megabytes that every shell reads as it starts. So
//! the shells ask the command itself, and it builds what the words so far lead to.

use std::ffi::OsString;
use std::io::Write;
use std::path::Path;

use clap::builder::PossibleValuesParser;
use clap::{Arg, Command};
use clap_complete::env::{CompleteEnv, Shells};

use crate::documented;
use crate::failure::Failure;
use crate::help::{self, COMMANDS};
use crate::line::{self, Line};
use crate::target::{self, SERVICES, last};

/// The variable that shells ask with.
const VARIABLE: &str = "_ZSCALER_COMPLETE";

/// Answers a shell that asks how a line goes on. False where none does.
pub(crate) fn answer() -> Result<bool, Failure> {
    let directory = std::env::current_dir().ok();
    let environment = CompleteEnv::with_factory(|| tree(words())).var(VARIABLE);
    environment.try_complete(std::env::args_os(), directory.as_deref()).map_err(Failure::from)
}

/// Writes what a shell has to read to ask.
pub(crate) fn register(out: &mut dyn Write, shell: &str) -> Result<(), Failure> {
    let shells = Shells::builtins();
    let Some(shell) = shells.completer(shell) else {
        let known: Vec<_> = shells.names().collect();
        return Err(Failure::usage(format!(
            "completions takes a shell, one of {}",
            known.join(", ")
        )));
    };
    let program = std::env::args_os().next().unwrap_or_default();
    let mut program = Path::new(&program).to_owned();
    // Called by its path, it is not to be found by its name.
    if program.components().count() > 1 {
        program = std::path::absolute(&program)?;
    }
    let program = program.to_string_lossy();
    shell.write_registration(VARIABLE, "zscaler", "zscaler", &program, out)?;
    Ok(())
}

/// The words of the line that a shell asks about, which stand behind `--`.
fn words() -> Vec<String> {
    let line: Vec<OsString> = std::env::args_os().skip_while(|word| word != "--").skip(2).collect();
    // The last word is the one that is being typed.
    let (_, before) = line.split_last().unwrap_or((const { &OsString::new() }, &[]));
    // A line that is not finished may end in an option that waits for its value.
    let parsed = Line::parse(before.iter().cloned());
    let parsed = parsed.or_else(|_| match before.split_last() {
        Some((_, before)) => Line::parse(before.iter().cloned()),
        None => Ok(Line::default()),
    });
    parsed.map(|line| line.words).unwrap_or_default()
}

/// The commands that words lead to, and no others.
fn tree(words: Vec<String>) -> Command {
    let mut root = line::bare().disable_help_subcommand(true);
    let shells: Vec<_> = Shells::builtins().names().collect();
    for (name, _, about) in COMMANDS {
        let command = Command::new(*name).about(*about);
        root = root.subcommand(match *name {
            "completions" => {
                command.arg(Arg::new("shell").value_parser(PossibleValuesParser::new(&shells)))
            }
            "configuration" => command.arg(Arg::new("service").value_parser(
                PossibleValuesParser::new(SERVICES.iter().map(|(service, _)| *service)),
            )),
            _ => command,
        });
    }
    let first = words.first().map(|word| word.replace('-', "_"));
    let chosen = first.as_deref().and_then(target::service);
    for (service, about) in SERVICES {
        let mut command = Command::new(*service).about(*about);
        if chosen == Some(*service) {
            if let Some(alias) = first.clone().filter(|first| first != service) {
                command = command.alias(alias);
            }
            command = command.subcommands(resources(service, words.get(1), words.get(2)));
        }
        root = root.subcommand(command);
    }
    root
}

fn resources(service: &str, second: Option<&String>, third: Option<&String>) -> Vec<Command> {
    let is =
        |name: &str, word: Option<&String>| word.is_some_and(|word| word.replace('-', "_") == name);
    let resource = |(resource, _): (&'static str, usize)| {
        let mut command = Command::new(last(resource));
        if is(last(resource), second) {
            command = command.alias(last(resource).replace('_', "-"));
            for operation in target::of_resource(resource) {
                let name = last(operation.name);
                let entry = match is(name, third) {
                    // Its fields, too.
                    true => help::add_arguments(Command::new(name), operation),
                    false => Command::new(name),
                };
                let about = documented::summary(operation);
                command = command.subcommand(entry.about(about).alias(name.replace('_', "-")));
            }
        }
        command
    };
    target::resources(service).into_iter().map(resource).collect()
}
