//! What the services' own hosts are known to allow. Their answers may say more, and their word
//! counts.

use std::time::Duration;

use crate::config::LegacyKind;
use crate::executor::limiter::{Counts, Limits, Quota};

const SECOND: Duration = Duration::from_secs(1);
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
        // ZDX and ZWA say in every answer what is left; of the others nothing is known.
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

/// ZIA counts by endpoint; those that allow less say `Rate Limit (1/SECOND) exceeded`.
static ZIA: Limits = Limits {
    service: "zia",
    by_operation: true,
    quotas: &[
        quota(Counts::Reads, 2, SECOND),
        quota(Counts::Reads, 1000, HOUR),
        quota(Counts::Writes, 1, SECOND),
        quota(Counts::Writes, 400, HOUR),
    ],
};

static ZTW: Limits = Limits {
    service: "ztw",
    by_operation: false,
    quotas: &[quota(Counts::Reads, 20, TEN_SECONDS), quota(Counts::Writes, 10, TEN_SECONDS)],
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
        quota(Counts::Only(&["zcc.devices.download_devices"]), 3, DAY),
    ],
};

/// ZIA's SCIM server, by the vendor's documentation.
static ZIA_SCIM: Limits =
    Limits { service: "zia_scim", by_operation: false, quotas: &[quota(Counts::All, 5, SECOND)] };
