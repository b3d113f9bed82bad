//! The changes of a client in services that keep sessions, and whether closing activates them.
//!
//! ZIA and ZTW stage changes until they are activated. Logging out of a session that made
//! changes activates them, too.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::call::operation::Operation;

/// The changes of one client.
pub(crate) struct Changes {
    services: Mutex<BTreeMap<&'static str, Change>>,
    /// Whether closing the client activates staged changes.
    activates: bool,
}

#[derive(Default)]
struct Change {
    /// The number of changes so far. It never decreases, because a transaction compares it with the
    /// number at its beginning.
    count: u64,
    /// Whether there are changes since the last logout.
    is_open: bool,
    /// Whether staged changes must stay staged.
    stays: bool,
}

/// The services that keep changes staged, and the operations that put them into effect.
/// The first of a service is the usual one.
const ACTIVATIONS: &[(&str, &str)] = &[
    ("zia", "zia.activate.activate"),
    ("ztw", "ztw.activate.activate"),
    ("ztw", "ztw.activate.force_activate"),
];

impl Operation {
    /// The dotted name of the operation that puts this operation's change into effect:
    /// `zia.activate.activate` for a write of ZIA. `None` for a read, for operations of `activate`
    /// itself, and in services whose changes take effect at once.
    ///
    /// ```
    /// let activation = |name| zscaler::operation(name).and_then(|found| found.activation());
    /// assert_eq!(activation("zia.rule_labels.add_label"), Some("zia.activate.activate"));
    /// assert_eq!(activation("zpa.segment_groups.add_group"), None);
    /// ```
    pub fn activation(&self) -> Option<&'static str> {
        let staged = ACTIVATIONS.iter().find(|(service, _)| *service == self.service());
        let (_, activate) = staged.filter(|_| self.method.is_write())?;
        (self.resource() != "activate").then_some(*activate)
    }
}

impl Changes {
    pub(crate) fn new(activates: bool) -> Self {
        Self { services: Mutex::default(), activates }
    }

    /// Notes that an operation may have changed something in a service.
    pub(super) fn note(&self, service: &'static str, operation: &str) {
        let mut services = self.lock();
        let change = services.entry(service).or_default();
        change.count += 1;
        change.is_open = true;
        if ACTIVATIONS.iter().any(|(_, activate)| *activate == operation) {
            change.stays = false;
        }
    }

    /// How many changes were made in a service.
    pub(super) fn count(&self, service: &str) -> u64 {
        self.lock().get(service).map_or(0, |change| change.count)
    }

    /// Keeps the staged changes of a service staged when the client closes.
    pub(super) fn keep_staged(&self, service: &'static str) {
        self.lock().entry(service).or_default().stays = true;
    }

    /// Whether staged changes of a service must stay staged. Logging out would activate them.
    pub(super) fn stays(&self, service: &str) -> bool {
        self.lock()
            .get(service)
            .is_some_and(|change| change.stays || (change.is_open && !self.activates))
    }

    /// The services that have changes and need a logout. They count as unchanged from then on.
    pub(super) fn take(&self) -> Vec<&'static str> {
        let mut services = self.lock();
        let leaving = services
            .iter_mut()
            .filter(|(_, change)| change.is_open && !change.stays && self.activates)
            .map(|(name, change)| {
                change.is_open = false;
                *name
            });
        leaving.collect()
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<&'static str, Change>> {
        self.services.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
