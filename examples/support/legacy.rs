//! What the examples of the legacy clients share.

use zscaler::offline::Tenant;
use zscaler::{Error, Result};

/// The client that the environment configures. Where none of `keys`, which it cannot do
/// without, is set, what `embedded` makes of the embedded tenant.
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
        // A key that came from somewhere is named with its source, so this is nothing wrong.
        Err(Error::Configuration(problems))
            if problems.iter().map(|problem| problem.key.as_str()).eq(keys.iter().copied()) =>
        {
            eprintln!("No account is configured: running on the embedded tenant.");
            embedded(&Tenant::new())
        }
        Err(error) => Err(error),
    }
}
