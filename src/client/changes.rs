//! What a client changed in services that keep sessions, and what becomes of it at the end.
//!
//! ZIA and ZTW stage changes until somebody activates them, and logging out of a session that made
//! some activates them, too.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The changes of one client.
pub(crate) struct Changes {
    services: Mutex<BTreeMap<&'static str, Change>>,
    /// Whether the end of the client activates what is staged.
    activates: bool,
}

#[derive(Default)]
struct Change {
    count: u64,
    /// Whether what is staged is to stay so.
    stays: bool,
}

/// The operations that put staged changes into effect.
const ACTIVATIONS: &[&str] = &["zia.activate.activate", "ztw.activate.activate"];

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

    /// How often something was changed in a service.
    pub(super) fn count(&self, service: &str) -> u64 {
        self.lock().get(service).map_or(0, |change| change.count)
    }

    /// Leaves what is staged in a service so, whatever becomes of the client.
    pub(super) fn keep_staged(&self, service: &'static str) {
        self.lock().entry(service).or_default().stays = true;
    }

    /// Whether logging out would activate what is to stay staged.
    pub(super) fn stays(&self, service: &str) -> bool {
        self.lock()
            .get(service)
            .is_some_and(|change| change.stays || (change.count > 0 && !self.activates))
    }

    /// The services that were changed and are to be logged out of. They count as unchanged then.
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
