//! The failures of the command: an exit code for scripts, and a line on stderr.

use std::ffi::OsString;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use clap::ValueEnum;
use zscaler::redacted::{printable, printable_json};
use zscaler::{Error, Value, json};

/// A class of failures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Api,
    Usage,
    Configuration,
    Authentication,
    NotFound,
    RateLimited,
    Transport,
    Conflict,
    Response,
    File,
    Differs,
    Interrupted,
}

/// Each class with its exit code, name and description.
pub(crate) const KINDS: &[(Kind, u8, &str, &str)] = &[
    (Kind::Api, 1, "api", "the API returned an error of another kind"),
    (Kind::Usage, 2, "usage", "the command line or an argument is wrong; nothing was changed"),
    (Kind::Configuration, 3, "configuration", "the configuration is wrong; nothing was sent"),
    (
        Kind::Authentication,
        4,
        "authentication",
        "the credentials are refused, or the account lacks a permission",
    ),
    (Kind::NotFound, 5, "not_found", "the object does not exist"),
    (Kind::RateLimited, 6, "rate_limited", "too many requests"),
    (Kind::Transport, 7, "transport", "no response: connection, TLS, proxy, timeout"),
    (
        Kind::Conflict,
        8,
        "conflict",
        "the object already exists, or somebody else holds the edit lock",
    ),
    (Kind::Response, 9, "response", "the response cannot be read, or a list is incomplete"),
    (Kind::File, 10, "file", "a file or the output cannot be read or written"),
    (Kind::Differs, 11, "differs", "diff found differences"),
    (Kind::Interrupted, 130, "interrupted", "Ctrl-C before all rows of --each were sent"),
];

/// Why the command ends.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line is wrong.
    Usage(String),
    /// An error of the library.
    Call(Error),
    /// `--search` cannot be evaluated over the result.
    Search(String),
    /// A local file or a stream cannot be read or written.
    File(String),
    /// A list does not have the object that `find` looks for.
    NotThere(String),
    /// The reader of the output has ended.
    Closed,
    /// `diff` found differences, and has written them.
    Differs,
    /// Ctrl-C stopped a run of many rows.
    Interrupted(String),
    /// Some of many rows or checks failed, and their errors are written. The first was of this kind.
    Rows(Kind, String),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Call(error)
    }
}

/// Errors of the output. The errors of files name the file.
impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::BrokenPipe => Self::Closed,
            _ => Self::File(format!("the output cannot be written: {error}")),
        }
    }
}

impl From<csv::Error> for Failure {
    fn from(error: csv::Error) -> Self {
        Self::from(std::io::Error::from(error))
    }
}

impl From<clap::Error> for Failure {
    fn from(error: clap::Error) -> Self {
        let text = error.render().to_string();
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        // The usage that follows is that of `--help`.
        let lines = lines.take_while(|line| !line.starts_with("Usage:"));
        let lines: Vec<_> = lines.filter(|line| !line.starts_with("For more")).collect();
        let text = lines.join("; ").replace(":; ", ": ");
        let text = text.replace("invalid digit found in string", "it is not a whole number");
        Self::Usage(text.strip_prefix("error: ").unwrap_or(&text).to_owned())
    }
}

impl Failure {
    /// A wrong command line.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self::Usage(message.into())
    }

    /// A file that cannot be written.
    pub(crate) fn unwritable(path: &Path, error: &std::io::Error) -> Self {
        Self::File(format!("{} cannot be written: {error}", path.display()))
    }

    /// A file that cannot be read.
    pub(crate) fn unreadable(path: &Path, error: &std::io::Error) -> Self {
        Self::File(format!("{} cannot be read: {error}", path.display()))
    }

    pub(crate) fn kind(&self) -> Kind {
        match self {
            Self::Usage(_) => Kind::Usage,
            Self::Search(_) => Kind::Response,
            Self::NotThere(_) => Kind::NotFound,
            Self::File(_) | Self::Closed => Kind::File,
            Self::Differs => Kind::Differs,
            Self::Interrupted(_) => Kind::Interrupted,
            Self::Rows(kind, _) => *kind,
            Self::Call(error) => kind_of(error),
        }
    }

    /// The failure as one line.
    pub(crate) fn message(&self) -> String {
        match self {
            Self::Usage(message)
            | Self::Search(message)
            | Self::NotThere(message)
            | Self::File(message)
            | Self::Interrupted(message)
            | Self::Rows(_, message) => one_line(message),
            Self::Call(Error::Configuration(problems)) => {
                let problems: Vec<_> = problems.iter().map(ToString::to_string).collect();
                format!("configuration: {}", one_line(&reworded(&problems.join("; "))))
            }
            Self::Call(error) => one_line(&error.to_string()),
            Self::Closed | Self::Differs => String::new(),
        }
    }

    /// The failure as JSON, with the details of the API's response.
    fn json(&self, code: u8, name: &str) -> Value {
        let mut error = json!({"kind": name, "exit_code": code, "message": self.message()});
        if let (Self::Call(Error::Configuration(problems)), Some(fields)) =
            (self, error.as_object_mut())
        {
            let problems = problems.iter().map(|problem| {
                json!({"key": reworded(&problem.key), "message": reworded(&problem.message)})
            });
            fields.insert("problems".to_owned(), problems.collect());
        }
        if let (Self::Call(call), Some(fields)) = (self, error.as_object_mut())
            && let Some(api) = call.api()
        {
            let details = json!({
                "status": api.status,
                "code": api.code,
                "api_message": api.message,
                "params": api.params,
                "request_id": api.request_id,
                "method": api.method,
                "url": api.url,
                "attempts": api.attempts,
                "retry_after": api
                    .retry_after
                    .filter(|_| self.kind() == Kind::RateLimited)
                    .map(|wait| wait.as_secs_f64()),
            });
            if let Value::Object(details) = details {
                fields.extend(details.into_iter().filter(|(_, value)| !value.is_null()));
            }
        }
        json!({"error": error})
    }

    /// The failure of one row of many, as a line for stderr.
    pub(crate) fn line(&self, format: Option<ErrorFormat>, row: Option<u64>) -> String {
        let (code, name) = self.code();
        let row = row.unwrap_or_default();
        match format {
            Some(ErrorFormat::Json) => {
                let mut json = self.json(code, name);
                if let Some(error) = json.get_mut("error").and_then(Value::as_object_mut) {
                    error.insert("line".to_owned(), row.into());
                }
                printable_json(&json.to_string()).into_owned()
            }
            _ => format!("zscaler: line {row}: {}", self.message()),
        }
    }

    /// The exit code and the name of its kind.
    fn code(&self) -> (u8, &'static str) {
        let kind = self.kind();
        let found = KINDS.iter().find(|(known, ..)| *known == kind);
        found.map_or((1, "api"), |(_, code, name, _)| (*code, *name))
    }

    /// Writes the failure to stderr and returns the exit code.
    pub(crate) fn report(&self, format: ErrorFormat) -> ExitCode {
        let (code, name) = self.code();
        if matches!(self, Self::Differs) {
            return ExitCode::from(code);
        }
        let line = match format {
            ErrorFormat::Text => format!("zscaler: {}", self.message()),
            ErrorFormat::Json => printable_json(&self.json(code, name).to_string()).into_owned(),
        };
        // A closed stderr is not a failure.
        let _ = writeln!(std::io::stderr(), "{line}");
        ExitCode::from(code)
    }
}

fn kind_of(error: &Error) -> Kind {
    match error {
        Error::Configuration(_) => Kind::Configuration,
        Error::Argument { .. } | Error::Unsupported { .. } | Error::Change { .. } => Kind::Usage,
        Error::Ambiguous { .. } => Kind::Usage,
        Error::Transport { .. } | Error::WaitTimeout { .. } => Kind::Transport,
        Error::Decoding { .. } | Error::Pagination { .. } | Error::TooLarge { .. } => {
            Kind::Response
        }
        Error::Io { .. } => Kind::File,
        error if error.is_rate_limited() => Kind::RateLimited,
        // A 404 of a login is not about an object.
        Error::Authentication { .. } => Kind::Authentication,
        error if error.is_not_found() => Kind::NotFound,
        error if error.is_edit_lock() || error.is_duplicate() => Kind::Conflict,
        error if error.is_auth() => Kind::Authentication,
        _ => Kind::Api,
    }
}

/// Phrases of the library about constructors, and the command's phrases.
const WORDS: &[(&str, &str)] = &[
    (" in the constructor or in zscaler.yaml,", " in zscaler.yaml,"),
    (" in the constructor, or the variable", " with the variable"),
    ("(constructor)", "(command line)"),
    (
        "set customerId in the configuration, or ",
        "set it by --customer-id, by customerId in zscaler.yaml, or by the variable ",
    ),
    (" in the configuration, or ", " in zscaler.yaml, or the variable "),
];

/// A message of the library about the configuration, in the terms of a command line.
pub(crate) fn reworded(text: &str) -> String {
    WORDS.iter().fold(text.to_owned(), |text, (library, command)| text.replace(library, command))
}

fn one_line(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    printable(&line).into_owned()
}

/// The format of errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ErrorFormat {
    /// A sentence.
    Text,
    /// An object, on one line.
    Json,
}

impl ErrorFormat {
    /// The format that a command line sets, even if the line is wrong.
    pub(crate) fn of(arguments: &[OsString]) -> Self {
        let before = std::iter::once(None).chain(arguments.iter().map(Some));
        let is_json = arguments.iter().zip(before).any(|(argument, before)| {
            argument == "--error-format=json"
                || (argument == "json" && before.is_some_and(|before| before == "--error-format"))
        });
        if is_json { Self::Json } else { Self::Text }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_own_code() {
        let mut codes: Vec<_> = KINDS.iter().map(|(_, code, ..)| *code).collect();
        codes.dedup();
        let expected: Vec<u8> = (1..=11).chain([130]).collect();
        assert_eq!(codes, expected);
    }

    #[test]
    fn the_guide_has_every_code() {
        let guide = include_str!("../../../docs/command.md");
        for (_, code, name, about) in KINDS {
            let row = format!("| {code} | `{name}` | {about} |").replace("--each", "`--each`");
            assert!(guide.replace("`diff`", "diff").contains(&row), "{row}");
        }
    }

    #[test]
    fn a_failure_is_one_line() {
        let tenant = zscaler::ZscalerClient::builder().sources(zscaler::ConfigSources::none());
        let failure = Failure::from(tenant.build().unwrap_err());
        assert_eq!(failure.kind(), Kind::Configuration);
        let message = failure.message();
        assert!(message.contains("clientId") && message.contains("vanityDomain"), "{message}");
        assert!(!message.contains('\n'), "{message}");
        assert!(message.contains("set clientId in zscaler.yaml, or the variable"), "{message}");
        let account = json!({"clientId": "c", "clientSecret": "s", "vanityDomain": "v"});
        let sources = zscaler::ConfigSources::none();
        let client = zscaler::ZscalerClient::builder().sources(sources).from_value(account).build();
        let groups = client.unwrap().zpa().segment_groups().list_groups(());
        let message = Failure::from(groups.unwrap_err()).message();
        assert!(message.contains("set it by --customer-id"), "{message}");
        let sources = zscaler::ConfigSources::none();
        let legacy = zscaler::LegacyZiaClient::builder().sources(sources).cloud("x").build();
        let message = Failure::from(legacy.unwrap_err()).message();
        assert!(message.contains("set username with the variable ZIA_USERNAME"), "{message}");
        assert!(!message.contains("constructor"), "{message}");
        let shown = failure.json(3, "configuration");
        assert_eq!(shown.pointer("/error/problems/0/key").unwrap(), "clientId");
    }

    #[test]
    fn the_format_of_errors_is_found_before_the_line_is_parsed() {
        let of = |line: &str| ErrorFormat::of(&line.split(' ').map(Into::into).collect::<Vec<_>>());
        assert_eq!(of("--nonsense --error-format json"), ErrorFormat::Json);
        assert_eq!(of("--error-format=json"), ErrorFormat::Json);
        assert_eq!(of("-o json"), ErrorFormat::Text);
    }

    /// Returns the same response to every call, and accepts every login.
    struct Always(u16, &'static str);

    impl zscaler::Transport for Always {
        fn send(
            &self,
            request: zscaler::http::Request<Vec<u8>>,
        ) -> Result<zscaler::http::Response<zscaler::Body>, zscaler::TransportError> {
            let login = request.uri().path() == "/oauth2/v1/token";
            let (status, body) = match login {
                true => (200, r#"{"access_token": "t", "expires_in": 3600}"#),
                false => (self.0, self.1),
            };
            let response = zscaler::http::Response::builder().status(status);
            Ok(response.body(zscaler::Body::from(body.as_bytes().to_vec())).unwrap())
        }
    }

    #[test]
    fn responses_have_the_codes_of_the_table() {
        let huge: &'static str = Box::leak(format!("\"{}\"", "x".repeat(1 << 20)).into_boxed_str());
        for (status, body, kind) in [
            (403, r#"{"code": "INVALID_OPERATION"}"#, Kind::Api),
            (403, r#"{"code": "LIMIT_EXCEEDED"}"#, Kind::Api),
            (403, r#"{"code": "NOT_SUBSCRIBED"}"#, Kind::Api),
            (403, r#"{"code": "SCOPE_LIMITED"}"#, Kind::Authentication),
            (401, r#"{"detail": "unauthorized"}"#, Kind::Authentication),
            (401, r#"{"message": "Resource Access Blocked"}"#, Kind::Conflict),
            (400, r#"{"id": "domain.already.exists"}"#, Kind::Conflict),
            (429, "{}", Kind::RateLimited),
            (404, "{}", Kind::NotFound),
            (200, huge, Kind::Response),
        ] {
            let client = zscaler::ZscalerClient::builder()
                .sources(zscaler::ConfigSources::none())
                .from_value(json!({
                    "clientId": "c", "clientSecret": "s", "vanityDomain": "v",
                    "rateLimit": {"maxRetries": 0}, "maxResponseMegabytes": 1,
                }))
                .transport(std::sync::Arc::new(Always(status, body)))
                .build()
                .unwrap();
            let failure = Failure::from(client.zia().rule_labels().list_labels(()).unwrap_err());
            assert_eq!(failure.kind(), kind, "{}", failure.message());
        }
    }
}
