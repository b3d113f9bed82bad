//! A server on this machine that costs little, and the same for whoever calls it: prepared
//! answers, a thread for each connection, keep-alive.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

/// How many pages are kept ready; those beyond are made as they are asked for.
const READY: usize = 128;

/// What a server answers.
pub(crate) struct Plan {
    /// How many items its list has.
    pub(crate) items: usize,
    /// What its items are.
    pub(crate) kind: Kind,
    /// How long it thinks about each request for them.
    pub(crate) latency: Duration,
}

/// What an item is.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    /// An application segment of 1.2 kB.
    Segment,
    /// A user of 200 bytes, with references.
    User,
}

/// A server that lives as long as the program.
pub(crate) struct Server {
    address: String,
}

struct Shared {
    plan: Plan,
    /// By number: the size of the page, and the answer.
    ready: Vec<OnceLock<(usize, Vec<u8>)>>,
}

impl Server {
    pub(crate) fn start(plan: Plan) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let ready = (0..READY).map(|_| OnceLock::new()).collect();
        let shared = Arc::new(Shared { plan, ready });
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = shared.clone();
                std::thread::spawn(move || shared.serve(stream));
            }
        });
        Self { address }
    }

    /// `http://127.0.0.1:49152`
    pub(crate) fn address(&self) -> &str {
        &self.address
    }
}

impl Shared {
    fn serve(&self, mut stream: TcpStream) {
        stream.set_nodelay(true).unwrap();
        let mut text = Vec::new();
        let mut buffer = [0; 4096];
        loop {
            let end = loop {
                if let Some(end) = request_end(&text) {
                    break end;
                }
                match stream.read(&mut buffer) {
                    Ok(0) | Err(_) => return,
                    Ok(length) => text.extend_from_slice(&buffer[..length]),
                }
            };
            let target = String::from_utf8_lossy(&text[..end]);
            let target = target.split(' ').nth(1).unwrap_or_default().to_owned();
            text.drain(..end);
            if !self.answer(&mut stream, &target) {
                return;
            }
        }
    }

    fn answer(&self, stream: &mut TcpStream, target: &str) -> bool {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        if path == "/oauth2/v1/token" {
            let token = br#"{"access_token":"a-token-of-the-usual-length","expires_in":3600}"#;
            return stream.write_all(&with_head(token.to_vec())).is_ok();
        }
        std::thread::sleep(self.plan.latency);
        if path.rsplit('/').next().is_some_and(|id| id.parse::<u64>().is_ok()) {
            return stream.write_all(&with_head(self.plan.kind.item(7).into_bytes())).is_ok();
        }
        // The one list that there is.
        if !path.ends_with("/segmentGroup") {
            return stream
                .write_all(b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n")
                .is_ok();
        }
        let parameter = |name: &str| {
            let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
            pairs
                .into_iter()
                .find(|(key, _)| *key == name)
                .and_then(|(_, value)| value.parse().ok())
        };
        let number: usize = parameter("page").unwrap_or(1);
        let size: usize = parameter("pagesize").unwrap_or(20);
        let page = || with_head(page(self.plan.kind, number, size, self.plan.items));
        let ready = self.ready.get(number).map(|ready| ready.get_or_init(|| (size, page())));
        match ready.filter(|(prepared, _)| *prepared == size) {
            Some((_, answer)) => stream.write_all(answer).is_ok(),
            None => stream.write_all(&page()).is_ok(),
        }
    }
}

/// Where the first request ends, once it is there as a whole.
fn request_end(text: &[u8]) -> Option<usize> {
    let head = text.windows(4).position(|window| window == b"\r\n\r\n")? + 4;
    let lines = String::from_utf8_lossy(&text[..head]).to_ascii_lowercase();
    let length = lines.lines().find_map(|line| line.strip_prefix("content-length:"));
    let length = length.map_or(0, |length| length.trim().parse().unwrap());
    (text.len() >= head + length).then_some(head + length)
}

/// A body behind the headers that the gateway sends.
fn with_head(body: Vec<u8>) -> Vec<u8> {
    let mut answer = format!(
        "HTTP/1.1 200 OK\r\n\
         content-type: application/json\r\n\
         cache-control: no-cache, no-store, max-age=0, must-revalidate\r\n\
         date: Thu, 09 Oct 2025 08:53:25 GMT\r\n\
         expires: 0\r\n\
         pragma: no-cache\r\n\
         server: Zscaler\r\n\
         strict-transport-security: max-age=31536000; includeSubDomains; preload\r\n\
         x-content-type-options: nosniff\r\n\
         x-frame-options: DENY\r\n\
         x-oneapi-request-id: 5b3c9a0e-7a3f-4d9e-9b57-0c8d8a1e5a77\r\n\
         x-ratelimit-limit: 5000, 5000;w=60\r\n\
         x-ratelimit-remaining: 4999\r\n\
         x-ratelimit-reset: 41\r\n\
         x-transaction-id: 5b3c9a0e-7a3f-4d9e-9b57-0c8d8a1e5a77\r\n\
         content-length: {}\r\n\r\n",
        body.len()
    )
    .into_bytes();
    answer.extend_from_slice(&body);
    answer
}

/// A page of a list, in ZPA's envelope.
fn page(kind: Kind, number: usize, size: usize, total: usize) -> Vec<u8> {
    let first = (number - 1) * size;
    let items: Vec<_> = (first..total.min(first + size)).map(|number| kind.item(number)).collect();
    let pages = total.div_ceil(size);
    let list = items.join(",");
    format!(r#"{{"totalPages":"{pages}","totalCount":"{total}","list":[{list}]}}"#).into_bytes()
}

impl Kind {
    fn item(self, number: usize) -> String {
        match self {
            Self::Segment => segment(number),
            Self::User => user(number),
        }
    }
}

/// An application segment, with the fields that recorded ones have.
fn segment(number: usize) -> String {
    let id = 216_196_257_331_285_825 + number as u64;
    format!(
        r#"{{"id":"{id}","creationTime":"1663124589","modifiedBy":"216196257331281921","modifiedTime":"1715372894","name":"Segment {number}","description":"Applications of branch {number}","enabled":true,"domainNames":["app{number}.acme.example","www{number}.acme.example"],"tcpPortRanges":["443","443","8080","8089"],"udpPortRanges":[],"tcpPortRange":[{{"from":"443","to":"443"}},{{"from":"8080","to":"8089"}}],"serverGroups":[{{"id":"216196257331291896","creationTime":"1663124589","modifiedBy":"216196257331281921","name":"Servers","enabled":true,"configSpace":"DEFAULT","dynamicDiscovery":false,"extranetEnabled":false}}],"segmentGroupId":"216196257331291895","segmentGroupName":"Group","bypassType":"NEVER","bypassOnReauth":false,"healthCheckType":"DEFAULT","healthReporting":"ON_ACCESS","icmpAccessType":"NONE","ipAnchored":false,"isCnameEnabled":true,"doubleEncrypt":false,"configSpace":"DEFAULT","defaultIdleTimeout":"0","defaultMaxAge":"0","passiveHealthEnabled":true,"selectConnectorCloseToApp":false,"useInDrMode":false,"adpEnabled":false,"autoAppProtectEnabled":false,"fqdnDnsCheck":false,"tcpKeepAlive":"0","microtenantId":"0","microtenantName":"Default","zpnErId":null,"sequence":{number}}}"#
    )
}

/// A user, as ZIA lists them.
fn user(number: usize) -> String {
    let id = 27_309_311 + number as u64;
    format!(
        r#"{{"id":{id},"name":"User {number}","email":"user{number}@acme.example","groups":[{{"id":24392492,"name":"Staff"}},{{"id":24392493,"name":"Berlin"}}],"department":{{"id":24392490,"name":"Sales"}},"adminUser":false}}"#
    )
}
