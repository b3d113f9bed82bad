//! Transactions: changes that are activated together, or not at all.

use crate::api::zia::Zia;
use crate::api::ztw::Ztw;
use crate::client::Client;
use crate::error::Result;

impl Zia<'_> {
    /// Makes changes and activates them once, if all succeeded and something was changed.
    ///
    /// An error ends the transaction, and nothing is activated. The changes before the error stay
    /// staged until the next activation. Until then, closing the client does not log out of ZIA,
    /// because a logout would [activate](crate::Client::close) them.
    ///
    /// ```
    /// use zscaler::json;
    ///
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().client()?;
    /// client.zia().transaction(|zia| {
    ///     zia.rule_labels().add_label(json!({"name": "reviewed"}))?;
    ///     zia.rule_labels().add_label(json!({"name": "rejected"}))?;
    ///     Ok(())
    /// })?;
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// The error of `changes`, or of the activation.
    pub fn transaction<T>(&self, changes: impl FnOnce(&Self) -> Result<T>) -> Result<T> {
        let activate = || self.activate().activate().map(drop);
        transaction(self.client, "zia", || changes(self), activate)
    }
}

impl Ztw<'_> {
    /// Makes changes and activates them once, if all succeeded and something was changed. It works
    /// like [`Zia::transaction`].
    ///
    /// # Errors
    ///
    /// The error of `changes`, or of the activation.
    pub fn transaction<T>(&self, changes: impl FnOnce(&Self) -> Result<T>) -> Result<T> {
        let activate = || self.activate().activate(()).map(drop);
        transaction(self.client, "ztw", || changes(self), activate)
    }
}

fn transaction<T>(
    client: &Client,
    service: &'static str,
    changes: impl FnOnce() -> Result<T>,
    activate: impl FnOnce() -> Result<()>,
) -> Result<T> {
    let before = client.changes(service);
    // After a panic, changes stay staged, too.
    let guard = Staged { client, service, before };
    let made = changes()?;
    if client.changes(service) != before {
        activate()?;
    }
    std::mem::forget(guard);
    Ok(made)
}

/// Keeps changes staged when it is dropped, unless it is forgotten first.
struct Staged<'a> {
    client: &'a Client,
    service: &'static str,
    before: u64,
}

impl Drop for Staged<'_> {
    fn drop(&mut self) {
        if self.client.changes(self.service) != self.before {
            self.client.keep_staged(self.service);
        }
    }
}
