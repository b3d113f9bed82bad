//! The logins of OneAPI and of the services' own hosts.

use std::collections::HashMap;
use std::time::{Duration, SystemTime};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::header::{AUTHORIZATION, COOKIE, HeaderMap, SET_COOKIE};
use http::{HeaderName, Method};
use serde_json::{Value, json};

use super::reply::{self, Reply};
use super::scim;

/// How long a login is valid.
const LIFETIME: Duration = Duration::from_secs(3600);

/// The idle timeout of ZIA's and ZTW's sessions, as in the strictest tenants.
const IDLE: Duration = Duration::from_secs(300);

/// What OneAPI's tokens allow.
const PRODUCTS: &[&str] =
    &["ZIA", "ZPA", "ZCC", "ZDX", "CLOUD_CONNECTOR", "ZIAM", "EASM", "ZMS", "ZINSIGHTS"];

/// The sessions.
#[derive(Default)]
pub(super) struct Logins {
    sessions: HashMap<String, Session>,
    pub(super) count: usize,
}

#[derive(Clone, Copy)]
pub(super) struct Session {
    /// The one service of the session. A OneAPI session is for all.
    pub(super) service: Option<&'static str>,
    expires: SystemTime,
    /// When it ends if it is not used. None if it has no idle timeout.
    idles_out: Option<SystemTime>,
}

/// A way to log in.
#[derive(Clone, Copy)]
pub(super) struct Login {
    path: &'static str,
    service: Option<&'static str>,
    form: Form,
    /// The field with the client's credential.
    proof: &'static [&'static str],
}

/// The form of a login's response.
#[derive(Clone, Copy)]
enum Form {
    /// `access_token` and `expires_in`, as a number or as text.
    OAuth {
        text: bool,
    },
    Cookie,
    /// `token` and `expires_in`.
    Token,
    /// `jwtToken`.
    Jwt,
    /// `result.delegate_token`.
    Delegate,
}

const LOGINS: &[Login] = &[
    Login {
        path: "/oauth2/v1/token",
        service: None,
        form: Form::OAuth { text: false },
        proof: &["client_secret", "client_assertion"],
    },
    Login {
        path: "/api/v1/authenticatedSession",
        service: Some("zia"),
        form: Form::Cookie,
        proof: &["password"],
    },
    Login { path: "/api/v1/auth", service: Some("ztw"), form: Form::Cookie, proof: &["password"] },
    Login {
        path: "/signin",
        service: Some("zpa"),
        form: Form::OAuth { text: true },
        proof: &["client_secret"],
    },
    Login {
        path: "/authn/v1/oauth/token",
        service: Some("zpa"),
        form: Form::OAuth { text: true },
        proof: &["client_secret"],
    },
    Login {
        path: "/papi/auth/v1/login",
        service: Some("zcc"),
        form: Form::Jwt,
        proof: &["secretKey"],
    },
    Login {
        path: "/v1/oauth/token",
        service: Some("zdx"),
        form: Form::Token,
        proof: &["key_secret"],
    },
    Login {
        path: "/v1/auth/api-key/token",
        service: Some("zwa"),
        form: Form::Token,
        proof: &["key_secret"],
    },
    Login {
        path: "/api/v3/api-key-auth/login",
        service: Some("ztb"),
        form: Form::Delegate,
        proof: &["api_key"],
    },
];

/// Finds the login of a request, if it is one.
pub(super) fn find(method: &Method, path: &str) -> Option<&'static Login> {
    let is_login = |login: &&Login| {
        path == login.path || login.path == "/oauth2/v1/token" && path.ends_with(login.path)
    };
    LOGINS.iter().filter(|_| method == Method::POST).find(is_login)
}

impl Logins {
    /// Logs a client in. Any non-empty credential is accepted.
    pub(super) fn log_in(&mut self, login: &Login, body: &[u8], now: SystemTime) -> Reply {
        if !login.proof.iter().any(|name| field(body, name).is_some_and(|proof| !proof.is_empty()))
        {
            return match login.form {
                Form::OAuth { .. } => Reply::json(401, &json!({"error": "invalid_client"})),
                _ => Reply::json(
                    401,
                    &json!({"code": "AUTHENTICATION_FAILED", "message": "bad credentials"}),
                ),
            };
        }
        let expires = now + LIFETIME;
        let token = self.token(login, expires);
        let idles_out = matches!(login.form, Form::Cookie).then(|| now + IDLE);
        self.sessions.insert(token.clone(), Session { service: login.service, expires, idles_out });
        let seconds = LIFETIME.as_secs();
        match login.form {
            Form::OAuth { text } => {
                let seconds: Value = if text { seconds.to_string().into() } else { seconds.into() };
                let body =
                    json!({"access_token": token, "token_type": "Bearer", "expires_in": seconds});
                Reply::json(200, &body)
            }
            Form::Token => Reply::json(
                200,
                &json!({"token": token, "token_type": "Bearer", "expires_in": seconds}),
            ),
            Form::Jwt => Reply::json(200, &json!({"jwtToken": token})),
            Form::Delegate => Reply::json(200, &json!({"result": {"delegate_token": token}})),
            Form::Cookie => {
                let mut reply = Reply::json(200, &session_info());
                let cookie = format!("JSESSIONID={token}; Path=/; Secure; HttpOnly");
                reply.header(SET_COOKIE, &cookie);
                reply
            }
        }
    }

    /// A token in the form of a JWT. Some clients read its expiry time.
    fn token(&self, login: &Login, expires: SystemTime) -> String {
        let end = expires.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs();
        let mut claims = json!({"exp": end, "jti": self.count});
        if let (None, Some(claims)) = (login.service, claims.as_object_mut()) {
            let products = PRODUCTS.iter().map(|name| json!({"prd": name, "rnm": "Super Admin"}));
            claims.insert("service-info".to_owned(), products.collect());
        }
        let claims = claims.to_string();
        let head = URL_SAFE_NO_PAD.encode(r#"{"alg":"none"}"#);
        format!("{head}.{}.offline", URL_SAFE_NO_PAD.encode(claims))
    }

    /// The session of a request, if it is still valid. The request counts as a use of it.
    pub(super) fn session(&mut self, headers: &HeaderMap, now: SystemTime) -> Option<Session> {
        let session = self.sessions.get_mut(presented(headers)?)?;
        let runs = session.expires > now && session.idles_out.is_none_or(|end| end > now);
        session.idles_out = session.idles_out.map(|end| if runs { now + IDLE } else { end });
        runs.then_some(*session)
    }

    /// Whether a request is allowed.
    pub(super) fn admits(&mut self, headers: &HeaderMap, path: &str, now: SystemTime) -> bool {
        // Some requests need no login. AI Guard's own host and SCIM accept the key itself. The sandbox
        // accepts a token in the query.
        let takes_keys = path.starts_with("/v1/detection") || scim::place(path).is_some();
        let by_key = takes_keys && presented(headers).is_some();
        by_key || path.starts_with("/zscsb/") || self.session(headers, now).is_some()
    }

    /// The response of a request that is not allowed.
    pub(super) fn denial(headers: &HeaderMap) -> Reply {
        match headers.contains_key(COOKIE) {
            true => Reply::json(
                401,
                &json!({"code": "SESSION_NOT_VALID", "message": "Session is not valid"}),
            ),
            false => reply::unauthorized(),
        }
    }

    /// Handles requests about a session of the services' own hosts: its state and its end.
    pub(super) fn end(
        &mut self,
        method: &Method,
        path: &str,
        headers: &HeaderMap,
    ) -> Option<Reply> {
        if !matches!(path, "/api/v1/authenticatedSession" | "/api/v1/auth" | "/auth") {
            return None;
        }
        match *method {
            Method::GET => Some(Reply::json(200, &session_info())),
            Method::DELETE => {
                self.sessions.remove(presented(headers)?);
                Some(Reply::empty(204))
            }
            _ => Some(reply::not_found("zia", path)),
        }
    }

    pub(super) fn end_all(&mut self) {
        self.sessions.clear();
    }
}

fn session_info() -> Value {
    json!({
        "authType": "ADMIN_LOGIN", "obfuscateApiKey": false,
        "passwordExpiryDays": 0, "passwordExpiryTime": 0,
    })
}

/// The token or the session id that a request presents.
fn presented(headers: &HeaderMap) -> Option<&str> {
    let text = |name: HeaderName| headers.get(name)?.to_str().ok();
    let cookie = || {
        let mut cookies = text(COOKIE)?.split(';');
        cookies.find_map(|cookie| cookie.trim().strip_prefix("JSESSIONID="))
    };
    let token = match text(AUTHORIZATION) {
        Some(value) => Some(value.strip_prefix("Bearer ").unwrap_or(value)),
        None => text(HeaderName::from_static("auth-token")).or_else(cookie),
    };
    token.map(str::trim).filter(|token| !token.is_empty())
}

/// A field of a login's body, JSON or a form.
fn field(body: &[u8], name: &str) -> Option<String> {
    match serde_json::from_slice::<Value>(body) {
        Ok(json) => json.get(name)?.as_str().map(str::to_owned),
        Err(_) => form_urlencoded::parse(body)
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.into_owned()),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use http::Request;

    use crate::offline::Tenant;

    fn send(tenant: &Tenant, request: &str, header: (&str, &str), body: &str) -> (u16, String) {
        let (method, path) = request.split_once(' ').unwrap();
        let request = Request::builder().method(method).uri(path).header(header.0, header.1);
        let response = tenant.respond(&request.body(body.as_bytes().to_vec()).unwrap()).unwrap();
        let cookie = response.headers().get("set-cookie").map(|value| value.to_str().unwrap());
        let body = cookie.map_or_else(
            || String::from_utf8_lossy(response.body()).into_owned(),
            |cookie| cookie.split(';').next().unwrap().to_owned(),
        );
        (response.status().as_u16(), body)
    }

    /// The token in a login's response: its longest text.
    fn token(response: &str) -> &str {
        response.split('"').max_by_key(|part| part.len()).unwrap()
    }

    #[test]
    fn the_services_own_hosts_have_their_own_logins() {
        let tenant = Tenant::new();
        let cases = [
            (
                "/signin",
                "client_secret=s",
                "authorization",
                "/mgmtconfig/v1/admin/customers/1/segmentGroup",
            ),
            ("/v1/oauth/token", r#"{"key_secret":"s"}"#, "authorization", "/v1/devices"),
            (
                "/papi/auth/v1/login",
                r#"{"secretKey":"s"}"#,
                "auth-token",
                "/papi/public/v1/getDevices",
            ),
            ("/api/v3/api-key-auth/login", r#"{"api_key":"s"}"#, "authorization", "/api/v2/alarm"),
            ("/api/v1/authenticatedSession", r#"{"password":"s"}"#, "cookie", "/api/v1/users"),
            ("/api/v1/auth", r#"{"password":"s"}"#, "cookie", "/api/v1/ipGroups"),
        ];
        for (login, proof, header, path) in cases {
            let (status, response) =
                send(&tenant, &format!("POST {login}"), ("accept", "*/*"), proof);
            assert_eq!(status, 200, "{login}");
            let token = match header {
                "authorization" => format!("Bearer {}", token(&response)),
                "cookie" => response,
                _ => token(&response).to_owned(),
            };
            let get = format!("GET {path}");
            assert_eq!(send(&tenant, &get, (header, &token), "").0, 200, "{path}");
            assert_eq!(send(&tenant, &get, (header, "wrong"), "").0, 401, "{path}");
            let (status, _) = send(&tenant, &format!("POST {login}"), ("accept", "*/*"), "{}");
            assert_eq!(status, 401, "{login}");
        }
    }

    #[test]
    fn a_session_ends_with_its_logout() {
        let tenant = Tenant::new();
        let path = "/api/v1/authenticatedSession";
        let login = format!("POST {path}");
        let (_, cookie) = send(&tenant, &login, ("accept", "*/*"), r#"{"password":"s"}"#);
        let session = ("cookie", cookie.as_str());
        let (_, users) = send(&tenant, "GET /api/v1/users", session, "");
        assert!(users.contains("acme.example"), "{users}");
        assert_eq!(send(&tenant, &format!("DELETE {path}"), session, "").0, 204);
        assert_eq!(send(&tenant, "GET /api/v1/users", session, "").0, 401);
    }
}
