//! What goes to a service and what comes back, as the layers between call and transport pass it.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use http::{HeaderMap, Method};
use serde_json::Value;
use zeroize::{Zeroize, Zeroizing};

use crate::redacted;
use crate::secret::Secret;
use crate::transport::Purpose;

/// A request as an operation means it, before login and default headers.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    /// The operation's dotted name, for messages.
    pub(crate) operation: &'static str,
    /// The service whose quota it uses.
    pub(crate) service: &'static str,
    pub(crate) method: Method,
    /// Whether it does no harm when it arrives twice.
    pub(crate) repeatable: bool,
    /// A secret, because some services want tokens in it.
    pub(crate) url: Secret,
    pub(crate) headers: HeaderMap,
    /// Wiped when it goes: a login's has secrets in it.
    pub(crate) body: Zeroizing<Vec<u8>>,
    /// Whether the login's headers go with it.
    pub(crate) signed: bool,
    /// Whether its answer may come from the cache and be kept there.
    pub(crate) cacheable: bool,
    pub(crate) limits: CallLimits,
}

/// The bounds of one call that take the place of the client's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct CallLimits {
    /// How long the call may take, retries and waits included.
    pub(crate) timeout: Option<Duration>,
    /// How often a request is repeated after its first attempt.
    pub(crate) max_retries: Option<u32>,
}

/// The operation's name of requests that log in, and of those that log out.
pub(crate) const LOGIN: &str = "login";
pub(crate) const LOGOUT: &str = "close";

impl Request {
    /// What it is for, as a transport is told.
    pub(crate) fn purpose(&self) -> Purpose {
        match self.operation {
            LOGIN | LOGOUT => Purpose::Session,
            operation => Purpose::Call(operation),
        }
    }

    /// The address as it may be shown.
    pub(crate) fn shown(&self) -> String {
        redacted::url(self.url.expose())
    }
}

/// An answer as it came.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    /// How many times its request was sent.
    pub(crate) attempts: u32,
    pub(crate) status: u16,
    pub(crate) headers: Arc<HeaderMap>,
    pub(crate) body: Arc<[u8]>,
    /// Where what the body says is kept, if the answer came from a cache.
    pub(crate) decoded: Option<Arc<OnceLock<Value>>>,
}

impl Answer {
    /// Overwrites the body of a login's answer, unless somebody else has it, too.
    pub(crate) fn wipe(&mut self) {
        if let Some(body) = Arc::get_mut(&mut self.body) {
            body.zeroize();
        }
    }
}

/// The id that an answer names its request by.
pub(crate) fn request_id(headers: &HeaderMap) -> Option<&str> {
    ["x-oneapi-request-id", "x-request-id", "x-transaction-id", "x-zscaler-transaction-id"]
        .iter()
        .find_map(|name| headers.get(*name)?.to_str().ok())
}
