//! Every fault, with its rule.

use std::io::ErrorKind;
use std::io::Write;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use zscaler::http::Response;
use zscaler::{Body, Clock, ManualClock, TimeoutKind, TransportError, Value, json};

use super::front::{Side, Strike, connecting};
use super::kinds::Good;
use super::rules::{Rule, Wait};
use super::world::{Stream, jump, respond};
use crate::secrets::canary;

#[derive(Clone)]
pub(crate) struct Fault {
    pub(crate) group: &'static str,
    pub(crate) name: String,
    pub(crate) rule: Rule,
    pub(crate) what: What,
}

/// What happens.
#[derive(Clone)]
pub(crate) enum What {
    /// No response.
    Lost(TransportError),
    /// Another response.
    Answer(u16, Vec<(&'static str, String)>, Vec<u8>),
    /// The beginning of a good response, then this.
    BreaksOff(ErrorKind),
    /// A body of this many blanks.
    Blanks(usize),
    /// The clock is set forward or back, then the good response or this status arrives.
    Jump(bool, Option<u16>),
    /// What is sent over the socket for this good response, and whether the connection stays open.
    Raw(Arc<dyn Fn(&Good) -> Wire + Send + Sync>),
    /// What is done with a connection that is being made, by a server that should speak TLS or
    /// by a proxy.
    Connecting(Side, Strike),
}

/// What a server does with a connection.
pub(crate) enum Wire {
    Send(Vec<u8>),
    SendAndClose(Vec<u8>),
    /// Ends it before the request was read, which resets it.
    Reset,
}

impl What {
    pub(crate) fn in_memory(
        &self,
        good: &Good,
        clock: &ManualClock,
    ) -> Result<Response<Body>, TransportError> {
        match self {
            Self::Lost(error) => Err(error.clone()),
            Self::Answer(status, headers, body) => {
                let mut response = Response::builder().status(*status);
                for (name, value) in headers {
                    response = response.header(*name, value);
                }
                Ok(response.body(Body::from(body.clone())).unwrap())
            }
            Self::BreaksOff(kind) => {
                let body = Body::from_reader(Stream { left: 3, end: Some(*kind) });
                Ok(respond(good).map(|_| body))
            }
            Self::Blanks(length) => {
                let body = Body::from_reader(Stream { left: *length, end: None });
                Ok(respond(good).map(|_| body))
            }
            Self::Jump(forward, status) => {
                jump(clock, *forward);
                match status {
                    None => Ok(respond(good)),
                    Some(status) => Ok(Response::builder()
                        .status(*status)
                        .body(Body::from(Vec::new()))
                        .unwrap()),
                }
            }
            Self::Raw(_) | Self::Connecting(..) => panic!("only a socket can do that"),
        }
    }
}

pub(crate) const UNANSWERED: &str = "No response";
pub(crate) const BODIES: &str = "Responses that are not as expected";
pub(crate) const STATUSES: &str = "Errors of the API, in every recorded shape";
pub(crate) const WAITS: &str = "Waits, in every form";
pub(crate) const EMPTY: &str = "Statuses without a body";
pub(crate) const CLOCK: &str = "The system clock is set by a day during the request";
pub(crate) const SOCKETS: &str = "On the wire";
pub(crate) const CONNECTING: &str = "While a connection is made, with TLS and proxies";

/// The limit of the matrix.
const MEGABYTE: usize = 1024 * 1024;

pub(crate) fn faults() -> Vec<Fault> {
    [
        unanswered(),
        bodies(),
        redirects(),
        statuses(),
        empty(),
        waits(),
        jumps(),
        sockets(),
        connecting(),
    ]
    .concat()
}

pub(crate) fn fault(group: &'static str, name: &str, rule: Rule, what: What) -> Fault {
    Fault { group, name: name.to_owned(), rule, what }
}

fn json_answer(status: u16, mut body: Value) -> What {
    // Secrets that a service echoes must not be shown anywhere.
    if let Value::Object(fields) = &mut body {
        fields.insert("password".to_owned(), canary("echo").into());
    }
    let headers = vec![("content-type", "application/json;charset=utf-8".to_owned())];
    What::Answer(status, headers, body.to_string().into_bytes())
}

fn unanswered() -> Vec<Fault> {
    use TransportError::{Connect, Connection, Proxy, Timeout, Tls};
    let row = |name, rule, error| fault(UNANSWERED, name, rule, What::Lost(error));
    let breaks = |name, rule, kind| fault(UNANSWERED, name, rule, What::BreaksOff(kind));
    vec![
        row("connection refused", Rule::Unsent("not sent"), Connect("refused".into())),
        row(
            "time limit while connecting",
            Rule::Unsent("timeout: connect"),
            Timeout(TimeoutKind::Connect),
        ),
        row("a certificate that is not trusted", Rule::Hopeless("tls"), Tls("bad".into())),
        row("the proxy refuses", Rule::Hopeless("proxy"), Proxy("407".into())),
        row("reset before the response", Rule::Lost("lost"), Connection("reset".into())),
        row(
            "time limit before the response",
            Rule::Lost("timeout: attempt"),
            Timeout(TimeoutKind::Request),
        ),
        breaks("reset in the middle of the body", Rule::Lost("lost"), ErrorKind::ConnectionReset),
        breaks("the body ends too early", Rule::Lost("lost"), ErrorKind::UnexpectedEof),
        breaks(
            "time limit in the middle of the body",
            Rule::Lost("timeout: attempt"),
            ErrorKind::TimedOut,
        ),
    ]
}

fn bodies() -> Vec<Fault> {
    let row = |name, rule, kind: &str, body: &[u8]| {
        let headers = vec![("content-type", kind.to_owned())];
        fault(BODIES, name, rule, What::Answer(200, headers, body.to_vec()))
    };
    let json = "application/json";
    let page = b"<!DOCTYPE html><html><body>Please log in</body></html>";
    let deep = "[".repeat(10_000) + &"]".repeat(10_000);
    let objects = "{\"a\":".repeat(10_000) + "1" + &"}".repeat(10_000);
    let nothing = What::Answer(200, Vec::new(), Vec::new());
    vec![
        fault(BODIES, "no body", Rule::Nothing, nothing),
        fault(BODIES, "204", Rule::NoContent, What::Answer(204, Vec::new(), Vec::new())),
        row("a web page", Rule::Unreadable, "text/html;charset=utf-8", page),
        row("a web page as JSON", Rule::Unreadable, json, page),
        row("JSON that breaks off", Rule::Unreadable, json, b"[{\"id\": 1}, {\"id\""),
        row("invalid UTF-8 in JSON", Rule::Unreadable, json, b"{\"id\": \"\xff\xfe\"}"),
        row("invalid UTF-8 as text", Rule::Unreadable, "text/plain", b"\xff\xfe"),
        row("arrays 10,000 deep", Rule::Unreadable, json, deep.as_bytes()),
        row("objects 10,000 deep", Rule::Unreadable, json, objects.as_bytes()),
        row("a bare word as JSON", Rule::Text, json, b"SUCCESS"),
        fault(BODIES, "more than the limit", Rule::TooLarge, What::Blanks(MEGABYTE + 1)),
    ]
}

fn redirects() -> Vec<Fault> {
    let to = |location: &str| {
        What::Answer(302, vec![("location", location.to_owned())], b"moved".to_vec())
    };
    let row = |name, rule, what| fault("Redirects", name, rule, what);
    let signed = "https://files.example/moved?signature=canary-signed";
    vec![
        row("to the same host", Rule::Moved("HTTP 302".into()), to("/moved")),
        row("to another host", Rule::Moved("HTTP 302".into()), to(signed)),
        row("out of TLS", Rule::Refused("HTTP 302".into()), to("http://api.zsapi.net/moved")),
        row("to no address", Rule::Refused("HTTP 302".into()), to("https://[/moved")),
        row(
            "to nowhere",
            Rule::Refused("HTTP 302".into()),
            What::Answer(302, Vec::new(), Vec::new()),
        ),
    ]
}

fn statuses() -> Vec<Fault> {
    let refused = |status: u16, code: &str, body| {
        let code = if code.is_empty() { String::new() } else { format!(" {code}") };
        let keys: Vec<_> = match &body {
            Value::Object(fields) => fields.keys().cloned().collect(),
            _ => Vec::new(),
        };
        let name = match code.trim() {
            "" => format!("{status} {{{}}}", keys.join(", ")),
            code => format!("{status} {code}"),
        };
        let rule = Rule::Refused(format!("HTTP {status}{code}"));
        fault(STATUSES, &name, rule, json_answer(status, body))
    };
    let row = |name: &str, rule, what| fault(STATUSES, name, rule, what);
    let text = |status, kind: &str, body: &str| {
        let headers = vec![("content-type", kind.to_owned())];
        What::Answer(status, headers, body.as_bytes().to_vec())
    };
    let gateway = |status: u16| {
        row(
            &format!("{status}, a gateway's page"),
            Rule::Overloaded(Wait::Growing, format!("HTTP {status}")),
            text(status, "text/html", "<html><body>upstream</body></html>"),
        )
    };
    let lock = |status, body: Value, code: &str| {
        let code = if code.is_empty() { String::new() } else { format!(" {code}") };
        let rule = Rule::Locked(format!("HTTP {status}{code}"));
        let what = code.trim();
        let name = if what.is_empty() { "Org barrier" } else { what };
        row(&format!("{status} {name}"), rule, json_answer(status, body))
    };
    let error = "INVALID_INPUT_ARGUMENT";
    let unauthorized = json!({"detail": "unauthorized", "type": "", "title": "", "status": ""});
    let page = "<!doctype html><title>HTTP Status 406 – Not Acceptable</title>";
    let quota = |body| match json_answer(409, body) {
        What::Answer(status, mut headers, body) => {
            headers.push(("x-ratelimit-reset", "41".to_owned()));
            What::Answer(status, headers, body)
        }
        other => other,
    };
    vec![
        refused(400, error, json!({"code": error, "message": "Please add an identifier"})),
        refused(400, "", json!({"message": "Request body is invalid."})),
        refused(400, "", json!({"devicesRemoved": 0, "errorMsg": "unknown"})),
        row(
            "401 {detail, title, …}",
            Rule::Expired("HTTP 401".into()),
            json_answer(401, unauthorized),
        ),
        refused(
            401,
            "authz.featureflag.permission.denied",
            json!({"id": "authz.featureflag.permission.denied", "reason": "not licensed"}),
        ),
        refused(
            403,
            "SCOPE_LIMITED",
            json!({"code": "SCOPE_LIMITED", "message": "Only super admins"}),
        ),
        refused(403, "NOT_SUBSCRIBED", json!({"code": "NOT_SUBSCRIBED", "message": "no license"})),
        refused(
            404,
            "RESOURCE_NOT_FOUND",
            json!({"code": "RESOURCE_NOT_FOUND", "message": "none"}),
        ),
        refused(404, "resource.not.found", json!({"id": "resource.not.found", "reason": "none"})),
        row(
            "404, text as JSON",
            Rule::Refused("HTTP 404".into()),
            text(404, "application/json", "404 Not Found"),
        ),
        row("406, a web page", Rule::Refused("HTTP 406".into()), text(406, "text/html", page)),
        refused(409, "DUPLICATE_ITEM", json!({"code": "DUPLICATE_ITEM", "message": "there"})),
        lock(409, json!({"code": "EDIT_LOCK_NOT_AVAILABLE"}), "EDIT_LOCK_NOT_AVAILABLE"),
        row(
            "409 EDIT_LOCK_NOT_AVAILABLE, with a quota's window",
            Rule::Locked("HTTP 409 EDIT_LOCK_NOT_AVAILABLE".into()),
            quota(json!({"code": "EDIT_LOCK_NOT_AVAILABLE"})),
        ),
        lock(
            400,
            json!({"id": "api.concurrent.access.error", "reason": "again"}),
            "api.concurrent.access.error",
        ),
        lock(412, json!({"message": "Failed during enter Org barrier"}), ""),
        refused(412, "", json!({"message": "precondition failed"})),
        refused(500, "UNEXPECTED_ERROR", json!({"code": "UNEXPECTED_ERROR", "message": "support"})),
        row(
            "500 {message}",
            Rule::Overloaded(Wait::Growing, "HTTP 500".into()),
            json_answer(500, json!({"message": "try again"})),
        ),
        gateway(502),
        gateway(503),
        gateway(504),
        row(
            "503 with a wait",
            Rule::Overloaded(Wait::Stated(20.0), "HTTP 503".into()),
            What::Answer(503, vec![("retry-after", "20".to_owned())], Vec::new()),
        ),
    ]
}

fn empty() -> Vec<Fault> {
    let statuses = [400, 401, 403, 404, 406, 409, 412, 415, 418, 429, 500, 501, 502, 503, 504];
    let row = |status: u16| {
        let outcome = format!("HTTP {status}");
        let rule = match status {
            401 => Rule::Expired(outcome),
            429 => Rule::Busy(Wait::Growing, outcome),
            500 | 502..=504 => Rule::Overloaded(Wait::Growing, outcome),
            _ => Rule::Refused(outcome),
        };
        let what = What::Answer(status, Vec::new(), Vec::new());
        fault(EMPTY, &status.to_string(), rule, what)
    };
    statuses.map(row).to_vec()
}

fn waits() -> Vec<Fault> {
    let limited = |code: &str| {
        let code = if code.is_empty() { String::new() } else { format!(" {code}") };
        format!("HTTP 429{code}")
    };
    let zia = json!({"message": "Rate Limit (2/SECOND) exceeded", "Retry-After": "1 seconds"});
    let zpa = json!({"exception": "invalid.toomanyrequests", "id": "invalid.toomanyrequests",
        "reason": "Exceeded the number of requests allowed."});
    let shape = |name, rule, body, headers: &[(&'static str, &str)]| {
        let what = match json_answer(429, body) {
            What::Answer(status, mut all, body) => {
                all.extend(headers.iter().map(|(name, value)| (*name, (*value).to_owned())));
                What::Answer(status, all, body)
            }
            other => other,
        };
        fault(WAITS, name, rule, what)
    };
    let header = |name: &'static str, value: &str, rule: Rule| {
        let what = What::Answer(429, vec![(name, value.to_owned())], Vec::new());
        fault(WAITS, &format!("`{name}: {value}`"), rule, what)
    };
    let said = |seconds| Rule::Busy(Wait::Stated(seconds), limited(""));
    let until = |seconds| Rule::Busy(Wait::Until(seconds), limited(""));
    let now = ManualClock::default().now();
    let date = |shift: i64| {
        let shift_by = Duration::from_secs(shift.unsigned_abs());
        let moment = if shift < 0 { now - shift_by } else { now + shift_by };
        httpdate::fmt_http_date(moment)
    };
    let mut skewed = header("retry-after", &date(86_400 + 7), said(7.0));
    if let What::Answer(_, headers, _) = &mut skewed.what {
        headers.push(("date", date(86_400)));
    }
    skewed.name += ", the server's clock being a day ahead";
    let code = "invalid.toomanyrequests";
    vec![
        shape(
            "ZIA's shape",
            said(1.0),
            zia.clone(),
            &[("retry-after", "1"), ("x-ratelimit-remaining", "4999"), ("x-ratelimit-reset", "41")],
        ),
        shape(
            "ZIA's shape, only the body says how long",
            said(1.0),
            zia,
            &[("x-ratelimit-reset", "41")],
        ),
        shape(
            "ZPA's shape",
            Rule::Busy(Wait::Stated(4.0), limited(code)),
            zpa,
            &[("retry-after", "4s")],
        ),
        shape(
            "LIMIT_EXCEEDED, for which no wait helps",
            Rule::Refused(limited("LIMIT_EXCEEDED")),
            json!({"code": "LIMIT_EXCEEDED", "message": "too many items"}),
            &[("retry-after", "1")],
        ),
        header("retry-after", "0 seconds", said(0.0)),
        header("retry-after", "13s", said(13.0)),
        header("retry-after", "2.5", said(2.5)),
        header("retry-after", "1m", said(60.0)),
        header("retry-after", "1,3", said(3.0)),
        header("retry-after", &date(5), until(5.0)),
        header("retry-after", &date(-5), until(0.0)),
        skewed,
        header("x-rate-limit-retry-after-seconds", "6", said(6.0)),
        header("x-ratelimit-reset", "1,1", said(1.0)),
        header("ratelimit-reset", "9", said(9.0)),
        header("x-ratelimit-reset", "1760000009", until(9.0)),
        header("x-rate-limit-remaining", "300", Rule::Busy(Wait::Growing, limited(""))),
        header("retry-after", "-1", Rule::Busy(Wait::Growing, limited(""))),
        header("retry-after", "soon", Rule::Busy(Wait::Growing, limited(""))),
        header("retry-after", "593", Rule::TooLong(593)),
        header("retry-after", "1e300", Rule::Busy(Wait::Growing, limited(""))),
    ]
}

fn jumps() -> Vec<Fault> {
    let row = |name, forward, status: Option<u16>| {
        let rule = match status {
            None => Rule::Harmless,
            Some(status) => Rule::Overloaded(Wait::Growing, format!("HTTP {status}")),
        };
        fault(CLOCK, name, rule, What::Jump(forward, status))
    };
    vec![
        row("forward, then the response", true, None),
        row("back, then the response", false, None),
        row("forward, then 503", true, Some(503)),
        row("back, then 503", false, Some(503)),
    ]
}

/// A response as it is sent over the wire.
pub(crate) fn wire(good: &Good, more: &str, body: &[u8]) -> Vec<u8> {
    let cookie = good.cookie.as_ref().map(|cookie| format!("set-cookie: {cookie}\r\n"));
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: {}\r\n{}{more}\r\n",
        good.content_type,
        cookie.unwrap_or_default(),
    );
    [head.as_bytes(), body].concat()
}

/// A good response as it is sent over the wire.
pub(crate) fn whole(good: &Good) -> Vec<u8> {
    wire(good, &format!("content-length: {}\r\n", good.body.len()), &good.body)
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

fn chunked(bytes: &[u8]) -> Vec<u8> {
    let mut all = format!("{:x}\r\n", bytes.len()).into_bytes();
    all.extend_from_slice(bytes);
    all.extend_from_slice(b"\r\n0\r\n\r\n");
    all
}

fn sockets() -> Vec<Fault> {
    fn raw(
        name: &'static str,
        rule: Rule,
        make: impl Fn(&Good) -> Wire + Send + Sync + 'static,
    ) -> Fault {
        fault(SOCKETS, name, rule, What::Raw(Arc::new(make)))
    }
    let lost = || Rule::Lost("lost");
    let packed = |good: &Good, body: &[u8]| {
        let more = format!("content-encoding: gzip\r\ncontent-length: {}\r\n", body.len());
        wire(good, &more, body)
    };
    let streamed = |good: &Good, body: &[u8]| wire(good, "transfer-encoding: chunked\r\n", body);
    vec![
        raw("closed before the response", lost(), |_| Wire::SendAndClose(Vec::new())),
        raw("reset before the request is read", lost(), |_| Wire::Reset),
        raw("closed within the head", lost(), |_| {
            Wire::SendAndClose(b"HTTP/1.1 200 OK\r\ncontent-ty".to_vec())
        }),
        raw("a response that is not HTTP", lost(), |_| {
            Wire::SendAndClose(b"SSH-2.0-OpenSSH_9.6\r\n\r\n".to_vec())
        }),
        raw("closed within the body", lost(), |good| {
            let mut all = whole(good);
            all.truncate(all.len() - 5);
            Wire::SendAndClose(all)
        }),
        raw("a content length that is too large", lost(), |good| {
            let more = format!("content-length: {}\r\n", good.body.len() + 9);
            Wire::SendAndClose(wire(good, &more, &good.body))
        }),
        raw("more body than its content length", Rule::Harmless, |good| {
            let mut all = whole(good);
            all.extend_from_slice(b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nevil");
            Wire::Send(all)
        }),
        raw("two content lengths", lost(), |good| {
            let more = format!("content-length: 3\r\ncontent-length: {}\r\n", good.body.len());
            Wire::SendAndClose(wire(good, &more, &good.body))
        }),
        raw("chunks that break off", lost(), move |good| {
            let mut all = streamed(good, &chunked(&good.body));
            all.truncate(all.len() - 9);
            Wire::SendAndClose(all)
        }),
        raw("a chunk with no size", lost(), move |good| {
            Wire::SendAndClose(streamed(good, b"zz\r\n[]\r\n0\r\n\r\n"))
        }),
        raw("no length, and the end of the connection", Rule::Harmless, |good| {
            Wire::SendAndClose(wire(good, "connection: close\r\n", &good.body))
        }),
        raw("gzip", Rule::Harmless, move |good| Wire::Send(packed(good, &gzip(&good.body)))),
        raw("gzip in chunks", Rule::Harmless, move |good| {
            let more = "content-encoding: gzip\r\ntransfer-encoding: chunked\r\n";
            Wire::Send(wire(good, more, &chunked(&gzip(&good.body))))
        }),
        raw("gzip of nothing", Rule::Nothing, move |_| {
            Wire::Send(
                b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 0\r\n\r\n".to_vec(),
            )
        }),
        raw("gzip of nothing in chunks", Rule::Nothing, move |_| {
            let head = "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ntransfer-encoding: chunked";
            Wire::Send(format!("{head}\r\n\r\n0\r\n\r\n").into_bytes())
        }),
        raw("gzip, closed before its first byte", lost(), |good| {
            let more = "content-encoding: gzip\r\ncontent-length: 50\r\n";
            Wire::SendAndClose(wire(good, more, b""))
        }),
        raw("gzip in chunks, closed before the first", lost(), |good| {
            let more = "content-encoding: gzip\r\ntransfer-encoding: chunked\r\n";
            Wire::SendAndClose(wire(good, more, b""))
        }),
        raw("gzip that breaks off", lost(), move |good| {
            let packed_body = gzip(&good.body);
            Wire::Send(packed(good, &packed_body[..packed_body.len() - 6]))
        }),
        raw("gzip that is damaged", lost(), move |good| {
            let mut packed_body = gzip(&good.body);
            let middle = packed_body.len() / 2;
            packed_body[middle..].iter_mut().for_each(|byte| *byte ^= 0x5a);
            Wire::Send(packed(good, &packed_body))
        }),
        raw("plain bytes as gzip", lost(), move |good| Wire::Send(packed(good, &good.body))),
        raw("a gzip bomb", Rule::TooLarge, move |good| {
            static BOMB: OnceLock<Vec<u8>> = OnceLock::new();
            Wire::SendAndClose(packed(good, BOMB.get_or_init(|| gzip(&vec![b' '; 8 * MEGABYTE]))))
        }),
        raw("a redirect on the same host", Rule::Moved("HTTP 302".into()), |_| {
            let head = "HTTP/1.1 302 Found\r\nlocation: /moved\r\ncontent-length: 5\r\n\r\nmoved";
            Wire::Send(head.as_bytes().to_vec())
        }),
        raw("a head without end", Rule::Hopeless("other"), |_| {
            let line = "x".repeat(1_000_000);
            Wire::Send(format!("HTTP/1.1 200 OK\r\nx-filler: {line}\r\n").into_bytes())
        }),
    ]
}
