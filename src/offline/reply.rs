//! Responses like those of the services: statuses, headers, the shapes of errors.

use http::header::{CONTENT_TYPE, RETRY_AFTER};
use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode};
use serde_json::{Value, json};

/// A response before it is sent.
#[derive(Clone, Debug)]
pub(super) struct Reply {
    pub(super) status: u16,
    pub(super) headers: HeaderMap,
    pub(super) body: Vec<u8>,
}

impl Reply {
    /// A response without a body.
    pub(super) fn empty(status: u16) -> Self {
        Self { status, headers: HeaderMap::new(), body: Vec::new() }
    }

    pub(super) fn json(status: u16, value: &Value) -> Self {
        Self::text(status, "application/json", value.to_string())
    }

    /// JSON that is text already.
    pub(super) fn raw(status: u16, json: String) -> Self {
        Self::text(status, "application/json", json)
    }

    pub(super) fn text(status: u16, kind: &'static str, text: impl Into<String>) -> Self {
        let mut reply = Self::empty(status);
        reply.headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
        reply.body = text.into().into_bytes();
        reply
    }

    pub(super) fn header(&mut self, name: HeaderName, value: &str) {
        if let Ok(value) = HeaderValue::try_from(value) {
            self.headers.insert(name, value);
        }
    }

    /// Adds the quota headers. A tenant in memory never uses the quota up.
    pub(super) fn limit(&mut self, service: &str) {
        let (limit, remaining, reset) = match service {
            "zia" | "zpa" => ("5000, 5000;w=60", "4999", "60"),
            "zcc" => ("100, 100;w=3600, 100;w=3600", "99", "3600"),
            "zid" => ("500, 500;w=1, 20000;w=60,1000, 1000;w=1", "499,999", "1,1"),
            _ => ("1000, 1000;w=1", "999", "1"),
        };
        for (name, value) in [
            ("x-ratelimit-limit", limit),
            ("x-ratelimit-remaining", remaining),
            ("x-ratelimit-reset", reset),
        ] {
            self.headers.insert(name, HeaderValue::from_static(value));
        }
    }

    /// The HTTP response. Its request id is made from `number`.
    pub(super) fn response(self, number: u64) -> Response<Vec<u8>> {
        let mut response = Response::new(self.body);
        *response.status_mut() =
            StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        *response.headers_mut() = self.headers;
        let id = format!("0ff11ce0-0000-4000-8000-{number:012x}");
        if let Ok(id) = HeaderValue::try_from(id) {
            response.headers_mut().insert("x-oneapi-request-id", id);
        }
        response
    }
}

/// The response for an unknown id.
pub(super) fn not_found(service: &str, path: &str) -> Reply {
    match service {
        "zpa" => {
            let reason = "Resource not found";
            Reply::json(404, &json!({"id": "resource.not.found", "reason": reason}))
        }
        "zcc" => Reply::text(404, "application/json", "404 Not Found"),
        _ => {
            let message = format!("Resource not found: {path}");
            Reply::json(404, &json!({"code": "RESOURCE_NOT_FOUND", "message": message}))
        }
    }
}

/// The response for a name that exists already.
pub(super) fn duplicate(name: &str) -> Reply {
    let message = format!("An item with the name {name} exists already");
    Reply::json(409, &json!({"code": "DUPLICATE_ITEM", "message": message}))
}

pub(super) fn bad_body() -> Reply {
    Reply::json(400, &json!({"message": "Request body is invalid."}))
}

pub(super) fn unauthorized() -> Reply {
    Reply::json(401, &json!({"detail": "unauthorized", "type": "", "title": "", "status": ""}))
}

/// An error with this status, as services and gateways send it.
pub(super) fn error(status: u16, headers: HeaderMap) -> Reply {
    let mut reply = match status {
        401 => unauthorized(),
        403 => Reply::json(403, &json!({"code": "SCOPE_LIMITED", "message": "Not allowed"})),
        404 => not_found("", "sent by a fault"),
        409 => Reply::json(409, &json!({"code": "EDIT_LOCK_NOT_AVAILABLE"})),
        429 => {
            let message = "Rate Limit (1/SECOND) exceeded";
            Reply::json(
                429,
                &match headers.get(RETRY_AFTER).and_then(|wait| wait.to_str().ok()) {
                    Some(wait) => {
                        json!({"message": message, "Retry-After": format!("{wait} seconds")})
                    }
                    None => json!({"message": message}),
                },
            )
        }
        400..=499 => Reply::json(
            status,
            &json!({"code": "INVALID_INPUT_ARGUMENT", "message": "sent by a fault"}),
        ),
        _ => Reply::empty(status),
    };
    reply.headers.extend(headers);
    reply
}
