//! Completion of command lines, made from the operations.
//!
//! A script for 1,400 operations would be megabytes that every shell reads as it starts. So
//! the shells ask the command itself, and it builds what the words so far lead to.

use std::ffi::OsString;
use std::io::Write;
use std::path::Path;

use clap::builder::PossibleValuesParser;
use clap::{Arg, Command, ValueHint};
use clap_complete::env::{CompleteEnv, Shells};
use zscaler::Operation;

use crate::documented;
use crate::failure::Failure;
use crate::help::{self, COMMANDS};
use crate::jobs::JOBS;
use crate::line::{self, Line};
use crate::target::{self, SERVICES, last};

/// The variable that shells ask with.
const VARIABLE: &str = "_ZSCALER_COMPLETE";

/// Answers a shell that asks how a line goes on. False where none does.
pub(crate) fn answer() -> Result<bool, Failure> {
    let directory = std::env::current_dir().ok();
    let environment = CompleteEnv::with_factory(|| tree(&words())).var(VARIABLE);
    environment.try_complete(std::env::args_os(), directory.as_deref()).map_err(Failure::from)
}

/// What the script lacks as the file `_zscaler` in a folder of zsh's `fpath`. There it is the body
/// of the function that zsh calls, and without this the first word would not be completed.
const ZSH_FUNCTION: &str = "
if [[ $funcstack[1] = _zscaler ]]; then
    _clap_dynamic_completer_zscaler
fi
";

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
    if shell.name() == "zsh" {
        out.write_all(ZSH_FUNCTION.as_bytes())?;
    }
    Ok(())
}

/// The words of the line that a shell asks about, which stand behind `--`.
fn words() -> Vec<String> {
    let line: Vec<OsString> = std::env::args_os().skip_while(|word| word != "--").skip(2).collect();
    // The last word is the one that is being typed.
    let Some((_, before)) = line.split_last() else { return Vec::new() };
    // A line that is not finished may end in an option that waits for its value.
    let shorter = before.split_last().map_or(before, |(_, shorter)| shorter);
    let parsed = [before, shorter].into_iter().find_map(|line| Line::parse(line.to_vec()).ok());
    parsed.map(|line| line.words).unwrap_or_default()
}

/// The commands that words lead to, and no others.
fn tree(words: &[String]) -> Command {
    let root = line::bare().subcommands(services_of(words));
    let shells: Vec<_> = Shells::builtins().names().collect();
    let services: Vec<_> = SERVICES.iter().map(|(service, _)| *service).collect();
    root.subcommands(COMMANDS.iter().map(|(name, _, about)| {
        let command = Command::new(*name).about(*about);
        let values = |values: &[&'static str]| {
            Arg::new("value").value_parser(PossibleValuesParser::new(values))
        };
        match *name {
            "completions" => command.arg(values(&shells)),
            "configuration" | "doctor" => command.arg(values(&services)),
            // What is behind them is a command line again.
            "describe" | "help" => {
                command.subcommands(services_of(words.get(1..).unwrap_or_default()))
            }
            "snapshot" | "diff" | "man" => {
                command.arg(Arg::new("folder").num_args(0..3).value_hint(ValueHint::DirPath))
            }
            _ => command,
        }
    }))
}

/// The services; the one that words name, with what is below it.
fn services_of(words: &[String]) -> Vec<Command> {
    let first = words.first().map(|word| word.replace('-', "_"));
    let chosen = first.as_deref().and_then(target::service);
    let command = |(service, about): &(&'static str, &'static str)| {
        let command = Command::new(*service).about(*about);
        match chosen == Some(*service) {
            true => also(command, first.clone()).subcommands(resources(
                service,
                words.get(1),
                words.get(2),
            )),
            false => command,
        }
    };
    SERVICES.iter().map(command).collect()
}

/// The command, also by the name with which it was called.
fn also(command: Command, name: Option<String>) -> Command {
    match name {
        Some(name) if name != command.get_name() => command.alias(name),
        _ => command,
    }
}

fn resources(service: &str, second: Option<&String>, third: Option<&String>) -> Vec<Command> {
    let is =
        |name: &str, word: Option<&String>| word.is_some_and(|word| word.replace('-', "_") == name);
    let operation = |operation: &'static Operation| {
        let name = last(operation.name);
        let command = Command::new(name);
        let command = match is(name, third) {
            // Its fields, too.
            true => also(help::add_arguments(command, operation), third.cloned()),
            false => command,
        };
        command.about(documented::summary(operation))
    };
    // A job takes the fields of what it calls: of the update, or of what adds.
    let job = |resource: &'static str, name: &'static str, about: &'static str| {
        let verbs: &[&str] = match name {
            "modify" => &["update", "replace"],
            "ensure" | "ensure_absent" => &["add", "create"],
            _ => &[],
        };
        let starts = |operation: &&'static Operation| {
            verbs.iter().any(|verb| last(operation.name).starts_with(verb))
        };
        let command = Command::new(name).about(about);
        match target::of_resource(resource).find(starts).filter(|_| is(name, third)) {
            Some(operation) => also(help::add_arguments(command, operation), third.cloned()),
            None => command,
        }
    };
    let resource = |resource: &'static str| {
        let command = Command::new(last(resource));
        match is(last(resource), second) {
            true => also(command, second.cloned())
                .subcommands(target::of_resource(resource).map(operation))
                .subcommands(JOBS.iter().map(|(name, _, about)| job(resource, name, about))),
            false => command,
        }
    };
    target::resources(service).into_keys().map(resource).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn words_lead_to_commands_and_fields() {
        for (line, expected) in [
            ("", "zia"),
            ("zidentity", "groups"),
            ("zia rule-labels", "list_labels"),
            ("describe zia rule-labels", "list_labels"),
            ("zia rule-labels", "modify"),
            ("help zidentity", "groups"),
            ("zia rule_labels list-labels", ""),
        ] {
            let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
            let mut root = tree(&words);
            root.build();
            let mut command = &root;
            for word in &words {
                command = command.find_subcommand(word).unwrap();
            }
            match expected {
                "" => assert!(command.get_arguments().any(|a| a.get_long() == Some("page-size"))),
                name => assert!(command.find_subcommand(name).is_some(), "{line}"),
            }
        }
    }
}
