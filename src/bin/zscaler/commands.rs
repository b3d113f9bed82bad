//! The commands that are not services.

/// A command that is not a service.
pub(crate) struct Command {
    pub(crate) name: &'static str,
    /// Its arguments, as help shows them.
    pub(crate) usage: &'static str,
    pub(crate) about: &'static str,
    /// A command line to begin with.
    pub(crate) example: &'static str,
    /// The headings of its options, besides those for logging and help.
    pub(crate) options: &'static [&'static str],
}

const OUTPUT: &[&str] = &["Output"];
#[cfg(feature = "mcp")]
const ACCOUNT: &[&str] = &["Account"];
const ACCOUNT_AND_OUTPUT: &[&str] = &["Account", "Output"];
const ALL: &[&str] = &["Account", "Output", "Request"];

const fn command(
    name: &'static str,
    usage: &'static str,
    about: &'static str,
    example: &'static str,
    options: &'static [&'static str],
) -> Command {
    Command { name, usage, about, example, options }
}

/// The commands, in the order of the help.
pub(crate) const COMMANDS: &[Command] = &[
    command(
        "operations",
        "[WORD]…",
        "List operations by words of their name, path or description",
        "zscaler operations zia rule label",
        OUTPUT,
    ),
    command(
        "describe",
        "OPERATION",
        "Show an operation's parameters and response, with an example",
        "zscaler describe zia rule_labels add_label",
        OUTPUT,
    ),
    command(
        "request",
        "METHOD PATH",
        "Send a request to a path that has no operation",
        "zscaler request LIST /zia/api/v1/ruleLabels --query page_size=10",
        ALL,
    ),
    command(
        "snapshot",
        "FOLDER [--services NAMES]",
        "Write the tenant's configuration to a folder, secrets masked",
        "zscaler snapshot monday --services zia,zpa",
        ACCOUNT_AND_OUTPUT,
    ),
    command(
        "diff",
        "FOLDER [FOLDER]",
        "Compare two snapshots, or a snapshot and the tenant",
        "zscaler diff monday friday",
        ACCOUNT_AND_OUTPUT,
    ),
    command(
        "configuration",
        "[SERVICE]",
        "Show the settings in effect and their sources",
        "zscaler configuration",
        ACCOUNT_AND_OUTPUT,
    ),
    command(
        "doctor",
        "[SERVICE]",
        "Check the configuration, network, login and permissions",
        "zscaler doctor zia",
        ACCOUNT_AND_OUTPUT,
    ),
    command(
        "completions",
        "SHELL",
        "Print the completions of bash, zsh, fish, elvish, powershell",
        "source <(zscaler completions bash)",
        &[],
    ),
    #[cfg(feature = "mcp")]
    command(
        "mcp",
        "[--allow GLOB]…",
        "Serve the operations to a language model, by stdin and stdout",
        "zscaler mcp --allow 'zpa.*.add_*'",
        ACCOUNT,
    ),
    command(
        "man",
        "[FOLDER]",
        "Print the manual page, or write all manual pages to a folder",
        "zscaler man | man -l -",
        &[],
    ),
    command(
        "help",
        "[COMMAND]…",
        "Show help, as --help after a command does",
        "zscaler help zia rule_labels add_label",
        &[],
    ),
];
