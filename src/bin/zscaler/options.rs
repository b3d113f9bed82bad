//! The options that every command takes.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::failure::ErrorFormat;

/// The format of the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// JSON, indented.
    Json,
    /// One item a line, as JSON.
    Jsonl,
    /// Columns that fit the terminal.
    Table,
    /// Comma-separated values, with a column for every field.
    Csv,
    /// Text without quotes, one value a line.
    Text,
    /// Import blocks for the vendor's Terraform providers.
    Terraform,
}

/// The options of every command. They may be anywhere on the line.
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct Options {
    /// The format of the output. Default: json
    #[arg(short, long, value_name = "FORMAT", global = true, help_heading = "Output")]
    pub(crate) output: Option<Format>,

    /// A JMESPath expression over the result, with names in snake_case
    #[arg(long, value_name = "EXPRESSION", global = true, help_heading = "Output")]
    pub(crate) search: Option<String>,

    /// The columns of a table, a CSV file or text, in this order. A dot selects a nested field
    #[arg(
        long,
        value_name = "NAME,…",
        value_delimiter = ',',
        global = true,
        help_heading = "Output"
    )]
    pub(crate) columns: Vec<String>,

    /// Fetch every page of a list. Default: the first page
    #[arg(long, global = true, help_heading = "Output")]
    pub(crate) all: bool,

    /// Fetch pages of a list until there are this many items
    #[arg(long, value_name = "N", global = true, help_heading = "Output")]
    pub(crate) max_items: Option<usize>,

    /// The body: JSON, @FILE, or - for standard input. Fields are added to it
    #[arg(long, value_name = "JSON", global = true, help_heading = "Request")]
    pub(crate) body: Option<String>,

    /// A query parameter. Its value is sent as it is. Repeat the option for more
    #[arg(long, value_name = "NAME=VALUE", global = true, help_heading = "Request")]
    pub(crate) query: Vec<String>,

    /// The same as --NAME VALUE, for a field whose name is an option of the command
    #[arg(short, long, value_name = "NAME=VALUE", global = true, help_heading = "Request")]
    pub(crate) field: Vec<String>,

    /// Send a field even if its name looks misspelled
    #[arg(long, global = true, help_heading = "Request")]
    pub(crate) force: bool,

    /// Print the request with masked secrets, and send nothing
    #[arg(long, global = true, help_heading = "Request")]
    pub(crate) dry_run: bool,

    /// Run the operation for every row of a CSV or JSONL file. The columns are arguments and fields
    #[arg(
        long,
        value_name = "FILE",
        value_hint = clap::ValueHint::FilePath,
        global = true,
        help_heading = "Many rows"
    )]
    pub(crate) each: Option<PathBuf>,

    /// Write the rows that failed or were not sent to a file that --each can read
    #[arg(long, value_name = "FILE", global = true, requires = "each", help_heading = "Many rows")]
    pub(crate) errors: Option<PathBuf>,

    /// How many rows are sent at the same time. Default: 1
    #[arg(
        long,
        value_name = "N",
        global = true,
        requires = "each",
        value_parser = clap::value_parser!(u8).range(1..=32),
        help_heading = "Many rows"
    )]
    pub(crate) concurrency: Option<u8>,

    /// A yaml file instead of zscaler.yaml. It takes precedence over the environment
    #[arg(
        long,
        value_name = "FILE",
        global = true,
        conflicts_with_all = ["legacy", "offline"],
        help_heading = "Account"
    )]
    pub(crate) config: Option<PathBuf>,

    /// A profile of zscaler.yaml or ~/.zscaler/config. It takes precedence over the environment
    #[arg(
        long,
        value_name = "NAME",
        global = true,
        conflicts_with = "offline",
        help_heading = "Account"
    )]
    pub(crate) profile: Option<String>,

    /// The Zscaler cloud, such as beta. Default: production
    #[arg(long, value_name = "NAME", global = true, help_heading = "Account")]
    pub(crate) cloud: Option<String>,

    /// The tenant's label in its login address: acme if that is acme.zslogin.net
    #[arg(
        long,
        value_name = "LABEL",
        global = true,
        conflicts_with = "legacy",
        help_heading = "Account"
    )]
    pub(crate) vanity_domain: Option<String>,

    /// The id of the ZPA customer
    #[arg(long, value_name = "ID", global = true, help_heading = "Account")]
    pub(crate) customer_id: Option<String>,

    /// The id of the ZPA microtenant, for calls without one of their own
    #[arg(long, value_name = "ID", global = true, help_heading = "Account")]
    pub(crate) microtenant_id: Option<String>,

    /// Use the service's legacy client, which logs in at the service's own host
    #[arg(long, global = true, help_heading = "Account")]
    pub(crate) legacy: bool,

    /// Use a made-up tenant in memory, without an account or a network
    #[arg(long, global = true, help_heading = "Account")]
    pub(crate) offline: bool,

    /// The time limit of a call in seconds, including retries and waits. Default: 3600
    #[arg(long, value_name = "SECONDS", global = true, help_heading = "Account")]
    pub(crate) call_timeout: Option<u64>,

    /// How many times a request is retried. Default: 2
    #[arg(long, value_name = "N", global = true, help_heading = "Account")]
    pub(crate) max_retries: Option<u64>,

    /// Log logins and retries to stderr. -vv also logs requests. -vvv logs everything but secrets
    #[arg(
        short,
        long,
        action = clap::ArgAction::Count,
        global = true,
        help_heading = "Diagnostics"
    )]
    pub(crate) verbose: u8,

    /// Print no notes and no progress to stderr
    #[arg(long, global = true, help_heading = "Diagnostics")]
    pub(crate) quiet: bool,

    /// The format of errors on stderr. Default: text
    #[arg(long, value_name = "FORMAT", global = true, help_heading = "Diagnostics")]
    pub(crate) error_format: Option<ErrorFormat>,

    /// Print help on the command, resource or operation
    #[arg(short, long, global = true, help_heading = "Diagnostics")]
    pub(crate) help: bool,

    /// Print the version
    #[arg(short = 'V', long, global = true, help_heading = "Diagnostics")]
    pub(crate) version: bool,
}
