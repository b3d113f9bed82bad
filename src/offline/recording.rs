//! Recordings: a program's real traffic in a file, for its tests.

use std::collections::HashMap;
use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use http::{HeaderMap, HeaderName, HeaderValue, Request, Response};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Tenant, routes};
use crate::client::oneapi::ZscalerClientBuilder;
use crate::error::{Error, Result, TransportError};
use crate::redacted;
use crate::transport::{Body, Purpose, Transport};

/// A request and its response: a line of a recording. It has no secrets. Bodies are recorded
/// without their secrets, headers by an allow-list, and logins not at all.
#[derive(Clone, Deserialize, Serialize)]
struct Exchange {
    method: String,
    path: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    query: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sent: Option<Value>,
    status: u16,
    #[serde(default, skip_serializing_if = "HashMap::is_empty")]
    headers: HashMap<String, String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    received: Option<Value>,
}

/// Writes a client's requests and responses to a file, one line of JSON for each request.
/// [`Recording`] replays it.
///
/// Secrets are removed: secret fields are blanked in requests and responses, only harmless headers
/// are kept, and logins are not recorded. Other data of the tenant, such as names and addresses, is
/// in the file. Responses, including downloads, are read completely before they are recorded.
///
/// ```no_run
/// use zscaler::ZscalerClient;
/// use zscaler::offline::Recorder;
///
/// # fn main() -> zscaler::Result<()> {
/// let recorder = Recorder::create("tests/tenant.jsonl")?;
/// let client = ZscalerClient::builder()
///     .wrap_transport(move |inner| recorder.around(inner))
///     .build()?;
/// client.zia().rule_labels().list_labels(())?;
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
pub struct Recorder {
    file: Arc<Mutex<File>>,
    path: PathBuf,
}

impl Recorder {
    /// Makes a recorder that writes to this file. The file is created, or its content is replaced. On
    /// Unix, only the owner may read the file.
    ///
    /// # Errors
    ///
    /// When the file cannot be written.
    pub fn create(path: impl Into<PathBuf>) -> Result<Self> {
        let path = path.into();
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&path).map_err(|error| Error::io(&path, error))?;
        // The mode above is for a new file. One that was there may be readable by others.
        #[cfg(unix)]
        {
            let private = std::os::unix::fs::PermissionsExt::from_mode(0o600);
            file.set_permissions(private).map_err(|error| Error::io(&path, error))?;
        }
        Ok(Self { file: Arc::new(Mutex::new(file)), path })
    }

    /// Wraps a transport in one that records its traffic.
    pub fn around(&self, inner: Arc<dyn Transport>) -> Arc<dyn Transport> {
        Arc::new(Tap { recorder: self.clone(), inner })
    }

    /// Records an exchange. If the file cannot be written, the call still succeeds.
    fn write(&self, exchange: &Exchange) {
        let Ok(mut line) = serde_json::to_vec(exchange) else { return };
        line.push(b'\n');
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        if let Err(error) = file.write_all(&line).and_then(|()| file.flush()) {
            log::warn!(target: "zscaler", "cannot write to the recording {}: {error}", self.path.display());
        }
    }
}

struct Tap {
    recorder: Recorder,
    inner: Arc<dyn Transport>,
}

impl Transport for Tap {
    fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
        if is_login(&request) {
            return self.inner.send(request);
        }
        let (method, uri) = (request.method().to_string(), request.uri().clone());
        let sent = shown(request.body());
        let (head, body) = self.inner.send(request)?.into_parts();
        let bytes = body.into_bytes().map_err(|error| {
            TransportError::Connection(format!("reading the response: {error}"))
        })?;
        let (path, query) = place(&uri);
        self.recorder.write(&Exchange {
            method,
            path,
            query,
            sent,
            status: head.status.as_u16(),
            headers: harmless(&head.headers),
            received: shown(&bytes),
        });
        Ok(Response::from_parts(head, Body::from(bytes)))
    }
}

/// Responds to a client's requests from a recording. Equal requests get their responses in recorded
/// order, and the last one is repeated. Logins succeed.
///
/// ```
/// use std::sync::Arc;
/// use zscaler::json;
/// use zscaler::offline::{Recorder, Recording, Tenant};
///
/// # fn main() -> zscaler::Result<()> {
/// # let file = std::env::temp_dir().join(format!("zscaler-recording-{}.jsonl", std::process::id()));
/// let recorder = Recorder::create(&file)?;
/// // Here it wraps the embedded tenant. In a real program, it wraps the real transport.
/// let client = Tenant::new().builder()
///     .wrap_transport(move |inner| recorder.around(inner))
///     .build()?;
/// let (labels, _) = client.zia().rule_labels().list_labels(())?;
///
/// let replay = Recording::open(&file)?.client()?;
/// assert_eq!(replay.zia().rule_labels().list_labels(())?.0, labels);
/// # std::fs::remove_file(file)?;
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Recording {
    state: Arc<Mutex<Tape>>,
    logins: Tenant,
}

struct Tape {
    exchanges: Vec<Exchange>,
    used: Vec<bool>,
}

impl Recording {
    /// Opens the recording in a file.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, or a line is not an exchange.
    pub fn open(path: impl AsRef<Path>) -> Result<Self> {
        let path = path.as_ref();
        let wrong = |error: std::io::Error| Error::io(path, error);
        let mut exchanges = Vec::new();
        for (at, line) in BufReader::new(File::open(path).map_err(wrong)?).lines().enumerate() {
            let line = line.map_err(wrong)?;
            if line.trim().is_empty() {
                continue;
            }
            let exchange = serde_json::from_str(&line).map_err(|error| {
                let message = format!("line {} is not an exchange: {error}", at + 1);
                wrong(std::io::Error::new(std::io::ErrorKind::InvalidData, message))
            })?;
            exchanges.push(exchange);
        }
        let used = vec![false; exchanges.len()];
        let state = Arc::new(Mutex::new(Tape { exchanges, used }));
        Ok(Self { state, logins: Tenant::empty() })
    }

    /// Makes a OneAPI client of this recording. It uses no files, environment or network. Requests
    /// for any ZPA customer match: the recorded customer id does not matter.
    ///
    /// # Errors
    ///
    /// See [`ZscalerClientBuilder::build`]. No error depends on the machine.
    pub fn client(&self) -> Result<crate::ZscalerClient> {
        self.builder().build()
    }

    /// The builder of [`client`](Self::client), for further settings.
    pub fn builder(&self) -> ZscalerClientBuilder {
        self.logins.builder().transport(Arc::new(self.clone()))
    }

    /// The recorded requests that were not made yet: method and path.
    pub fn remaining(&self) -> Vec<String> {
        let tape = self.lock();
        let unused = tape.exchanges.iter().zip(&tape.used).filter(|(_, used)| !**used);
        unused.map(|(exchange, _)| format!("{} {}", exchange.method, exchange.path)).collect()
    }

    fn lock(&self) -> MutexGuard<'_, Tape> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Tape {
    /// The next recorded response of a request. If no recorded request has the same body, a
    /// response of the same method, path and query.
    fn play(
        &mut self,
        method: &str,
        path: &str,
        query: &str,
        sent: Option<&Value>,
    ) -> Option<&Exchange> {
        let key = routes::key(path);
        let like: Vec<usize> = self
            .exchanges
            .iter()
            .enumerate()
            .filter(|(_, other)| {
                other.method == method && other.query == query && routes::key(&other.path) == key
            })
            .map(|(at, _)| at)
            .collect();
        let same_body =
            |at: &usize| self.exchanges.get(*at).is_some_and(|other| other.sent.as_ref() == sent);
        let is_new = |at: &usize| self.used.get(*at) == Some(&false);
        let at = (like.iter().copied().find(|at| same_body(at) && is_new(at)))
            .or_else(|| like.iter().copied().rfind(|at| same_body(at)))
            .or_else(|| like.iter().copied().find(|at| is_new(at)))
            .or_else(|| like.last().copied())?;
        if let Some(used) = self.used.get_mut(at) {
            *used = true;
        }
        self.exchanges.get(at)
    }
}

impl Transport for Recording {
    fn send(&self, request: Request<Vec<u8>>) -> Result<Response<Body>, TransportError> {
        if is_login(&request) {
            return self.logins.send(request);
        }
        let (path, query) = place(request.uri());
        let method = request.method().as_str();
        let mut tape = self.lock();
        let sent = shown(request.body());
        let Some(exchange) = tape.play(method, &path, &query, sent.as_ref()) else {
            let query = if query.is_empty() { query } else { format!("?{query}") };
            let message = format!("the recording has no response to {method} {path}{query}");
            return Err(TransportError::Other(message));
        };
        let bytes = match &exchange.received {
            None => Vec::new(),
            Some(Value::String(text)) if !is_json(&exchange.headers) => text.clone().into_bytes(),
            Some(value) => value.to_string().into_bytes(),
        };
        let mut response = Response::new(Body::from(bytes));
        *response.status_mut() = http::StatusCode::from_u16(exchange.status)
            .map_err(|error| TransportError::Other(error.to_string()))?;
        for (name, value) in &exchange.headers {
            if let (Ok(name), Ok(value)) =
                (HeaderName::try_from(name), HeaderValue::try_from(value))
            {
                response.headers_mut().append(name, value);
            }
        }
        Ok(response)
    }
}

impl std::fmt::Debug for Recording {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let exchanges = self.lock().exchanges.len();
        formatter.debug_struct("Recording").field("exchanges", &exchanges).finish_non_exhaustive()
    }
}

fn is_login(request: &Request<Vec<u8>>) -> bool {
    request.extensions().get::<Purpose>() == Some(&Purpose::Session)
}

fn is_json(headers: &HashMap<String, String>) -> bool {
    headers.get("content-type").is_some_and(|kind| kind.contains("json"))
}

/// A request's path and query, without secrets.
fn place(uri: &http::Uri) -> (String, String) {
    let shown = redacted::url(uri.path_and_query().map_or("/", |place| place.as_str()));
    match shown.split_once('?') {
        Some((path, query)) => (path.to_owned(), query.to_owned()),
        None => (shown, String::new()),
    }
}

/// A body without secrets: JSON or text. None if it is empty.
fn shown(body: &[u8]) -> Option<Value> {
    if body.is_empty() {
        return None;
    }
    let text = redacted::body(body);
    Some(serde_json::from_str(&text).unwrap_or(Value::String(text)))
}

/// The headers that a log line may show, without those of a single transfer.
fn harmless(headers: &HeaderMap) -> HashMap<String, String> {
    let mut headers = headers.clone();
    redacted::hide(&mut headers);
    headers
        .iter()
        .filter(|(name, value)| {
            !value.is_sensitive() && !matches!(name.as_str(), "content-length" | "content-encoding")
        })
        .filter_map(|(name, value)| Some((name.to_string(), value.to_str().ok()?.to_owned())))
        .collect()
}
