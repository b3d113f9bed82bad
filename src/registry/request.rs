//! Requests by their path, for operations without a row.

use serde::Serialize;
use serde_json::Value;

use super::rows;
use crate::api::row::Row;
use crate::call::Call;
use crate::call::operation::{Keys, Method, Operation};
use crate::call::service::Service;
use crate::client::Client;
use crate::error::Result;
use crate::response::ApiResponse;
use crate::url::encode_path;

impl Client {
    /// Sends a request for which the crate has no method yet. Login, retries, names and paging work
    /// as for any other call. The path's prefix determines the service, and so the names. If an
    /// operation has this path, its spellings and its paging apply. Characters that a path cannot
    /// have, such as spaces and umlauts, are percent-encoded. Existing escapes stay.
    ///
    /// ```
    /// # use zscaler::{Method, json};
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().client()?;
    /// let path = "/zia/api/v1/ruleLabels";
    /// let (labels, _) = client.request(Method::LIST, path, json!({"page_size": 10}), ())?;
    /// # assert!(labels.is_array());
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// When `path` is not a path of a service. When it leaves the service (`..`, in any encoding).
    /// When servers may misread it (`//`, backslashes, control characters). When the call fails.
    pub fn request(
        &self,
        method: Method,
        path: &str,
        query: impl Serialize,
        body: impl Serialize,
    ) -> Result<(Value, ApiResponse)> {
        let mut call = Call::new(unnamed(method));
        if !path.starts_with('/') || path.contains(['?', '#']) {
            let message =
                format!("must begin with / and have no query, which is its own argument: {path:?}");
            return Err(call.refuse("path", message));
        }
        let path =
            encode_path(path).map_err(|what| call.refuse("path", format!("{what}: {path:?}")))?;
        // On a service's own host, paths have no prefix. The prefix of another service is refused.
        let own = || self.legacy().and_then(Service::named);
        call.service = Service::of_path(&path).or_else(own).ok_or_else(|| {
            let message =
                format!("must begin with the prefix of a service, such as /zia: {path:?}");
            call.refuse("path", message)
        })?;
        call.path = path.into();
        if let Some(row) = row_of(&call) {
            call.spelling = row.operation.spelling;
            call.keys = row.operation.keys;
            if row.operation.method == method {
                call.pages = row.operation.pages;
            }
        }
        let call = call.with_query(&query)?.with_body(&body)?;
        let _turn = self.turn_of(&call)?;
        self.execute(call)
    }
}

/// The row of the operation that has a call's path, if it has its own spellings, keys or paging.
fn row_of(call: &Call) -> Option<&'static Row> {
    let has_own = |operation: &Operation| {
        operation.keys != Keys::Named || !operation.spelling.is_empty() || operation.pages.is_some()
    };
    let fitting = rows().filter(|row| {
        let operation = &row.operation;
        operation.method.http() == call.operation.method.http()
            && has_own(operation)
            && Service::of(operation).name == call.service.name
            && is_path_of(operation.path, call)
    });
    fitting.min_by_key(|row| row.operation.method != call.operation.method)
}

/// Whether a call's path matches this template. On a service's own host, the path has no prefix.
fn is_path_of(template: &str, call: &Call) -> bool {
    let prefix = call.service.prefix;
    let bare = |path: &'_ str| path.strip_prefix(prefix).unwrap_or(path).to_owned();
    let (template, path) = (bare(template), bare(&call.path));
    let mut steps = path.split('/');
    template.split('/').all(|step| {
        steps
            .next()
            .is_some_and(|given| step == given || (step.starts_with('{') && !given.is_empty()))
    }) && steps.next().is_none()
}

/// The operation of requests without a row.
fn unnamed(method: Method) -> &'static Operation {
    macro_rules! unnamed {
        ($($method:ident)+) => {
            match method {
                $(Method::$method => {
                    static OPERATION: Operation = Operation {
                        name: "request",
                        method: Method::$method,
                        path: "",
                        args: &["query", "body"],
                        doc: "",
                        pages: None,
                        spelling: &[],
                        keys: Keys::Named,
                        from: None,
                    };
                    &OPERATION
                })+
            }
        };
    }
    unnamed!(LIST GET POST SEARCH PUT PATCH DELETE)
}
