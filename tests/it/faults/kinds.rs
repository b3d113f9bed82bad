//! The calls that a fault strikes, and what they get where nothing is wrong.

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use zscaler::{ApiResponse, Client, Result, Value, json};

use crate::secrets::canary;

/// What is under way when the fault strikes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Token,
    Get,
    FirstPage,
    LaterPage,
    Add,
    Replace,
    Download,
    LegacyLogin,
}

pub(crate) const KINDS: [Kind; 8] = [
    Kind::Token,
    Kind::Get,
    Kind::FirstPage,
    Kind::LaterPage,
    Kind::Add,
    Kind::Replace,
    Kind::Download,
    Kind::LegacyLogin,
];

/// An answer of the tenant.
#[derive(Clone)]
pub(crate) struct Good {
    pub(crate) content_type: &'static str,
    pub(crate) cookie: Option<String>,
    pub(crate) body: Vec<u8>,
}

impl Kind {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Token => "token",
            Self::Get => "get",
            Self::FirstPage => "list, page 1",
            Self::LaterPage => "list, page n",
            Self::Add => "add",
            Self::Replace => "replace",
            Self::Download => "download",
            Self::LegacyLogin => "legacy login",
        }
    }

    /// Whether what comes back logs in.
    pub(crate) fn is_login(self) -> bool {
        matches!(self, Self::Token | Self::LegacyLogin)
    }

    /// Whether this request is the one that the fault strikes.
    pub(crate) fn is_target(self, method: &str, target: &str) -> bool {
        let path = target.split('?').next().unwrap();
        if path.ends_with("/moved") {
            return true;
        }
        match self {
            Self::Token => path.ends_with("/oauth2/v1/token"),
            Self::LegacyLogin => method == "POST" && path.ends_with("/authenticatedSession"),
            Self::Get => path.ends_with("/ruleLabels/1"),
            Self::FirstPage => path.ends_with("/ruleLabels") && !target.contains("page=2"),
            Self::LaterPage => path.ends_with("/ruleLabels") && target.contains("page=2"),
            Self::Add => method == "POST" && path.ends_with("/ruleLabels"),
            Self::Replace => method == "PUT",
            Self::Download => path.ends_with("/downloadDevices"),
        }
    }

    /// Makes the call. What it yields is told in a word or two.
    pub(crate) fn call(self, client: &Client) -> (Result<String>, Option<ApiResponse>) {
        let labels = client.zia().rule_labels();
        let told = |(value, response): (Value, ApiResponse)| (Ok(tell(&value)), Some(response));
        let outcome = match self {
            Self::Token | Self::Get | Self::LegacyLogin => labels.get_label(1),
            Self::FirstPage => labels.list_labels(json!({"page_size": 2})),
            Self::Add => labels.add_label(json!({"name": "x", "preSharedKey": canary("psk")})),
            Self::Replace => labels.update_label(4, json!({"preSharedKey": canary("psk")})),
            Self::LaterPage => {
                let (_, mut pages) = match labels.list_labels(json!({"page_size": 2})) {
                    Ok(first) => first,
                    Err(error) => return (Err(error), None),
                };
                let page = match pages.next() {
                    Some(page) => page.map(|page| tell(&page)),
                    None => Ok("end of list".to_owned()),
                };
                return (page, Some(pages));
            }
            Self::Download => {
                let file = download_path();
                let outcome = client.zcc().devices().download_devices((), &file);
                let bytes = std::fs::read(&file);
                let _ = std::fs::remove_file(&file);
                // Fails where anything else was left in it.
                std::fs::remove_dir(file.parent().unwrap()).unwrap();
                return match outcome {
                    Ok((Value::Null, response)) => {
                        assert!(bytes.is_err(), "nothing came, and yet there is a file");
                        (Ok("null".to_owned()), Some(response))
                    }
                    Ok((_, response)) => {
                        let bytes = bytes.unwrap();
                        let whole = bytes == good(self).body;
                        let told = if whole { "value" } else { "file as it came" };
                        (Ok(told.to_owned()), Some(response))
                    }
                    Err(error) => {
                        assert!(bytes.is_err(), "a download that failed left a file behind");
                        (Err(error), None)
                    }
                };
            }
        };
        match outcome {
            Ok(found) => told(found),
            Err(error) => (Err(error), None),
        }
    }
}

fn tell(value: &Value) -> String {
    match value {
        Value::Null => "null",
        Value::String(_) => "text",
        _ => "value",
    }
    .to_owned()
}

/// What the tenant answers to this request where nothing is wrong.
pub(crate) fn good_answer(method: &str, target: &str) -> Good {
    let path = target.split('?').next().unwrap();
    let kind = if path.ends_with("/oauth2/v1/token") {
        Kind::Token
    } else if path.ends_with("/authenticatedSession") {
        Kind::LegacyLogin
    } else if path.ends_with("/downloadDevices") {
        Kind::Download
    } else if method == "POST" {
        Kind::Add
    } else if method == "PUT" {
        Kind::Replace
    } else if target.contains("page=2") {
        Kind::LaterPage
    } else if path.ends_with("/ruleLabels") {
        Kind::FirstPage
    } else {
        Kind::Get
    };
    good(kind)
}

pub(crate) fn good(kind: Kind) -> Good {
    let label = |id: u64| json!({"id": id, "name": "x", "preSharedKey": canary("answer")});
    let value = match kind {
        Kind::Token => json!({"access_token": canary("token"), "expires_in": 3600}),
        Kind::Get => label(1),
        Kind::FirstPage => json!([label(1), label(2)]),
        Kind::LaterPage => json!([label(3)]),
        Kind::Add | Kind::Replace => label(4),
        Kind::LegacyLogin => json!({"authType": "ADMIN_LOGIN"}),
        Kind::Download => {
            let body = b"udid,name\n1,x\n".to_vec();
            return Good { content_type: "application/octet-stream", cookie: None, body };
        }
    };
    let session = format!("JSESSIONID={}; Path=/; Secure; HttpOnly", canary("cookie"));
    let cookie = (kind == Kind::LegacyLogin).then_some(session);
    Good { content_type: "application/json", cookie, body: value.to_string().into_bytes() }
}

/// A file in a directory of its own.
fn download_path() -> PathBuf {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let count = COUNT.fetch_add(1, Ordering::SeqCst);
    let name = format!("zscaler-faults-{}-{count}", std::process::id());
    let directory = std::env::temp_dir().join(name);
    std::fs::create_dir_all(&directory).unwrap();
    directory.join("devices.csv")
}
