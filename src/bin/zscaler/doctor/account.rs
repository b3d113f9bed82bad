//! What the account may do: the login, its clock, what its token allows, and a read of each
//! product.

use std::time::SystemTime;

use serde_json::{Value, json};
use zscaler::http::HeaderMap;
use zscaler::{Client, Entitlement, Error, Explanation, TransportError};

use super::Check;
use crate::failure::{Failure, reworded};
use crate::options::Options;
use crate::{client, target};

/// A read of each product that answers fast and changes nothing.
const READS: &[&str] = &[
    "zia.activate.status",
    "zpa.segment_groups.list_groups",
    "zcc.devices.list_devices",
    "zdx.admin.list_departments",
    "ztw.location_management.list_locations_lite",
    "ztb.template_router.list_template_names",
    "zid.groups.list_groups",
    "zeasm.organizations.list_organizations",
    "zms.agent_groups.list_agent_groups",
    "zins.iot.get_device_stats",
    "zbi.custom_apps.list_custom_apps",
    "zcell.customer_region_handling.list_regions",
    "aiguard.policies.list_policies",
    "zia_scim.groups.list_groups",
    "zpa_scim.groups.list_groups",
];

/// In seconds: an answer's date has no fractions, and takes its time to arrive.
const TOLERANCE: u64 = 30;

/// Logs in and looks around.
pub(super) fn checks(
    options: &Options,
    service: Option<&'static str>,
    explanation: &Explanation,
    add: &mut dyn FnMut(Check) -> Result<(), Failure>,
) -> Result<(), Failure> {
    if !explanation.problems.is_empty() {
        return add(Check::skipped("login", "the configuration is wrong"));
    }
    let client = match client::build(options, service.unwrap_or("zia"), None) {
        Ok(client) => client,
        // A command that gives a secret is run now.
        Err(failure) => return add(refused(&failure)),
    };
    let mut clock = Clock::default();
    let entitlements = match client.entitlements() {
        Ok(entitlements) => entitlements,
        Err(error) => {
            clock.see(error.api().map(|answer| &answer.headers));
            add(refused(&Failure::from(error)))?;
            return clock.check().map_or(Ok(()), add);
        }
    };
    add(Check::ok("login", "accepted"))?;
    if let Some(entitlements) = &entitlements {
        add(allowed(entitlements))?;
    }
    let mut reads = Vec::new();
    for (name, about) in target::SERVICES {
        let is_apart = matches!(*name, "zia_scim" | "zpa_scim");
        let is_asked = match service {
            Some(service) => service == *name,
            None => !is_apart,
        };
        if is_asked {
            let product = about.split([':', ',']).next().unwrap_or_default();
            reads.push(read(&client, name, product, entitlements.as_deref(), &mut clock));
        }
    }
    clock.check().map_or(Ok(()), &mut *add)?;
    reads.into_iter().flatten().try_for_each(add)?;
    Ok(client.close()?)
}

/// Why there is no login.
fn refused(failure: &Failure) -> Check {
    let way_out = match failure {
        Failure::Call(Error::Transport { reason, .. }) => match reason {
            TransportError::Tls(_) => {
                "the certificate is not trusted: name the root of who signed it with caBundle or \
                 ZSCALER_CA_BUNDLE"
            }
            TransportError::Proxy(_) => "check proxy.username and proxy.password",
            _ => "the lines above say where the way ends; later may be better, too",
        },
        Failure::Call(Error::Configuration(_)) => "set what is named there",
        _ => {
            "check clientId and the secret or key: in ZIdentity, under API clients, the client has \
             to be active and the secret not expired; then vanityDomain and cloud. Of a legacy \
             login: name, password, API key, and that the account is not locked"
        }
    };
    let found = reworded(&failure.message());
    Check::failed("login", found, failure.kind()).way_out(way_out)
}

/// What the token says.
fn allowed(entitlements: &[Entitlement]) -> Check {
    let what = "the token allows";
    if entitlements.is_empty() {
        return Check::warning(what, "no product").way_out(
            "give the API client a role of each product: ZIdentity, API clients, resources",
        );
    }
    let shown: Vec<String> = entitlements
        .iter()
        .map(|one| match &one.role {
            Some(role) => format!("{} ({role})", one.product),
            None => one.product.clone(),
        })
        .collect();
    Check::ok(what, shown.join(", "))
}

/// One read of a product; none where no read is known.
fn read(
    client: &Client,
    service: &str,
    product: &str,
    entitlements: Option<&[Entitlement]>,
    clock: &mut Clock,
) -> Option<Check> {
    let prefix = format!("{service}.");
    let name = READS.iter().find(|name| name.starts_with(&prefix))?;
    let what = format!("read {service}");
    let is_allowed = |one: &Entitlement| one.service == Some(service);
    let allows = entitlements.map(|entitlements| entitlements.iter().any(is_allowed));
    if allows == Some(false) {
        return Some(Check::skipped(what, format!("the token does not allow {product}")));
    }
    let error = match client.call(name, arguments(name)) {
        Ok((value, response)) => {
            clock.see(Some(response.headers()));
            let found = match value.as_array().map(Vec::len) {
                Some(1) => format!("{name}: 1 item"),
                Some(count) => format!("{name}: {count} items"),
                None => format!("{name} answers"),
            };
            return Some(Check::ok(what, found));
        }
        Err(error) => error,
    };
    clock.see(error.api().map(|answer| &answer.headers));
    if matches!(error, Error::Unsupported { .. }) {
        return Some(Check::skipped(what, error.to_string()));
    }
    let failure = Failure::from(error);
    let Failure::Call(error) = &failure else { return None };
    let found = reworded(&failure.message());
    let is_denied = error.is_feature_disabled() || matches!(error.status(), Some(401..=404));
    Some(match error {
        Error::Argument { .. } | Error::Configuration(_) => Check::warning(what, found)
            .way_out(format!("set it where {product} is used: --customer-id, or zscaler.yaml")),
        _ if is_denied && allows.is_none() => Check::warning(what, found)
            .way_out(format!("{product} is not licensed, or the role does not allow this read")),
        _ if is_denied => Check::failed(what, found, failure.kind()).way_out(format!(
            "the token allows {product}, but not this: look at the role of the API client, and at \
             whether the product is set up"
        )),
        _ => Check::failed(what, found, failure.kind()).way_out("try again later, with -vv"),
    })
}

/// One item is enough.
fn arguments(name: &str) -> Value {
    let operation = zscaler::operation(name);
    let pages = operation.is_some_and(|operation| {
        let parameters = operation.parameters();
        operation.takes("query") && parameters.iter().any(|known| known.name == "page_size")
    });
    if pages { json!({"query_params": {"page_size": 1}}) } else { json!({}) }
}

/// How far this machine's clock is from those of the answers.
#[derive(Default)]
struct Clock(Option<i128>);

impl Clock {
    /// Takes in the first date that an answer tells.
    fn see(&mut self, headers: Option<&HeaderMap>) {
        let Some(date) = headers.and_then(|headers| headers.get("date")) else { return };
        let date = date.to_str().ok().and_then(|date| httpdate::parse_http_date(date).ok());
        let seconds = |time: SystemTime| {
            let since = time.duration_since(SystemTime::UNIX_EPOCH).ok()?;
            Some(i128::from(since.as_secs()))
        };
        let ahead = date.and_then(seconds).zip(seconds(SystemTime::now()));
        self.0 = self.0.or(ahead.map(|(theirs, ours)| theirs - ours));
    }

    fn check(&self) -> Option<Check> {
        let ahead = self.0?;
        let seconds = ahead.unsigned_abs();
        if seconds <= u128::from(TOLERANCE) {
            return Some(Check::ok("clock", format!("within {TOLERANCE} s of the server's")));
        }
        let side = if ahead > 0 { "behind" } else { "ahead of" };
        let found = format!("{seconds} s {side} the server's");
        Some(Check::warning("clock", found).way_out(
            "set this machine's clock: logins with a private key, and those of legacy clients, go \
             by the time",
        ))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use std::time::Duration;

    use super::super::Verdict;
    use super::*;

    #[test]
    fn every_read_is_an_operation_that_changes_nothing() {
        for name in READS {
            let operation = zscaler::operation(name).unwrap();
            assert!(!crate::notes::is_write(operation), "{name}");
        }
    }

    #[test]
    fn a_clock_that_is_wrong_is_told_by_the_first_date() {
        let seen = |ahead: Option<u64>| {
            let mut headers = HeaderMap::new();
            let now = SystemTime::now();
            let date = ahead.map_or(now, |by| now + Duration::from_secs(by));
            headers.insert("date", httpdate::fmt_http_date(date).parse().unwrap());
            let mut clock = Clock::default();
            clock.see(Some(&headers));
            clock.check().unwrap()
        };
        assert_eq!(seen(None).verdict, Verdict::Ok);
        let behind = seen(Some(3600));
        assert_eq!(behind.verdict, Verdict::Warning);
        assert!(behind.found.contains("s behind the server's"), "{}", behind.found);
        assert!(Clock::default().check().is_none());
    }
}
