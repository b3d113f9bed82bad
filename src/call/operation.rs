//! Operations: the rows of the tables.

use crate::error::{Error, Result};
use crate::names::Spelling;
use crate::pagination::PageStyle;

/// One operation of the API: a row of a resource's table.
#[non_exhaustive]
pub struct Operation {
    /// Its dotted name, such as `zia.rule_labels.list_labels`. It is Python's if Python has the
    /// operation.
    pub name: &'static str,
    /// Its method.
    pub method: Method,
    /// Its path, as a template: `/zia/api/v1/ruleLabels/{label_id}`.
    pub path: &'static str,
    /// Its arguments: those of the path, then `query`, `body`, or a file's path.
    pub args: &'static [&'static str],
    /// Its documentation: what it does, and the fields of its query or body.
    pub doc: &'static str,
    /// How its responses are paged, if not like its service's.
    pub(crate) pages: Option<&'static PageStyle>,
    /// The wire names of ambiguous names.
    pub(crate) spelling: Spelling,
    /// How the keys of its responses are decoded.
    pub(crate) keys: Keys,
    /// The SDK that has it, and its name there, if the Python SDK does not.
    pub(crate) from: Option<&'static str>,
}

/// How the keys of an operation's responses are decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keys {
    /// They are field names, which become snake_case.
    Named,
    /// They all stay as they are, because they are titles such as `Full Details`.
    AsSent,
}

impl std::fmt::Debug for Operation {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Operation({} {} {})", self.name, self.method, self.path)
    }
}

/// The method of an operation: an HTTP method, and whether the response is a page of a list.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// A GET whose response is a page of a list.
    LIST,
    /// A GET whose response is one value.
    GET,
    /// A POST.
    POST,
    /// A POST whose response is a page of a list.
    SEARCH,
    /// A PUT.
    PUT,
    /// A PATCH.
    PATCH,
    /// A DELETE.
    DELETE,
}

impl Method {
    /// The HTTP method.
    pub fn http(self) -> http::Method {
        match self {
            Self::LIST | Self::GET => http::Method::GET,
            Self::POST | Self::SEARCH => http::Method::POST,
            Self::PUT => http::Method::PUT,
            Self::PATCH => http::Method::PATCH,
            Self::DELETE => http::Method::DELETE,
        }
    }

    /// Whether responses are pages of a list.
    pub(crate) fn is_list(self) -> bool {
        matches!(self, Self::LIST | Self::SEARCH)
    }

    /// Whether sending it twice has the same effect as sending it once.
    pub(crate) fn is_repeatable(self) -> bool {
        !matches!(self, Self::POST | Self::PATCH)
    }

    /// Whether it may change something.
    pub(crate) fn is_write(self) -> bool {
        !matches!(self, Self::LIST | Self::GET | Self::SEARCH)
    }

    /// Whether a body is sent even if it is empty.
    pub(crate) fn has_body(self) -> bool {
        !matches!(self, Self::LIST | Self::GET | Self::DELETE)
    }
}

/// The HTTP method's name.
impl std::fmt::Display for Method {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.http().as_str())
    }
}

impl std::str::FromStr for Method {
    type Err = Error;

    /// Parses an HTTP method in upper or lower case, or `LIST` and `SEARCH`.
    fn from_str(text: &str) -> Result<Self> {
        Ok(match text.to_ascii_uppercase().as_str() {
            "LIST" => Self::LIST,
            "GET" => Self::GET,
            "POST" => Self::POST,
            "SEARCH" => Self::SEARCH,
            "PUT" => Self::PUT,
            "PATCH" => Self::PATCH,
            "DELETE" => Self::DELETE,
            _ => {
                let message = format!(
                    "{text:?} is not a method; methods are GET, POST, PUT, PATCH, DELETE, or LIST and \
                     SEARCH for lists"
                );
                return Err(Error::argument("Method", "method", message));
            }
        })
    }
}

impl Operation {
    /// The name of its service: `zia`.
    pub fn service(&self) -> &'static str {
        self.name.split('.').next().unwrap_or_default()
    }

    /// The name of its resource: `rule_labels`.
    pub(crate) fn resource(&self) -> &'static str {
        self.name.split('.').nth(1).unwrap_or_default()
    }

    /// The vendor's SDK that has it, and its name there: `Python: client.zia.…`,
    /// `OneAPI SDK: ListIpGroups`, `Go SDK: webhooks.Create`.
    pub fn source(&self) -> String {
        match self.from {
            Some(from) => from.to_owned(),
            None => format!("Python: client.{}", self.name),
        }
    }

    /// The SDK that has it, and its name there, if the Python SDK does not have it:
    /// `OneAPI SDK: ListIpGroups`.
    pub fn other_sdk(&self) -> Option<&'static str> {
        self.from
    }

    /// Whether its responses are pages of a list.
    pub fn is_list(&self) -> bool {
        self.method.is_list()
    }

    /// The positional arguments, in order: those of the path, and a file's path.
    pub fn positional(&self) -> impl Iterator<Item = &'static str> {
        self.args.iter().copied().filter(|name| !is_special(name) || is_file(name))
    }

    /// The argument that is the path of a local file, which a download writes or an upload reads.
    /// Some downloads choose a name if it is not given.
    pub fn file(&self) -> Option<&'static str> {
        self.args.iter().copied().find(|name| is_file(name))
    }

    /// Whether the paragraph `Query` or `Body` of its documentation lists this name.
    pub(crate) fn documents(&self, paragraph: &str, name: &str) -> bool {
        let listed = self
            .doc
            .split("\n\n")
            .map(str::trim_start)
            .filter_map(|text| text.strip_prefix(paragraph)?.strip_prefix(':'));
        let quoted = format!("`{name}`");
        listed.into_iter().any(|text| text.contains(&quoted))
    }

    /// Whether it takes this argument, such as `query` or `body`.
    pub fn takes(&self, argument: &str) -> bool {
        self.args.contains(&argument)
    }
}

/// Whether a row's path and arguments agree. Each `{placeholder}` is an argument or the configured
/// customer (for SCIM: the tenant or identity provider). Each argument except `query`, `body` and a
/// file's path is a placeholder.
#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "evaluated while compiling; bounds are checked")]
pub(crate) const fn agree(path: &str, args: &[&str]) -> bool {
    let bytes = path.as_bytes();
    let mut found = 0;
    let mut start = 0;
    while start < bytes.len() {
        if bytes[start] == b'{' {
            let mut end = start;
            while end < bytes.len() && bytes[end] != b'}' {
                end += 1;
            }
            if slice_is(bytes, start + 1, end, b"customer_id")
                || slice_is(bytes, start + 1, end, b"scim_tenant")
                || slice_is(bytes, start + 1, end, b"scim_idp")
            {
                start = end;
                continue;
            }
            let mut at = 0;
            while at < args.len() && !slice_is(bytes, start + 1, end, args[at].as_bytes()) {
                at += 1;
            }
            if at == args.len() {
                return false;
            }
            found += 1;
            start = end;
        }
        start += 1;
    }
    let mut named = 0;
    let mut at = 0;
    while at < args.len() {
        if !is_special(args[at]) {
            named += 1;
        }
        at += 1;
    }
    named == found
}

/// Whether an argument is not a part of the path.
pub(crate) const fn is_special(argument: &str) -> bool {
    matches!(argument.as_bytes(), b"query" | b"body") || is_file(argument)
}

/// Whether an argument is the path of a local file.
pub(crate) const fn is_file(argument: &str) -> bool {
    matches!(argument.as_bytes(), b"file" | b"filename" | b"file_path")
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "evaluated while compiling; bounds are checked")]
const fn slice_is(bytes: &[u8], start: usize, end: usize, other: &[u8]) -> bool {
    if end - start != other.len() {
        return false;
    }
    let mut at = 0;
    while at < other.len() {
        if bytes[start + at] != other[at] {
            return false;
        }
        at += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_and_arguments_must_agree() {
        assert!(agree("/a/{id}", &["id", "query"]));
        assert!(agree("/c/{customer_id}/a/{id}/b/{other}", &["id", "other", "body"]));
        assert!(agree("/{scim_tenant}/scim/a/{id}", &["id"]));
        assert!(agree("/a", &["file_path", "body"]));
        assert!(!agree("/a/{id}", &["ident"]));
        assert!(!agree("/a/{id}", &[]));
        assert!(!agree("/a", &["id"]));
    }
}
