//! Faults that tests inject.

use http::{HeaderMap, HeaderName, HeaderValue};
use serde_json::Value;

use super::reply::{self, Reply};
use super::routes;
use crate::{TimeoutKind, TransportError};

/// A fault of the next request to the API. [`on`](Self::on) and [`after`](Self::after) select other
/// requests. It happens once, unless [`times`](Self::times) sets another number.
///
/// ```
/// # use zscaler::offline::{Fault, Tenant};
/// let tenant = Tenant::new();
/// tenant.fault(Fault::status(429).header("Retry-After", "1").on("/zia/api/v1/ruleLabels"));
/// tenant.fault(Fault::disconnect().after(3).times(2));
/// ```
#[derive(Clone, Debug)]
#[must_use = "a fault does nothing until it is passed to a tenant"]
pub struct Fault {
    kind: Kind,
    headers: HeaderMap,
    body: Option<Value>,
    times: usize,
    after: usize,
    path: Option<String>,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Status(u16),
    Refuse,
    Disconnect,
    LoseResponse,
    Timeout,
    EndSessions,
}

/// The effect of a fault on a request.
pub(super) enum Effect {
    /// The request gets this response, and is not carried out.
    Response(Reply),
    /// The request does not arrive.
    Lost(TransportError),
    /// The request is carried out, but its response does not arrive.
    LostResponse(TransportError),
    /// Every session ends. The request gets this response, if one was set.
    EndSessions(Option<Reply>),
}

impl Fault {
    fn new(kind: Kind) -> Self {
        Self { kind, headers: HeaderMap::new(), body: None, times: 1, after: 0, path: None }
    }

    /// Responds with this status, and the body that the services send with it.
    pub fn status(status: u16) -> Self {
        Self::new(Kind::Status(status))
    }

    /// Refuses the connection. Nothing is sent.
    pub fn refuse() -> Self {
        Self::new(Kind::Refuse)
    }

    /// Breaks the connection before the request is carried out. The client cannot know that: the
    /// request may have been carried out.
    pub fn disconnect() -> Self {
        Self::new(Kind::Disconnect)
    }

    /// Breaks the connection after the request was carried out.
    pub fn lose_response() -> Self {
        Self::new(Kind::LoseResponse)
    }

    /// Sends no response in time.
    pub fn timeout() -> Self {
        Self::new(Kind::Timeout)
    }

    /// Ends every session and token, for this request and later ones. With a [`body`](Self::body),
    /// this request gets that body and status 401.
    pub fn expired_session() -> Self {
        Self::new(Kind::EndSessions)
    }

    /// Adds this header. It is left out if it is not valid.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            self.headers.append(name, value);
        }
        self
    }

    /// Sends this body instead of the services' default body.
    pub fn body(mut self, body: Value) -> Self {
        self.body = Some(body);
        self
    }

    /// Repeats the fault this many times.
    pub fn times(mut self, times: usize) -> Self {
        self.times = times;
        self
    }

    /// Lets this many matching requests through first.
    pub fn after(mut self, requests: usize) -> Self {
        self.after = requests;
        self
    }

    /// Limits the fault to this path and the paths below it. For a fault of logins, give their path,
    /// such as `/oauth2/v1/token`.
    pub fn on(mut self, path: &str) -> Self {
        self.path = Some(routes::key(path));
        self
    }

    fn applies_to(&self, path: &str, is_login: bool) -> bool {
        match &self.path {
            Some(wanted) => {
                let under = path.strip_prefix(wanted.as_str());
                under.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            }
            None => !is_login,
        }
    }

    fn effect(&self) -> Effect {
        let broken = || TransportError::Connection("connection reset by the tenant".into());
        match self.kind {
            Kind::Status(status) => {
                let mut reply = reply::error(status, self.headers.clone());
                if let Some(body) = &self.body {
                    let headers = std::mem::take(&mut reply.headers);
                    reply = Reply::json(status, body);
                    reply.headers.extend(headers);
                }
                Effect::Response(reply)
            }
            Kind::Refuse => Effect::Lost(TransportError::Connect("refused by the tenant".into())),
            Kind::Disconnect => Effect::Lost(broken()),
            Kind::LoseResponse => Effect::LostResponse(broken()),
            Kind::Timeout => Effect::Lost(TransportError::Timeout(TimeoutKind::Request)),
            Kind::EndSessions => {
                Effect::EndSessions(self.body.as_ref().map(|body| Reply::json(401, body)))
            }
        }
    }
}

/// The effect of the first fault that matches a request. A fault that has happened often enough is
/// removed.
pub(super) fn effect(faults: &mut Vec<Fault>, path: &str, is_login: bool) -> Option<Effect> {
    faults.retain(|fault| fault.times > 0);
    let fault = faults.iter_mut().find(|fault| fault.applies_to(path, is_login))?;
    if fault.after > 0 {
        fault.after -= 1;
        return None;
    }
    fault.times -= 1;
    Some(fault.effect())
}
