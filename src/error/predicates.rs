//! The questions that callers have about an error, and the making of errors.

use std::sync::Arc;

use super::api::plain;
use super::{ApiError, ConfigProblem, Error, TransportError};

impl Error {
    /// The API's error response, if there was one.
    pub fn api(&self) -> Option<&ApiError> {
        match self {
            Self::Api(response) | Self::RateLimited { response, .. } => Some(response),
            Self::Authentication { response, .. } => response.as_deref(),
            Self::Interrupted { reason, .. } => reason.api(),
            _ => None,
        }
    }

    /// The response's HTTP status, if there was a response.
    pub fn status(&self) -> Option<u16> {
        match self {
            Self::Decoding { status, .. } => Some(*status),
            _ => self.api().map(|response| response.status),
        }
    }

    /// The API's error code, if it sent one.
    pub fn code(&self) -> Option<&str> {
        self.api().and_then(|response| response.code.as_deref())
    }

    /// Whether the requested object does not exist.
    pub fn is_not_found(&self) -> bool {
        self.status() == Some(404)
            || self.has_code_like(|code| matches!(code, "resource.not.found" | "not.found"))
    }

    /// Whether the API's rate limit is exceeded.
    pub fn is_rate_limited(&self) -> bool {
        matches!(self, Self::RateLimited { .. })
            || (self.status() == Some(429) && !self.is_limit_exceeded())
    }

    /// Whether the tenant has reached its maximum number of such objects (`LIMIT_EXCEEDED`).
    /// Waiting does not help.
    pub fn is_limit_exceeded(&self) -> bool {
        self.has_code_like(|code| code.contains("limit.exceeded") && !code.contains("rate.limit"))
    }

    /// Whether somebody else holds the tenant's edit lock, or the service is busy with another
    /// change.
    pub fn is_edit_lock(&self) -> bool {
        self.api().is_some_and(ApiError::is_lock)
    }

    /// Whether the object to add exists already.
    pub fn is_duplicate(&self) -> bool {
        self.has_code_like(|code| {
            // SCIM's code is `uniqueness`.
            code.contains("duplicate")
                || code.contains("already.exist")
                || code.contains("alreadyexist")
                || code == "uniqueness"
        })
    }

    /// Whether the tenant has no license for the feature, or the feature is off.
    pub fn is_feature_disabled(&self) -> bool {
        self.api().is_some_and(ApiError::lacks_feature)
    }

    /// Whether the API refuses the call for this caller or tenant (403). The reason may be
    /// permissions, licenses, limits or the request itself. [`is_auth`](Self::is_auth),
    /// [`is_feature_disabled`](Self::is_feature_disabled) and
    /// [`is_limit_exceeded`](Self::is_limit_exceeded) distinguish them.
    pub fn is_forbidden(&self) -> bool {
        self.status() == Some(403)
    }

    /// Whether a time limit has passed.
    pub fn is_timeout(&self) -> bool {
        match self {
            Self::Transport { reason: TransportError::Timeout(_), .. }
            | Self::WaitTimeout { .. } => true,
            Self::Interrupted { reason, .. } => reason.is_timeout(),
            _ => false,
        }
    }

    /// Whether the credentials were refused, or do not allow the call. That is a failed login, a
    /// 401 about the login, or a 401 or 403 with such a code. Other 403s are about the request
    /// itself.
    pub fn is_auth(&self) -> bool {
        matches!(self, Self::Authentication { .. })
            || self.api().is_some_and(|response| {
                response.asks_for_login()
                    || (matches!(response.status, 401 | 403) && response.is_denied())
            })
    }

    /// Whether the service refused the request itself. Errors of the connection, the login or the
    /// time limits are not among them.
    pub(crate) fn is_refusal(&self) -> bool {
        match self {
            Self::Api(response) => !matches!(response.status, 401 | 429) && !response.is_lock(),
            Self::Decoding { .. } => true,
            _ => false,
        }
    }

    /// Whether the server may have carried out the request in spite of this error.
    pub(crate) fn may_have_worked(&self) -> bool {
        match self {
            Self::Transport { reason, .. } => !reason.is_unsent(),
            Self::TooLarge { .. } => true,
            _ => false,
        }
    }

    /// Whether there is a code that matches, in the form of [`plain`].
    fn has_code_like(&self, is_such: impl Fn(&str) -> bool) -> bool {
        self.code().is_some_and(|code| is_such(&plain(code)))
    }

    /// A short form of the error, for a log line about the next attempt.
    pub(crate) fn summary(&self) -> String {
        match self {
            Self::Api(response) => match &response.code {
                Some(code) => format!("HTTP {} {code}", response.status),
                None => format!("HTTP {}", response.status),
            },
            Self::Transport { reason, .. } => reason.to_string(),
            other => other.to_string(),
        }
    }

    /// Makes an error about an argument that cannot be used. It has the operation or function, the
    /// argument with its place, and what is wrong. Programs can use it for their own errors.
    pub fn argument(
        operation: impl Into<String>,
        argument: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Self::Argument {
            operation: operation.into(),
            argument: argument.into(),
            message: message.into(),
        }
    }

    /// Makes an error about a configuration with one problem.
    pub(crate) fn configuration(key: impl Into<String>, message: impl Into<String>) -> Self {
        Self::Configuration(vec![ConfigProblem { key: key.into(), message: message.into() }])
    }

    /// Makes an error about a file that cannot be read or written. Programs can use it for their own
    /// files.
    pub fn io(path: impl AsRef<std::path::Path>, error: std::io::Error) -> Self {
        Self::Io { path: path.as_ref().display().to_string(), reason: Arc::new(error) }
    }
}
