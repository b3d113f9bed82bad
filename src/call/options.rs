//! What a caller wants of single calls, beside what the client is configured to do.

use std::time::Duration;

use crate::transport::message::CallLimits;

/// Options of single calls: a time limit, a number of retries, headers.
///
/// A resource takes them with its `with` method, a client with
/// [`Client::with`](crate::Client::with). What is not set stays as the client is configured.
///
/// ```
/// use std::time::Duration;
/// use zscaler::CallOptions;
///
/// # fn main() -> zscaler::Result<()> {
/// # let client = zscaler::offline::Tenant::new().client()?;
/// let options = CallOptions::new().timeout(Duration::from_secs(10)).header("Accept-Language", "fr");
/// let labels = client.zia().rule_labels().with(options);
/// let (page, _) = labels.list_labels(())?;
/// # assert!(page.is_array());
/// # Ok(()) }
/// ```
#[non_exhaustive]
#[derive(Clone, Debug, Default)]
#[must_use = "options have an effect once a resource or a client takes them"]
pub struct CallOptions {
    pub(crate) limits: CallLimits,
    pub(crate) headers: Vec<(String, String)>,
}

impl CallOptions {
    /// No options: everything as the client is configured.
    pub fn new() -> Self {
        Self::default()
    }

    /// How long each request may take, its retries and waits included. Default: the client's
    /// `callTimeout`.
    ///
    /// An operation that sends several requests, and a list that is walked, have it for each.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.limits.timeout = Some(timeout);
        self
    }

    /// How often a request is repeated after its first attempt; 0 for never. Default: the client's
    /// `rateLimit.maxRetries`.
    pub fn max_retries(mut self, retries: u32) -> Self {
        self.limits.max_retries = Some(retries);
        self
    }

    /// Sends this header, too; it may be called for several. A header of the crate's own with the
    /// same name, such as `Authorization`, wins. A call with headers of its own is neither answered
    /// from the cache nor kept in it.
    ///
    /// A name or a value that cannot be sent is an error of the call.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }
}
