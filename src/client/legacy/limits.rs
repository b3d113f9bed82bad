//! The known rate limits of the services' own hosts. Limits that a response states take precedence.

use std::time::Duration;

use crate::config::LegacyKind;
use crate::executor::limiter::{Counts, Limits, Quota};

const SECOND: Duration = Duration::from_secs(1);
const MINUTE: Duration = Duration::from_secs(60);
const TEN_SECONDS: Duration = Duration::from_secs(10);
const HOUR: Duration = Duration::from_secs(3600);
const DAY: Duration = Duration::from_secs(24 * 3600);

/// The limits of a service.
pub(super) fn of(kind: LegacyKind) -> &'static Limits {
    match kind {
        LegacyKind::Zia => &ZIA,
        LegacyKind::Ztw => &ZTW,
        LegacyKind::Zpa => &ZPA,
        LegacyKind::Zcc => &ZCC,
        // ZDX and ZWA state the remaining quota in every response. The limits of the others are
        // unknown.
        LegacyKind::Zdx
        | LegacyKind::Zwa
        | LegacyKind::Ztb
        | LegacyKind::AiGuard
        | LegacyKind::ZpaScim => &Limits::NONE,
        LegacyKind::ZiaScim => &ZIA_SCIM,
    }
}

const fn quota(counts: Counts, limit: usize, window: Duration) -> Quota {
    Quota { counts, limit, window }
}

/// ZIA counts by endpoint, as published in April 2026. Endpoints that allow less respond with
/// `Rate Limit (1/SECOND) exceeded`.
static ZIA: Limits = Limits {
    service: "zia",
    by_operation: true,
    quotas: &[
        quota(Counts::Reads, 2, SECOND),
        quota(Counts::Reads, 1000, HOUR),
        quota(Counts::Changes, 1, SECOND),
        quota(Counts::Changes, 400, HOUR),
        quota(Counts::Deletes, 1, MINUTE),
        quota(Counts::Deletes, 4, HOUR),
        quota(Counts::Only(&["zia.shadow_it_report.bulk_update"]), 1, MINUTE),
        quota(Counts::Only(&["zia.shadow_it_report.bulk_update"]), 4, HOUR),
        quota(Counts::Only(&["zia.audit_logs.create"]), 10, MINUTE),
        quota(Counts::Only(&["zia.audit_logs.create"]), 40, HOUR),
    ],
};

/// ZTW has ZIA's weights.
static ZTW: Limits = Limits {
    service: "ztw",
    by_operation: true,
    quotas: &[
        quota(Counts::Reads, 2, SECOND),
        quota(Counts::Reads, 1000, HOUR),
        quota(Counts::Changes, 1, SECOND),
        quota(Counts::Changes, 400, HOUR),
        quota(Counts::Deletes, 1, MINUTE),
        quota(Counts::Deletes, 4, HOUR),
    ],
};

static ZPA: Limits = Limits {
    service: "zpa",
    by_operation: false,
    quotas: &[quota(Counts::Reads, 20, TEN_SECONDS), quota(Counts::Writes, 10, TEN_SECONDS)],
};

static ZCC: Limits = Limits {
    service: "zcc",
    by_operation: false,
    quotas: &[
        quota(Counts::All, 100, HOUR),
        // Three a day for all of these operations together.
        quota(
            Counts::Only(&[
                "zcc.devices.download_devices",
                "zcc.devices.download_service_status",
                "zcc.devices.download_disable_reasons",
            ]),
            3,
            DAY,
        ),
    ],
};

/// ZIA's SCIM server, by the vendor's documentation.
static ZIA_SCIM: Limits =
    Limits { service: "zia_scim", by_operation: false, quotas: &[quota(Counts::All, 5, SECOND)] };

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use http::{HeaderMap, Method};

    use super::*;
    use crate::executor::limiter::Limiter;
    use crate::secret::Secret;
    use crate::transport::message::Request;

    const LONGEST: Duration = Duration::from_secs(120);

    fn request(kind: LegacyKind, operation: &'static str, method: &Method) -> Request {
        Request {
            operation,
            service: of(kind).service,
            method: method.clone(),
            repeatable: true,
            url: Secret::new("https://x"),
            headers: HeaderMap::new(),
            body: Vec::new().into(),
            signed: true,
            cacheable: false,
            limits: Default::default(),
        }
    }

    /// How long each of these requests waits, in seconds; they come at once.
    fn waits(kind: LegacyKind, requests: &[(&'static str, Method)]) -> Vec<u64> {
        let limiter = Limiter::new(true, of(kind));
        let wait = |(operation, method): &(&'static str, Method)| {
            let request = request(kind, operation, method);
            limiter.reserve(&request, SystemTime::UNIX_EPOCH, LONGEST).as_secs()
        };
        requests.iter().map(wait).collect()
    }

    #[test]
    fn zia_and_ztw_have_the_published_weights() {
        for (kind, read, write, delete) in [
            (
                LegacyKind::Zia,
                "zia.rule_labels.list_labels",
                "zia.rule_labels.add_label",
                "zia.rule_labels.delete_label",
            ),
            (
                LegacyKind::Ztw,
                "ztw.ip_groups.list_ip_groups",
                "ztw.ip_groups.add_ip_group",
                "ztw.ip_groups.delete_ip_group",
            ),
        ] {
            assert_eq!(
                waits(kind, &[(read, Method::GET), (read, Method::GET), (read, Method::GET)]),
                [0, 0, 1]
            );
            assert_eq!(
                waits(kind, &[(write, Method::POST), (write, Method::POST), (write, Method::POST)]),
                [0, 1, 2]
            );
            assert_eq!(waits(kind, &[(delete, Method::DELETE), (delete, Method::DELETE)]), [0, 60]);
            assert_eq!(waits(kind, &[(delete, Method::DELETE), (write, Method::POST)]), [0, 0]);
        }
    }

    #[test]
    fn endpoints_with_their_own_entry_keep_it() {
        let bulk = ("zia.shadow_it_report.bulk_update", Method::PUT);
        assert_eq!(waits(LegacyKind::Zia, &[bulk.clone(), bulk]), [0, 60]);
        let report = ("zia.audit_logs.create", Method::POST);
        assert_eq!(waits(LegacyKind::Zia, &vec![report; 11]).last(), Some(&60));
    }

    #[test]
    fn the_downloads_of_zcc_count_together() {
        let [one, other, third] = [
            "zcc.devices.download_devices",
            "zcc.devices.download_service_status",
            "zcc.devices.download_disable_reasons",
        ];
        let limiter = Limiter::new(true, of(LegacyKind::Zcc));
        let request = |operation| request(LegacyKind::Zcc, operation, &Method::GET);
        let now = SystemTime::UNIX_EPOCH;
        for operation in [one, other, third] {
            assert_eq!(limiter.reserve(&request(operation), now, DAY), Duration::ZERO);
        }
        assert_eq!(limiter.reserve(&request(other), now, DAY), DAY);
        // A response to one of them applies to all three, and to no other operation.
        let limiter = Limiter::new(true, of(LegacyKind::Zcc));
        limiter.block(limiter.bucket(&request(one)), LONGEST, now);
        assert_eq!(limiter.reserve(&request(third), now, LONGEST), LONGEST);
        let list = request("zcc.devices.list_devices");
        assert_eq!(limiter.reserve(&list, now, LONGEST), Duration::ZERO);
    }
}
