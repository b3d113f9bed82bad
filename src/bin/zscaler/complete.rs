//! Completion of command lines, from the operations.
//!
//! A script for 1,800 operations would have megabytes, and every shell would read it when it starts.
//! So the shell asks the command, which builds only the part that the words so far need.

use std::ffi::OsString;
use std::io::Write;
use std::path::Path;

use clap::builder::PossibleValuesParser;
use clap::{Arg, Command, ValueHint};
use clap_complete::env::{CompleteEnv, Shells};
use zscaler::Operation;

use crate::commands::COMMANDS;
use crate::documented;
use crate::failure::Failure;
use crate::help;
use crate::jobs::{JOBS, takes_fields_of};
use crate::line::{self, Line};
use crate::target::{self, SERVICES, last};

/// The variable that a shell sets when it asks for completions.
const VARIABLE: &str = "_ZSCALER_COMPLETE";

/// Responds to a shell that asks for completions. False if no shell asks.
pub(crate) fn respond() -> Result<bool, Failure> {
    let directory = std::env::current_dir().ok();
    let environment = CompleteEnv::with_factory(|| tree(&words())).var(VARIABLE);
    environment.try_complete(std::env::args_os(), directory.as_deref()).map_err(Failure::from)
}

/// An addition to zsh's script for the file `_zscaler` in a folder of `fpath`. Such a file is the body of
/// the function that zsh calls. Without the addition, the first word would not be completed.
const ZSH_FUNCTION: &str = "
if [[ $funcstack[1] = _zscaler ]]; then
    _clap_dynamic_completer_zscaler
fi
";

/// Writes the script with which a shell asks for completions.
pub(crate) fn register(out: &mut dyn Write, shell: &str) -> Result<(), Failure> {
    let shells = Shells::builtins();
    let Some(shell) = shells.completer(shell) else {
        let known: Vec<_> = shells.names().collect();
        return Err(Failure::usage(format!(
            "completions takes the name of a shell: {}",
            known.join(", ")
        )));
    };
    let program = std::env::args_os().next().unwrap_or_default();
    let mut program = Path::new(&program).to_owned();
    // A command that is called by its path may not be found by its name.
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

/// The words of the line that a shell asks about. They follow `--`.
fn words() -> Vec<String> {
    let line: Vec<OsString> = std::env::args_os().skip_while(|word| word != "--").skip(2).collect();
    // The user is typing the last word.
    let Some((_, before)) = line.split_last() else { return Vec::new() };
    // An unfinished line may end in an option without its value.
    let shorter = before.split_last().map_or(before, |(_, shorter)| shorter);
    let parsed = [before, shorter].into_iter().find_map(|line| Line::parse(line.to_vec()).ok());
    parsed.map(|line| line.words).unwrap_or_default()
}

/// The part of the commands that the words lead to.
fn tree(words: &[String]) -> Command {
    let root = line::bare().subcommands(services_of(words));
    let shells: Vec<_> = Shells::builtins().names().collect();
    let services: Vec<_> = SERVICES.iter().map(|(service, _)| *service).collect();
    root.subcommands(COMMANDS.iter().map(|known| {
        let name = known.name;
        let command = Command::new(name).about(known.about);
        let values = |values: &[&'static str]| {
            Arg::new("value").value_parser(PossibleValuesParser::new(values))
        };
        match name {
            "completions" => command.arg(values(&shells)),
            "configuration" | "doctor" => command.arg(values(&services)),
            // These take a command line.
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

/// The services. The one that the words name has its resources.
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

/// The command with an alias for the name on the command line.
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
            // With the operation's fields.
            true => also(help::add_arguments(command, operation), third.cloned()),
            false => command,
        };
        command.about(documented::summary(operation))
    };
    let job = |resource: &'static str, name: &'static str, about: &'static str| {
        let command = Command::new(name).about(about);
        match takes_fields_of(name, resource).next().filter(|_| is(name, third)) {
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
