//! Builds the HTTP request of an attempt, and checks its address.

use http::header::{HOST, HeaderValue, USER_AGENT};
use http::{Method, Uri};

use super::Executor;
use super::redirect::Moved;
use crate::auth::Token;
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

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use std::io::Read;
    use std::sync::{Arc, RwLock};

    use http::HeaderMap;

    use super::*;
    use crate::error::TransportError;
    use crate::executor::limiter::{Limiter, Limits};
    use crate::executor::{ManualClock, Retry};
    use crate::own_secrets::OwnSecrets;
    use crate::secret::Secret;
    use crate::transport::message::LOGIN;
    use crate::transport::{Body, Transport};

    struct Nobody;

    impl Transport for Nobody {
        fn send(
            &self,
            _: http::Request<Vec<u8>>,
        ) -> std::result::Result<http::Response<Body>, TransportError> {
            Err(TransportError::Connect("nobody is there".to_owned()))
        }
    }

    fn executor(origin: Option<&str>) -> Executor {
        Executor {
            transport: Arc::new(Nobody),
            origin: origin.and_then(Origin::of),
            clock: Arc::new(ManualClock::default()),
            retry: Retry::default(),
            limiter: Limiter::new(true, &Limits::NONE),
            cache: None,
            identity: String::new(),
            own: OwnSecrets::new(Vec::<Secret>::new()),
            session: None,
            headers: HeaderMap::new(),
            custom: RwLock::default(),
            largest_response: u64::MAX,
        }
    }

    fn request(url: &str, signed: bool) -> Request {
        Request {
            operation: "zia.rule_labels.list_labels",
            service: "zia",
            method: Method::GET,
            repeatable: true,
            url: Secret::new(url),
            headers: HeaderMap::new(),
            body: Vec::new().into(),
            signed,
            cacheable: false,
            limits: Default::default(),
        }
    }

    #[test]
    fn a_login_goes_to_the_client_s_host_and_nowhere_else() {
        let own = executor(Some("https://api.example"));
        for url in ["https://api.example/zia", "https://api.example:443/zia", "https://API.example"]
        {
            assert!(own.checked_uri(&request(url, true)).is_ok(), "{url}");
        }
        for url in [
            "https://other.example/zia",
            "https://api.example.other.example/zia",
            "https://api.example:8443/zia",
            "http://api.example/zia",
        ] {
            let error = own.checked_uri(&request(url, true)).unwrap_err().to_string();
            assert!(error.contains("the login is for https://api.example"), "{error}");
            assert!(own.checked_uri(&request(url, false)).is_ok(), "without a login: {url}");
        }
        for url in ["", "/zia", "nonsense", "https://", "ftp://api.example/"] {
            for signed in [true, false] {
                let error = own.checked_uri(&request(url, signed)).unwrap_err().to_string();
                assert!(error.contains("is not a valid address"), "{error}");
            }
        }
        let lost = executor(None);
        let url = "https://api.example/zia";
        let error = lost.checked_uri(&request(url, true)).unwrap_err().to_string();
        assert!(error.contains("not to the client's host"), "{error}");
        assert!(lost.checked_uri(&request(url, false)).is_ok());
    }

    #[test]
    fn a_login_s_response_is_read_without_a_copy() {
        let executor = executor(None);
        let read = |operation: &'static str| {
            // A stream that says nothing of its length, as a chunked response.
            let body = Body::from_reader(std::io::repeat(b'x').take(1_000));
            let request = Request { operation, ..request("https://x", false) };
            executor.read(&request, body).unwrap()
        };
        let login = read(LOGIN);
        // What has room for all of it at first never grows.
        assert_eq!(login.len(), 1_000);
        assert!(login.capacity() >= 60_000, "{}", login.capacity());
        let other = read("zia.rule_labels.list_labels");
        assert!(other.len() == 1_000 && other.capacity() < 60_000);
    }

    #[test]
    fn a_response_of_the_largest_size_is_read_and_a_larger_one_refused() {
        let executor = Executor { largest_response: 1000, ..executor(None) };
        let read = |length: usize| {
            executor.read(&request("https://x", false), Body::from(vec![b'x'; length]))
        };
        assert_eq!(read(1000).unwrap().len(), 1000);
        let error = read(1001).unwrap_err();
        let cause = error.get_ref().and_then(|inner| inner.downcast_ref::<Error>());
        assert!(matches!(cause, Some(Error::TooLarge { limit: 1000, .. })), "{error}");
    }
}
