//! Help, from the rows of the operations.

use std::fmt::Write as _;

use clap::{Arg, ArgAction, Args as _, Command};
use zscaler::{Operation, Parameter, ParameterKind};

use crate::commands::{self, COMMANDS};
use crate::documented::{self, Documented, placeholders};
use crate::failure::KINDS;
use crate::fields::RULE;
use crate::jobs::{JOBS, Job, modification};
use crate::line;
use crate::options::Options;
use crate::target::{self, SERVICES, Target, last, spaced};

/// The paragraph about output.
pub(crate) const OUTPUT: &str = "\
--search evaluates a JMESPath expression over the operation's result, with names in snake_case. \
With --all, that is the whole list. The formats json and jsonl write each item when it arrives. \
table and csv need all items first. text is for shells: one value a line, without quotes, and \
lists separated by tabs. terraform writes import blocks, for lists that the vendor's Terraform \
providers have a resource for.";

/// The paragraph about the account.
pub(crate) const ACCOUNT: &str = "\
Credentials come from ~/.zscaler/zscaler.yaml, ./zscaler.yaml (or --config FILE) and the \
environment: ZSCALER_CLIENT_ID, ZSCALER_CLIENT_SECRET or ZSCALER_PRIVATE_KEY, \
ZSCALER_VANITY_DOMAIN, ZSCALER_CLOUD. --profile selects one of several accounts in those files, or \
in ~/.zscaler/config. A secret may be in a file (clientSecretFile), or a command may print it \
(clientSecretCommand). No option takes a secret, because other users of the machine can read \
command lines. zscaler configuration shows the settings in effect. zscaler doctor finds out what \
is wrong.";

/// The usage of the whole command.
pub(crate) const USAGE: &str =
    "zscaler [OPTIONS] <SERVICE> <RESOURCE> <OPERATION> [ARGUMENT]… [--FIELD VALUE]…";

/// Command lines to begin with.
pub(crate) const EXAMPLES: &[&str] = &[
    "zscaler zia rule_labels list_labels --page-size 100 --all --search '[].name' -o text",
    "zscaler zia rule_labels add_label --name reviewed --dry-run",
    "zscaler zpa segment_groups get_group 216196257331281920 -o table",
    "zscaler --offline zia user_management list_users -o table",
];

/// The whole command.
pub(crate) fn root() -> Command {
    let mut services = String::new();
    for (name, about) in SERVICES {
        let _ = writeln!(services, "  {name:<15}{about}");
    }
    let mut commands = String::new();
    for command in COMMANDS {
        let usage = format!("{} {}", command.name, command.usage);
        let _ = writeln!(commands, "  {usage:<36}{}", command.about);
    }
    let mut jobs = String::new();
    for (name, _, about) in JOBS {
        let brief = about.split_inclusive('.').next().unwrap_or_default().trim_end_matches('.');
        let _ = writeln!(jobs, "  {name:<15}{brief}");
    }
    let mut codes = String::from("  0   success\n");
    for (_, code, name, about) in KINDS {
        let _ = writeln!(codes, "  {code:<4}{name:<16}{about}");
    }
    line::bare()
        .about("Every operation of the Zscaler APIs, with the names of the Python SDK.")
        .override_usage(USAGE)
        .after_help(format!(
            "Services (zscaler SERVICE lists its resources):\n{services}\n\
             Jobs, in place of an operation (zscaler SERVICE RESOURCE JOB --help):\n{jobs}\nOther commands:\n{commands}\n\
             {RULE}\n\nOUTPUT: {OUTPUT}\n\nACCOUNT: {ACCOUNT}\n\nExit codes:\n{codes}\n\
             An error is one line on stderr. With --error-format json it is an object with kind, \
             exit_code, message, and the details of the API's response.\n\n\
             Examples:\n  {}",
            EXAMPLES.join("\n  ")
        ))
}

/// The help of a command that is not a service.
pub(crate) fn of_command(command: &commands::Command) -> Command {
    let usage = format!("zscaler {} {}", command.name, command.usage);
    let headings = ["Output", "Request", ROWS, "Account"].into_iter();
    let hidden: Vec<_> = headings.filter(|heading| !command.options.contains(heading)).collect();
    let names: &[&str] = match command.name {
        "request" => &["field", "force"],
        _ => &["all", "max_items"],
    };
    hide(line::bare(), &hidden, names)
        .about(command.about)
        .override_usage(usage)
        .after_help(format!("Example: {}", command.example))
}

/// The help of a job.
pub(crate) fn of_job(job: &Job) -> Command {
    let names: &[&str] = match job.name {
        "modify" => &["all", "max_items"],
        "ensure" | "ensure_absent" => &["all", "max_items", "query"],
        "wait" => &["all", "max_items", "dry_run"],
        "find" => &["all", "max_items", "body", "query", "field", "force", "dry_run"],
        _ => &["all", "max_items", "body", "query", "field", "force"],
    };
    let fields = job.takes_fields_of().map(|operation| {
        format!("The fields are those of zscaler {} (see its --help).", spaced(operation.name))
    });
    let command = hide(line::bare(), &[ROWS], names);
    let command = match job.name {
        "modify" => command,
        // These read. An operation's dry run does not.
        _ => command
            .mut_arg("dry_run", |option| option.help("Only read, and show what would happen")),
    };
    command.about(job.about).override_usage(job.usage()).after_help(fields.unwrap_or_default())
}

const ROWS: &str = "Many rows";

/// Hides the options under these headings, and those of these names.
fn hide(command: Command, headings: &[&str], names: &[&str]) -> Command {
    command.mut_args(|option| {
        let is_hidden =
            option.get_help_heading().is_some_and(|heading| headings.contains(&heading))
                || names.contains(&option.get_id().as_str());
        option.hide(is_hidden)
    })
}

/// The help of a service, resource or operation.
pub(crate) fn of(target: Target) -> Command {
    match target {
        Target::Service(service) => service_help(service),
        Target::Resource(resource) => resource_help(resource),
        Target::Operation(operation) => operation_help(operation),
    }
}

fn service_help(service: &'static str) -> Command {
    let about = SERVICES.iter().find(|(name, _)| *name == service).map_or("", |(_, about)| about);
    let resources = target::resources(service).into_iter().map(|(resource, count)| {
        let operations = if count == 1 { "operation" } else { "operations" };
        Command::new(last(resource).to_owned()).about(format!("{count} {operations}"))
    });
    listing(format!("zscaler {service}"), "RESOURCE", about.to_owned(), resources)
}

fn resource_help(resource: &'static str) -> Command {
    let operations = target::of_resource(resource).map(|operation| {
        Command::new(last(operation.name).to_owned()).about(documented::summary(operation))
    });
    let about = format!("The operations of {resource}.");
    let jobs: Vec<_> = JOBS.iter().map(|(job, ..)| *job).collect();
    let jobs = jobs.join(", ");
    listing(format!("zscaler {}", spaced(resource)), "OPERATION", about, operations)
        .after_help(format!("Jobs, in place of an operation: {jobs} (JOB --help)"))
}

fn listing(
    name: String,
    kind: &'static str,
    about: String,
    entries: impl Iterator<Item = Command>,
) -> Command {
    Command::new(name.clone())
        .bin_name(name)
        .about(about)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .subcommand_value_name(kind)
        .subcommand_help_heading(match kind {
            "RESOURCE" => "Resources",
            _ => "Operations",
        })
        .subcommands(entries)
}

/// The help of an operation: its arguments, its documented fields, and the options.
pub(crate) fn operation_help(operation: &'static Operation) -> Command {
    let name = format!("zscaler {}", spaced(operation.name));
    let command = Command::new(name.clone())
        .bin_name(name.clone())
        .override_usage(usage(operation, &name))
        .disable_help_flag(true)
        .disable_version_flag(true);
    let command = add_arguments(command, operation);
    let taken = each_field(operation).filter(|field| field.is_taken()).map(|field| {
        // This is the only spelling that works.
        let option = if field.heading == QUERY { "query" } else { "field" };
        let long = format!("{option} {}={}", field.name, field.kind.name().to_uppercase());
        field.arg().long(long).action(ArgAction::SetTrue)
    });
    let (method, path) = (operation.method, operation.path);
    // Adding the options replaces the description, so the description comes last.
    let command = Options::augment_args(command.args(taken)).about(format!(
        "{}\n\n{method} {path}\n{}",
        documented::prose(operation),
        operation.source()
    ));
    let command = match modification(operation) {
        Some(line) => command.after_help(format!(
            "This replaces the whole object. To change some fields, and keep the others:\n  {line} \
             --FIELD VALUE"
        )),
        None => command,
    };
    let unused: &[&str] = match (operation.is_list(), operation.takes("body")) {
        (true, true) => &[],
        (true, false) => &["body"],
        (false, true) => &["all", "max_items"],
        (false, false) => &["all", "max_items", "body"],
    };
    unused.iter().fold(command, |command, name| command.mut_arg(*name, |arg| arg.hide(true)))
}

/// Adds the arguments and documented fields of an operation to a command. It omits fields whose
/// names are options of the command.
pub(crate) fn add_arguments(mut command: Command, operation: &'static Operation) -> Command {
    for argument in operation.positional() {
        let long = argument.replace('_', "-");
        let arg = Arg::new(format!("argument {argument}"))
            .value_name(argument.to_uppercase())
            .required(operation.file() != Some(argument));
        command = command.arg(match line::is_own(&long) {
            true => arg,
            false => arg.help(format!("Also as --{long}")),
        });
    }
    let free = each_field(operation).filter(|field| !field.is_taken());
    command.args(free.map(|field| {
        let value = field.kind.name().to_uppercase();
        field.arg().long(field.long()).value_name(value)
    }))
}

fn usage(operation: &Operation, name: &str) -> String {
    let mut usage = format!("{name}{}", placeholders(operation));
    if operation.takes("body") || operation.takes("query") {
        usage.push_str(" [--FIELD VALUE]…");
    }
    usage + " [OPTIONS]"
}

const QUERY: &str = "Query";
const BODY: &str = "Body";

/// A documented field as an option.
struct Field {
    name: &'static str,
    kind: ParameterKind,
    heading: &'static str,
}

impl Field {
    fn long(&self) -> String {
        self.name.replace('_', "-")
    }

    /// Whether the command has an option of this name. The field then needs `--field` or `--query`.
    fn is_taken(&self) -> bool {
        line::is_own(&self.long())
    }

    fn arg(&self) -> Arg {
        Arg::new(format!("{} {}", self.heading, self.name)).help_heading(self.heading)
    }
}

/// The documented fields of an operation, without the arguments of its path.
fn each_field(operation: &'static Operation) -> impl Iterator<Item = Field> {
    let Documented { query, body } = Documented::of(operation);
    // A field that both document goes into the body.
    let twice = body.clone();
    let query =
        query.into_iter().filter(move |field| !twice.iter().any(|other| other.name == field.name));
    let field = |heading| move |Parameter { name, kind, .. }| Field { name, kind, heading };
    let in_path = move |field: &Field| operation.positional().any(|name| name == field.name);
    query
        .map(field(QUERY))
        .chain(body.into_iter().map(field(BODY)))
        .filter(move |field| !in_path(field))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn every_operation_has_its_help() {
        for operation in zscaler::operations() {
            let command = operation_help(operation);
            command.clone().debug_assert();
            let help = command.clone().render_help().to_string();
            assert!(help.contains(operation.path), "{}", operation.name);
            assert!(help.contains(&operation.source()));
            for argument in operation.positional() {
                assert!(help.contains(&argument.to_uppercase()), "{help}");
            }
        }
    }

    #[test]
    fn the_whole_has_every_service() {
        let help = root().render_help().to_string();
        for operation in zscaler::operations() {
            let service = operation.service();
            assert!(help.contains(&format!("\n  {service} ")), "{service}");
        }
    }
}
