//! Serves an embedded tenant on a socket of this machine, for examples and tests.

use std::cell::RefCell;

use mockito::{Matcher, Mock, Server, ServerGuard};
use zscaler::http::{HeaderMap, Request, Response};
use zscaler::offline::Tenant;

/// The headers of the tenant's responses that are sent. The server needs their names in advance.
const HEADERS: &[&str] = &[
    "content-type",
    "set-cookie",
    "location",
    "retry-after",
    "x-ratelimit-limit",
    "x-ratelimit-remaining",
    "x-ratelimit-reset",
    "x-oneapi-request-id",
];

/// A server that passes every request to a tenant. It ends when it is dropped.
pub(crate) struct Loopback {
    server: ServerGuard,
    _mocks: Vec<Mock>,
}

impl Loopback {
    /// Serves a tenant on a free port.
    pub(crate) fn new(tenant: &Tenant) -> Self {
        let mut server = Server::new();
        let methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];
        let mocks = methods.map(|method| mock(&mut server, method, tenant.clone()));
        Self { server, _mocks: mocks.into() }
    }

    /// The server's address, such as `http://127.0.0.1:49152`.
    pub(crate) fn url(&self) -> String {
        self.server.url()
    }
}

thread_local! {
    /// The response to the current request. The server calls the functions for the status, for each
    /// header and for the body one after the other, on one thread. The first of them gets the
    /// response, and the others read it here. So the tenant gets each request once.
    static RESPONSE: RefCell<Response<Vec<u8>>> = RefCell::default();
}

fn mock(server: &mut Server, method: &str, tenant: Tenant) -> Mock {
    let mut mock = server
        .mock(method, Matcher::Any)
        .with_status_code_from_request(move |request| respond(&tenant, request));
    for name in HEADERS {
        mock = mock.with_header_from_request(*name, |_| {
            RESPONSE.with_borrow(|response| header(response.headers(), name))
        });
    }
    mock.with_body_from_request(|_| {
        RESPONSE.with_borrow_mut(|response| std::mem::take(response.body_mut()))
    })
    .expect_at_least(0)
    .create()
}

fn respond(tenant: &Tenant, request: &mockito::Request) -> usize {
    let mut received = Request::builder().method(request.method()).uri(request.path_and_query());
    if let Some(headers) = received.headers_mut() {
        headers.extend(request.headers().clone());
    }
    let body = request.body().cloned().unwrap_or_default();
    let response = received.body(body).ok().and_then(|request| tenant.respond(&request).ok());
    // A fault may lose the response. This server cannot break off, so it sends a 502.
    let response = response.unwrap_or_else(|| {
        let mut lost = Response::default();
        *lost.status_mut() = zscaler::http::StatusCode::BAD_GATEWAY;
        lost
    });
    let status = response.status().as_u16();
    RESPONSE.set(response);
    status.into()
}

fn header(headers: &HeaderMap, name: &str) -> String {
    let value = headers.get(name).and_then(|value| value.to_str().ok());
    value.unwrap_or_default().to_owned()
}
