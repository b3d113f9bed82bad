//! Carries out a call: builds its request, decodes the response, and prepares the pages that
//! follow.

use std::sync::{Arc, OnceLock, PoisonError};
use std::time::Duration;

use serde_json::Value;

use super::turns::{Refusal, Turn};
use super::{Client, header};
use crate::call::Call;
use crate::call::encode::Destination;
use crate::call::service::Service;
use crate::error::{Error, Result, TimeoutKind, TransportError};
use crate::pagination::Cursor;
use crate::response::ApiResponse;
use crate::response::decode::{GROWTH, decode, hidden};
use crate::response::prefetch::{PageSource, Prefetch};
use crate::transport::message::{Request, Response};
use crate::url;

impl Client {
    /// Sends a call as one plain request.
    pub(crate) fn execute(&self, call: Call) -> Result<(Value, ApiResponse)> {
        if let Some(rehearsal) =
            self.rehearsal.as_ref().filter(|_| call.operation.method.is_write())
        {
            let body = self.request_of(&call)?.body;
            *rehearsal.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(body);
            let message = "was not sent: this is a rehearsal".to_owned();
            return Err(Error::Unsupported { operation: call.operation.name.to_owned(), message });
        }
        if !call.operation.method.is_list() {
            let request = self.request_of(&call)?;
            let (value, response) = self.exchange(&call, &request)?;
            let value = apply_view(&call, value)?;
            return Ok((value, ApiResponse::new(call.operation.name, response)));
        }
        let (value, response, cursor) = self.begin(&call)?;
        let response = ApiResponse::new(call.operation.name, response);
        let prefetch = Prefetch::new(Arc::new(self.clone()), call, cursor);
        Ok((value, response.followed_by(prefetch)))
    }

    /// Refuses an operation that this client's hosts do not have, before anything is sent.
    pub(crate) fn offers(&self, call: &Call) -> Result<()> {
        let (service, resource) = (call.service, call.operation.resource());
        let message = match (self.inner.legacy, service.legacy_only) {
            (Some(own), Some((_, client))) if own != service.name && service.is_apart() => {
                format!("{} does not offer it; use {client}", client_of(own))
            }
            (Some(own), _) if own != service.name || service.oneapi_only.contains(&resource) => {
                format!("{} does not offer it; use ZscalerClient (OneAPI)", client_of(own))
            }
            (None, Some((resources, client))) if resources.contains(&resource) => {
                format!("OneAPI does not offer it; use {client}")
            }
            _ => return Ok(()),
        };
        Err(Error::Unsupported { operation: call.operation.name.to_owned(), message })
    }

    /// The request for a call of this client.
    pub(crate) fn request_of(&self, call: &Call) -> Result<Request> {
        let inner = &*self.inner;
        self.offers(call)?;
        let destination = Destination {
            base: &inner.base,
            tenant: &inner.tenant,
            legacy: inner.legacy.is_some(),
        };
        let mut request = call.clone().request(&destination)?;
        if let Some(options) = &self.options {
            request.limits = options.limits;
            request.cacheable &= options.headers.is_empty();
            for (name, value) in &options.headers {
                let (name, value) = header(call.operation.name, name, value)?;
                request.headers.entry(name).or_insert(value);
            }
        }
        Ok(request)
    }

    /// Sends a call's request and decodes the response.
    fn exchange(&self, call: &Call, request: &Request) -> Result<(Value, Response)> {
        let response = self.inner.executor.send(request).inspect_err(|error| {
            if error.may_have_worked() {
                self.note_change(call);
            }
        })?;
        self.note_change(call);
        let decoded = response.decoded.as_deref();
        let value = match decoded.and_then(OnceLock::get) {
            Some(value) => value.clone(),
            None => {
                let limit = self.inner.executor.largest_response;
                let value = decode(call, request, &response, limit)
                    .map_err(|error| self.inner.executor.own_of(request).error(error))?;
                if let Some(decoded) = decoded.filter(|_| !call.brief) {
                    decoded.get_or_init(|| value.clone());
                }
                value
            }
        };
        if let Some((code, message)) = (call.service.hidden_error)(&value) {
            let error = hidden(request, &response, code, message);
            return Err(self.inner.executor.own_of(request).error(error));
        }
        Ok((value, response))
    }

    /// Waits until no other thread changes the object with this key. The next thread continues when
    /// the returned turn is dropped.
    pub(crate) fn take_turn(&self, call: &Call, object: &str) -> Result<Turn<'_>> {
        let turn = self.inner.turns.take(object.to_owned(), self.longest_call());
        turn.map_err(|refusal| refused_turn(call, refusal))
    }

    /// How long a call may take: by its options, or else by the configuration.
    pub(super) fn longest_call(&self) -> Duration {
        let own = self.options.as_ref().and_then(|options| options.limits.timeout);
        own.unwrap_or(self.inner.executor.retry.call_timeout)
    }

    /// Waits until no other thread changes the object at this path.
    pub(crate) fn take_turn_at(&self, call: &Call, path: &str) -> Result<Turn<'_>> {
        self.take_turn(call, &call.object_at(path))
    }

    /// Waits until no other thread changes the object that a call changes. None if the call changes
    /// nothing.
    pub(crate) fn turn_of(&self, call: &Call) -> Result<Option<Turn<'_>>> {
        match call.changed_object() {
            Some(object) => self.take_turn(call, &object).map(Some),
            None => Ok(None),
        }
    }

    /// Like [`turn_of`](Self::turn_of), for calls that read an object, let the caller change it,
    /// and send it back. A nested change of the same object would be lost, so it is an error.
    pub(crate) fn own_turn_of(&self, call: &Call) -> Result<Option<Turn<'_>>> {
        match call.changed_object() {
            Some(object) => {
                let turn = self.inner.turns.take_anew(object, self.longest_call());
                turn.map(Some).map_err(|refusal| refused_turn(call, refusal))
            }
            None => Ok(None),
        }
    }

    pub(crate) fn note_change(&self, call: &Call) {
        if call.operation.method.is_write() && call.service.logout.is_some() {
            self.inner.changes.note(call.service.name, call.operation.name);
        }
    }
}

impl PageSource for Client {
    fn fetch(&self, call: &Call) -> Result<(Value, Response)> {
        self.exchange(call, &self.request_of(call)?)
    }

    fn open(&self, call: &Call, cursor: &mut Cursor, value: Value) -> Result<Value> {
        open(call, cursor, value).map_err(|error| self.inner.executor.own().error(error))
    }

    fn begin(&self, call: &Call) -> Result<(Value, Response, Cursor)> {
        let request = self.request_of(call)?;
        let mut cursor = call.cursor(path_of(&request));
        let (value, response) = self.exchange(call, &request)?;
        Ok((self.open(call, &mut cursor, value)?, response, cursor))
    }

    fn room(&self) -> u64 {
        self.inner.executor.largest_response.saturating_mul(GROWTH)
    }
}

/// Why a change cannot wait for the other changes of its object.
fn refused_turn(call: &Call, refusal: Refusal) -> Error {
    let message = match refusal {
        Refusal::Own => {
            "changes the object that this thread is already changing; make both changes in one call"
        }
        Refusal::Late => {
            return Error::Transport {
                method: call.operation.method.to_string(),
                url: call.path.to_string(),
                attempts: 0,
                reason: TransportError::Timeout(TimeoutKind::Call),
            };
        }
        Refusal::Circle => {
            "waits for a change in another thread that waits for a change in this one; change \
             the objects one after the other, not one within the other"
        }
    };
    Error::Unsupported { operation: call.operation.name.to_owned(), message: message.to_owned() }
}

/// Adds a page to its list, and returns what the caller gets of it.
fn open(call: &Call, cursor: &mut Cursor, value: Value) -> Result<Value> {
    cursor
        .advance(&value)
        .map_err(|kind| Error::Pagination { operation: call.operation.name.to_owned(), kind })?;
    apply_view(call, call.style().open(value))
}

fn apply_view(call: &Call, value: Value) -> Result<Value> {
    match &call.view {
        Some(view) => view(value),
        None => Ok(value),
    }
}

/// The name of the client of a service's own host.
fn client_of(service: &str) -> String {
    match Service::named(service).filter(|service| service.is_apart()) {
        Some(Service { legacy_only: Some((_, client)), .. }) => (*client).to_owned(),
        _ => format!("the legacy {service} client"),
    }
}

/// The path of a request's address.
fn path_of(request: &Request) -> &str {
    url::split(request.url.expose()).path
}
