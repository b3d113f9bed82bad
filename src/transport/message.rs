//! The requests and responses that the layers between call and transport pass on.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use http::{HeaderMap, Method};
use serde_json::Value;
use zeroize::{Zeroize, Zeroizing};

use crate::redacted;
use crate::secret::Secret;
use crate::transport::Purpose;

/// An operation's request, before login and default headers are added.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    /// The operation's dotted name, for messages.
    pub(crate) operation: &'static str,
    /// The service that counts it towards its quota.
    pub(crate) service: &'static str,
    pub(crate) method: Method,
    /// Whether it is safe to send it twice.
    pub(crate) repeatable: bool,
    /// The address. It is a secret, because some services take tokens in it.
    pub(crate) url: Secret,
    pub(crate) headers: HeaderMap,
    /// The body. It is wiped on drop, because a login's body has secrets.
    pub(crate) body: Zeroizing<Vec<u8>>,
    /// Whether it is sent with the login's headers.
    pub(crate) signed: bool,
    /// Whether its response may be cached.
    pub(crate) cacheable: bool,
    pub(crate) limits: CallLimits,
}

/// The limits of one call, in place of the client's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct CallLimits {
    /// How long the call may take, including retries and waits.
    pub(crate) timeout: Option<Duration>,
    /// The number of retries after the first attempt.
    pub(crate) max_retries: Option<u32>,
}

/// The operation name of login and logout requests.
pub(crate) const LOGIN: &str = "login";
pub(crate) const LOGOUT: &str = "close";

impl Request {
    /// The purpose, as a transport sees it.
    pub(crate) fn purpose(&self) -> Purpose {
        match self.operation {
            LOGIN | LOGOUT => Purpose::Session,
            operation => Purpose::Call(operation),
        }
    }

    /// The address without secrets.
    pub(crate) fn shown(&self) -> String {
        redacted::url(self.url.expose())
    }
}

/// A response as it was received.
#[derive(Clone, Debug)]
pub(crate) struct Response {
    /// The number of times that its request was sent.
    pub(crate) attempts: u32,
    pub(crate) status: u16,
    pub(crate) headers: Arc<HeaderMap>,
    pub(crate) body: Arc<[u8]>,
    /// The cell for the decoded body, if the response came from a cache.
    pub(crate) decoded: Option<Arc<OnceLock<Value>>>,
}

impl Response {
    /// Overwrites the body of a login's response, unless it is shared.
    pub(crate) fn wipe(&mut self) {
        if let Some(body) = Arc::get_mut(&mut self.body) {
            body.zeroize();
        }
    }
}

/// The request id of a response.
pub(crate) fn request_id(headers: &HeaderMap) -> Option<&str> {
    ["x-oneapi-request-id", "x-request-id", "x-transaction-id", "x-zscaler-transaction-id"]
        .iter()
        .find_map(|name| headers.get(*name)?.to_str().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_body_of_a_login_is_overwritten_unless_somebody_else_has_it() {
        let body: Arc<[u8]> = b"hunter2".to_vec().into();
        let headers = Arc::default();
        let mut response = Response { attempts: 1, status: 200, headers, body, decoded: None };
        let other = response.clone();
        response.wipe();
        assert_eq!(*other.body, *b"hunter2");
        drop(other);
        response.wipe();
        assert_eq!(*response.body, [0; 7]);
    }
}
