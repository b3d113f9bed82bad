//! Values as the sources have them, before the strongest source is chosen.

use super::keys::{Key, Way};
use super::sources::Origin;
use crate::secret::Wiped;

/// One value as a source has it.
pub(super) struct Raw {
    pub(super) key: &'static Key,
    pub(super) way: Way,
    /// The value, or the reason why it cannot be read.
    pub(super) value: Result<Wiped, &'static str>,
    pub(super) origin: Origin,
}
