//! Builds the HTTP request of an attempt, and checks its address.

use http::header::{HOST, HeaderValue, USER_AGENT};
use http::{Method, Uri};

use super::Executor;
use super::redirect::Moved;
use crate::auth::{Exchange, Token};
use crate::error::{Error, Result};
use crate::redacted;
use crate::transport::PRODUCT;
use crate::transport::message::Request;
use crate::url::Origin;

impl Executor {
    /// The address of a request. Refuses one that would send the login to another host than the
    /// client's. This is the last check of the address.
    pub(super) fn checked_uri(&self, request: &Request) -> Result<Uri> {
        let url = request.url.expose();
        let uri = url.parse::<Uri>().ok();
        let origin = uri.as_ref().and_then(Origin::of_uri);
        let refuse =
            |message: String| Err(Error::argument(request.operation, redacted::url(url), message));
        let (Some(uri), Some(origin)) = (uri, origin) else {
            return refuse("is not a valid address".to_owned());
        };
        match &self.origin {
            _ if !request.signed => Ok(uri),
            Some(own) if origin == *own => Ok(uri),
            Some(own) => refuse(format!("leads to {origin}, and the login is for {own}")),
            None => refuse(format!("leads to {origin}, not to the client's host")),
        }
    }

    /// Builds the HTTP request.
    pub(super) fn outgoing(
        &self,
        request: &Request,
        uri: &Uri,
        token: Option<&Token>,
        moved: Option<&Moved>,
    ) -> Result<http::Request<Vec<u8>>> {
        let is_trusted = moved.is_none_or(|moved| moved.is_trusted);
        let outgoing = match moved {
            Some(moved) => http::Request::builder().uri(moved.url.as_str()),
            None => http::Request::builder().uri(uri.clone()),
        };
        let outgoing = match is_trusted {
            true => outgoing.method(request.method.clone()).body(request.body.to_vec()),
            false => outgoing.method(Method::GET).body(Vec::new()),
        };
        let mut outgoing = outgoing.map_err(|error| {
            let message = format!("not a valid address: {error}");
            Error::argument(request.operation, request.shown(), message)
        })?;
        let headers = outgoing.headers_mut();
        // Another host gets none of these headers, and nothing that identifies the tenant.
        if is_trusted {
            if request.signed {
                headers.extend(self.custom_headers());
            }
            headers.extend(request.headers.clone());
            for (name, value) in token.map(Token::headers).unwrap_or_default() {
                let value = value.header().map_err(|problem| {
                    let message = format!("the token or key of the login {problem}");
                    Error::argument(request.operation, name.as_str(), message)
                })?;
                headers.insert(name.clone(), value);
            }
            headers.extend(self.headers.clone());
        } else {
            headers.insert(USER_AGENT, HeaderValue::from_static(PRODUCT));
        }
        headers.remove(HOST);
        redacted::hide(headers);
        outgoing.extensions_mut().insert(request.purpose());
        Ok(outgoing)
    }
}
