//! An embedded tenant on a socket of this machine, for examples and tests.

use std::cell::RefCell;

use mockito::{Matcher, Mock, Server, ServerGuard};
use zscaler::http::{HeaderMap, Request, Response};
use zscaler::offline::Tenant;

/// The headers that get through, where the tenant sends them: the server wants to know
/// their names beforehand.
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

/// A server that hands every request to a tenant. It ends when it is dropped.
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

    /// Its address: `http://127.0.0.1:49152`.
    pub(crate) fn url(&self) -> String {
        self.server.url()
    }
}

thread_local! {
    /// The answer to the request at hand. The server asks for the status, then for each
    /// header, then for the body, on one thread without a pause: the first question has it
    /// made, the others read it, and so the tenant sees each request once.
    static ANSWER: RefCell<Response<Vec<u8>>> = RefCell::default();
}

fn mock(server: &mut Server, method: &str, tenant: Tenant) -> Mock {
    let mut mock = server
        .mock(method, Matcher::Any)
        .with_status_code_from_request(move |request| ask(&tenant, request));
    for name in HEADERS {
        mock = mock.with_header_from_request(*name, |_| {
            ANSWER.with_borrow(|answer| header(answer.headers(), name))
        });
    }
    mock.with_body_from_request(|_| {
        ANSWER.with_borrow_mut(|answer| std::mem::take(answer.body_mut()))
    })
    .expect_at_least(0)
    .create()
}

fn ask(tenant: &Tenant, request: &mockito::Request) -> usize {
    let mut asked = Request::builder().method(request.method()).uri(request.path_and_query());
    if let Some(headers) = asked.headers_mut() {
        headers.extend(request.headers().clone());
    }
    let body = request.body().cloned().unwrap_or_default();
    let answer = asked.body(body).ok().and_then(|request| tenant.respond(&request).ok());
    // A fault that keeps the answer back: the server cannot hang up, so a gateway says it.
    let answer = answer.unwrap_or_else(|| {
        let mut lost = Response::default();
        *lost.status_mut() = zscaler::http::StatusCode::BAD_GATEWAY;
        lost
    });
    let status = answer.status().as_u16();
    ANSWER.set(answer);
    status.into()
}

fn header(headers: &HeaderMap, name: &str) -> String {
    let value = headers.get(name).and_then(|value| value.to_str().ok());
    value.unwrap_or_default().to_owned()
}
