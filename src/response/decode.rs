//! Responses as values: JSON with its names decoded, text, or a hidden error.

use serde_json::Value;

use crate::call::Call;
use crate::call::operation::Keys;
use crate::error::{ApiError, Error, Result, excerpt};
use crate::names::{self, Unread};
use crate::transport::message::{Request, Response, request_id};

/// How much memory the values of a response may take, as a multiple of the largest response in
/// bytes. By default, this is a gigabyte. The values of real responses take seven times their bytes,
/// and those of objects with short fields twelve times. An array of empty arrays would take fifty
/// times its bytes.
pub(crate) const GROWTH: u64 = 8;

/// A response as a value: JSON with its names decoded, or text, or null. `limit` is the largest
/// response in bytes.
pub(crate) fn decode(
    call: &Call,
    request: &Request,
    response: &Response,
    limit: u64,
) -> Result<Value> {
    let body = without_mark(&response.body);
    if body.is_empty() {
        return Ok(Value::Null);
    }
    let content_type = response.headers.get(http::header::CONTENT_TYPE);
    let content_type = content_type.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let content_type = content_type.to_ascii_lowercase();
    let broken = |message: String| Error::Decoding {
        method: request.method.to_string(),
        url: request.shown(),
        status: response.status,
        message,
        body: excerpt(body),
    };
    let first = body.iter().find(|byte| !byte.is_ascii_whitespace()).copied().unwrap_or_default();
    if content_type.contains("html") || is_web_page(body) {
        return Err(broken(
            "the response is a web page, not JSON; check whether a proxy sent it".into(),
        ));
    }
    if !content_type.contains("csv") {
        let room = limit.saturating_mul(GROWTH);
        if call.brief
            && let Some(fields) = call.style().top_level()
            && let Some(value) = call.service.names().decode_brief(body, fields, room)
        {
            return Ok(value);
        }
        let read = match call.keys {
            Keys::Named => call.service.names().decode_within(body, room),
            Keys::AsSent => names::read_as_sent(body, room),
        };
        match read {
            Ok(value) => return Ok(value),
            Err(Unread::TooLarge) => {
                return Err(Error::TooLarge {
                    method: request.method.to_string(),
                    url: request.shown(),
                    limit,
                });
            }
            // Some endpoints send a bare word as JSON. Others send text as binary data.
            Err(Unread::Json(error))
                if matches!(first, b'{' | b'[' | b'"')
                    && !content_type.contains("octet-stream") =>
            {
                return Err(broken(format!("the response is not valid JSON: {error}")));
            }
            Err(Unread::Json(_)) => {}
        }
    }
    match std::str::from_utf8(body) {
        Ok(text) => Ok(Value::String(text.to_owned())),
        Err(error) if content_type.contains("json") || content_type.contains("text") => {
            Err(broken(format!("the response is not valid UTF-8: {error}")))
        }
        // A JSON value cannot hold these bytes: `ApiResponse::bytes` has them.
        Err(_) => Ok(Value::Null),
    }
}

/// A body without its byte order mark. The mark is not part of the text and not allowed in JSON,
/// but some servers send it.
pub(super) fn without_mark(body: &[u8]) -> &[u8] {
    body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body)
}

/// Whether a body is a web page, whatever its content type. No endpoint sends one, but gateways and
/// login pages of networks do.
fn is_web_page(body: &[u8]) -> bool {
    let body = body.trim_ascii_start();
    [&b"<!doctype html"[..], b"<html"].iter().any(|beginning| {
        body.get(..beginning.len()).is_some_and(|start| start.eq_ignore_ascii_case(beginning))
    })
}

/// An error that a service sent in a 200 response.
pub(crate) fn hidden(
    request: &Request,
    response: &Response,
    code: Option<String>,
    message: Option<String>,
) -> Error {
    Error::Api(Box::new(ApiError {
        status: response.status,
        code,
        message,
        params: None,
        request_id: request_id(&response.headers).map(str::to_owned),
        method: request.method.to_string(),
        url: request.shown(),
        body: response.body.to_vec(),
        headers: (*response.headers).clone(),
        attempts: response.attempts,
        retry_after: None,
    }))
}
