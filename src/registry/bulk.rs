//! Sends many entries in chunks that the endpoint's limits allow.

use std::collections::HashSet;
use std::time::Duration;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::client::Client;
use crate::error::{Error, Result};
use crate::registry::{find, unknown};
use crate::response::text;

/// An operation that takes entries of a list, and how it takes them.
struct Entries {
    operation: &'static str,
    /// The field of the body that has the entries.
    field: &'static str,
    /// The most entries of one call. It is the documented limit, or a number that stays well below
    /// the size that a gateway accepts.
    most: usize,
    /// Whether its response has a result for each entry.
    returns: bool,
    /// How to make the list equal to the entries, if that is possible.
    whole: Option<Whole>,
}

/// The operation that reads the list, where its response has the entries, and the operation that
/// removes entries.
#[derive(Clone, Copy)]
struct Whole {
    read: &'static str,
    at: &'static str,
    remove: &'static str,
}

const fn changes(operation: &'static str, field: &'static str, most: usize) -> Entries {
    Entries { operation, field, most, returns: false, whole: None }
}

const fn adds(
    operation: &'static str,
    field: &'static str,
    read: &'static str,
    at: &'static str,
    remove: &'static str,
) -> Entries {
    let whole = Some(Whole { read, at, remove });
    Entries { operation, field, most: URLS, returns: false, whole }
}

const fn looks_up(operation: &'static str, field: &'static str, most: usize) -> Entries {
    Entries { operation, field, most, returns: true, whole: None }
}

/// How many URLs one call sends. No limit is documented. This many are some tens of kilobytes, and
/// 275,000 URLs take 275 of the 400 calls that are allowed in an hour.
const URLS: usize = 1_000;

const ENTRIES: &[Entries] = &[
    adds(
        "zia.url_categories.add_urls_to_category",
        "urls",
        "zia.url_categories.get_category",
        "urls",
        "zia.url_categories.delete_urls_from_category",
    ),
    changes("zia.url_categories.delete_urls_from_category", "urls", URLS),
    // Documented: 100 URLs in a call, one call a second, 400 calls an hour.
    looks_up("zia.url_categories.lookup", "urls", 100),
    looks_up("zia.url_categories.review_domains_post", "urls", 100),
    changes("zia.url_categories.review_domains_put", "urls", 100),
    adds(
        "zia.security_policy_settings.add_urls_to_blacklist",
        "url_list",
        "zia.security_policy_settings.get_blacklist",
        "blacklist_urls",
        "zia.security_policy_settings.delete_urls_from_blacklist",
    ),
    changes("zia.security_policy_settings.delete_urls_from_blacklist", "url_list", URLS),
    adds(
        "zia.security_policy_settings.add_urls_to_whitelist",
        "url_list",
        "zia.security_policy_settings.get_whitelist",
        "whitelist_urls",
        "zia.security_policy_settings.delete_urls_from_whitelist",
    ),
    changes("zia.security_policy_settings.delete_urls_from_whitelist", "url_list", URLS),
    adds(
        "zia.authentication_settings.add_urls_to_exempt_list",
        "url_list",
        "zia.authentication_settings.get_exempted_urls",
        "",
        "zia.authentication_settings.delete_urls_from_exempt_list",
    ),
    changes("zia.authentication_settings.delete_urls_from_exempt_list", "url_list", URLS),
    adds(
        "zia.atp_policy.add_atp_malicious_urls",
        "malicious_urls",
        "zia.atp_policy.get_atp_malicious_urls",
        "",
        "zia.atp_policy.delete_atp_malicious_urls",
    ),
    changes("zia.atp_policy.delete_atp_malicious_urls", "malicious_urls", URLS),
    changes("zia.user_management.bulk_delete_users", "user_ids", 500),
    changes("zia.locations.bulk_delete_locations", "location_ids", 100),
    changes("zia.traffic_vpn_credentials.bulk_delete_vpn_credentials", "credential_ids", 100),
    changes("zpa.app_connectors.bulk_delete_connectors", "ids", 100),
    changes("zpa.service_edges.bulk_delete_service_edges", "ids", 100),
];

impl Client {
    /// Sends many entries to an operation that takes a list of them, in chunks that the endpoint
    /// accepts: URLs of a category, exempted URLs, URLs to look up, ids to delete.
    ///
    /// `arguments` are those of [`call`](Self::call), without the entries. Nothing is sent before
    /// [`Bulk::run`] or [`Bulk::set`].
    ///
    /// ```
    /// use zscaler::{Single, json};
    ///
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().client()?;
    /// # let category = client.zia().url_categories().add_url_category(json!({
    /// #     "configured_name": "Feed", "super_category": "USER_DEFINED", "urls": ["a.example"]}))?;
    /// let feed: Vec<String> = (0..2_500).map(|number| format!("bad-{number}.example")).collect();
    /// let which = json!({"category_id": category.id(), "configured_name": "Feed"});
    /// client
    ///     .bulk("zia.url_categories.add_urls_to_category", which, &feed)?
    ///     .progress(|done, total| println!("{done} of {total}"))
    ///     .run()?;
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// When there is no such operation, the operation takes no entries, or an argument cannot be
    /// serialized.
    pub fn bulk<'a, T: Serialize>(
        &'a self,
        operation: &str,
        arguments: impl Serialize,
        entries: impl IntoIterator<Item = T>,
    ) -> Result<Bulk<'a>> {
        let name = find(operation).ok_or_else(|| unknown(operation))?.operation.name;
        let kind = ENTRIES.iter().find(|entries| entries.operation == name).ok_or_else(|| {
            let known: Vec<_> = ENTRIES.iter().map(|entries| entries.operation).collect();
            Error::argument(
                name,
                "operation",
                format!("takes no list of entries; use one of: {}", known.join(", ")),
            )
        })?;
        let refuse = |argument: &str, error: serde_json::Error| {
            Error::argument(name, argument, format!("cannot be serialized: {error}"))
        };
        let arguments = match serde_json::to_value(arguments).map_err(|e| refuse("arguments", e))? {
            Value::Null => Map::new(),
            Value::Object(arguments) => arguments,
            _ => return Err(Error::argument(name, "arguments", "must be an object")),
        };
        let entries: Result<Vec<Value>> = entries
            .into_iter()
            .map(|entry| serde_json::to_value(entry).map_err(|error| refuse("entries", error)))
            .collect();
        Ok(Bulk {
            client: self,
            kind,
            arguments,
            entries: entries?,
            from: 0,
            chunk: kind.most,
            max_total_wait: Duration::ZERO,
            progress: Box::new(|_, _| {}),
        })
    }
}

/// Entries to be sent: see [`Client::bulk`].
#[must_use = "nothing is sent until `run` or `set` is called"]
pub struct Bulk<'a> {
    client: &'a Client,
    kind: &'static Entries,
    arguments: Map<String, Value>,
    entries: Vec<Value>,
    from: usize,
    chunk: usize,
    max_total_wait: Duration,
    progress: Box<dyn FnMut(usize, usize) + 'a>,
}

/// The result of [`Bulk::set`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Difference {
    /// How many entries were added.
    pub added: usize,
    /// How many entries were removed.
    pub removed: usize,
}

impl<'a> Bulk<'a> {
    /// Continues where an earlier run stopped: pass the `done` of its [`Error::Interrupted`].
    pub fn resume_at(mut self, done: usize) -> Self {
        self.from = done;
        self
    }

    /// Sends at most this many entries in one call. It never sends more than the endpoint accepts.
    /// Default: the endpoint's limit.
    pub fn chunk(mut self, entries: usize) -> Self {
        self.chunk = entries.clamp(1, self.kind.most);
        self
    }

    /// Sets the total of additional waits, by the client's clock. The API may ask for longer waits
    /// than a single call allows, for example when an hourly quota is used up. Default: 0 s, so such
    /// a wait is an error.
    pub fn max_total_wait(mut self, limit: Duration) -> Self {
        self.max_total_wait = limit;
        self
    }

    /// Calls this closure after every chunk, with the number of entries done and the total.
    pub fn progress(mut self, progress: impl FnMut(usize, usize) + 'a) -> Self {
        self.progress = Box::new(progress);
        self
    }

    /// Sends the entries. Returns the results of look-ups, in order. Returns nothing for changes.
    ///
    /// # Errors
    ///
    /// [`Error::Interrupted`] when a call fails. It has the number of entries done, the results
    /// until then, and the error. Entries of a call that may have arrived count as not done.
    pub fn run(mut self) -> Result<Vec<Value>> {
        let entries = std::mem::take(&mut self.entries);
        self.send(self.kind.operation, self.kind.field, &entries, self.from)
    }

    /// Makes the list equal to the entries: reads it, adds missing entries, and removes the others.
    /// The case of a host does not count. After an interruption, call it again.
    ///
    /// # Errors
    ///
    /// [`Error::Unsupported`] if the operation does not add to a list. Otherwise as for
    /// [`run`](Self::run).
    pub fn set(mut self) -> Result<Difference> {
        let operation = self.kind.operation;
        let Some(whole) = self.kind.whole else {
            let message = "does not add to a list, so there is no list to set".to_owned();
            return Err(Error::Unsupported { operation: operation.to_owned(), message });
        };
        let now = self.read(whole)?;
        let wanted: HashSet<String> = self.entries.iter().map(same_url).collect();
        let mut known: HashSet<String> = now.iter().map(same_url).collect();
        let mut entries = std::mem::take(&mut self.entries);
        entries.retain(|entry| known.insert(same_url(entry)));
        let surplus: Vec<Value> =
            now.into_iter().filter(|entry| !wanted.contains(&same_url(entry))).collect();
        // Add before removing: a category must not be empty.
        self.send(operation, self.kind.field, &entries, 0)?;
        self.send(whole.remove, self.kind.field, &surplus, 0)?;
        Ok(Difference { added: entries.len(), removed: surplus.len() })
    }

    /// The current entries of the list.
    fn read(&self, whole: Whole) -> Result<Vec<Value>> {
        let row = find(whole.read).ok_or_else(|| unknown(whole.read))?;
        let named = row.operation.positional();
        let arguments: Map<String, Value> = named
            .filter_map(|name| Some((name.to_owned(), self.arguments.get(name)?.clone())))
            .collect();
        self.client.forget(row.operation.service());
        let (value, _) = self.client.call(whole.read, arguments)?;
        let entries = match whole.at {
            "" => Some(&value),
            at => text::find(&value, at),
        };
        match entries {
            Some(Value::Array(entries)) => Ok(entries.clone()),
            None | Some(Value::Null) => Ok(Vec::new()),
            Some(Value::Object(fields)) if fields.is_empty() => Ok(Vec::new()),
            Some(_) => {
                let message =
                    format!("the response of {} has no list in {:?}", whole.read, whole.at);
                Err(Error::argument(self.kind.operation, "entries", message))
            }
        }
    }

    fn send(
        &mut self,
        operation: &str,
        field: &str,
        entries: &[Value],
        from: usize,
    ) -> Result<Vec<Value>> {
        let total = entries.len();
        let mut values = Vec::new();
        let mut done = from.min(total);
        for chunk in entries.get(done..).unwrap_or_default().chunks(self.chunk) {
            let mut arguments = self.arguments.clone();
            arguments.insert(field.to_owned(), chunk.to_vec().into());
            match self.call(operation, &arguments) {
                Ok(value) if self.kind.returns => match value {
                    Value::Array(items) => values.extend(items),
                    Value::Null => {}
                    other => values.push(other),
                },
                Ok(_) => {}
                Err(error) => {
                    let (operation, reason) = (operation.to_owned(), Box::new(error));
                    return Err(Error::Interrupted { operation, done, total, values, reason });
                }
            }
            done += chunk.len();
            (self.progress)(done, total);
        }
        Ok(values)
    }

    /// Sends one chunk. If the quota is used up, waits and sends it again, within `max_total_wait`.
    fn call(&mut self, operation: &str, arguments: &Map<String, Value>) -> Result<Value> {
        loop {
            match self.client.call(operation, arguments) {
                Err(Error::RateLimited { retry_after, .. })
                    if retry_after <= self.max_total_wait =>
                {
                    self.max_total_wait = self.max_total_wait.saturating_sub(retry_after);
                    self.client.clock().sleep(retry_after);
                }
                outcome => return outcome.map(|(value, _)| value),
            }
        }
    }
}

/// The form in which entries are compared. The case of a host is ignored, the case of a path is not.
/// An API that stores hosts in lower case would otherwise lose `Example.com` when `example.com` is
/// removed.
fn same_url(entry: &Value) -> String {
    let Some(url) = entry.as_str() else { return entry.to_string() };
    let url = url.trim();
    let (host, path) = url.split_at(url.find(['/', '?']).unwrap_or(url.len()));
    host.to_ascii_lowercase() + path
}

impl std::fmt::Debug for Bulk<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Bulk")
            .field("operation", &self.kind.operation)
            .field("entries", &self.entries.len())
            .field("from", &self.from)
            .field("chunk", &self.chunk)
            .finish_non_exhaustive()
    }
}
