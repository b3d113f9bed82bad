//! Checks of the account: the login, the clock, the permissions of the token, and a read of each
//! product.

use std::time::SystemTime;

use serde_json::{Value, json};
use zscaler::http::HeaderMap;
use zscaler::{Client, Entitlement, Error, Explanation, TransportError};

use super::Check;
use crate::failure::{Failure, reworded};
use crate::options::Options;
use crate::{client, target};

/// A fast read of each product.
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

/// The tolerated difference between clocks, in seconds. A response needs time to arrive, and its date
/// has no fractions.
const TOLERANCE: u64 = 30;

/// Logs in and checks the account.
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
        // A command that prints a secret runs now, and may fail.
        Err(failure) => return add(refused(&failure)),
    };
    let mut clock = Clock::default();
    let entitlements = match client.entitlements() {
        Ok(entitlements) => entitlements,
        Err(error) => {
            clock.see(error.api().map(|response| &response.headers));
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
        let is_wanted = match service {
            Some(service) => service == *name,
            None => !is_apart,
        };
        if is_wanted {
            let product = about.split([':', ',']).next().unwrap_or_default();
            reads.push(read(&client, name, product, entitlements.as_deref(), &mut clock));
        }
    }
    clock.check().map_or(Ok(()), &mut *add)?;
    reads.into_iter().flatten().try_for_each(add)?;
    Ok(client.close()?)
}

/// The check of a login that failed.
fn refused(failure: &Failure) -> Check {
    let solution = match failure {
        Failure::Call(Error::Transport { reason, .. }) => match reason {
            TransportError::Tls(_) => {
                "the certificate is not trusted; set caBundle or ZSCALER_CA_BUNDLE to a file with \
                 the signer's root certificate"
            }
            TransportError::Proxy(_) => "check proxy.username and proxy.password",
            _ => "see the network checks above, or try again later",
        },
        Failure::Call(Error::Configuration(_)) => "correct the setting that the message names",
        _ => {
            "check clientId and the secret or key, then vanityDomain and cloud; in ZIdentity, \
             under API clients, the client must be active and its secret not expired; for a \
             legacy login, check the name, the password and the API key, and whether the account \
             is locked"
        }
    };
    let found = reworded(&failure.message());
    Check::failed("login", found, failure.kind()).solution(solution)
}

/// The products that the token allows.
fn allowed(entitlements: &[Entitlement]) -> Check {
    let what = "the token allows";
    if entitlements.is_empty() {
        return Check::warning(what, "no product").solution(
            "give the API client a role for each product: ZIdentity, API clients, resources",
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

/// One read of a product. `None` if no read is known.
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
                None => format!("{name} succeeds"),
            };
            return Some(Check::ok(what, found));
        }
        Err(error) => error,
    };
    clock.see(error.api().map(|response| &response.headers));
    if matches!(error, Error::Unsupported { .. }) {
        return Some(Check::skipped(what, error.to_string()));
    }
    let failure = Failure::from(error);
    let Failure::Call(error) = &failure else { return None };
    let found = reworded(&failure.message());
    let is_denied = error.is_feature_disabled() || matches!(error.status(), Some(401..=404));
    Some(match error {
        Error::Argument { .. } | Error::Configuration(_) => Check::warning(what, found)
            .solution(format!("if you use {product}, set it by --customer-id or in zscaler.yaml")),
        _ if is_denied && allows.is_none() => Check::warning(what, found)
            .solution(format!("{product} is not licensed, or the role does not allow this read")),
        _ if is_denied => Check::failed(what, found, failure.kind()).solution(format!(
            "the token allows {product}, but not this read; check the role of the API client, and \
             whether the product is set up"
        )),
        _ => Check::failed(what, found, failure.kind()).solution("try again later, with -vv"),
    })
}

/// Arguments for a page of one item.
fn arguments(name: &str) -> Value {
    let operation = zscaler::operation(name);
    let pages = operation.is_some_and(|operation| {
        let parameters = operation.parameters();
        operation.takes("query") && parameters.iter().any(|known| known.name == "page_size")
    });
    if pages { json!({"query_params": {"page_size": 1}}) } else { json!({}) }
}

/// The difference between the servers' clock and this machine's, in seconds.
#[derive(Default)]
struct Clock(Option<i128>);

impl Clock {
    /// Reads the date of a response. Only the first date counts.
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
            let found = format!("differs from the server's clock by less than {TOLERANCE} s");
            return Some(Check::ok("clock", found));
        }
        let side = if ahead > 0 { "behind" } else { "ahead of" };
        let found = format!("{seconds} s {side} the server's clock");
        Some(Check::warning("clock", found).solution(
            "set this machine's clock; logins with a private key, and those of legacy clients, \
             need the right time",
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
    fn every_read_is_an_operation_that_reads() {
        for name in READS {
            let operation = zscaler::operation(name).unwrap();
            assert!(!crate::notes::is_write(operation), "{name}");
        }
    }

    #[test]
    fn a_wrong_clock_is_found_by_the_first_date() {
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
