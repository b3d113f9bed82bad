//! The changes of a client in services that keep sessions, and whether closing activates them.
//!
//! ZIA and ZTW stage changes until somebody activates them. Logging out of a session that made
//! changes activates them, too.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The changes of one client.
pub(crate) struct Changes {
    services: Mutex<BTreeMap<&'static str, Change>>,
    /// Whether closing the client activates staged changes.
    activates: bool,
}

#[derive(Default)]
struct Change {
    count: u64,
    /// Whether staged changes must stay staged.
    stays: bool,
}

/// The operations that put staged changes into effect.
const ACTIVATIONS: &[&str] =
    &["zia.activate.activate", "ztw.activate.activate", "ztw.activate.force_activate"];

impl Changes {
    pub(crate) fn new(activates: bool) -> Self {
        Self { services: Mutex::default(), activates }
    }

    /// Notes that an operation may have changed something in a service.
    pub(super) fn note(&self, service: &'static str, operation: &str) {
        let mut services = self.lock();
        let change = services.entry(service).or_default();
        change.count += 1;
        if ACTIVATIONS.contains(&operation) {
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
            .is_some_and(|change| change.stays || (change.count > 0 && !self.activates))
    }

    /// The services that have changes and need a logout. They count as unchanged from then on.
    pub(super) fn take(&self) -> Vec<&'static str> {
        let mut services = self.lock();
        let leaving: Vec<_> = services
            .iter()
            .filter(|(_, change)| change.count > 0 && !change.stays && self.activates)
            .map(|(name, _)| *name)
            .collect();
        services.retain(|name, _| !leaving.contains(name));
        leaving
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<&'static str, Change>> {
        self.services.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
