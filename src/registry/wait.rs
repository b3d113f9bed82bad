//! Waits for jobs that take the API some time: activations, reports, verdicts, traces.

use std::time::Duration;

use serde::Serialize;
use serde_json::{Value, json};

use crate::api::zdx::Zdx;
use crate::api::zia::{AuditLogs, AuditReport, EventLogReport, Zia};
use crate::api::ztw::Ztw;
use crate::call::path_argument::PathArgument;
use crate::client::Client;
use crate::error::{Error, Result};
use crate::registry::{find, unknown};
use crate::response::text::{self, Fields};

/// The first pause between two calls. Each pause is 1.5 times as long as the one before.
const FIRST_PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

impl Client {
    /// Calls an operation repeatedly until `until` accepts its value, for at most `limit`.
    ///
    /// `operation` and `arguments` are those of [`call`](Self::call). The first pause between two
    /// calls is 1 s. Pauses grow up to 30 s, by the client's clock. Returns the value that `until`
    /// accepted.
    ///
    /// ```
    /// use std::time::Duration;
    /// use zscaler::{Fields, json};
    ///
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().client()?;
    /// let is_active = |status: &zscaler::Value| status.text("status") == "ACTIVE";
    /// client.wait_for("zia.activate.status", json!({}), is_active, Duration::from_secs(60))?;
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// [`Error::WaitTimeout`] when the time has passed; it has the last value. Also when a call fails.
    pub fn wait_for(
        &self,
        operation: &str,
        arguments: impl Serialize,
        mut until: impl FnMut(&Value) -> bool,
        limit: Duration,
    ) -> Result<Value> {
        let arguments = serde_json::to_value(arguments).map_err(|error| {
            Error::argument(operation, "arguments", format!("cannot be serialized: {error}"))
        })?;
        let judge = |value: &Value| match until(value) {
            true => State::Done,
            false => State::Pending,
        };
        self.watch(operation, &arguments, limit, judge)
    }

    /// Calls an operation until `judge` returns an end state.
    fn watch(
        &self,
        operation: &str,
        arguments: &Value,
        limit: Duration,
        mut judge: impl FnMut(&Value) -> State,
    ) -> Result<Value> {
        let name = find(operation).ok_or_else(|| unknown(operation))?.operation.name;
        let service = name.split('.').next().unwrap_or_default();
        let clock = self.clock();
        let start = clock.monotonic();
        let mut pause = FIRST_PAUSE;
        loop {
            // A cached response would never change.
            self.forget(service);
            let (value, _) = self.call(name, arguments)?;
            match judge(&value) {
                State::Done => return Ok(value),
                State::Failed(state) => {
                    let (operation, last) = (name.to_owned(), Box::new(value));
                    return Err(Error::Failed { operation, state, last });
                }
                State::Pending => {}
            }
            let waited = clock.monotonic().saturating_sub(start);
            if waited >= limit {
                let (operation, last) = (name.to_owned(), Box::new(value));
                return Err(Error::WaitTimeout { operation, waited, last });
            }
            clock.sleep(pause.min(limit.saturating_sub(waited)));
            pause = (pause + pause / 2).min(LONGEST_PAUSE);
        }
    }
}

/// The state of a job.
enum State {
    Pending,
    Done,
    /// It failed, with this message.
    Failed(String),
}

impl State {
    /// Reads a status. `done` has the words for "done". Words about failure mean "failed".
    fn of(status: &str, done: &[&str]) -> Self {
        let status = status.trim();
        let is = |word: &&str| status.eq_ignore_ascii_case(word);
        let failures = [
            "FAIL",
            "ERROR",
            "CANCEL",
            "ABORT",
            "EXPIRED",
            "TIMEDOUT",
            "TIMED_OUT",
            "TIMEOUT",
            "REJECTED",
            "STOPPED",
            "TERMINATED",
        ];
        let upper = status.to_ascii_uppercase();
        match () {
            () if done.iter().any(is) => Self::Done,
            () if failures.iter().any(|word| upper.contains(word)) => {
                Self::Failed(status.to_owned())
            }
            () => Self::Pending,
        }
    }
}

impl Zia<'_> {
    /// Activates staged changes, and waits until they are in effect, for at most `limit`.
    ///
    /// Activating many changes takes a while: the state is `PENDING` or `INPROGRESS` until it is
    /// `ACTIVE`. Returns the last state: an object with `status`.
    ///
    /// ```
    /// # use std::time::Duration;
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().client()?;
    /// client.zia().activate_and_wait(Duration::from_secs(120))?;
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// [`Error::WaitTimeout`] when the time has passed. [`Error::Failed`] when the tenant must first
    /// accept the end user subscription agreement (`activate().update_eusa_status(…)`). Also when a
    /// call fails.
    pub fn activate_and_wait(&self, limit: Duration) -> Result<Value> {
        let activated = self.activate().activate();
        let (state, _) = match activated {
            Ok(state) => state,
            Err(error) => {
                // The agreement may be the cause. Then the error about it is clearer.
                self.check_agreement()?;
                return Err(error);
            }
        };
        if is_active(&state) {
            return Ok(state);
        }
        self.check_agreement()?;
        let judge = |state: &Value| match is_active(state) {
            true => State::Done,
            false => State::of(&state.text("status"), &[]),
        };
        self.client.watch("zia.activate.status", &json!({}), limit, judge)
    }

    /// Returns an error if the tenant has not accepted the agreement: without it, nothing is
    /// activated.
    fn check_agreement(&self) -> Result<()> {
        // Not every tenant has an agreement, and not every client may read it.
        let Ok((agreement, _)) = self.activate().get_eusa_status() else { return Ok(()) };
        match agreement.get("accepted_status") {
            Some(Value::Bool(false)) => Err(Error::Failed {
                operation: "zia.activate.activate".to_owned(),
                state: format!(
                    "the end user subscription agreement {} must be accepted first: \
                     activate().update_eusa_status",
                    agreement.id()
                ),
                last: Box::new(agreement),
            }),
            _ => Ok(()),
        }
    }

    /// Waits for the sandbox's verdict on a file, by its MD5 hash, and returns the full report.
    ///
    /// ```no_run
    /// # use std::time::Duration;
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::ZscalerClient::new()?;
    /// client.zia().sandbox().submit_file("invoice.exe", ())?;
    /// let hash = "8350dED6D39DF158E51D6CFBE36FB012";
    /// let report = client.zia().sandbox_verdict(hash, Duration::from_secs(900))?;
    /// # let _ = report;
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// [`Error::WaitTimeout`] when the time has passed. [`Error::Failed`] when the analysis failed. Also
    /// when a call fails.
    pub fn sandbox_verdict(&self, md5: impl PathArgument, limit: Duration) -> Result<Value> {
        let operation = "zia.sandbox.get_report";
        let hash =
            md5.segment().map_err(|message| Error::argument(operation, "md5_hash", message))?;
        let arguments = json!({"md5_hash": hash, "query_params": {"report_details": "full"}});
        // For an unknown hash, the API returns a sentence without a status.
        let judge = |report: &Value| match status_in(report) {
            Some(status) => State::of(&status, &["COMPLETED", "COMPLETE"]),
            None => State::Pending,
        };
        self.client.watch(operation, &arguments, limit, judge)
    }
}

/// Requests a report, waits for it, and fetches it.
fn make_report(
    client: &Client,
    resource: &str,
    body: &impl Serialize,
    limit: Duration,
) -> Result<String> {
    client.call(&format!("{resource}.create"), body)?;
    let judge = |state: &Value| State::of(&state.text("status"), &["COMPLETE", "COMPLETED"]);
    client.watch(&format!("{resource}.get_status"), &json!({}), limit, judge)?;
    let (report, response) = client.call(&format!("{resource}.get_report"), json!({}))?;
    Ok(match report {
        Value::String(text) => text,
        _ => String::from_utf8_lossy(response.bytes()).into_owned(),
    })
}

macro_rules! reports {
    ($($Resource:ident $resource:literal),+) => {
        $(impl $Resource<'_> {
            /// Requests a report, waits until it is ready, for at most `limit`, and returns its CSV
            /// text.
            ///
            /// `body` is that of [`create`](Self::create).
            ///
            /// # Errors
            ///
            /// [`Error::WaitTimeout`] when the time has passed. [`Error::Failed`] when the report could
            /// not be made. Also when a call fails.
            pub fn make_report(&self, body: impl Serialize, limit: Duration) -> Result<String> {
                make_report(&self.client, $resource, &body, limit)
            }
        })+
    };
}

reports! {
    AuditLogs "zia.audit_logs", AuditReport "zia.audit_report",
    EventLogReport "zia.event_log_report"
}

/// Whether a state means that all changes are in effect.
fn is_active(state: &Value) -> bool {
    state.text("status").eq_ignore_ascii_case("ACTIVE")
}

/// The first `Status` in a report, at any depth.
fn status_in(report: &Value) -> Option<String> {
    let fields = report.as_object()?;
    let own = fields.iter().find(|(name, _)| name.eq_ignore_ascii_case("status"));
    match own {
        Some((_, Value::String(status))) => Some(status.clone()),
        _ => fields.values().find_map(status_in),
    }
}

impl Ztw<'_> {
    /// Activates staged changes, and waits until none are left, for at most `limit`. Returns the
    /// last state.
    ///
    /// # Errors
    ///
    /// [`Error::WaitTimeout`] when the time has passed. [`Error::Failed`] when the activation failed.
    /// Also when a call fails.
    pub fn activate_and_wait(&self, limit: Duration) -> Result<Value> {
        let (state, _) = self.activate().activate(())?;
        let judge = |state: &Value| match state.text("org_edit_status").as_str() {
            "EDITS_CLEARED" => State::Done,
            _ => State::of(&state.text("admin_activate_status"), &["ADM_ACTV_DONE"]),
        };
        match judge(&state) {
            State::Done => Ok(state),
            _ => self.client.watch("ztw.activate.get_status", &json!({}), limit, judge),
        }
    }
}

impl Zdx<'_> {
    /// Starts a deep trace on a device, waits for its end, for at most `limit`, and returns it.
    ///
    /// `body` is that of `troubleshooting().start_deeptrace`.
    ///
    /// # Errors
    ///
    /// [`Error::WaitTimeout`] when the time has passed. [`Error::Failed`] when the trace failed. Also
    /// when a call fails.
    pub fn deeptrace(
        &self,
        device_id: impl PathArgument,
        body: impl Serialize,
        limit: Duration,
    ) -> Result<Value> {
        let (trace, _) = self.troubleshooting().start_deeptrace(&device_id, body)?;
        let operation = "zdx.troubleshooting.get_deeptrace";
        let refuse = |argument: &'static str| {
            move |message: String| Error::argument(operation, argument, message)
        };
        let device = device_id.segment().map_err(refuse("device_id"))?;
        let id = ["trace_id", "id"].iter().find_map(|name| text::find(&trace, name));
        let id = id.unwrap_or(&Value::Null).segment().map_err(refuse("trace_id"))?;
        let arguments = json!({"device_id": device, "trace_id": id});
        let done = ["completed", "complete", "done", "finished", "success"];
        let judge = |trace: &Value| match status_in(trace) {
            Some(status) => State::of(&status, &done),
            None => State::Pending,
        };
        self.client.watch(operation, &arguments, limit, judge)
    }
}
