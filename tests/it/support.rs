//! What the tests share: a transport that answers from a script and keeps what was sent.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use zscaler::http::{Request, Response};
use zscaler::{
    Body, ConfigSources, ManualClock, Transport, TransportError, Value, ZscalerClient, json,
};

/// An answer in a script.
pub(crate) enum Answer {
    Http(u16, Vec<(&'static str, String)>, Vec<u8>),
    Lost(TransportError),
}

/// A JSON answer.
pub(crate) fn answer(status: u16, body: Value) -> Answer {
    let body = if body.is_null() { Vec::new() } else { body.to_string().into_bytes() };
    Answer::Http(status, vec![("content-type", "application/json".to_owned())], body)
}

/// A JSON answer with one more header.
pub(crate) fn answer_with(status: u16, body: Value, name: &'static str, value: &str) -> Answer {
    match answer(status, body) {
        Answer::Http(status, mut headers, body) => {
            headers.push((name, value.to_owned()));
            Answer::Http(status, headers, body)
        }
        lost => lost,
    }
}

/// Answers calls from a script, in order, and token requests by itself.
#[derive(Default)]
pub(crate) struct Script {
    answers: Mutex<VecDeque<Answer>>,
    sent: Mutex<Vec<Request<Vec<u8>>>>,
    tokens: Mutex<usize>,
}

impl Script {
    pub(crate) fn new(answers: impl IntoIterator<Item = Answer>) -> Arc<Self> {
        let answers = Mutex::new(answers.into_iter().collect());
        Arc::new(Self { answers, ..Self::default() })
    }

    /// The calls that were sent, as method and path with query.
    pub(crate) fn calls(&self) -> Vec<String> {
        let sent = self.sent.lock().unwrap();
        let path = |request: &Request<_>| {
            let uri = request.uri();
            format!("{} {}", request.method(), uri.path_and_query().map_or("", |p| p.as_str()))
        };
        sent.iter().map(path).collect()
    }

    pub(crate) fn sent<T>(&self, index: usize, look: impl FnOnce(&Request<Vec<u8>>) -> T) -> T {
        look(&self.sent.lock().unwrap()[index])
    }

    /// How often a token was asked for.
    pub(crate) fn tokens(&self) -> usize {
        *self.tokens.lock().unwrap()
    }
}

impl Transport for Script {
    fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
        let next = if request.uri().path() == "/oauth2/v1/token" {
            let mut tokens = self.tokens.lock().unwrap();
            *tokens += 1;
            answer(200, json!({"access_token": format!("token-{tokens}"), "expires_in": 3600}))
        } else {
            self.sent.lock().unwrap().push(request);
            let next = self.answers.lock().unwrap().pop_front();
            next.unwrap_or_else(|| answer(599, json!({"message": "the script has ended"})))
        };
        match next {
            Answer::Lost(error) => Err(error),
            Answer::Http(status, headers, body) => {
                let mut response = Response::builder().status(status);
                for (name, value) in headers {
                    response = response.header(name, value);
                }
                Ok(response.body(Body::from(body)).unwrap())
            }
        }
    }
}

/// The configuration of every test's client.
pub(crate) fn settings() -> Value {
    json!({
        "clientId": "client", "clientSecret": "secret", "vanityDomain": "acme",
        "customerId": "216196257331281920",
    })
}

/// A client on a script, and its clock.
pub(crate) fn client(script: &Arc<Script>) -> (ZscalerClient, Arc<ManualClock>) {
    client_with(script, json!({}))
}

/// A client on a script with more settings.
pub(crate) fn client_with(script: &Arc<Script>, more: Value) -> (ZscalerClient, Arc<ManualClock>) {
    let clock = Arc::new(ManualClock::default());
    let client = ZscalerClient::builder()
        .sources(ConfigSources::none())
        .from_value(settings())
        .from_value(more)
        .transport(script.clone())
        .clock(clock.clone())
        .build()
        .unwrap();
    (client, clock)
}
