//! Options of single calls, which take precedence over the client's configuration.

use std::time::Duration;

use crate::transport::message::CallLimits;

/// Options of single calls: a time limit, a number of retries, headers.
///
/// A resource takes them with its `with` method, a client with
/// [`Client::with`](crate::Client::with). Without an option, the client's configuration counts.
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
#[must_use = "options do nothing until they are passed to a resource or a client"]
pub struct CallOptions {
    pub(crate) limits: CallLimits,
    pub(crate) headers: Vec<(String, String)>,
}

impl CallOptions {
    /// Makes empty options: the client's configuration counts.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets how long each request may take, including retries and waits. Default: the client's
    /// `callTimeout`.
    ///
    /// If an operation sends several requests, or a list has several pages, the limit applies to
    /// each of them.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.limits.timeout = Some(timeout);
        self
    }

    /// Sets how many times a request is retried after its first attempt. 0 means never. Default: the
    /// client's `rateLimit.maxRetries`.
    pub fn max_retries(mut self, retries: u32) -> Self {
        self.limits.max_retries = Some(retries);
        self
    }

    /// Adds a header to each request. Call it again to add more headers. The crate's own headers,
    /// such as `Authorization`, take precedence over headers of the same name.
    ///
    /// The response may depend on the header. So such a read is never taken from the cache, and its
    /// response is not cached. A write still drops the cached responses of its service.
    ///
    /// If a name or a value is not valid, the call fails before anything is sent.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }
}
