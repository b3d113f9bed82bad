//! Requests by their path, for what has no row.

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
    /// Sends a request that has no method of its own yet, with login, retries, names and paging
    /// like any other. The path's prefix determines the service, and so the names. If an operation has
    /// this path, its own spellings hold here, too. Characters that
    /// a path cannot have, such as spaces and umlauts, are percent-encoded. Existing escapes stay.
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
    /// When `path` is not a path of a service. When it leaves the service (`..`, in any encoding)
    /// or contains what servers may misread (`//`, backslashes, control characters). When the call
    /// fails.
    pub fn request(
        &self,
        method: Method,
        path: &str,
        query: impl Serialize,
        body: impl Serialize,
    ) -> Result<(Value, ApiResponse)> {
        let mut call = Call::new(unnamed(method));
        if !path.starts_with('/') || path.contains(['?', '#']) {
            let message = format!(
                "must begin with / and have no query (that is an argument of its own): {path:?}"
            );
            return Err(call.refuse("path", message));
        }
        let path =
            encode_path(path).map_err(|what| call.refuse("path", format!("{what}: {path:?}")))?;
        // On a service's own host paths have no prefix; one of another service is refused.
        let own = || self.legacy().and_then(Service::named);
        call.service = Service::of_path(&path).or_else(own).ok_or_else(|| {
            let message = format!("begins with no service's prefix, such as /zia: {path:?}");
            call.refuse("path", message)
        })?;
        call.path = path.into();
        if let Some(row) = row_of(&call) {
            call.spelling = row.operation.spelling;
            call.keys = row.operation.keys;
        }
        let call = call.with_query(&query)?.with_body(&body)?;
        let _turn = self.turn_of(&call)?;
        self.execute(call)
    }
}

/// The row of the operation that a call's path is of, where that has names of its own.
fn row_of(call: &Call) -> Option<&'static Row> {
    let has_own =
        |operation: &Operation| operation.keys != Keys::Named || !operation.spelling.is_empty();
    rows().find(|row| {
        let operation = &row.operation;
        operation.method.http() == call.operation.method.http()
            && has_own(operation)
            && Service::of(operation).name == call.service.name
            && is_path_of(operation.path, call)
    })
}

/// Whether a call's path fills this template; on a service's own host, without its prefix.
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

/// The operation of requests that have no row.
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
