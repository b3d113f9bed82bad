//! The options that every command takes.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::failure::ErrorFormat;

/// How values are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// JSON, indented.
    Json,
    /// One item a line, as JSON.
    Jsonl,
    /// Columns that fit the terminal.
    Table,
    /// Comma-separated, a column for every field.
    Csv,
    /// Bare text, one value a line.
    Text,
    /// Import blocks for the vendor's Terraform providers.
    Terraform,
}

/// What every command takes, wherever on the line it stands.
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct Options {
    /// How to write the answer; json unless said otherwise
    #[arg(short, long, value_name = "FORMAT", global = true, help_heading = "Output")]
    pub(crate) output: Option<Format>,

    /// A JMESPath expression over the answer, its names in snake_case
    #[arg(long, value_name = "EXPRESSION", global = true, help_heading = "Output")]
    pub(crate) search: Option<String>,

    /// Columns of a table, a CSV file or text, in this order; dots lead inwards
    #[arg(
        long,
        value_name = "NAME,…",
        value_delimiter = ',',
        global = true,
        help_heading = "Output"
    )]
    pub(crate) columns: Vec<String>,

    /// Every page of a list, not the first alone
    #[arg(long, global = true, help_heading = "Output")]
    pub(crate) all: bool,

    /// Pages of a list until there are this many items
    #[arg(long, value_name = "N", global = true, help_heading = "Output")]
    pub(crate) max_items: Option<usize>,

    /// The body: JSON, @FILE, or - for standard input; fields are laid over it
    #[arg(long, value_name = "JSON", global = true, help_heading = "Request")]
    pub(crate) body: Option<String>,

    /// A query parameter, its value as it stands; again for more
    #[arg(long, value_name = "NAME=VALUE", global = true, help_heading = "Request")]
    pub(crate) query: Vec<String>,

    /// The same as --NAME VALUE, for a field whose name is an option of the command
    #[arg(short, long, value_name = "NAME=VALUE", global = true, help_heading = "Request")]
    pub(crate) field: Vec<String>,

    /// Send a field that looks like a misspelled one
    #[arg(long, global = true, help_heading = "Request")]
    pub(crate) force: bool,

    /// Print the request, secrets masked, and send nothing
    #[arg(long, global = true, help_heading = "Request")]
    pub(crate) dry_run: bool,

    /// Run the operation for every row of a CSV or JSONL file; its columns are arguments and fields
    #[arg(
        long,
        value_name = "FILE",
        value_hint = clap::ValueHint::FilePath,
        global = true,
        help_heading = "Many rows"
    )]
    pub(crate) each: Option<PathBuf>,

    /// Write the rows that failed or were not sent to a file that --each takes again
    #[arg(long, value_name = "FILE", global = true, requires = "each", help_heading = "Many rows")]
    pub(crate) errors: Option<PathBuf>,

    /// How many rows are sent at a time; one unless said otherwise
    #[arg(
        long,
        value_name = "N",
        global = true,
        requires = "each",
        value_parser = clap::value_parser!(u8).range(1..=32),
        help_heading = "Many rows"
    )]
    pub(crate) concurrency: Option<u8>,

    /// A yaml file instead of zscaler.yaml; it goes before the environment
    #[arg(
        long,
        value_name = "FILE",
        global = true,
        conflicts_with_all = ["legacy", "offline"],
        help_heading = "Account"
    )]
    pub(crate) config: Option<PathBuf>,

    /// A profile of zscaler.yaml or ~/.zscaler/config; it goes before the environment
    #[arg(
        long,
        value_name = "NAME",
        global = true,
        conflicts_with = "offline",
        help_heading = "Account"
    )]
    pub(crate) profile: Option<String>,

    /// The cloud
    #[arg(long, value_name = "NAME", global = true, help_heading = "Account")]
    pub(crate) cloud: Option<String>,

    /// The tenant's label in its login address: acme of acme.zslogin.net
    #[arg(
        long,
        value_name = "LABEL",
        global = true,
        conflicts_with = "legacy",
        help_heading = "Account"
    )]
    pub(crate) vanity_domain: Option<String>,

    /// The ZPA customer
    #[arg(long, value_name = "ID", global = true, help_heading = "Account")]
    pub(crate) customer_id: Option<String>,

    /// The ZPA microtenant of calls that name none
    #[arg(long, value_name = "ID", global = true, help_heading = "Account")]
    pub(crate) microtenant_id: Option<String>,

    /// Log in at the service's own host, as its legacy client does
    #[arg(long, global = true, help_heading = "Account")]
    pub(crate) legacy: bool,

    /// A made-up tenant in memory: no account, no network
    #[arg(long, global = true, help_heading = "Account")]
    pub(crate) offline: bool,

    /// The longest that a call may take, in seconds, retries and waits included
    #[arg(long, value_name = "SECONDS", global = true, help_heading = "Account")]
    pub(crate) call_timeout: Option<u64>,

    /// How often a request is repeated
    #[arg(long, value_name = "N", global = true, help_heading = "Account")]
    pub(crate) max_retries: Option<u64>,

    /// Log to stderr: logins and retries; -vv requests, too; -vvv everything but secrets
    #[arg(
        short,
        long,
        action = clap::ArgAction::Count,
        global = true,
        help_heading = "Diagnostics"
    )]
    pub(crate) verbose: u8,

    /// No notes and no progress on stderr
    #[arg(long, global = true, help_heading = "Diagnostics")]
    pub(crate) quiet: bool,

    /// How errors are written to stderr; text unless said otherwise
    #[arg(long, value_name = "FORMAT", global = true, help_heading = "Diagnostics")]
    pub(crate) error_format: Option<ErrorFormat>,

    /// Help on the command line so far
    #[arg(short, long, global = true, help_heading = "Diagnostics")]
    pub(crate) help: bool,

    /// The version
    #[arg(short = 'V', long, global = true, help_heading = "Diagnostics")]
    pub(crate) version: bool,
}
