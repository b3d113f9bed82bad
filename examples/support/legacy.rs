//! The account of the legacy clients' examples.

use zscaler::offline::Tenant;
use zscaler::{Error, Result};

/// The client that the environment configures. If none of the required `keys` is set, the client
/// that `embedded` builds for the embedded tenant.
pub(crate) fn client<C>(
    configured: Result<C>,
    keys: &[&str],
    embedded: impl FnOnce(&Tenant) -> Result<C>,
) -> Result<C> {
    match configured {
        Ok(client) => {
            eprintln!("Running on the configured account.");
            Ok(client)
        }
        // Only missing keys are named without a source, so nothing is configured.
        Err(Error::Configuration(problems))
            if problems.iter().map(|problem| problem.key.as_str()).eq(keys.iter().copied()) =>
        {
            eprintln!("No account is configured: running on the embedded tenant.");
            embedded(&Tenant::new())
        }
        Err(error) => Err(error),
    }
}
